import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { carriedMeasure, isOfSame, nearBefore } from './carried-measures.ts'
import type { DraftLink as Link } from './links.ts'
import { isOne, lookBack } from './look.ts'
import type { Meaning } from './rules.ts'
import { isBare } from './site.ts'

const carried: ReadonlySet<string> = new Set([
  'percent',
  'money',
  'score',
  'percentage-point',
  'fraction',
])

/** "won 22 percent, while others had 14 percent": the next of a kind in the same sentence tells what the one before did. */
export function carry(
  r: TextReading,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): void {
  for (const [i, draft] of drafts.entries()) {
    const meaning = found.get(draft)
    if (!meaning) continue
    const event = carriedEvent(r, i, drafts, found)
    if (event) meaning.event = { ...event, rule: 'event.carried' }
    const measure = carriedMeasure(r, draft, nearBefore(drafts, i), found)
    if (measure) meaning.measure = measure
  }
}

function carriedEvent(
  r: TextReading,
  i: number,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['event'] {
  const draft = drafts[i]
  const meaning = draft && found.get(draft)
  if (!meaning) return undefined
  const before = eventBefore(r, drafts[i - 1], draft, found)
  if (isTold(meaning)) return before
  return (
    changedWith(r, i, drafts, found) ??
    before ??
    shareBefore(r, i, drafts, found) ??
    moneyBefore(r, i, drafts, found)
  )
}

/** More than that it changed. */
const isTold = ({ event }: Meaning): boolean => event !== undefined && !levels.has(event.rule)

const levels: ReadonlySet<string> = new Set(['event.level', 'event.count-level'])

/** "fell to $214 million from $261 million": what the one end of a change tells the other does. */
function changedWith(
  r: TextReading,
  i: number,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['event'] {
  const draft = drafts[i]
  if (!draft) return undefined
  if (isComparedAmount(r, draft)) return levelBefore(r, i, drafts, found)
  if (draft.change?.from !== draft.index) return undefined
  const other = draft.change.to
  const end = other === undefined ? undefined : drafts.find((one) => one.index === other)
  const event = end && found.get(end)?.event
  return event ?? (draft.kind === 'money' ? levelBefore(r, i, drafts, found) : undefined)
}

const isLink = isOne(Class.with, Class.to, Class.from)
const isComparing = isOne(Class.comparisonBase, Class.compared)

/** "sales were $6 million, compared with $5 million", "up 3% from last year’s $5 million" */
function isComparedAmount(r: TextReading, { kind, phraseStart }: Draft): boolean {
  if (kind !== 'money') return false
  const at = lookBack(r, phraseStart, phraseStart - 5, isLink)
  if (at < 0) return false
  return isComparing(r, at - 1) || (is(r, at, Class.from) && is(r, phraseStart - 1, Class.genitive))
}

/** "Sales were $6.6 billion, up 13% from $5.8 billion": the amount before that is no difference. */
function levelBefore(
  r: TextReading,
  i: number,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['event'] {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const before = drafts[k]
    if (!before || r.sentence[before.start] !== r.sentence[drafts[i]?.start ?? 0]) return undefined
    if (before.kind === 'money' && before.change?.by !== before.index)
      return found.get(before)?.event
  }
  return undefined
}

/** What the figure before tells, where it is told of this one as well. */
function eventBefore(
  r: TextReading,
  before: Draft | undefined,
  draft: Draft,
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['event'] {
  const event = before && found.get(before)?.event
  if (!event) return undefined
  const own = found.get(draft)?.event
  if (own && !isOpen(r, own, before, draft)) return undefined
  return carries.some((isIt) => isIt(r, event, before, draft)) ? event : undefined
}

/** What the figure before may tell better: "beat Berg 6-3, 6-4". */
const isOpen = (
  r: TextReading,
  event: NonNullable<Meaning['event']>,
  before: Draft,
  draft: Draft,
): boolean =>
  (isWeaker(event) && isListed(r, before, draft)) ||
  (sets.has(event.rule) && isNextSet(r, before, draft))

const sets: ReadonlySet<string> = new Set(['event.score', 'event.mangled-score'])

/** "6-3, 6-4" is a second set, and so is "06-Mar, 06-Jan". */
function isNextSet(r: TextReading, before: Draft, draft: Draft): boolean {
  const gap = draft.start - before.next
  return gap > 0 && gap <= 4 && is(r, draft.start - 1, Class.comma)
}

type Carries = (r: TextReading, event: Meaning['event'], before: Draft, draft: Draft) => boolean

const spans = isOne(Class.over, Class.for, Class.within)

/** "will pay $4 million over three years": the time that a plan takes is planned, too. */
export function carryStatus(
  r: TextReading,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): void {
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]
    const meaning = found.get(draft)
    const told = before && found.get(before)
    if (!meaning || !told || draft.kind !== 'duration' || meaning.statusRule) continue
    const isSpan = r.sentence[before.start] === r.sentence[draft.start] && isSpanOf(r, draft)
    if (!isSpan) continue
    meaning.status = told.status
    meaning.statusRule = told.statusRule
  }
}

/** "over the next ten years" */
const isSpanOf = (r: TextReading, { phraseStart }: Draft): boolean =>
  spans(
    r,
    lookBack(r, phraseStart, phraseStart - 3, (_, i) => !isFrame(r, i)),
  )

const isFrame = isOne(Class.definite, Class.timeFrame)

const isAlike = (r: TextReading, before: Draft, draft: Draft): boolean =>
  r.sentence[before.start] === r.sentence[draft.start] &&
  draft.kind === before.kind &&
  draft.unit?.code === before.unit?.code &&
  (carried.has(draft.kind) || isListed(r, before, draft))

/** "rose 82 points, nearly 1 percent": the same change again. */
const isSameChange = (r: TextReading, event: Meaning['event'], before: Draft, draft: Draft) =>
  (event?.class === 'grew' || event?.class === 'fell') &&
  draft.kind === 'percent' &&
  draft.phraseStart - before.next <= 3 &&
  isJoint(r, before.next)

/** "cost $48 million, 12% more than planned": of the cost, though nothing grew. */
function isMoreOf(r: TextReading, _: Meaning['event'], before: Draft, draft: Draft): boolean {
  const isNext = draft.phraseStart - before.next <= 3 && isJoint(r, before.next)
  return (
    isNext && draft.kind === 'percent' && isMore(r, draft.next) && is(r, draft.next + 1, Class.than)
  )
}

const isMore = isOne(Class.more, Class.less)

const isTotal = isOne(Class.tallyNoun)

/** "three tested positive, bringing the total to 41" */
const isRunningTotal: Carries = (r, _, before, draft) =>
  draft.kind === 'count' &&
  !draft.noun &&
  before.kind === 'count' &&
  r.sentence[before.start] === r.sentence[draft.start] &&
  is(r, draft.phraseStart - 1, Class.to) &&
  lookBack(r, draft.phraseStart, draft.phraseStart - 7, isTotal) > before.next

/** How many sentences a report of a poll goes on. */
const pollOn = 2

/** "Holm leads with 40 percent in the poll. Berg is at 12 percent.": shares of nothing that is named. */
const isPolledOn: Carries = (r, event, before, draft) =>
  event?.class === 'polled' &&
  shares.has(before.kind) &&
  shares.has(draft.kind) &&
  !draft.noun &&
  !draft.change &&
  (r.sentence[draft.start] ?? 0) - (r.sentence[before.start] ?? 0) <= pollOn

const shares: ReadonlySet<string> = new Set(['percent', 'percentage-point'])

/** "spent $5 million in four years and $2 million on travel": what stands between is no money. */
function moneyBefore(
  r: TextReading,
  i: number,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['event'] {
  const draft = drafts[i]
  if (draft?.kind !== 'money' || !isJoint(r, draft.phraseStart - 1)) return undefined
  const before = nearBefore(drafts, i).findLast(({ kind }) => kind === draft.kind)
  return before && isOfSame(r, before, draft) ? found.get(before)?.event : undefined
}

const votes: ReadonlySet<string> = new Set(['polled', 'voted-for'])

/** "was second at 12 percent", "gave one 40.2 percent, another 21.8": the share before, whatever stands between, tells what this one is of. */
function shareBefore(
  r: TextReading,
  i: number,
  drafts: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['event'] {
  const draft = drafts[i]
  const before = nearBefore(drafts, i).findLast((one) => shares.has(one.kind))
  const event = before && found.get(before)?.event
  if (!draft || !event || !votes.has(event.class)) return undefined
  const isNamed = isBare(draft) && r.sentence[before.start] === r.sentence[draft.start]
  return isNamed || isPolledOn(r, event, before, draft) ? event : undefined
}

const carries: readonly Carries[] = [
  isPolledOn,
  (r, _, before, draft) => isAlike(r, before, draft),
  (r, _, before, draft) => isBare(draft) && isNextSet(r, before, draft),
  isSameChange,
  isMoreOf,
  isRunningTotal,
]

const isJoint = isOne(Class.and, Class.comma, Class.or)

/** "four men, eight women and two others" */
function isListed(r: TextReading, before: Draft, draft: Draft): boolean {
  if (draft.kind !== 'count') return false
  const gap = draft.phraseStart - before.phraseNext
  if (gap <= 0 || !isJoint(r, draft.phraseStart - 1)) return false
  // "cut 400 jobs in France, 300 in Spain and 20 in Kenya"
  return gap <= 2 || (gap <= 5 && is(r, before.phraseNext, Class.in) && is(r, draft.next, Class.in))
}

/** "freed 40 men, including five prisoners": what was done goes before what they are. */
const isWeaker = (event: Meaning['event']): boolean =>
  event === undefined || event.rule === 'event.own-weak-noun'

/** "killed 30 people, including 25 Kurds attending a funeral" */
const isIncluded = (r: TextReading, { phraseStart }: Draft): boolean =>
  lookBack(r, phraseStart, phraseStart - 3, isOne(Class.including)) >= 0

/** "13 people, including seven in the north": a part tells what its whole does. */
export function inherit(
  r: TextReading,
  found: ReadonlyMap<Draft, Meaning>,
  links: readonly Link[],
): void {
  for (const link of links) {
    const part = found.get(link.of)
    const whole = found.get(link.to)
    if (part && whole) takes[link.type](r, link, part, whole)
  }
}

type Takes = (r: TextReading, link: Link, part: Meaning, whole: Meaning) => void

/** What one figure takes over from another that it is related to, by relation. */
const takes: Readonly<Record<Link['type'], Takes>> = {
  'part-of': (r, { of }, part, whole) => {
    if (isWeaker(part.event) || isIncluded(r, of)) takePart(part, whole)
  },
  'total-of': () => undefined,
  'compared-to': (_, { of, to }, part, whole) => {
    if (!part.event && isLike(of, to)) part.event = whole.event
  },
  equivalent: (_r, _link, part, whole) => {
    part.event = whole.event ?? part.event
    part.measure = whole.measure ?? part.measure
  },
}

/** Of one kind, so that what is told of the one is told of the other: "$5 million, compared with $4 million". */
const isLike = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind && a.unit?.code === b.unit?.code && a.kind !== 'duration'

function takePart(part: Meaning, whole: Meaning): void {
  // That so many are there is told of all of them.
  if (!whole.event || whole.event.class === 'counted') return
  part.event = { ...whole.event, rule: 'event.part' }
  if (part.statusRule) return
  part.status = whole.status
  part.statusRule = whole.statusRule
}
