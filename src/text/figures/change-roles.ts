import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import type { Match } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  areAlike,
  hasLevel,
  isRelative,
  mayChange,
  type Candidate,
  type Current,
  type Role,
} from './change-parts.ts'
import { directionOf, isVerb, movedBy, verbBefore } from './change-verbs.ts'
import type { Draft } from './drafts.ts'
import { isOne, lookAhead } from './meaning/look.ts'
import { startOfVerb } from './meaning/noun-phrases.ts'

export const by = (r: TextReading, verb: number): Role => ({
  role: 'by',
  direction: directionOf(r, verb),
  verb,
})

/** "from 5 to 6" that were read as a pair: the second one goes on with the first one's verb. */
export function pairRole(
  r: TextReading,
  { role, phraseStart }: Draft,
  current: Current | undefined,
): Role | undefined {
  const verb = role === 'to' ? (current?.verb ?? -1) : movedBy(r, phraseStart)
  return role && verb >= 0 ? { role, direction: directionOf(r, verb), verb } : undefined
}

/** How far from the amount before it "up from 5" may stand. */
const nextReach = 9

/** The role of what the draft before it was: `verb` says whether it grew, else the values do. */
export function became(
  r: TextReading,
  draft: Draft,
  last: Draft | undefined,
  verb?: number,
): Role | undefined {
  const isNext = last && draft.phraseStart - last.next <= nextReach && areAlike(last, draft)
  if (!isNext || !mayChange(last)) return undefined
  const direction = verb === undefined ? undefined : directionOf(r, verb)
  return { role: 'from', direction, verb: verb ?? draft.phraseStart, became: last.index }
}

/** "is now 5", "stands at 5": told as a level. */
export const isLevelled = (r: TextReading, last: Draft | undefined): boolean =>
  last !== undefined &&
  hasLevel(last) &&
  (is(r, last.phraseStart - 1, Class.at) ||
    is(r, last.phraseStart - 1, Class.nowWord) ||
    is(r, last.phraseStart - 1, Class.amounts))

/** How far its verb may stand where it governs nothing yet. */
const firstReach = 6

/** "to 5", "from 3": further away only what the verb has governed already goes on: "rose 3% in the quarter to $5". */
export function endRole(r: TextReading, candidate: Candidate): Role | undefined {
  const { before, current } = candidate
  const near = verbBefore(r, before)
  const verb = near < 0 && isFarEnd(r, before, current) ? current.verb : near
  const isFar = before - verb > firstReach && current?.verb !== verb
  if (verb < 0 || isFar || isSupplied(r, candidate, verb)) return undefined
  return { role: is(r, before, Class.to) ? 'to' : 'from', direction: directionOf(r, verb), verb }
}

const isSupply = isOne(Class.supply)

/** "Power was cut to 45,000 homes", "It cut aid to 12 camps": who gets it, and no number that it fell to. */
function isSupplied(r: TextReading, { draft, before }: Candidate, verb: number): boolean {
  const headAt = draft.kind === 'count' ? draft.noun?.headAt : undefined
  if (headAt === undefined || !is(r, before, Class.to)) return false
  if (!is(r, headAt, Class.supplied) && !is(r, headAt, Class.somebody)) return false
  if (!is(r, verb, Class.fall)) return false
  const isSubject = is(r, startOfVerb(r, verb, sentenceStart(r, verb)) - 1, Class.supply)
  return isSubject || lookAhead(r, verb + 1, before, isSupply) >= 0
}

/** "rose to $7.36bn, or $2.11 a share, from $6.78bn": after a comma the other end is told. */
const isFarEnd = (
  r: TextReading,
  before: number,
  current: Current | undefined,
): current is Current =>
  current !== undefined &&
  current.parts.to !== undefined &&
  is(r, before, Class.from) &&
  is(r, before - 1, Class.comma) &&
  r.sentence[current.verb] === r.sentence[before]

export const initialRole = (r: TextReading, verb: number | undefined): Role | undefined =>
  verb === undefined ? undefined : { role: 'from', direction: directionOf(r, verb), verb }

export const governedBy = (r: TextReading, verb: number): Role | undefined =>
  verb >= 0 && isVerb(r, verb) ? by(r, verb) : undefined

/** Before "by" and adverbs. */
export function wordBefore(r: TextReading, before: number): number {
  let at = is(r, before, Class.by) ? before - 1 : before
  for (let skips = 0; skips < 2 && isAdverb(r, at); skips++) at--
  return at
}

const isAdverb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.adverb) || is(r, i, Class.changeAdverb)

export function strong(r: TextReading, draft: Draft, verb = -1): Role | undefined {
  const isInside = verb >= sentenceStart(r, draft.start)
  return isInside && !isWeak(r, verb, draft) ? governedBy(r, verb) : undefined
}

/** "raised $5m", "gave up 517 yards": no change without a share, points or a unit. */
function isWeak(r: TextReading, verb: number, draft: Draft): boolean {
  if (isRelative(draft)) return false
  const isParticle = is(r, verb, Class.up) || is(r, verb, Class.down)
  return is(r, verb, Class.weakChange) || (isParticle && !draft.unit)
}

/** How far behind an amount its noun of change may stand. */
const nounReach = 4

/** "a 4.2 percent drop", "7% higher". */
export function followed(r: TextReading, { next }: Draft): Role | undefined {
  for (let at = next; at < next + nounReach && r.kind[at] === PieceKind.word; at++) {
    if (is(r, at, Class.changeNoun)) return by(r, at)
    if (at === next && is(r, at, Class.comparedChange)) return by(r, at)
    if (is(r, at, Class.stopWord) || is(r, at, Class.verb)) return undefined
  }
  return undefined
}

/** "and bus sales 4 percent": the verb is written once. */
export function listed(
  { first }: Match,
  last: Draft | undefined,
  current: Current | undefined,
): Role | undefined {
  const isNext = last && current?.parts.by === last.index && first === last.phraseNext
  return isNext ? { role: 'by', direction: current.direction, verb: first } : undefined
}

/** "closed at $45, down 25 cents": what it fell to stands before. */
export function levelBefore(
  r: TextReading,
  { draft, last }: Candidate,
  verb: number | undefined,
): Role | undefined {
  const isNext = last && verb !== undefined && verb - last.next <= 1 && hasLevel(last)
  if (!isNext || last.unit?.code !== draft.unit?.code || !is(r, last.phraseStart - 1, Class.at))
    return undefined
  return { ...by(r, verb), became: last.index }
}

/** "to close at 41": where what has changed ended. */
export function closing(first: number, { before, current, last }: Candidate): Role | undefined {
  const isRight = first < before || before === last?.next
  if (!isRight || !current?.direction || current.parts.to !== undefined) return undefined
  return { role: 'to', direction: current.direction, verb: current.verb }
}

/** "hit a record high of $2": how far it rose or fell. */
export function extreme(r: TextReading, { draft, before }: Candidate): Role | undefined {
  for (let i = before + 1; i < draft.phraseStart; i++) {
    const direction = is(r, i, Class.highest) ? 'up' : is(r, i, Class.lowest) ? 'down' : undefined
    if (direction) return { role: 'to', direction, verb: before }
  }
  return undefined
}
