import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack } from './look.ts'
import { changed, isBefore, levelled, mayBeChange } from './moves.ts'
import { ownNoun } from './own-nouns.ts'
import { isPoll, polled, seenNear } from './polls.ts'
import { handed, isLevelled, isPerUnit, priced, priceLevel, sold, unitPrice } from './prices.ts'
import type { Asked, EventRule } from './rules.ts'
import { isSpoken, told, type Told } from './senses.ts'
import { isAmount, isMoney, isShare, type Site } from './site.ts'
import { by } from './tellers.ts'
import { verbAfter } from './verb-after.ts'
import { verbBefore, verbNear } from './verb-before.ts'
import { eventAt, eventVerbAt } from './verbs.ts'

/** Of money, shares, rates and quantities; in the order in which they are tried. */
export const amountEvents: readonly EventRule[] = [
  {
    name: 'event.poll',
    when: ({ sort, draft }) => sort === 'share' || draft.kind === 'fraction',
    pattern: '#',
    build: (_, site) => polled(site),
    examples: {
      matches: [
        ['The survey says [68 percent] of voters disagree with him.', 'polled: disagree'],
        ['[Half] of those polled said they were tired.', 'polled: polled'],
      ],
      mustNotMatch: [
        'The survey cost [68 percent] more.',
        'About [80%] of the population lives on farms.',
      ],
    },
  },
  {
    name: 'event.poll-error',
    when: isShare,
    pattern: 'by:errorMargin !clauseMark{9} #',
    build: by('polled'),
    examples: {
      matches: [
        ['The margin of error was plus or minus [3 percentage points].', 'polled: margin of error'],
      ],
      mustNotMatch: ['The margin of profit was [3 percent].'],
    },
  },
  {
    name: 'event.makes-up',
    when: [
      isShare,
      ({ r, draft: { noun } }) => noun !== undefined && is(r, noun.headAt, Class.somebody),
    ],
    pattern: 'by:makesUp counterWord{3} #',
    build: by('counted'),
    examples: {
      matches: [['Serbs make up [20 percent] of the population.', 'counted: make up']],
      mustNotMatch: ['Serbs met [20 percent] of the population.'],
    },
  },
  {
    name: 'event.change',
    when: [isAmount, mayBeChange],
    pattern: '#',
    build: (_, site) => changed(site),
    examples: {
      matches: [
        ['Oil prices surged [21 percent] this year.', 'grew: surged'],
        ['Its shares closed [1.1 per cent] lower.', 'fell: lower'],
        ['The war led to a [28%] drop in exports.', 'fell: drop'],
      ],
      mustNotMatch: [
        'Its shares closed at [$45.75].',
        'Profit rose to [$5 million].',
        'The tax makes up [20 percent] of its price.',
      ],
    },
  },
  {
    name: 'event.off',
    when: isMoney,
    pattern: 'comma by:offWord #',
    build: by('fell'),
    examples: {
      matches: [['The shares closed at $23.25, off [12.5 cents].', 'fell: off']],
      mustNotMatch: ['The shares closed at $23.25, or [12.5 cents] less.'],
    },
  },
  {
    name: 'event.more',
    when: [isShare, ({ draft }) => draft.kind === 'percent'],
    pattern: ['# (more | less) than', '# more word&!than'],
    build: (_, { r, draft: { next } }) =>
      is(r, next + 1, Class.than) && !isBefore(r, next + 2)
        ? undefined
        : told(is(r, next, Class.more) ? 'grew' : 'fell', next),
    examples: {
      matches: [
        ['It shipped cocoa, [7%] more than a year ago.', 'grew: more'],
        ['It shipped cocoa, [7%] less than a year ago.', 'fell: less'],
      ],
      mustNotMatch: ['It shipped [7%] of the cocoa.', 'It shipped [7%] more than planned.'],
    },
  },
  {
    name: 'event.growth-rate',
    when: [isShare, ({ draft }) => draft.kind === 'percent'],
    pattern: 'by:(rise | fall) !clauseMark{2} at !clauseMark{5} #',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const verb = eventVerbAt(r, at)
      return verb && isSpoken(r, at, verb)
        ? told(is(r, at, Class.rise) ? 'grew' : 'fell', at)
        : undefined
    },
    examples: {
      matches: [['Trade is growing at an annual rate of [9 percent].', 'grew: growing']],
      mustNotMatch: ['Trade is growing in towns where [9 percent] of the land is sold.'],
    },
  },
  {
    name: 'event.unit-price',
    when: [isMoney, isPerUnit],
    pattern: '#',
    build: (_, site) => unitPrice(site),
    examples: {
      matches: [
        ['Crude went to [$73.85 a barrel] in New York.', 'priced: $73.85 a barrel'],
        ['It earned [41 cents] a share in profit of all kinds.', 'earned: profit'],
      ],
      mustNotMatch: ['The strike costs the city [$5 million a day].'],
    },
  },
  {
    name: 'event.worth',
    when: isMoney,
    pattern: 'worthWord #',
    build: ({ first }, site) => {
      const found = measured(site)
      return found && found.event !== 'priced' ? found : told('priced', first)
    },
    examples: {
      matches: [['It ordered jets worth [$2.9 billion].', 'priced: worth']],
      mustNotMatch: ['It wrote of [$2.9 billion].'],
    },
  },
  {
    name: 'event.cost-to',
    when: isMoney,
    pattern: 'by:costVerb word&!phraseOpener{4} #',
    build: (found, site) => priced(by('cost')(found, site), site),
    examples: {
      matches: [['The step could cost the trade [$20 million] in lost sales.', 'cost: cost']],
      mustNotMatch: ['The step could cost the trade part of [$20 million] in sales.'],
    },
  },
  {
    name: 'event.amount-verb',
    when: isAmount,
    pattern: '#',
    build: (_, site) =>
      elected(priced(notGeneral(ofChange(verbBefore(site), site), site), site), site),
    examples: {
      matches: [
        ['The mine owes [$890 million] in tax.', 'owed: owes'],
        ['He paid [$7.5 million] for the paper.', 'paid: paid'],
        ['The firm lost nearly [$10 billion] in spring.', 'lost: lost'],
        ['In the poll he won [14 percent].', 'polled: poll'],
      ],
      mustNotMatch: ['The lawyers named [$890 million].', 'The tax makes up [half] of the price.'],
    },
  },
  {
    name: 'event.elected-with',
    when: isShare,
    pattern: 'by:eventVerb with #',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const isElection = eventVerbAt(r, at)?.senses.some(({ event }) => event === 'elected')
      return isElection ? told('voted-for', at) : undefined
    },
    examples: {
      matches: [['He was re-elected with [63 percent].', 'voted-for: re-elected']],
      mustNotMatch: ['He was fed with [63 percent].'],
    },
  },
  {
    name: 'event.amount-noun',
    when: isAmount,
    pattern: '#',
    build: (_, site) => measured(site),
    examples: {
      matches: [
        ['It told of revenue of [$188 million].', 'earned: revenue'],
        ['The state got a [$1 billion] credit.', 'funded: credit'],
        ['They spoke of [$18 billion] of debt.', 'owed: debt'],
        ['It is [31 percent] of the vote.', 'voted-for: vote'],
        ['The turnout in the election was [39 percent].', 'voted-for: turnout'],
      ],
      mustNotMatch: [
        'They spoke of [$18 billion] of cement.',
        'The fast charging support is [150 kW].',
      ],
    },
  },
  {
    name: 'event.share-noun',
    when: [isShare, ({ draft }) => draft.noun !== undefined],
    pattern: '#',
    build: (_, site) => {
      const event = sharedBy(site)
      return event ? told(event, site.draft.noun?.headAt ?? site.first) : ownNoun(site)
    },
    examples: {
      matches: [['Oil accounts for [80%] of budget revenues.', 'earned: revenues']],
      mustNotMatch: ['Oil accounts for [80%] of budget talks.'],
    },
  },
  {
    name: 'event.amount-verb-near',
    when: isAmount,
    pattern: '#',
    build: (_, site) => {
      const found = notFar(ofChange(verbNear({ ...site, orElse: undefined }), site), site)
      const paid = sold(handed(found, site), site)
      return elected(paid, site)
    },
    examples: {
      matches: [
        ['We are given [Rs1,500] a day.', 'paid: given'],
        ['The dollar bought a bit more than [104 yen].', 'priced: bought'],
        ['It bought the paper for [$210 million].', 'bought: bought'],
        ['It closed yesterday at [$45.75].', 'priced: closed'],
        ['He sold the house to a firm for [$385,000].', 'sold: sold'],
      ],
      mustNotMatch: [
        'They opened the school and named [$5 million].',
        'A state was set up in the southern [half] of the isle.',
        'Donors have given about [70 percent] of the sum.',
        'It makes pipes at [9 percent] of the cost.',
        'It makes it [twice] as often.',
        'It gained control of the old yard beside the mill for [9 percent].',
      ],
    },
  },
  {
    name: 'event.amount-passive',
    when: isAmount,
    pattern: '#',
    build: (_, site) => elected(notDone(verbAfter(site), site), site),
    examples: {
      matches: [['About [$35 million] has been donated since May.', 'donated: donated']],
      mustNotMatch: ['About [$35 million] is enough.', 'Some [14 percent] were committed by boys.'],
    },
  },
  {
    name: 'event.poll-share',
    when: [isShare, ({ draft: { change, index } }) => change?.by !== index],
    pattern: '#',
    build: (_, site) => {
      const at = seenNear(site, isPoll)
      return at < 0 ? undefined : told('polled', at)
    },
    examples: {
      matches: [
        ['In the poll the mayor leads by [four percentage points].', 'polled: poll'],
        ['The figure is down to 38 from [42 percent] in the poll last month.', 'polled: poll'],
      ],
      mustNotMatch: ['In the race the mayor leads by [four percentage points].'],
    },
  },
  {
    name: 'event.price-level',
    when: [isMoney, ({ draft }) => draft.power < 3],
    pattern: '#',
    build: (_, site) => priceLevel(site),
    examples: {
      matches: [['The euro is now past [$1.08].', 'priced: euro']],
      mustNotMatch: ['They went as far as [$61.30].'],
    },
  },
  {
    name: 'event.price-for',
    when: [isMoney, ({ draft }) => draft.power < 3],
    pattern: '(for | at) #',
    build: (_, { draft }) => told('priced', draft.start, draft.next),
    examples: {
      matches: [['The tablet is out now at [$25].', 'priced: $25']],
      mustNotMatch: ['They went as far as [$61.30].'],
    },
  },
  {
    name: 'event.price-tag',
    when: isMoney,
    // "the $5 million it raised" has a clause behind it.
    pattern: 'nounOpener # hyphen? word&!phraseOpener&!relativePronoun&!actingPronoun&!participle',
    build: (_, { draft }) => told(draft.power >= 6 ? 'cost' : 'priced', draft.start, draft.next),
    examples: {
      matches: [
        ['The [$35] laptop is new.', 'priced: $35'],
        ['They launched the [$386 million] spacecraft.', 'cost: $386 million'],
      ],
      mustNotMatch: [
        'They named [$386 million] on Monday.',
        'It found the [$386 million] it raised.',
        'It is the [$386 million] estimated by Holm.',
      ],
    },
  },
  {
    name: 'event.has-money',
    when: isMoney,
    pattern: 'by:have #',
    build: by('counted'),
    examples: {
      matches: [['The club had [$12 million] in May.', 'counted: had']],
      mustNotMatch: ['The club named [$12 million] in May.'],
    },
  },
  {
    name: 'event.stock',
    when: ({ draft }) =>
      draft.kind === 'measure' && !draft.change && stocked.has(draft.unit?.dimension ?? ''),
    pattern: 'by:stockWord !clauseMark{7} #',
    build: ({ kept }) => toldBy(kept.get('by'), 'counted'),
    examples: {
      matches: [['Reserves are put at [1.5 billion barrels].', 'counted: Reserves']],
      mustNotMatch: [
        'A spill of [1.5 billion barrels] was seen.',
        'It has a [300 horsepower] motor.',
      ],
    },
  },
  {
    name: 'event.level',
    when: [
      isAmount,
      (site) => site.draft.change !== undefined && site.draft.change.by !== site.draft.index,
    ],
    pattern: '#',
    build: (_, site) => levelled(site),
    examples: {
      matches: [
        ['The index rose 2 percent to [8,599 points].', 'grew: rose'],
        ['Its notes fell a cent to [91 cents].', 'priced: fell'],
      ],
      mustNotMatch: ['The index stood at [8,599 points].'],
    },
  },
]

