import type { EventClass, FigureStatus } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { endOfPhrase, is, isCapital, mayOpen } from '../../reading/cursor.ts'
import { ready } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import type { StatusSite } from './rules.ts'
import { isSpoken } from './senses.ts'
import { isCounting, type Site } from './site.ts'
import { eventVerbAt, Form } from './verbs.ts'

const says =
  (status: FigureStatus, cue: number) =>
  (_: unknown, site: StatusSite): FigureStatus | undefined =>
    hasCue(site, cue) ? status : undefined

/** What says that a figure is not simply so; in the order in which they are asked. What none says is stated. */
export const statusRules = ready<StatusSite, FigureStatus>([
  {
    name: 'status.not',
    when: isNoSpell,
    pattern: '#',
    build: says('denied', Class.denial),
    examples: {
      matches: [
        ['The toll was not [12] but 14.', 'denied'],
        ['The army denied that [12] people were killed.', 'denied'],
        ['The army denied reports that it killed [12] men.', 'denied'],
        ['She will not serve [eight years] in office.', 'denied'],
        ['They ruled out cutting [300] jobs.', 'denied'],
        ['No party won [half] of the vote.', 'denied'],
      ],
      mustNotMatch: [
        'The army said [12] people were killed.',
        'He had not slept when [12] people came.',
        'No fewer than [12] people came.',
        'It has not rained in [two years].',
        'Not only [12] people were killed.',
      ],
    },
  },
  {
    name: 'status.demand',
    pattern: '#',
    build: says('demanded', Class.demand),
    examples: {
      matches: [
        ['The union demanded [$5 million].', 'demanded'],
        ['The White House will ask Congress for [$70 billion].', 'demanded'],
        ['They called for [500] more officers.', 'demanded'],
      ],
      mustNotMatch: [
        'The union paid [$5 million].',
        'It is seeking to sell [12] jets.',
        'The demand lifted prices by [5 percent].',
      ],
    },
  },
  {
    name: 'status.if',
    pattern: '#',
    build: (_, site) => (isConditional(site) ? 'hypothetical' : undefined),
    examples: {
      matches: [
        ['If the dam breaks, [12] villages would be flooded.', 'hypothetical'],
        ['He faces [ten years] in jail if he is found guilty.', 'hypothetical'],
      ],
      mustNotMatch: ['He asked if [12] men came, and saw the five who did.'],
    },
  },
  {
    name: 'status.face',
    when: ({ event }) => event !== undefined && penal.has(event.class),
    pattern: '#',
    build: says('hypothetical', Class.threat),
    examples: {
      matches: [['She faces [five years] in prison.', 'hypothetical']],
      mustNotMatch: ['She got [five years] in prison.'],
    },
  },
  {
    name: 'status.fear',
    pattern: '#',
    build: says('hypothetical', Class.supposition),
    examples: {
      matches: [
        ['Up to [300] people were feared dead.', 'hypothetical'],
        ['The field may hold [50 million barrels].', 'hypothetical'],
      ],
      mustNotMatch: ['Up to [300] people were killed.', 'In May [300] people were killed.'],
    },
  },
  {
    name: 'status.hope',
    pattern: '#',
    build: (_, site) => {
      if (!hasCue(site, Class.aspiration)) return undefined
      return site.event && contested.has(site.event.class) ? 'hypothetical' : 'planned'
    },
    examples: {
      matches: [
        ['They are trying to win their [third] title.', 'hypothetical'],
        ['The group hopes to raise [$56 million].', 'planned'],
      ],
      mustNotMatch: ['They won their [third] title.'],
    },
  },
  {
    name: 'status.forecast',
    pattern: '#',
    build: says('forecast', Class.prediction),
    examples: {
      matches: [
        ['The bank expects growth of [2 percent].', 'forecast'],
        ['Prices could rise by [5 percent].', 'forecast'],
      ],
      mustNotMatch: ['Prices rose by [5 percent].', 'The project cost [$5 million].'],
    },
  },
  {
    name: 'status.plan',
    pattern: '#',
    build: says('planned', Class.intention),
    examples: {
      matches: [
        ['They plan to build [12] schools.', 'planned'],
        ['The navy is to buy [eight] boats.', 'planned'],
      ],
      mustNotMatch: ['The firm laid off [400] workers.', 'The plan cost [$5 million].'],
    },
  },
  {
    name: 'status.plan-to',
    pattern: '#',
    build: (_, site) => (isPlannedTo(site) ? 'planned' : undefined),
    examples: {
      matches: [
        ['A plan by a parish to build [12] homes has failed.', 'planned'],
        ['They signed an agreement to give Mali [$66 million].', 'planned'],
      ],
      mustNotMatch: ['The agreement brought Mali [$66 million].'],
    },
  },
  {
    name: 'status.proclaimed',
    when: ({ event }) => event !== undefined && granted.has(event.class),
    pattern: '#',
    build: says('planned', Class.proclaims),
    examples: {
      matches: [['The union announced [$195 million] in aid.', 'planned']],
      mustNotMatch: [
        'The union paid out [$195 million] in aid.',
        'The firm announced [300] deaths.',
      ],
    },
  },
  {
    name: 'status.will',
    pattern: '#',
    build: (_, site) => (hasCue(site, Class.future) ? foreseen(site) : undefined),
    examples: {
      matches: [
        ['Some [12] schools will be built.', 'planned'],
        ['The firm will lay off [400] workers.', 'planned'],
        ['They will play three tests and [five] short games.', 'planned'],
        ['Prices will rise by [5 percent].', 'forecast'],
        ['The tax would be [doubled].', 'planned'],
        ['The price will go up more slowly ([1 percent]).', 'forecast'],
      ],
      mustNotMatch: [
        'He will speak where [12] people were killed.',
        'He will meet families of [12] men killed there.',
      ],
    },
  },
  {
    name: 'status.headline',
    when: ({ event }) => event !== undefined,
    pattern: '#',
    build: (_, site) => (isHeadline(site) ? 'planned' : undefined),
    examples: {
      matches: [
        ['Harbor Bank to cut [500] jobs', 'planned'],
        ['Firm to buy rival for [$5 million]', 'planned'],
      ],
      mustNotMatch: ['Fans came to see [500] men cut grass'],
    },
  },
])

