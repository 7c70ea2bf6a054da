import { Class } from '../../../reading/classes.ts'
import { is, isApart, sentenceEnd, sentenceStart } from '../../../reading/cursor.ts'
import {
  addScoped,
  feature,
  scoped,
  stepper,
  valued,
  type Feature,
} from '../../../reading/feature-names.ts'
import type { Stretch } from '../../../reading/match.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { addWalls, type Walls } from './between.ts'
import { directionTraits } from './direction.ts'
import { familyOf } from './families.ts'
import type { Placed } from './placed.ts'
import { isInside, type Answered, type TimeQuestion } from './question.ts'
import type { Reach } from './reach.ts'
import { isReport } from './saying.ts'

/** What else is known where a time and a figure are compared. */
export interface Around {
  /** Times of the same sentence that may date it. */
  readonly here: readonly Placed[]
  /** Those, and the day that opens what somebody says. */
  readonly near: readonly Placed[]
  /** The clause of its own that the figure stands in, if times may date it that stand in its sentence. */
  readonly clause: Reach | undefined
  /** How many words its sentence shares with another. */
  readonly shared: (other: number) => number
  /** Whether a sentence shares no word with the one before. */
  readonly isFresh: (sentence: number) => boolean
  /** How far each of them is, with the walls between. */
  readonly costs: ReadonlyMap<Placed, number>
  /** The figure before in the text, with its time. */
  readonly last: Answered | undefined
  /** The last figure that has each time. */
  readonly taken: ReadonlyMap<Placed, Answered>
  readonly guess: Placed | undefined
  /** Of its sentence. */
  readonly walls: () => Walls
}

const names = {
  here: feature('here'),
  back: feature('back'),
  ahead: feature('ahead'),
  kind: feature('kind'),
  family: feature('family'),
  part: feature('part'),
  compound: feature('compound'),
  first: feature('first'),
  quoted: feature('quoted'),
  behind: feature('behind'),
  before: feature('before'),
  guessed: feature('guessed'),
  otherGuessed: feature('other guessed'),
  noneGuessed: feature('none guessed'),
  cost: feature('cost'),
  dearer: feature('dearer'),
  cheapest: feature('cheapest'),
  takenBefore: feature('taken before'),
  takenByKind: feature('taken by its kind'),
  takenLong: feature('taken long before'),
  otherTaken: feature('other taken before'),
  noneTaken: feature('none taken before'),
  outOfReach: feature('out of reach'),
  sameLine: feature('same line'),
  otherLine: feature('other line'),
} as const

/** What is asked, whatever the time, and what of it is held against which way a time lies. */
export interface Own {
  readonly kind: Feature
  readonly family: Feature
  readonly traits: readonly Feature[]
  readonly directions: readonly Feature[]
}

export function figureTraits(asked: TimeQuestion): Own {
  const kind = valued(names.kind, asked.kind)
  const family = valued(names.family, familyOf(asked.event))
  const directions = directionTraits(asked)
  return { kind, family, directions, traits: [kind, family, ...traitsOf(asked), ...directions] }
}

function traitsOf({ r, at, part }: TimeQuestion): readonly Feature[] {
  const traits: Feature[] = []
  if (part) traits.push(valued(names.part, part))
  if (is(r, at.next, Class.hyphen) && !isApart(r, at.next)) traits.push(names.compound)
  if (sentenceStart(r, at.first) === at.first) traits.push(names.first)
  if (r.quoted[at.first]) traits.push(names.quoted)
  return traits
}

/** A time of the figure's own sentence. */
export function hereFeatures(
  asked: TimeQuestion,
  time: Placed,
  around: Around,
  own: Own,
): readonly Feature[] {
  const { at } = asked
  const { here } = names
  const isBehind = time.first >= at.next
  const [first, next] = isBehind ? [at.next, time.first] : [time.next, at.first]
  const to = [here, isBehind ? names.behind : names.before, guessed(here, time, around)]
  addScoped(to, here, own.traits)
  addScoped(to, scoped(here, time.names.direction), own.directions)
  addScoped(to, here, time.traits)
  addWalls(to, around.walls(), first, next)
  addDistance(to, time, around)
  addTaken(to, asked, time, around)
  addPlace(to, asked, time, around)
  return to
}

function guessed(scope: Feature, time: Placed, { guess }: Around): Feature {
  if (!guess) return scoped(scope, names.noneGuessed)
  return scoped(scope, guess === time ? names.guessed : names.otherGuessed)
}

const addCost = stepper([2, 5, 8, 12, 18, 25, 35, 50, 70])
const addDearer = stepper([1, 4, 8, 16])

/** How far it is with the walls between, and against the others. */
function addDistance(to: Feature[], time: Placed, { here, costs }: Around): void {
  const cost = costs.get(time) ?? Infinity
  let least = Infinity
  for (const other of here)
    if (other !== time) least = Math.min(least, costs.get(other) ?? Infinity)
  addCost(to, names.cost, cost)
  if (cost < least) to.push(names.cheapest)
  else addDearer(to, names.dearer, cost - least)
}

/** Whether figures before have the time. */
function addTaken(
  to: Feature[],
  { r, at, kind }: TimeQuestion,
  time: Placed,
  { here, last, taken }: Around,
): void {
  if (!last) return
  if (last.time === time) {
    to.push(names.takenBefore)
    if (last.asked.kind === kind) to.push(names.takenByKind)
  } else if (taken.has(time)) to.push(names.takenLong)
  else if (last.time && here.includes(last.time)) to.push(names.otherTaken)
  else if (r.sentence[last.asked.at.first] === r.sentence[at.first]) to.push(names.noneTaken)
}

