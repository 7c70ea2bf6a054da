import { Class } from '../../../reading/classes.ts'
import { is, sentenceEnd, sentenceStart } from '../../../reading/cursor.ts'
import { PieceKind } from '../../../reading/pieces.ts'
import type { TextReading } from '../../../reading/text-reading.ts'

/** Pieces `first` to before `next`: what a time dates, if it stands in a clause of its own. */
export interface Reach {
  readonly first: number
  readonly next: number
}

/** No clause is looked for further back, in pieces. */
const farthest = 40

/**
 * The clause inside the sentence that a time stands in: "who seized the town in 2013", ", built in 1931,", "after the
 * bridge fell in 2007,". Nothing where it stands in the main clause.
 */
export function reachOf(r: TextReading, first: number, next: number): Reach | undefined {
  const least = Math.max(sentenceStart(r, first), first - farthest)
  for (let i = first - 1; i >= least; i--) {
    if (is(r, i, Class.relativeLink)) return relativeFrom(r, i, first, next)
    if (i < first - 1 && opensAside(r, i)) return { first: i, next: nextComma(r, next) }
    if (is(r, i, Class.comma)) return asideAfter(r, i, next)
    if (is(r, i, Class.semicolon)) return undefined
  }
  return undefined
}

/** "after the bridge fell", "for fixing prices", but not "after being hit". */
const opensAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.for)
    ? is(r, i + 1, Class.gerund)
    : is(r, i, Class.aside) && !is(r, i + 1, Class.gerund)

/** "the crush, which occurred Sunday" is dated as a whole. */
const relativeFrom = (
  r: TextReading,
  opener: number,
  first: number,
  next: number,
): Reach | undefined =>
  is(r, opener + 1, Class.occurring)
    ? undefined
    : { first: opener, next: endOfRelative(r, opener, first, next) }

/** ", which opened in 1974,": to the comma. "who seized it in 2013 hold 200": to the next verb, unless the time comes first. */
function endOfRelative(r: TextReading, opener: number, first: number, next: number): number {
  if (is(r, opener - 1, Class.comma) || first - opener < 4) return nextComma(r, next)
  const end = sentenceEnd(r, next - 1)
  for (let i = next; i < end; i++) if (isFinite(r, i)) return i
  return end
}

const isFinite = (r: TextReading, i: number): boolean =>
  is(r, i, Class.be) ||
  is(r, i, Class.have) ||
  is(r, i, Class.will) ||
  is(r, i, Class.comma) ||
  is(r, i, Class.presence) ||
  is(r, i, Class.participle)

/** ", built in 1931,": between its commas. */
function asideAfter(r: TextReading, comma: number, next: number): Reach | undefined {
  const isParticiple =
    is(r, comma + 1, Class.participle) || is(r, comma + 1, Class.irregularParticiple)
  return isParticiple && r.kind[next] === PieceKind.mark
    ? { first: comma, next: nextComma(r, next) }
    : undefined
}

function nextComma(r: TextReading, i: number): number {
  const end = sentenceEnd(r, i - 1)
  for (let at = i; at < end; at++)
    if (is(r, at, Class.comma) || is(r, at, Class.semicolon)) return at
  return end
}
