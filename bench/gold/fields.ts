import type { Tally } from '../support/tally.ts'
import { nearest, overlaps, placesOf, type GoldFigure, type Stretch } from './documents.ts'
import type { FoundFigure } from './found.ts'
import type { FigurePair, Read } from './pairs.ts'

/** One thing that is wanted, given, or both; `right` where they agree. */
export interface Judgement extends Tally {
  /** Where in the text, for a list of misses. */
  readonly at: Stretch
  readonly want: string
  readonly got: string
}

export type Field = (read: Read) => readonly Judgement[]

type Found = FigurePair & { readonly figure: FoundFigure }

/** A field of figures, judged on the gold figures that were found with the right value. */
function ofFigures(judge: (read: Read, pair: Found) => Omit<Judgement, 'at'> | undefined): Field {
  return (read) =>
    read.pairs.flatMap(({ gold, figure }) => {
      const judgement = figure && judge(read, { gold, figure })
      return judgement ? [{ at: [gold.start, gold.end] as const, ...judgement }] : []
    })
}

const judged = (want: string | null, got: string | undefined, isRight: boolean) => ({
  gold: want ? 1 : 0,
  given: got === undefined ? 0 : 1,
  right: want && got !== undefined && isRight ? 1 : 0,
  want: want ?? 'none',
  got: got ?? 'none',
})

/** What every figure has: right or not. */
const always = (want: string, got: string) => judged(want, got, want === got)

const wordsAt = (read: Read, at: Stretch | undefined): string =>
  at && at[0] >= 0 ? read.document.text.slice(...at) : '(outside the text)'

/** A field that the gold tells by the words of the text. */
function byWords(
  wanted: (gold: GoldFigure) => string | null,
  foundAt: (figure: FoundFigure) => { readonly at: Stretch | undefined } | undefined,
): Field {
  return ofFigures((read, { gold, figure }) => {
    const want = nearest(read.document.text, wanted(gold), gold.start)
    const found = foundAt(figure)
    const isRight = want && found?.at ? overlaps(want, found.at) : false
    return judged(want ? wanted(gold) : null, found && wordsAt(read, found.at), isRight)
  })
}

const counting = new Set(['count', 'percent', 'fraction', 'ordinal', 'rate'])

const noun = ofFigures((read, { gold, figure }) => {
  if (!counting.has(gold.kind)) return undefined
  const want = gold.noun?.head ?? null
  const at = nearest(read.document.text, gold.noun?.phrase, gold.start)
  const isRight =
    figure.noun?.head === want || (at && figure.nounAt ? overlaps(at, figure.nounAt) : false)
  return judged(want, figure.noun?.head, isRight)
})

const unit = ofFigures((_, { gold, figure }) =>
  judged(gold.unit, figure.unit?.code, figure.unit?.code === gold.unit || gold.kind === 'percent'),
)

/** "other" is no class that could be missed, nor one that could be wrong. */
const event = ofFigures((_, { gold, figure }) => {
  if (gold.event === 'other') return undefined
  return judged(gold.event, figure.eventClass, figure.eventClass === gold.event)
})

const measureTold = ofFigures((_, { gold, figure }) => judged(gold.measure, figure.measured, true))

const lettersOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{3,}/gu))

const measureWords = ofFigures((_, { gold, figure }) => {
  const shares = !lettersOf(gold.measure ?? '').isDisjointFrom(lettersOf(figure.measured ?? ''))
  return judged(gold.measure, figure.measured, shares)
})

/** Most figures are stated: what is told is how many of the others are known, and are right. */
const status = ofFigures((_, { gold, figure }) => {
  const want = gold.status === 'stated' ? null : gold.status
  const got = figure.status === 'stated' ? undefined : figure.status
  return judged(want, got, want === got)
})

const partOfChange = ({ id, change }: FoundFigure): string | undefined => {
  const part = (['from', 'to', 'by'] as const).find((name) => change?.[name] === id)
  return change && part ? `${change.direction} ${part}` : undefined
}

