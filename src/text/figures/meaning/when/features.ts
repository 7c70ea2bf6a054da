import { Class } from '../../../reading/classes.ts'
import { is, isApart, sentenceEnd, sentenceStart } from '../../../reading/cursor.ts'
import { allScoped, scoped, stepper } from '../../../reading/feature-names.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { wallsIn, type Walls } from './between.ts'
import { directionTraits } from './direction.ts'
import { familyOf } from './families.ts'
import type { Placed } from './placed.ts'
import { isInside, type Answered, type Stretch, type TimeQuestion } from './question.ts'
import { reachOf } from './reach.ts'
import { isReport } from './saying.ts'

/** What else is known where a time and a figure are compared. */
export interface Around {
  /** Times of the same sentence that may date it. */
  readonly here: readonly Placed[]
  /** Those, and the day that opens what somebody says. */
  readonly near: readonly Placed[]
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

/** What is asked, whatever the time, and what of it is held against which way a time lies. */
export interface Own {
  readonly traits: readonly string[]
  readonly directions: readonly string[]
}

export function figureTraits(asked: TimeQuestion): Own {
  const directions = directionTraits(asked)
  return { traits: [...traitsOf(asked), ...directions], directions }
}

function traitsOf({ r, at, kind, event, part }: TimeQuestion): readonly string[] {
  const traits = [`kind=${kind}`, `family=${familyOf(event)}`]
  if (part) traits.push(`part=${part}`)
  if (is(r, at.next, Class.hyphen) && !isApart(r, at.next)) traits.push('compound')
  if (sentenceStart(r, at.first) === at.first) traits.push('first')
  if (r.quoted[at.first]) traits.push('quoted')
  return traits
}

/** A time of the figure's own sentence. */
export function hereFeatures(
  asked: TimeQuestion,
  time: Placed,
  around: Around,
  own: Own,
): readonly string[] {
  const { at } = asked
  const isBehind = time.first >= at.next
  const [first, next] = isBehind ? [at.next, time.first] : [time.next, at.first]
  return [
    'here',
    isBehind ? 'behind' : 'before',
    guessed('here', time, around),
    ...allScoped('here', own.traits),
    ...allScoped(`here ${time.direction}`, own.directions),
    ...allScoped('here', time.traits),
    ...wallsIn(around.walls(), first, next),
    ...distance(time, around),
    ...takenBefore(asked, time, around),
    ...placeOf(asked, time),
  ]
}

function guessed(scope: string, time: Placed, { guess }: Around): string {
  if (!guess) return scoped(scope, 'none guessed')
  return scoped(scope, guess === time ? 'guessed' : 'other guessed')
}

const costSteps = stepper('cost', [2, 5, 8, 12, 18, 25, 35, 50, 70])
const dearerSteps = stepper('dearer', [1, 4, 8, 16])

/** How far it is with the walls between, and against the others. */
function distance(time: Placed, { here, costs }: Around): string[] {
  const cost = costs.get(time) ?? Infinity
  const others = here.filter((other) => other !== time)
  const least = Math.min(...others.map((other) => costs.get(other) ?? Infinity))
  const traits = costSteps(cost)
  if (cost < least) return [...traits, 'cheapest']
  return [...traits, ...dearerSteps(cost - least)]
}

/** Whether figures before have the time. */
function takenBefore(
  { r, at, kind }: TimeQuestion,
  time: Placed,
  { here, last, taken }: Around,
): string[] {
  if (!last) return []
  if (last.time === time)
    return last.asked.kind === kind ? ['taken before', 'taken by its kind'] : ['taken before']
  if (taken.has(time)) return ['taken long before']
  if (last.time && here.includes(last.time)) return ['other taken before']
  return r.sentence[last.asked.at.first] === r.sentence[at.first] ? ['none taken before'] : []
}

/** A table of features, each with what it is told by. */
const named = (told: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(told).filter((name) => told[name])

/** Where it stands in its sentence, and which of the two stands in a clause of its own. */
function placeOf(asked: TimeQuestion, time: Placed): readonly string[] {
  const { r, at, told, content } = asked
  const { reach } = time
  const clause = reachOf(r, at.first, at.next)
  const isShared = clause !== undefined && isInside(time, clause)
  const isFar = reach !== undefined && !isInside(at, reach)
  return named({
    opens: time.opens,
    'opens what is said': isReport(time, asked),
    label: time.isLabel,
    'inside what is said': content !== undefined,
    'both in an aside': isShared,
    'figure in an aside': clause !== undefined && !isShared,
    'in its reach': reach !== undefined && isInside(at, reach),
    'out of reach': isFar,
    [`out of reach grain=${time.grain}`]: isFar,
    'event in its reach': reach !== undefined && told !== undefined && isInside(told, reach),
    'both in the main clause': !reach && !clause,
    'closes the sentence': !reach && time.next >= sentenceEnd(r, at.first) - 1,
  })
}

/** A time of another sentence. */
export interface Elsewhere {
  readonly time: Placed
  /** How many sentences before; -1 is the one behind. */
  readonly back: number
  /** What the figure's sentence says of how it goes on, and what the time's does. */
  readonly sentence: readonly string[]
  readonly other: readonly string[]
}

const backSteps = stepper('back', [1, 2])
const backTimes = stepper('back times here', [0, 1])
const aheadSteps = stepper('ahead', [1])
const sharedBounds = [0, 1, 2, 3]
const sharedSteps = {
  back: stepper('back shared', sharedBounds),
  ahead: stepper('ahead shared', sharedBounds),
}
const aheadTimes = stepper('ahead times here', [0, 1])

export function elsewhereFeatures(
  asked: TimeQuestion,
  { time, back, sentence, other }: Elsewhere,
  around: Around,
  own: Own,
): readonly string[] {
  const { r, at, kind, event } = asked
  const scope = back < 0 ? 'ahead' : 'back'
  const family = familyOf(event)
  const last = around.taken.get(time)
  const isSameLine = r.line[r.sentence[time.first] ?? 0] === r.line[r.sentence[at.first] ?? 0]
  return [
    scope,
    scoped(scope, isSameLine ? 'same line' : 'other line'),
    guessed(scope, time, around),
    scoped(scope, `family=${family}`),
    scoped(scope, scoped(`family=${family}`, time.grain)),
    scoped(scope, scoped(`kind=${kind}`, time.grain)),
    ...allScoped(scope, own.traits),
    ...allScoped(`${scope} ${time.direction}`, own.directions),
    ...allScoped(scope, time.traits),
    scoped(scope, freshness(r, around, at, time)),
    ...sharedSteps[scope](around.shared(r.sentence[time.first] ?? 0)),
    ...allScoped(`${scope} own`, sentence),
    ...allScoped(`${scope} ${family}`, sentence),
    ...allScoped(`${scope} its`, other),
    ...(back < 0 ? aheadSteps(-back) : backSteps(back)),
    ...(back < 0 ? aheadTimes : backTimes)(around.here.length),
    ...allScoped(
      scope,
      elsewhereTraits(asked, time, last, last !== undefined && last === around.last),
    ),
  ]
}

/** Whether the figure's sentence and the time's take nothing up from the one before: a digest goes from one event to the next. */
function freshness(r: TextReading, { isFresh }: Around, at: Stretch, time: Stretch): string {
  const own = isFresh(r.sentence[at.first] ?? 0) ? 'fresh' : 'goes on'
  const its = isFresh(r.sentence[time.first] ?? 0) ? 'fresh' : 'goes on'
  return `${own}, its ${its}`
}

function elsewhereTraits(
  { kind, event }: TimeQuestion,
  { opens, reach, isDay, isLabel }: Placed,
  last: Answered | undefined,
  isLast: boolean,
): readonly string[] {
  return named({
    opens,
    reach: reach !== undefined,
    'past day': isDay,
    label: isLabel,
    taken: last !== undefined,
    'taken last': isLast,
    'taken by its family': last !== undefined && familyOf(last.asked.event) === familyOf(event),
    'taken by its kind': last?.asked.kind === kind,
  })
}
