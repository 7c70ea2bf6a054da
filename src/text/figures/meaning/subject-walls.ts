import { Class } from '../../reading/classes.ts'
import { is, isCapital, startOfPhrase } from '../../reading/cursor.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, type Sight } from './look.ts'
import { isWord, skipCounters } from './senses.ts'
import type { Site } from './site.ts'
import { Form, type EventVerb } from './verbs.ts'

const governs = isOne(
  Class.of,
  Class.in,
  Class.by,
  Class.with,
  Class.from,
  Class.to,
  Class.at,
  Class.on,
  Class.for,
)

/** "leaders of 12 towns met", "shut 12 mills and went home": what a preposition or a verb governs is no subject of the verb behind it. */
export function isGoverned({ r, first, from, draft: { noun } }: Site): boolean {
  const at = skipCounters(r, first - 1, from)
  // "leaders of 12 nations gathered": nations are there by who comes from them.
  const isSent = isWhence(r, at) && noun !== undefined && is(r, noun.headAt, Class.struckPlace)
  // "all of the 12 mills shut"
  const isAll = is(r, at, Class.of) && (is(r, at - 1, Class.counterWord) || isNone(r, at))
  if (at < from || isSent || isAll || isInSum(r, at)) return false
  return governs(r, at) || takesObject(r, at)
}

const opensSum = isOne(Class.in, Class.on)

/** "in total 50 people were arrested", "on average" */
const isInSum: Sight = (r, i) => opensSum(r, i) && is(r, i + 1, Class.sumWord)

/** "none of the 12 nurses was hurt" */
const isNone = (r: TextReading, of: number): boolean => startOfPhrase(r, of, Class.noneOf) >= 0

const isWhence = isOne(Class.of, Class.from)

/** A verb that tells nothing of its object, but one of saying has a clause behind it. */
const takesObject = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.havingVerb) || (is(r, i, Class.otherVerb) && !opensThought(r, i))) &&
  !opensSaid(r, i)

const opensSaid = isOne(Class.reporting, Class.passiveFiller, Class.verbFiller)

/** "figures show 12 people were killed", "police think 12 died" */
const opensThought = isOne(Class.findingVerb, Class.thoughtVerb)

/** "the Fed", "the Travel Rule": a capital behind a small word begins a name. */
export const isNameBegun: Sight = (r, i) =>
  isCapital(r, i) && isWord(r, i - 1) && !isCapital(r, i - 1)

/** "12 guards risks": several do not "risk" so, it is a plural. */
export const agrees = ({ draft }: Site, { forms }: EventVerb): boolean =>
  (forms & anyForm) !== Form.s || draft.kind !== 'count' || toNumber(draft.value) <= 1

export const anyForm = Form.base | Form.s | Form.past | Form.participle | Form.ing
