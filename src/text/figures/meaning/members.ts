import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack } from './look.ts'
import { sufferedAt } from './own-nouns.ts'
import { isWord, skipCounters, told, type Told } from './senses.ts'
import type { Site } from './site.ts'
import { eventAt, Form, hasForm } from './verbs.ts'

const isAmong = isOne(Class.among)
const isBe = isOne(Class.be)
const opensGroup = isOne(Class.definite, Class.demonstrative)
const endsClause = isOne(Class.comma, Class.semicolon, Class.conjunction, Class.phraseOpener)

/** "among the dead were two clerks", "two clerks were among those killed": what became of all of them. */
export function amongOf(site: Site): Told | undefined {
  const { r, first, next, from, to } = site
  const be = skipCounters(r, first - 1, from)
  const before = isBe(r, be) ? lookBack(r, be, Math.max(from, be - 6), isAmong) : -1
  if (before >= 0) return groupAt(site, before + 1)
  const verb = lookAhead(r, next, Math.min(to, next + 8), isBe, endsClause)
  const at = verb < 0 ? -1 : lookAhead(r, verb + 1, Math.min(to, verb + 3), isAmong)
  return at < 0 ? undefined : groupAt(site, at + 1)
}

/** "two of the missing", "98 percent of those held" */
export function ofThose(site: Site): Told | undefined {
  const { r, draft } = site
  const found = is(r, draft.next, Class.of) ? groupAt(site, draft.next + 1) : undefined
  // "one of the key posts" has no rank.
  return found?.event === 'ranked' ? undefined : found
}

/** How many words may stand between "the" or "those" and what says what became of them. */
const mostBetween = 3

/** "the dead", "the confirmed dead", "those killed" */
function groupAt(site: Site, opener: number): Told | undefined {
  const { r, to } = site
  if (!opensGroup(r, opener)) return undefined
  const isThose = is(r, opener, Class.demonstrative)
  const people = { ...site, sort: 'people' } as const
  for (let i = opener + 1; i < Math.min(to, opener + 2 + mostBetween); i++) {
    // "those who received it" did so themselves.
    if (isThose && isWho(r, i) && hasForm(r, i + 1, Form.past)) return undefined
    const event = isThose ? sufferedAt(people, i) : groupEvent(r, i)
    if (event) return told(event, i)
    if (endsClause(r, i)) return undefined
  }
  return undefined
}

const isWho = isOne(Class.who, Class.that)

const endsPhrase = isOne(
  Class.phraseOpener,
  Class.relativePronoun,
  Class.passiveVerb,
  Class.verbFiller,
  Class.conjunction,
  Class.and,
)

/** "the dead", but not "the dead letters" and "the early four". */
const groupEvent = (r: TextReading, i: number): EventClass | undefined =>
  isHead(r, i) && !is(r, i, Class.startsNumber)
    ? (eventAt(r, i, Class.stateEvent) ?? eventAt(r, i, Class.strongEvent))
    : undefined

/** Whether the noun at piece `i` is the last word of its phrase. */
export const isHead = (r: TextReading, i: number): boolean =>
  !isWord(r, i + 1) || endsPhrase(r, i + 1) || hasForm(r, i + 1, Form.past)
