import type { FigureKind } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, sentenceEnd, sentenceStart, startOfPhrase } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'

/** What is counted, as far as it decides what a verb says of it. */
export type Sort = 'people' | 'things' | 'money' | 'share' | 'measure' | 'duration' | 'score'

/** Where a figure stands in its sentence: what rules of meaning look at. */
export interface Site {
  readonly r: TextReading
  readonly draft: Draft
  readonly sort: Sort
  /** What else it may be: most nouns do not say whether they are people, and a bare number may be of anything. */
  readonly orElse: Sort | undefined
  /** The first piece of the number with its modifier, and the piece behind its noun. */
  readonly first: number
  readonly next: number
  readonly from: number
  readonly to: number
}

export function siteOf(r: TextReading, draft: Draft): Site {
  const { noun } = draft
  const isAfter = noun !== undefined && noun.first >= draft.next
  const sort = sortOf(r, draft)
  return {
    r,
    draft,
    sort,
    orElse: otherSort(r, draft, sort),
    first: firstOf(r, draft),
    next: Math.max(draft.next, isAfter ? noun.next : 0),
    from: sentenceStart(r, draft.start),
    to: sentenceEnd(r, draft.start),
  }
}

/** Where the number begins with its modifier; its subject, which is part of the phrase, stands further before. */
function firstOf(r: TextReading, { phraseStart, start, noun }: Draft): number {
  if (!noun || noun.first > start) return Math.min(phraseStart, start)
  const modifier = startOfPhrase(r, start - 1, Class.modifierBefore)
  return modifier < 0 ? start : modifier
}

function otherSort(r: TextReading, { noun }: Draft, sort: Sort): Sort | undefined {
  // "drove out 90 percent of the population", "burned half of the crop"
  if (sort === 'share') return noun && (is(r, noun.headAt, Class.somebody) ? 'people' : 'things')
  if (sort === 'people') return noun ? undefined : 'things'
  return sort === 'things' && noun && !is(r, noun.headAt, Class.objectNoun) ? 'people' : undefined
}

const sortByKind: Readonly<Partial<Record<FigureKind, Sort>>> = {
  money: 'money',
  percent: 'share',
  'percentage-point': 'share',
  ratio: 'share',
  duration: 'duration',
  age: 'duration',
  score: 'score',
  measure: 'measure',
}

const partial: ReadonlySet<FigureKind> = new Set(['fraction', 'multiple'])

function sortOf(r: TextReading, { kind, unit, noun }: Draft): Sort {
  if (unit?.dimension === 'money') return 'money'
  if (unit?.code === '%') return 'share'
  const known = sortByKind[kind]
  if (known) return known
  return countedSort(kind, noun && is(r, noun.headAt, Class.somebody))
}

/** Of a figure that counts, by whether its noun is of people, if it has one. */
function countedSort(kind: FigureKind, isPeople: boolean | undefined): Sort {
  if (partial.has(kind)) return isPeople === true ? 'people' : 'share'
  return isPeople === false ? 'things' : 'people'
}

/** Of what is counted: people and things. */
export const isCounting = ({ sort }: Site): boolean => sort === 'people' || sort === 'things'

export const isAmount = ({ sort }: Site): boolean =>
  sort === 'money' || sort === 'share' || sort === 'measure'

/** The noun of a figure, where it stands behind the number. */
export const nounAfter = ({ draft }: Site) =>
  draft.noun && draft.noun.first >= draft.next ? draft.noun : undefined

const ofKind =
  (kind: FigureKind) =>
  ({ draft }: Site): boolean =>
    draft.kind === kind

/** What rules ask of: one and the same, so that it is asked once. */
export const isCount = ofKind('count')
export const isDuration = ofKind('duration')
export const isOrdinal = ofKind('ordinal')
export const isMoney = ({ sort }: Site): boolean => sort === 'money'
export const isShare = ({ sort }: Site): boolean => sort === 'share'
export const isMeasure = ({ sort }: Site): boolean => sort === 'measure'

/** A number without noun, unit or modifier. */
export const isBare = ({ noun, unit, power, form }: Site['draft']): boolean =>
  !noun && !unit && power === 0 && form === 'digits'

/** "a fourth man" is one more man, "the fourth man" a rank. */
export const isNoRank = ({ r, draft }: Site): boolean =>
  draft.kind !== 'ordinal' || (is(r, draft.start - 1, Class.article) && draft.noun !== undefined)