/** What is kept by weight or volume. */
const stocked: ReadonlySet<string> = new Set(['volume', 'mass'])

const toldBy = (
  word: { readonly first: number; readonly next: number } | undefined,
  event: EventClass,
): Told | undefined => word && told(event, word.first, word.next)

const isMove = (event: EventClass): boolean => event === 'grew' || event === 'fell'

/** "fell a cent to 91 cents": what it fell to is not what it fell by. */
const ofChange = (found: Told | undefined, { r, first, draft }: Site): Told | undefined =>
  found && isMove(found.event) && (isEnd(draft) || isLevelled(r, first)) ? undefined : found

const isEnd = ({ change, index }: Site['draft']): boolean =>
  change !== undefined && change.by !== index

/** "14 percent were committed by boys": by whom a deed is done, nobody pledges. */
const notDone = (found: Told | undefined, { r, sort }: Site): Told | undefined =>
  found?.event === 'pledged' && sort === 'share' && is(r, found.next, Class.by) ? undefined : found

/** "boosted its plant past 15 percent", "twice as many as it made": what grows by an amount stands beside it, and how often says nothing of what was done. */
function notFar(found: Told | undefined, { r, first, draft }: Site): Told | undefined {
  if (!found || draft.kind === 'multiple') return undefined
  if (found.event === 'produced' && isAside(r, first - 1)) return undefined
  return isMove(found.event) && !isBy(r, first - 1) && first - found.next > near ? undefined : found
}