const penal: ReadonlySet<EventClass> = new Set(['sentenced', 'fined'])

const contested: ReadonlySet<EventClass> = new Set(['won', 'elected', 'ranked', 'scored'])

const granted: ReadonlySet<EventClass> = new Set(['funded', 'pledged', 'donated', 'lasted'])

/** "a plan by a parish to build": what a plan is to do, up to the figure. */
function isPlannedTo({ r, clause: { least, end } }: StatusSite): boolean {
  const at = lookAhead(r, least, end, isOne(Class.planNoun))
  if (at < 0 || isCapital(r, at)) return false
  const to = lookAhead(r, at + 1, Math.min(end, at + 7), isOne(Class.to))
  return to >= 0 && to < end - 1 && !is(r, to + 1, Class.nounOpener)
}

/** How far before a figure or its event a cue may stand, in pieces. */
const reach = 9

/** The same where the cue stands before what the figure is the subject of, or belongs to. */
const nearReach = 3

/** Of its clause, where a cue may stand: to the figure, or to the verb that it is the subject of. */
export function clauseOf(site: Site, event: StatusSite['event']): StatusSite['clause'] {
  const { r, first, next, from } = site
  // "4 million travelers will go by plane"
  if (isForetold(site)) return { least: first, end: next + 1 }
  if (event && event.first >= next && isCounting(site))
    return { least: wallBefore(r, first, Math.max(from, first - nearReach)), end: event.next }
  if (site.draft.kind === 'age') return { least: Math.max(from, first - nearReach), end: first }
  const anchor = event ? Math.min(first, event.first) : first
  // "shut shops and shed 40 jobs", "three games and five others": the cue is one for both.
  const start = is(r, anchor - 1, Class.and) ? anchor - 1 : anchor
  return {
    least: wallBefore(r, start, Math.max(from, first - reach - (first - anchor))),
    end: first,
  }
}

