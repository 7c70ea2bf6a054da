import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locative.ts'
import { isOne, type Sight } from './look.ts'

const amounts: ReadonlySet<Draft['kind']> = new Set(['money', 'percent', 'fraction', 'rate'])

/** "Shares in it fell 11 percent": what a firm earns and is worth is nowhere that another sentence is of. */
export function isOfFirm(r: TextReading, { kind, start, phraseStart }: Draft): boolean {
  if (!amounts.has(kind)) return false
  const first = sentenceStart(r, start)
  for (let i = first; i < phraseStart && i < first + subjectReach; i++)
    if (is(r, i, Class.firmResult) || isOwned(r, i)) return true
  return false
}

const isOwner = isOne(Class.possessive, Class.genitive)

const opensFirm = isOne(Class.definite, Class.pronoun)

/** "its revenue", "shares in the firm", not "tourism revenue" */
const isOwned: Sight = (r, i) =>
  is(r, i, Class.ownedResult) &&
  (isOwner(r, i - 1) || (is(r, i + 1, Class.in) && opensFirm(r, i + 2)))

const subjectReach = 6

/** How far before a figure "there" may stand. */
const thereReach = 12

/** "floods there displaced 5,000": where the sentence before is of, and not "there were". */
export function saysThere(r: TextReading, { phraseStart, start }: Draft): boolean {
  const least = Math.max(sentenceStart(r, start) + 1, phraseStart - thereReach)
  for (let i = phraseStart - 1; i >= least; i--)
    if (is(r, i, Class.there)) return !is(r, i + 1, Class.be) && !is(r, i + 1, Class.have)
  return false
}

/** How far into its sentence what that is of may stand. */
const topicReach = 3

/** A place named behind the one that the sentence is of: "Kasese lies below the Rwenzori mountains; floods there" are in Kasese. */
export function isNoTopic(r: TextReading, place: Locative, places: readonly Locative[]): boolean {
  const [first] = places
  if (!first || first === place) return false
  return first.first - sentenceStart(r, first.first) <= topicReach
}
