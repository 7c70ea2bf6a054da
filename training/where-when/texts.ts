import { nearest } from '../../bench/gold/documents.ts'
import { datedTexts, dayOfFigures } from '../../bench/own/dated-figures.ts'
import { none } from '../../bench/own/marked-figures.ts'
import type { Bounds } from '../../bench/reading/measured.ts'
import { goldTexts, ownTexts, placedTexts } from '../choice-texts.ts'
import { openCheckout } from '../events/checkout.ts'
import { isNews, unmarkedTexts } from '../events/unmarked.ts'

/** What is marked of a figure: `undefined` is not marked, `null` is none. */
export interface MarkedFigure extends Bounds {
  readonly where?: string | null | undefined
  readonly when?: Bounds | null | undefined
}

export interface MarkedText {
  readonly id: string
  readonly set: 'gold' | 'labels' | 'own' | 'raw'
  readonly text: string
  /** When it was published. */
  readonly day: string
  readonly figures: readonly MarkedFigure[]
}

/** As the bench of marked news has it. */
const goldDay = '2006-03-18'

const marked =
  (set: MarkedText['set']) =>
  ({ id, text, figures }: ReturnType<typeof goldTexts>[number]): MarkedText => ({
    id,
    set,
    text,
    day: goldDay,
    figures: figures.map(({ start, end, where, when }) => {
      const at = nearest(text, when, start)
      return { start, end, where, when: at ? { start: at[0], end: at[1] } : null }
    }),
  })

/** How many reports make a text: where one ends and another begins is to be learned, too. */
const together = 3

function ownPlaces(file: string): readonly MarkedText[] {
  const all = ownTexts(file)
  const found: MarkedText[] = []
  for (let at = 0; at < all.length; at += together)
    found.push({ ...glued(all.slice(at, at + together)), id: `own ${file} ${at}`, set: 'own' })
  return found
}

function glued(all: ReturnType<typeof ownTexts>): Omit<MarkedText, 'id' | 'set'> {
  let text = ''
  const figures: MarkedFigure[] = []
  for (const one of all) {
    if (text !== '') text += '\n\n'
    for (const { start, end, place } of one.figures)
      if (place !== undefined)
        figures.push({
          start: start + text.length,
          end: end + text.length,
          where: place === none ? null : place,
        })
    text += one.text
  }
  return { text, day: goldDay, figures }
}

const ownTimes = (file: string): readonly MarkedText[] =>
  datedTexts(file).map(({ text, figures }, at) => ({
    id: `own ${file} ${at}`,
    set: 'own',
    text,
    day: dayOfFigures,
    figures: figures.map((figure) => ({ ...figure, when: figure.when ?? null })),
  }))

/** No longer part of a text that nobody marked is read. */
const longest = 12_000

async function raw(): Promise<readonly MarkedText[]> {
  const checkout = await openCheckout(`${import.meta.dirname}/../..`)
  return unmarkedTexts(checkout)
    .filter(isNews)
    .map(({ id, text }) => ({
      id,
      set: 'raw',
      text: text.trim().replaceAll('\n', '\n\n').slice(0, longest),
      day: goldDay,
      figures: [],
    }))
}

/** All that the net learns from: half A of the marked and the labelled news, own texts, and news that nobody marked. */
export const allTexts = async (): Promise<readonly MarkedText[]> => [
  ...goldTexts().map(marked('gold')),
  ...placedTexts().map(marked('labels')),
  ...['places.txt', 'reports.txt', 'briefs.txt', 'elsewhere.txt'].flatMap(ownPlaces),
  ...['figure-times.txt', 'figure-times-news.txt', 'figure-times-wire.txt'].flatMap(ownTimes),
  ...(await raw()),
]
