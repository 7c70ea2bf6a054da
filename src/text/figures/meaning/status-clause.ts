import { Class } from '../../reading/classes.ts'
import { is, isCapital, mayOpen } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import type { StatusSite } from './rules.ts'
import { isGoingOn } from './senses.ts'
import { isCounting, type Site } from './site.ts'
import { eventVerbAt, Form, hasForm } from './verbs.ts'

/** How far before a figure or its event a cue may stand, in pieces. */
const reach = 12

/** The same where the cue stands before what the figure is the subject of, or belongs to. */
const nearReach = 3

/** Of its clause, where a cue may stand: to the figure, or to the verb that it is the subject of. */
export function clauseOf(site: Site, event: StatusSite['event']): StatusSite['clause'] {
  const { r, first, next, from } = site
  // "4 million travelers will go by plane"
  if (isForetold(site)) return { least: first, end: next + 2 }
  if (event && isSubject(site, event.first))
    return { least: wallBefore(r, first, Math.max(from, first - nearReach)), end: event.next }
  if (site.draft.kind === 'age') return { least: Math.max(from, first - nearReach), end: first }
  const anchor = bareVerbBefore(r, event ? Math.min(first, event.first) : first)
  // "shut shops and shed 40 jobs", "three games and five others": the cue is one for both.
  const start = is(r, anchor - 1, Class.and) ? anchor - 1 : anchor
  const least = wallBefore(r, start, Math.max(from, first - reach - (first - anchor)))
  return { least: goesOn(r, anchor) ? infinitiveBefore(r, least, from) : least, end: first }
}

/** "12 men were killed", "$45 million will be spent": its verb stands behind it. */
const isSubject = (site: Site, verb: number): boolean =>
  verb >= site.next && (isCounting(site) || is(site.r, verb - 1, Class.passiveVerb))

/** "will start in May and take 12 weeks": at the verb that goes on, or at `at`. */
function bareVerbBefore(r: TextReading, at: number): number {
  const verb = lookBack(r, at, at - 4, isBare, isOne(Class.comma))
  return verb >= 0 && is(r, verb - 1, Class.and) ? verb : at
}

/** Not "have raised" and "last month". */
const isBare: Sight = (r, i) =>
  is(r, i, Class.bareVerb) &&
  !isPerfect(r, i) &&
  !(is(r, i, Class.lastTime) && isTimeNoun(r, i + 1))

/** "have raised", "has cut" */
export const isPerfect: Sight = (r, i) =>
  is(r, i, Class.perfect) && (isParticiple(r, i + 1) || isPastVerb(r, i + 1))

const isParticiple = isOne(Class.participle, Class.irregularParticiple)
const isTimeNoun = isOne(Class.timeUnit, Class.weekday, Class.month, Class.season)

function goesOn(r: TextReading, at: number): boolean {
  if (isBare(r, at) && is(r, at - 1, Class.and)) return true
  const verb = eventVerbAt(r, at)
  return verb !== undefined && isGoingOn(r, at, verb)
}

/** Where "will" or "plans to" stands whose verbs go on to the clause at `next`, or `next`. */
function infinitiveBefore(r: TextReading, next: number, from: number): number {
  const at = lookBack(r, next, Math.max(from, next - farthest), opensInfinitive, isOtherClause)
  return at < 0 ? next : Math.max(from, at - 1)
}

const farthest = 24
const opensInfinitive = isOne(Class.future, Class.intention, Class.prediction)
const isOtherClause = isOne(Class.cueWall, Class.semicolon, Class.colon, Class.stop)

/** "4.6 million travelers will go by plane", "the two sides will meet" */
export const isForetold = (site: Site): boolean =>
  isCounting(site) && opensFuture(site.r, site.next)

/** "will go", "are due to go", "to be moved" */
const opensFuture = (r: TextReading, at: number): boolean =>
  is(r, at, Class.future) ||
  (is(r, at, Class.to) && is(r, at + 1, Class.be)) ||
  (is(r, at, Class.be) && isAhead(r, at + 1))

const isAhead = isOne(Class.intention, Class.prediction)

/** Behind what parts the clause from another, or `least`. */
function wallBefore(r: TextReading, start: number, least: number): number {
  const wall = lookBack(r, start, least, isWall)
  return denied(r, wall < 0 ? least : wall + 1)
}

const isWall = isOne(
  Class.cueWall,
  Class.and,
  Class.semicolon,
  Class.colon,
  Class.comma,
  Class.stop,
)

/** "the army denied reports that 12 were killed": what the wall leads to is denied. */
function denied(r: TextReading, start: number): number {
  if (!is(r, start - 1, Class.that)) return start
  const denial = lookBack(r, start - 1, start - 4, isOne(Class.deniesThat))
  return denial < 0 ? start : denial
}

/** Whether any cue may stand in a clause: most have none, and need no rule. */
export const isCued = ({ r }: Site, { least, end }: StatusSite['clause']): boolean =>
  lookAhead(r, least, end, (_, i) => mayOpen(r, i, Class.statusCue)) >= 0

/** "the two sides", "those 444 seats": they are there, whatever is planned with them; so is what a change starts from. */
export const isKnown = ({ r, first, next, draft }: Site): boolean =>
  draft.change?.from === draft.index ||
  isOver(r, first, draft) ||
  isHad(r, next) ||
  (is(r, first - 1, Class.knownBy) && (draft.kind === 'count' || isAttribute(r, draft)))

/** "for the past three months", but not "will last three months" */
const isOver = (r: TextReading, first: number, { kind }: Site['draft']): boolean =>
  kind === 'duration' && isAgo(r, first - 1) && is(r, first - 2, Class.knownBy)

const isAgo = isOne(Class.pastTime, Class.lastTime)

const isHolder = isOne(Class.actingPronoun)

/** "the $180 billion it received": who had it, had it. */
const isHad = (r: TextReading, next: number): boolean =>
  (isHolder(r, next) || isCapital(r, next)) && isPastVerb(r, next + 1)

const isPastVerb = (r: TextReading, i: number): boolean => hasForm(r, i, Form.past)

/** "the nation's 21-year civil war" */
const isAttribute = (r: TextReading, { next }: Site['draft']): boolean =>
  is(r, next, Class.hyphen) || is(r, next - 2, Class.hyphen)