const change = ofFigures((_, { gold, figure }) => {
  const want = gold.change ? `${gold.change.dir} ${gold.change.part}` : null
  const got = partOfChange(figure)
  return judged(want, got, want === got)
})

/** A figure may be part of several. */
const partOf: Field = (read) =>
  read.pairs.flatMap(({ gold, figure }) => {
    if (!figure) return []
    const wanted = gold.rel.filter(({ type }) => type === 'part-of').map(({ t }) => t)
    const given = figure.relations
      .filter(({ type }) => type === 'part-of')
      .map((relation) => read.found.figureAt.get(relation.figure))
    const right = wanted.filter((t) => {
      const at = nearest(read.document.text, t, gold.start)
      return at && given.some((whole) => whole && overlaps(whole, at))
    })
    return [
      {
        at: [gold.start, gold.end] as const,
        gold: wanted.length,
        given: given.length,
        right: right.length,
        want: wanted.join(', ') || 'none',
        got: given.map((at) => wordsAt(read, at)).join(', ') || 'none',
      },
    ]
  })

const value: Field = (read) => {
  const taken = new Set(read.pairs.map(({ figure }) => figure))
  return [
    ...read.pairs.map(({ gold, figure }) => ({
      at: [gold.start, gold.end] as const,
      ...judged(String(gold.value), figure && String(figure.value), true),
    })),
    ...read.found.figures
      .filter((figure) => !taken.has(figure))
      .map(({ at, value: got }) => ({
        at,
        ...judged(null, String(got), false),
      })),
  ]
}

const speech: Field = (read) => {
  if (!read.document.quotes) return []
  const taken = new Set(read.speech.map(({ quote }) => quote))
  return [
    ...read.speech.map(({ gold, quote }) => ({
      at: [gold.start, gold.end] as const,
      ...judged(gold.kind, quote && wordsAt(read, quote.at), true),
    })),
    ...read.found.quotes
      .filter((quote) => !taken.has(quote))
      .map(({ at }) => ({ at, ...judged(null, wordsAt(read, at), false) })),
  ]
}

/** Who said it: of the quotations that have a speaker in the gold, or were given one. */
const speaker: Field = (read) => {
  if (!read.document.quotes) return []
  const taken = new Set(read.speech.map(({ quote }) => quote))
  const of = (at: Stretch | undefined) => at && wordsAt(read, at)
  return [
    ...read.speech.map(({ gold, quote }) => {
      const want = nearest(read.document.text, gold.by, gold.start)
      const got = quote?.speakerAt
      return {
        at: [gold.start, gold.end] as const,
        ...judged(gold.by, of(got), want && got ? overlaps(want, got) : false),
      }
    }),
    ...read.found.quotes
      .filter((quote) => !taken.has(quote) && quote.speakerAt)
      .map(({ at, speakerAt }) => ({ at, ...judged(null, of(speakerAt), false) })),
  ]
}

/** Who tells a figure: wherever the same words stand, they are of the same source. */
const source = ofFigures((read, { gold, figure: { attribution, sourceAt } }) => {
  const isRight =
    sourceAt !== undefined &&
    placesOf(read.document.text, gold.by).some((want) => overlaps(want, sourceAt))
  return judged(gold.by, attribution && wordsAt(read, sourceAt), isRight)
})

export const fields: Readonly<Record<string, Field>> = {
  value,
  kind: ofFigures((_, { gold, figure }) => always(gold.kind, figure.kind)),
  modifier: ofFigures((_, { gold, figure }) => always(gold.modifier, figure.modifier)),
  unit,
  noun,
  event,
  measure: measureTold,
  'measure-words': measureWords,
  source,
  place: byWords(
    ({ where }) => where,
    ({ place, placeAt }) => place && { at: placeAt },
  ),
  time: byWords(
    ({ when }) => when,
    ({ hasTime, timeAt }) => (hasTime ? { at: timeAt } : undefined),
  ),
  'part-of': partOf,
  change,
  status,
  speech,
  speaker,
}
