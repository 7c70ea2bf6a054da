import { parseArgs } from 'node:util'
import type { Figure } from '../../src/schemas/figure.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { noiseOf } from '../support/noise.ts'
import { f1Of, precisionOf, recallOf, sumOf, type Tally } from '../support/tally.ts'
import { markedTexts, none, type MarkedFigure, type MarkedText } from './marked-figures.ts'
import type { OwnText } from './own-text.ts'

// Places, relations and counted nouns of texts of our own, in halves by the hash of the text:
//   node bench/own/places.ts [--misses FIELD]
// The texts were marked before any was read. Misses are shown of half A only: half B is for totals.

interface Read {
  readonly marked: MarkedText
  readonly figures: readonly Figure[]
  readonly textOf: (figure: Pick<Figure, 'span'>) => string
}

interface Judged extends Tally {
  readonly line: string
}

type Field = (text: Read, mark: MarkedFigure, figure: Figure | undefined) => Judged | undefined

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

const lineOf = ({ marked: { text } }: Read, mark: MarkedFigure, want: string, got: string) =>
  `wants ${want}\tgot ${got}\t${text.slice(0, mark.start)}«${text.slice(mark.start, mark.end)}»${text.slice(mark.end)}`

/** One thing that is marked, or marked as none. */
function judgeOne(
  reading: Read,
  mark: MarkedFigure,
  want: string | undefined,
  got: string | undefined,
  isSame: (want: string, got: string) => boolean,
): Judged | undefined {
  if (want === undefined) return undefined
  const isWanted = want !== none
  return {
    gold: isWanted ? 1 : 0,
    given: got === undefined ? 0 : 1,
    right: isWanted && got !== undefined && isSame(want, got) ? 1 : 0,
    line: lineOf(reading, mark, want, got ?? none),
  }
}

const isSameName = (want: string, got: string): boolean => got.includes(want) || want.includes(got)

const kinds: Readonly<Record<string, string>> = {
  'part-of': 'part',
  'compared-to': 'than',
  equivalent: 'same',
}

/** The marked relations of a kind that are told; a total is judged by its parts, a conversion by what was converted. */
function relationsOf(kind: string): Field {
  return (reading, mark, figure) => {
    if (!mark.relations) return undefined
    const want = mark.relations.filter((text) => text.startsWith(kind))
    const got = (figure?.relations ?? [])
      .filter(({ type }) => kinds[type] === kind)
      .map(({ figure: id }) => reading.figures.find((other) => other.id === id))
      .flatMap((other) => (other ? [other] : []))
      .filter((other) => kind === 'part' || other.span.start < mark.start === (kind === 'same'))
      .map((other) => `${kind} ${reading.textOf(other)}`)
    const right = want.filter((text) => got.some((told) => told.startsWith(text)))
    const line = lineOf(reading, mark, want.join(', ') || none, got.join(', ') || none)
    return { gold: want.length, given: got.length, right: right.length, line }
  }
}

const fields: Readonly<Record<string, { readonly file: string; readonly judge: Field }>> = {
  place: {
    file: 'places.txt',
    judge: (reading, mark, figure) =>
      judgeOne(reading, mark, mark.place, figure?.place?.text, isSameName),
  },
  'part-of': { file: 'relations.txt', judge: relationsOf('part') },
  'compared-to': { file: 'relations.txt', judge: relationsOf('than') },
  equivalent: { file: 'relations.txt', judge: relationsOf('same') },
  noun: { file: 'nouns.txt', judge: judgeNoun },
  structure: { file: 'structure.txt', judge: judgeNoun },
  headline: { file: 'headlines.txt', judge: judgeNoun },
}

function judgeNoun(reading: Read, mark: MarkedFigure, figure: Figure | undefined) {
  return judgeOne(reading, mark, mark.noun, figure?.noun?.head, (want, got) => want === got)
}

function readMarked(marked: MarkedText, isTitle: boolean): Read {
  const { text } = marked
  const facts = extractFacts(isTitle ? { title: text, text: 'Nothing.' } : { text })
  const figures = isTitle ? (facts.headline?.figures ?? []) : facts.figures
  return {
    marked,
    figures: figures.map((figure): Figure => ({ relations: [], ...figure })),
    textOf: ({ span }) => text.slice(span.start, span.end),
  }
}

const percent = (share: number) => share.toFixed(1).padStart(6)

const side = (tally: Tally): string =>
  `${percent(precisionOf(tally))} ${percent(recallOf(tally))} ${percent(f1Of(tally))}  ` +
  `${tally.right}/${tally.given}/${tally.gold}`

function judgeMarked(name: string, judge: Field, marked: MarkedText): readonly Judged[] {
  const found = readMarked(marked, name === 'headline')
  return marked.figures.flatMap((mark) => {
    const figure = found.figures.find(({ span }) => overlaps(span, mark))
    return judge(found, mark, figure) ?? []
  })
}

const isMiss = ({ gold, given, right }: Judged): boolean => right < gold || right < given

/** Every text of every field, with what judges it. */
export const figureLines = (): readonly OwnText[] =>
  Object.entries(fields).flatMap(([name, { file, judge }]) =>
    markedTexts(file).map((marked) => ({
      line: `${name}: ${marked.text}`,
      judge: () => ({
        wrong: judgeMarked(name, judge, marked)
          .filter(isMiss)
          .map(({ line }) => line),
      }),
    })),
  )

function print(name: string, misses: string | undefined): void {
  const { file, judge } = fields[name] ?? { file: '', judge: () => undefined }
  const judged = markedTexts(file).map((marked) => {
    const tallies = judgeMarked(name, judge, marked)
    return { half: marked.half, tallies, sum: sumOf(tallies) }
  })
  const of = (half: string) =>
    sumOf(judged.filter((one) => one.half === half).map(({ sum }) => sum))
  if (misses === undefined)
    console.log(
      `${name.padEnd(13)}A ${side(of('A')).padEnd(36)}B ${side(of('B')).padEnd(36)}` +
        `noise ${noiseOf(judged.map(({ sum }) => sum)).toFixed(1)}`,
    )
  if (misses !== name) return
  for (const { half, tallies } of judged)
    for (const one of tallies) if (half === 'A' && isMiss(one)) console.log(`${one.line}\n`)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { misses: { type: 'string' } } })
  for (const name of Object.keys(fields)) print(name, values.misses)
}
