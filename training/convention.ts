import { taggerTypes, type TaggerType } from '../src/text/ner/labels.ts'
import {
  countries,
  countryPhrases,
  eventHeads,
  groups,
  titles,
  workHeads,
} from '../src/text/ner/lists.ts'
import type { GoldSentence, GoldSpan } from './corpus.ts'

/** A name with the types it may have: more than one where the data set does not say which. */
export interface TypedSpan {
  readonly first: number
  readonly end: number
  readonly types: readonly TaggerType[]
}

/** All types: the data set is known to be wrong here, and so teaches nothing. */
export const unknownType: readonly TaggerType[] = taggerTypes

const typeOf: Readonly<Record<string, TaggerType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  EVENT: 'event',
  WORK: 'work',
  PROD: 'product',
}

/** The mark of each type. */
export const labelsOfTypes: Readonly<Record<TaggerType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  group: 'NORP',
  event: 'EVENT',
  work: 'WORK',
  product: 'PROD',
}

const countrySet = new Set([...countries, ...countryPhrases])
const groupSet = new Set(groups)
const titleSet = new Set(titles)
const eventSet = new Set(eventHeads)
const workSet = new Set(workHeads)
/** Words in `groups` that data sets rightly take for parties too. */
const parties = new Set(
  'conservative conservatives liberal liberals labourite socialist socialists democratic democrats republicans tories whigs'.split(
    ' ',
  ),
)

/** A data set's names in this project's convention (docs/entities.md): what changes is told rule by rule. */
export function repair(sentence: GoldSentence): TypedSpan[] {
  return sentence.spans
    .flatMap((span) => {
      const trimmed = trim(sentence, span)
      if (trimmed === undefined) return []
      const surface = sentence.words.slice(trimmed.first, trimmed.end)
      return [{ first: trimmed.first, end: trimmed.end, types: typesOf(surface, span.label) }]
    })
    .filter(({ types }) => types.length > 0)
}

/** Titles, articles, quotation marks and possessives are no part of a name. */
function trim({ words }: GoldSentence, span: GoldSpan): GoldSpan | undefined {
  const lower = words.map((word) => word.toLowerCase())
  let { first, end } = span
  while (end > first && /^(?:'s|’s|'|’|"|”|,|\.|-)$/u.test(lower[end - 1] ?? '')) end--
  while (first < end && /^["“'‘`,]+$/u.test(lower[first] ?? '')) first++
  if (span.label === 'PER')
    while (first + 1 < end && (titleSet.has(lower[first] ?? '') || lower[first] === 'prime'))
      first++
  const isArticle =
    words[first] === 'the' || (words[first] === 'The' && (first === 0 || span.label === 'ORG'))
  if (isArticle && span.label !== 'WORK' && first + 1 < end) first++
  return first < end ? { first, end, label: span.label } : undefined
}

function typesOf(surface: readonly string[], label: string): readonly TaggerType[] {
  const lower = surface.map((word) => word.toLowerCase())
  const name = lower.join(' ')
  // A person or organization without a capital is a slip of automatic labelling.
  if (label === 'PER' && surface.every((word) => /^[\p{Ll}\d]/u.test(word))) return unknownType
  const isGroup = lower.every(
    (word) => groupSet.has(word) || word === '-' || word === 'south' || word === 'north',
  )
  if (isGroup && label !== 'PER' && label !== 'WORK' && !(label === 'ORG' && parties.has(name)))
    return ['group']
  if (label === 'ORG' && countrySet.has(name)) return ['place']
  if (label === 'MISC') return typesOfMisc(lower)
  const type = typeOf[label]
  return type === undefined ? [] : [type]
}

/** Names that were marked by this project's convention: their labels say their type. */
export function readOwn({ spans }: GoldSentence): TypedSpan[] {
  return spans.flatMap(({ first, end, label }) => {
    const type = typeOf[label]
    return type === undefined ? [] : [{ first, end, types: [type] }]
  })
}

/** What a data set calls "miscellaneous", by its last words. */
function typesOfMisc(lower: readonly string[]): readonly TaggerType[] {
  if (lower.some((word) => workSet.has(word))) return ['work']
  if (lower.some((word) => eventSet.has(word))) return ['event']
  if (lower.length === 1 && /(?:ism|ists?|ans?|ese|ish)$/u.test(lower[0] ?? '')) return ['group']
  if (countrySet.has(lower.join(' '))) return ['place']
  return ['group', 'event', 'work', 'product']
}