/** "growing at 5 percent", "make do with half of it" */
const isAside = isOne(Class.at, Class.from, Class.in, Class.with, Class.between)

const near = 4
const isBy = isOne(Class.by, Class.to)

const isElection = isOne(Class.electionWord)

/** Parties take a share where there is a vote, and in a poll they do not have it yet; of a firm it is something else. */
function elected(found: Told | undefined, site: Site): Told | undefined {
  if (!found || !counts.has(found.event)) return found
  const poll = isShare(site) ? seenNear(site, isPoll) : -1
  if (poll >= 0) return told('polled', poll)
  return isElsewhere(site, found) && seenNear(site, isElection) < 0 ? undefined : found
}

const counts: ReadonlySet<EventClass> = new Set(['voted-for', 'scored'])

/** "took half of it", "gave it 40 percent": not only votes are. */
const isElsewhere = ({ r, draft }: Site, { event, at }: Told): boolean =>
  event === 'voted-for' &&
  (is(r, at, Class.handingVerb) || (draft.kind === 'fraction' && is(r, at, Class.otherVerb)))

const general: ReadonlySet<EventClass> = new Set([
  'earned',
  'funded',
  'won',
  'counted',
  'produced',
  'grew',
  'fell',
])

/** What is done to a share of revenue or debt says less than that it is revenue or debt. */
const ofWhole: ReadonlySet<string> = new Set(['produced', 'affected', 'destroyed', 'donated'])

