import type { EventClass, FigureKind } from '../../../../schemas/figure.ts'
import { Class } from '../../../reading/classes.ts'
import { is, isApart } from '../../../reading/cursor.ts'
import { carriedAlong, carriedTo, labelOf } from './carry.ts'
import { happenings, movements } from './families.ts'
import type { Placed, TimesBySentence } from './placed.ts'
import type { TimeQuestion } from './question.ts'
import { isSaidThen } from './saying.ts'

/**
 * The time that stands nearest to a figure or to the word of its event, walls between clauses counted as distance, if
 * it is near enough for what is told; else that of what the sentence goes on with. What is learned confirms this
 * first guess, or decides against it.
 */
export function guessOf(
  asked: TimeQuestion,
  here: readonly Placed[],
  costs: ReadonlyMap<Placed, number>,
  sentence: number,
  times: TimesBySentence,
): Placed | undefined {
  if (isTimeless(asked)) return undefined
  return (
    nearest(costs, limitOf(asked)) ?? openingOf(asked, here) ?? carriedOver(asked, sentence, times)
  )
}

/** "a 300-bed hospital", "the two countries": no event, and nothing that changes by the day. */
function isTimeless({ r, at, kind, event }: TimeQuestion): boolean {
  const isJoined = is(r, at.next, Class.hyphen) && !isApart(r, at.next)
  if (isJoined && kind !== 'duration') return true
  const isKnown = is(r, at.first - 1, Class.definite) || is(r, at.first - 1, Class.possessive)
  return event === undefined && kind === 'count' && isKnown
}

/** "Tuesday, police say 12 died": the day that opens a sentence is of what happened, unless somebody said it then. */
function openingOf({ r, at, event }: TimeQuestion, here: readonly Placed[]): Placed | undefined {
  if (event === undefined || !happenings.has(event)) return undefined
  return here.find((time) => time.opens && time.next <= at.first && !isSaidThen(r, time, at))
}

function carriedOver(
  { r, kind, event }: TimeQuestion,
  sentence: number,
  times: TimesBySentence,
): Placed | undefined {
  if (times.has(sentence)) return undefined
  const label = labelOf(r, sentence, times)
  if (label || event === undefined) return label
  if (kind === 'score' || movements.has(event)) return carriedAlong(r, sentence, times)
  return happenings.has(event) ? carriedTo(r, sentence, times) : undefined
}

/** Kinds that are themselves of a time, or of none, unless one stands with them. */
const timeless: ReadonlySet<FigureKind> = new Set([
  'age',
  'duration',
  'ordinal',
  'ratio',
  'fraction',
  'multiple',
])

/** What is paid, changes or is measured by the day. */
const changing: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'rate', 'score'])

const lasting: ReadonlySet<EventClass | undefined> = new Set(['counted', 'sized'])

/** The most a time may cost, by what is told. */
function limitOf({ kind, event }: TimeQuestion): number {
  if (kind === 'age') return 4
  if (timeless.has(kind)) return 8
  if (lasting.has(event)) return 10
  if (event !== undefined) return 50
  return changing.has(kind) ? 25 : 12
}

function nearest(costs: ReadonlyMap<Placed, number>, limit: number): Placed | undefined {
  let best: Placed | undefined
  let least = limit
  for (const [time, cost] of costs) {
    if (cost >= least) continue
    least = cost
    best = time
  }
  return best
}