/** "4.6 million travelers will go by plane", "the two sides will meet" */
export const isForetold = (site: Site): boolean =>
  isCounting(site) && is(site.r, site.next, Class.future)

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

function hasCue({ r, clause, isCued: isAny }: StatusSite, cue: number): boolean {
  if (!isAny) return false
  const isIt: Sight = (_, i) => endOfPhrase(r, i, cue) > 0 && isCue(r, i, cue)
  // What is denied is denied right before.
  const least =
    cue === Class.denial ? Math.max(clause.least, clause.end - denialReach) : clause.least
  return lookAhead(r, least, clause.end, isIt) >= 0
}

const denialReach = 7

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

/** What will grow, fall or die is foreseen, not planned; what will be raised is planned. */
function foreseen({ r, event, sort }: StatusSite): FigureStatus {
  if (!event) return sort === 'share' ? 'forecast' : 'planned'
  if (event.class === 'aged') return 'forecast'
  return unplanned.has(event.class) && !is(r, event.first - 1, Class.passiveVerb)
    ? 'forecast'
    : 'planned'
}

/** "not only" denies nothing, "no fewer than" neither; "the plan" is no verb, "a plan to" says it as well as one. */
function isCue(r: TextReading, i: number, cue: number): boolean {
  if (cue === Class.denial) return !is(r, i + 1, Class.notDenied)
  if (is(r, i, Class.seeks) && is(r, i + 1, Class.to)) return cue === Class.intention
  // "in May", "the Planning Agency"
  if (isCapital(r, i) && (is(r, i, Class.month) || isCapital(r, i - 1) || isCapital(r, i + 1)))
    return false
  return !is(r, i, Class.cueNoun) || isVerb(r, i)
}

const opensVerb = isOne(Class.beforeVerb, Class.inPluralForm, Class.adverb)
const isVerb = (r: TextReading, i: number): boolean =>
  (opensVerb(r, i - 1) && !is(r, i - 1, Class.nounOpener)) || is(r, i + 1, Class.to)

const opensCondition = isOne(Class.conditional)

/** "If the dam breaks, 12 villages would …", "faces ten years if …" */
const isConditional = ({ r, from, next, to }: StatusSite): boolean =>
  opensCondition(r, from) ||
  lookAhead(r, next, Math.min(to, next + 7), opensCondition, isOne(Class.comma)) >= 0

/** "has had no government in two years": how long, not how long not. */
function isNoSpell({ r, draft, first }: Site): boolean {
  return draft.kind !== 'duration' || !is(r, first - 1, Class.in)
}

const isFinite = isOne(
  Class.passiveVerb,
  Class.otherVerb,
  Class.verbFiller,
  Class.verb,
  Class.relativePronoun,
)

/** "Harbor Bank to cut 500 jobs": an infinitive where no verb stands before it. */
function isHeadline({ r, event, from }: StatusSite): boolean {
  const at = event?.first ?? -1
  const isInfinitive =
    is(r, at - 1, Class.to) && ((eventVerbAt(r, at)?.forms ?? 0) & Form.base) !== 0
  if (!isInfinitive || at - 1 <= from) return false
  return at - from < 12 && lookBack(r, at - 1, from, saysVerb) < 0
}

/** Not "Bank" and "fire", which are nouns where nothing says that they are verbs. */
const saysVerb: Sight = (r, i) => {
  const verb = eventVerbAt(r, i)
  return isFinite(r, i) || (verb !== undefined && isSpoken(r, i, verb))
}

/** "the two sides", "those 444 seats": they are there, whatever is planned with them; so is what a change starts from. */
export const isKnown = ({ r, first, draft }: Site): boolean =>
  draft.change?.from === draft.index ||
  (is(r, first - 1, Class.knownBy) && (draft.kind === 'count' || isAttribute(r, draft)))

/** "the nation's 21-year civil war" */
const isAttribute = (r: TextReading, { next }: Site['draft']): boolean =>
  is(r, next, Class.hyphen) || is(r, next - 2, Class.hyphen)
