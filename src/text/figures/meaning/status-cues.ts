import type { EventClass, FigureStatus } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { endOfPhrase, is, isCapital, sentenceStart } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import type { StatusSite } from './rules.ts'
import { isSpoken, skipCounters } from './senses.ts'
import type { Site } from './site.ts'
import { isPerfect } from './status-clause.ts'
import { eventVerbAt, Form, hasForm } from './verbs.ts'

/** "a plan by a parish to build": what a plan is to do, up to the figure. */
export function isPlannedTo({ r, clause: { least, end } }: StatusSite): boolean {
  const at = lookAhead(r, least, end, isOne(Class.planNoun))
  if (at < 0 || isCapital(r, at)) return false
  const to = lookAhead(r, at + 1, Math.min(end, at + 7), isOne(Class.to))
  return to >= 0 && to < end - 1 && !is(r, to + 1, Class.nounOpener)
}

export function hasCue(
  { r, clause, event, first, next, isCued: isAny }: StatusSite,
  cue: number,
): boolean {
  if (!isAny) return false
  // "40 members voted to sell it": that they did so is no plan.
  const own = event?.class === 'voted-for' && event.first >= next ? event.first : -1
  // "The risk of stroke fell 12 percent": the risk is what fell.
  const isMove = isFiniteMove(r, event)
  const isIt: Sight = (_, i) =>
    i !== own &&
    !(isMove && is(r, i, Class.riskNoun) && is(r, i + 1, Class.of)) &&
    endOfPhrase(r, i, cue) > 0 &&
    isCue(r, i, cue) &&
    !(
      cue === Class.denial &&
      isOfRelative(r, i, first > i ? Math.min(clause.end, first) : clause.end)
    )
  // What is denied is denied right before.
  const least =
    cue === Class.denial ? Math.max(clause.least, clause.end - denialReach) : clause.least
  return lookAhead(r, least, clause.end, isIt) >= 0
}

const denialReach = 7

const opensRelative = isOne(Class.relativePronoun, Class.that)
const isHelper = isOne(Class.be, Class.have, Class.finiteAuxiliary)

/** "Two men who did not speak were shot": what a relative clause denies, where another verb stands behind its own, before the figure that stands in it. */
function isOfRelative(r: TextReading, at: number, end: number): boolean {
  const lead = isHelper(r, at - 1) ? at - 2 : at - 1
  return opensRelative(r, lead) && lookAhead(r, at + 2, end, isNextVerb) >= 0
}

const isNextVerb: Sight = (r, i) =>
  !isHelper(r, i - 1) && (isHelper(r, i) || hasForm(r, i, Form.past))

const unplanned: ReadonlySet<EventClass> = new Set([
  'grew',
  'fell',
  'aged',
  'killed',
  'injured',
  'ranked',
  'won',
  'affected',
  'earned',
  'lost',
  'attended',
  'infected',
  'travelled',
  'cost',
  'produced',
])

/** "should plant": what somebody asks for, unless nobody can do it. */
export const isAsked = (site: StatusSite): boolean =>
  hasCue(site, Class.ought) && !(site.event && unplanned.has(site.event.class))

/** "meet next month", "starts tomorrow": told in the present of what is to come. */
export function isToCome({ r, event, from, to, next }: StatusSite): boolean {
  if (event && !isPresent(r, event.first)) return false
  const end = Math.min(to, next + 9)
  const at = lookAhead(r, next, end, opensTime, isOtherClause)
  return at >= 0 && lookBack(r, at, from, isPast) < 0
}

const isOtherClause = isOne(Class.comma, Class.conjunction)

const opensTime: Sight = (r, i) => endOfPhrase(r, i, Class.toCome) > 0

const isPast: Sight = (r, i) =>
  is(r, i, Class.perfect) || is(r, i, Class.passiveVerb) || hasForm(r, i, Form.past)

/** A noun, or a verb in its present. */
const isPresent = (r: TextReading, at: number): boolean => !hasForm(r, at, Form.past)

/** "will reach 34,000", "will come in at $5 million": what it is to be, nobody plans. */
function willReach(r: TextReading, least: number, end: number): boolean {
  const will = lookAhead(r, least, end, isOne(Class.future))
  if (will < 0) return false
  if (is(r, will + 1, Class.come)) return is(r, will + 2, Class.in)
  return is(r, will + 1, Class.amounts) && !is(r, will + 1, Class.passiveVerb)
}

/** "the first 12 planned for 2028" */
export const isDueBehind = ({ r, next }: StatusSite): boolean =>
  is(r, next, Class.dueParticiple) && is(r, next + 1, Class.phraseOpener)

const isMisfortune = isOne(Class.scourge, Class.takenUpEvent)

/** "The chain will shut", but not "the storm will shut": that is no plan. */
const isDoer = (r: TextReading, verb: number): boolean =>
  lookBack(r, verb, Math.max(sentenceStart(r, verb), verb - 5), isMisfortune) < 0

/** "fell", "doubled", but not "a risk of prices falling", "of a drop" */
const isFiniteMove = (r: TextReading, event: StatusSite['event']): boolean =>
  (event?.class === 'grew' || event?.class === 'fell') &&
  (hasForm(r, event.first, Form.past) || is(r, event.first, Class.multiple))