/** Adds those of a list that hold. */
function addNamed(to: Feature[], all: readonly Feature[], holds: readonly boolean[]): void {
  for (let at = 0; at < holds.length; at++) if (holds[at]) to.push(all[at] ?? 0)
}

const placeNames = [
  'opens',
  'opens what is said',
  'label',
  'inside what is said',
  'both in an aside',
  'figure in an aside',
  'in its reach',
  'out of reach',
].map(feature)

const clauseNames = ['event in its reach', 'both in the main clause', 'closes the sentence'].map(
  feature,
)

/** Where it stands in its sentence, and which of the two stands in a clause of its own. */
function addPlace(to: Feature[], asked: TimeQuestion, time: Placed, { clause }: Around): void {
  const { r, at, told, content } = asked
  const { reach } = time
  const isShared = clause !== undefined && isInside(time, clause)
  const isNear = reach !== undefined && isInside(at, reach)
  const isFar = reach !== undefined && !isNear
  addNamed(to, placeNames, [
    time.opens,
    isReport(time, asked),
    time.isLabel,
    content !== undefined,
    isShared,
    clause !== undefined && !isShared,
    isNear,
    isFar,
  ])
  if (isFar) to.push(scoped(names.outOfReach, time.names.grainIs))
  addNamed(to, clauseNames, [
    reach !== undefined && told !== undefined && isInside(told, reach),
    !reach && !clause,
    !reach && time.next >= sentenceEnd(r, at.first) - 1,
  ])
}

/** A time of another sentence. */
export interface Elsewhere {
  readonly time: Placed
  /** How many sentences before; -1 is the one behind. */
  readonly back: number
  /** What the figure's sentence says of how it goes on, and what the time's does. */
  readonly sentence: readonly Feature[]
  readonly other: readonly Feature[]
}

/** What is told by which way the other sentence stands. */
const waysOf = (scope: Feature, bounds: readonly number[]) => ({
  scope,
  own: scoped(scope, feature('own')),
  its: scoped(scope, feature('its')),
  shared: scoped(scope, feature('shared')),
  times: scoped(scope, feature('times here')),
  addFar: stepper(bounds),
})

const ways = { back: waysOf(names.back, [1, 2]), ahead: waysOf(names.ahead, [1]) }
const addShared = stepper([0, 1, 2, 3])
const addTimes = stepper([0, 1])

export function elsewhereFeatures(
  asked: TimeQuestion,
  { time, back, sentence, other }: Elsewhere,
  around: Around,
  own: Own,
): readonly Feature[] {
  const { r, at, event } = asked
  const way = back < 0 ? ways.ahead : ways.back
  const { scope } = way
  const isSameLine = r.line[r.sentence[time.first] ?? 0] === r.line[r.sentence[at.first] ?? 0]
  const to = [
    scope,
    scoped(scope, isSameLine ? names.sameLine : names.otherLine),
    guessed(scope, time, around),
    scoped(scope, own.family),
    scoped(scope, scoped(own.family, time.names.grain)),
    scoped(scope, scoped(own.kind, time.names.grain)),
  ]
  addScoped(to, scope, own.traits)
  addScoped(to, scoped(scope, time.names.direction), own.directions)
  addScoped(to, scope, time.traits)
  to.push(scoped(scope, freshness(r, around, at, time)))
  addShared(to, way.shared, around.shared(r.sentence[time.first] ?? 0))
  addScoped(to, way.own, sentence)
  addScoped(to, scoped(scope, feature(familyOf(event))), sentence)
  addScoped(to, way.its, other)
  way.addFar(to, scope, Math.abs(back))
  addTimes(to, way.times, around.here.length)
  addElsewhere(to, scope, asked, time, around)
  return to
}

const freshNames = [
  'fresh, its fresh',
  'fresh, its goes on',
  'goes on, its fresh',
  'goes on, its goes on',
].map(feature)

/** Whether the figure's sentence and the time's take nothing up from the one before: a digest goes from one event to the next. */
function freshness(r: TextReading, { isFresh }: Around, at: Stretch, time: Stretch): Feature {
  const own = isFresh(r.sentence[at.first] ?? 0) ? 0 : 2
  const its = isFresh(r.sentence[time.first] ?? 0) ? 0 : 1
  return freshNames[own + its] ?? 0
}

const elsewhereNames = [
  'opens',
  'reach',
  'past day',
  'label',
  'taken',
  'taken last',
  'taken by its family',
  'taken by its kind',
].map(feature)

function addElsewhere(
  to: Feature[],
  scope: Feature,
  { kind, event }: TimeQuestion,
  time: Placed,
  around: Around,
): void {
  const { opens, reach, isDay, isLabel } = time
  const last = around.taken.get(time)
  const first = to.length
  addNamed(to, elsewhereNames, [
    opens,
    reach !== undefined,
    isDay,
    isLabel,
    last !== undefined,
    last !== undefined && last === around.last,
    last !== undefined && familyOf(last.asked.event) === familyOf(event),
    last?.asked.kind === kind,
  ])
  for (let at = first; at < to.length; at++) to[at] = scoped(scope, to[at] ?? 0)
}