/** Verbs such as "make" and "receive" leave it to a noun of money, where there is one. */
function notGeneral(found: Told | undefined, site: Site): Told | undefined {
  if (!found) return undefined
  if (isMoney(site)) return general.has(found.event) || isAnnounced(site, found) ? undefined : found
  // "provides 95% of export earnings"
  return ofWhole.has(found.event) && sharedBy(site) ? undefined : found
}

/** "announced $5 million in aid" */
const isAnnounced = ({ r }: Site, { at }: Told): boolean => is(r, at, Class.proclaims)

/** What a share is of, as an event. */
const sharedBy = ({ r, draft: { noun } }: Site): EventClass | undefined =>
  noun && eventAt(r, noun.headAt, Class.shareEvent)

const endsHead = isOne(Class.of, Class.in, Class.for, Class.from, Class.on, Class.to)

/** The nouns of a measure from its head backwards: "oil export revenue" is revenue. The head stands before the first preposition. */
function measured(site: Asked): Told | undefined {
  const { r, measure, sort, first: at } = site
  if (!measure) return undefined
  const words = sort === 'money' ? Class.moneyEvent : Class.shareEvent
  const { first, next } = measure
  const link = lookAhead(r, first, next, endsHead)
  const end = link < 0 ? next : link
  const head = lastOf(r, first, end, words)
  if (head && isMisplaced(head, sort)) return undefined
  const behind = !head || isRise(head, r, at) ? lastOf(r, end, next, words) : undefined
  return turnedOut(behind ?? head, site)
}

/** "a 14% rise in net profit at $612 million" */
const isRise = ({ event }: Told, r: TextReading, at: number): boolean =>
  isMove(event) && is(r, at - 1, Class.at)

/** Who turned out for a vote voted. */
const turnedOut = (found: Told | undefined, site: Site): Told | undefined =>
  found?.event === 'attended' && seenNear(site, isElection) >= 0
    ? { ...found, event: 'voted-for' }
    : found

/** Only shares are of those who are asked or who vote. */
const isMisplaced = ({ event }: Told, sort: Site['sort']): boolean =>
  sort !== 'share' && (event === 'polled' || event === 'voted-for' || event === 'attended')

function lastOf(r: TextReading, first: number, next: number, words: number): Told | undefined {
  // "the Monetary Fund" is a name.
  const at = lookBack(
    r,
    next,
    first,
    (_, i) => is(r, i, words) && !(i > first && isCapital(r, i) && isCapital(r, i - 1)),
  )
  const event = at < 0 ? undefined : eventAt(r, at, words)
  return event && told(event, at)
}