/** What will grow, fall or die is foreseen, not planned; what will be raised is planned. */
export function foreseen({ r, event, sort, clause, first }: StatusSite): FigureStatus {
  if (willReach(r, clause.least, clause.end)) return 'forecast'
  if (!event) return sort === 'share' ? 'forecast' : 'planned'
  if (event.class === 'aged') return 'forecast'
  const isBySomebody =
    is(r, event.first - 1, Class.passiveVerb) ||
    (event.next <= first && is(r, event.first, Class.shutVerb) && isDoer(r, event.first))
  return unplanned.has(event.class) && !isBySomebody ? 'forecast' : 'planned'
}

/** "not only" denies nothing, "no fewer than" neither; "the plan" is no verb, "a plan to" says it as well as one. */
function isCue(r: TextReading, i: number, cue: number): boolean {
  if (cue === Class.denial) return !is(r, i + 1, Class.notDenied)
  if (is(r, i, Class.seeks) && is(r, i + 1, Class.to)) return cue === Class.intention
  // "in May", "the Planning Agency"
  if (isCapital(r, i) && (is(r, i, Class.month) || isCapital(r, i - 1) || isCapital(r, i + 1)))
    return false
  return (!is(r, i, Class.cueNoun) || isCueVerb(r, i, cue)) && isOpen(r, i, cue)
}

/** Not "considering 12 bids", which are there. */
const isOpen = (r: TextReading, i: number, cue: number): boolean =>
  (!is(r, i, Class.ponders) || takesPlan(r, i + 1)) && !isPerfectBehind(r, i, cue)

/** "estimated to have cost", "looks to have lost": what is told is over. */
function isPerfectBehind(r: TextReading, i: number, cue: number): boolean {
  const next = endOfPhrase(r, i, cue)
  // "was to have cost" tells of a plan.
  return !is(r, i, Class.passiveVerb) && is(r, next - 1, Class.to) && isPerfect(r, next)
}

const takesPlan = isOne(Class.article, Class.definite, Class.possessive, Class.gerund)

const isCueVerb = (r: TextReading, i: number, cue: number): boolean =>
  isVerb(r, i) || isLed(r, i) || isFinite(r, i, cue)

const takesObject = isOne(Class.article, Class.definite, Class.possessive)

/** "The fund projects a return", "The union demands a raise", but not "The shop offers a discount" */
const isFinite = (r: TextReading, i: number, cue: number): boolean =>
  cue !== Class.supposition &&
  !is(r, i, Class.givesVerb) &&
  !is(r, i - 1, Class.nounOpener) &&
  takesObject(r, i + 1)

/** "an offer of", "demands for", "an option for" */
const isLed = (r: TextReading, i: number): boolean =>
  is(r, i + 1, Class.of) ||
  (is(r, i + 1, Class.for) && (is(r, i, Class.inPluralForm) || is(r, i, Class.supposition)))

const opensVerb = isOne(Class.beforeVerb, Class.inPluralForm, Class.adverb)
const isVerb = (r: TextReading, i: number): boolean =>
  (opensVerb(r, i - 1) && !is(r, i - 1, Class.nounOpener)) || is(r, i + 1, Class.to)

const opensCondition = isOne(Class.conditional)

/** "If the dam breaks, 12 villages would …", "faces ten years if …" */
export const isConditional = ({ r, from, next, to }: StatusSite): boolean =>
  opensCondition(r, from) ||
  lookAhead(r, next, Math.min(to, next + 7), opensCondition, isOne(Class.comma)) >= 0

/** "has had no government in two years", "no rain for ten days": how long, not how long not. "Not the first" is a first all the same. */
export function mayBeDenied({ r, draft, first, from }: Site): boolean {
  if (draft.kind === 'ordinal') return false
  return draft.kind !== 'duration' || !opensSpell(r, skipCounters(r, first - 1, from))
}

const opensSpell = isOne(Class.in, Class.for, Class.within)

/** "extended the truce for another week", "prolong the curfew by 30 days" */
export function isExtended({ r, draft, first, from }: StatusSite): boolean {
  if (draft.kind !== 'duration') return false
  const link = skipCounters(r, first - 1, from)
  const isAdded = opensExtent(r, link) || is(r, first, Class.counterWord)
  return (
    isAdded && lookBack(r, link, Math.max(from, link - extentReach), isExtending, isParted) >= 0
  )
}

const extentReach = 14
const opensExtent = isOne(Class.for, Class.by)
const isExtending = isOne(Class.extendVerb)
const isParted = isOne(
  Class.semicolon,
  Class.relativePronoun,
  Class.cueWall,
  Class.perfect,
  Class.passiveVerb,
)

const isFiniteVerb = isOne(
  Class.passiveVerb,
  Class.otherVerb,
  Class.verbFiller,
  Class.verb,
  Class.relativePronoun,
)

/** "Harbor Bank to cut 500 jobs": an infinitive where no verb stands before it. */
export function isHeadline({ r, event, from }: StatusSite): boolean {
  const at = event?.first ?? -1
  const isInfinitive = is(r, at - 1, Class.to) && hasForm(r, at, Form.base)
  if (!isInfinitive || at - 1 <= from) return false
  return at - from < 12 && lookBack(r, at - 1, from, saysVerb) < 0
}

/** Not "Bank" and "fire", which are nouns where nothing says that they are verbs. */
const saysVerb: Sight = (r, i) => {
  const verb = eventVerbAt(r, i)
  return isFiniteVerb(r, i) || (verb !== undefined && isSpoken(r, i, verb))
}
