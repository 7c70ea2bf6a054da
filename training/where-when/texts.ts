import { articleDocuments } from '../../bench/gold/where-when.ts'
import { datedTexts, dayOfFigures } from '../../bench/own/dated-figures.ts'
import type { Bounds } from '../../bench/reading/measured.ts'
import {
  articleTexts,
  datedFiles,
  goldDay,
  goldTexts,
  ownArticleTexts,
  placedTexts,
  timeOf,
  wireOnceTexts,
  wireTexts,
} from '../choice-texts.ts'
import { openCheckout } from '../events/checkout.ts'
import { isNews, unmarkedTexts } from '../events/unmarked.ts'
import { ownReports, reportFiles } from '../marked-places.ts'

/** What is marked of a figure: `undefined` is not marked, `null` is none. */
export interface MarkedFigure extends Bounds {
  readonly where?: string | null | undefined
  readonly when?: Bounds | null | undefined
}

export interface MarkedText {
  readonly id: string
  readonly set: 'gold' | 'wire' | 'articles' | 'labels' | 'own' | 'raw'
  readonly text: string
  /** When it was published. */
  readonly day: string
  readonly figures: readonly MarkedFigure[]
}

const marked =
  (set: MarkedText['set']) =>
  ({ id, text, figures }: ReturnType<typeof goldTexts>[number]): MarkedText => ({
    id,
    set,
    text,
    day: goldDay,
    figures: figures.map((one) => ({
      start: one.start,
      end: one.end,
      where: one.where,
      when: timeOf(text, one) ?? null,
    })),
  })

const withoutTimes = (text: MarkedText): MarkedText => ({
  ...text,
  figures: text.figures.map((figure) => ({ ...figure, when: undefined })),
})

const ownPlaces = (file: string): readonly MarkedText[] =>
  ownReports(file).map((one) => ({ ...one, id: `own ${one.id}`, set: 'own', day: goldDay }))

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
  const labelled = new Set([...wireTexts(), ...wireOnceTexts()].map(({ text }) => text))
  const articles = new Set(articleDocuments().map(({ id }) => id))
  return unmarkedTexts(checkout)
    .filter((one) => isNews(one) && !articles.has(one.id))
    .map(({ id, text }) => ({
      id,
      set: 'raw' as const,
      text: text.trim().replaceAll('\n', '\n\n').slice(0, longest),
      day: goldDay,
      figures: [],
    }))
    .filter(({ text }) => !labelled.has(text))
}

/** All that the net learns from: half A of the marked and the labelled news and articles, more newswire, own texts, and news that nobody marked. */
export const allTexts = async (): Promise<readonly MarkedText[]> => [
  ...goldTexts().map(marked('gold')),
  ...wireTexts().map(marked('wire')),
  ...wireOnceTexts().map(marked('wire')).map(withoutTimes),
  ...[...articleTexts(), ...ownArticleTexts()].map(marked('articles')),
  ...placedTexts().map(marked('labels')),
  ...Object.keys(reportFiles).flatMap(ownPlaces),
  ...datedFiles.flatMap(ownTimes),
  ...(await raw()),
]
