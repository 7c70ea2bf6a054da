import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { behindDateline } from './datelines.ts'
import { isComma, isMarkOf, isOpenMark } from './looks.ts'
import type { ContentKind } from './reported.ts'
import { has, isNounForm } from './reporting-verbs.ts'

/** Pieces that somebody says, thinks or wants. */
export interface Content extends Stretch {
  /** The rule that found it. */
  readonly rule: string
  readonly kind: ContentKind
}

export function clauseStart(r: TextReading, i: number, first: number): number {
  for (let at = i - 1; at > first; at--) if (isMarkOf(r, at, ';')) return at + 1
  return first
}

/** The next comma; `end` if there is none. */
export function commaFrom(r: TextReading, i: number, end: number): number {
  for (let at = i; at < end; at++) if (isComma(r, at)) return at
  return end
}

/** Behind the next comma; `end` if there is none. */
export const behindComma = (r: TextReading, i: number, end: number): number =>
  Math.min(end, commaFrom(r, i, end) + 1)

/** The piece before `i`, and before a comma there. */
export const wordBefore = (r: TextReading, i: number): number => (isComma(r, i - 1) ? i - 2 : i - 1)

/** "…, but according to X", "…, which, X said, is": only what stands behind is told. */
export const opensTold = (r: TextReading, i: number): boolean =>
  is(r, wordBefore(r, i), Class.opensTold)

/** Takes punctuation off both ends, and a dateline; nothing if no piece is left. */
export function trimPieces(r: TextReading, start: number, end: number): Stretch | undefined {
  let first = behindDateline(r, start)
  let next = end
  while (first < next && isOpenMark(r, first, ',;:.—–-')) first++
  while (next > first && isOpenMark(r, next - 1, ',;:.!?—–-')) next--
  return next > first ? { first, next } : undefined
}

/** A comma before "adding" ends what is told, and one before "but" or "while" where others speak behind it. */
export function contentEnd(r: TextReading, next: number, last: number): number {
  let open = isOpenMark(r, next, '(') ? 1 : 0
  for (let i = next + 1; i < last; i++) {
    if (opensOther(r, i) && closes(r, i, last)) return i - 1
    if (isOpenMark(r, i, '(')) open++
    // "(the mayor says it is late)": the bracket that closes was open before.
    if (isOpenMark(r, i, ')') && open-- === 0 && isRightBracket(r, i)) return i
  }
  return last
}

/** ")", and not the one of "1)". */
const isRightBracket = (r: TextReading, i: number): boolean => r.kind[i - 1] !== PieceKind.number

/** Behind a comma "but" or "adding", behind a semicolon anything; but "but that" and "that, according to Lee," go on. */
const opensOther = (r: TextReading, i: number): boolean =>
  isOpenMark(r, i - 1, ';') ||
  (isComma(r, i - 1) &&
    is(r, i, Class.clauseCloser) &&
    !(is(r, i, Class.coordinator) && is(r, i + 1, Class.that)) &&
    !is(r, i - 2, Class.that))

/** How far behind "but" others may begin to speak, in pieces. */
const othersReach = 16

/** "while claims from the storm may reach 12": a noun, which nobody behind it says. "But reports of 12 more came" tells. */
const isClaims = (r: TextReading, i: number): boolean =>
  isNounForm(r, i) &&
  is(r, i, Class.nounLike) &&
  !is(r, i, Class.writtenNoun) &&
  (is(r, i + 1, Class.preposition) || is(r, i + 1, Class.finiteAuxiliary))

function closes(r: TextReading, i: number, last: number): boolean {
  const isGerund = is(r, i, Class.gerund)
  for (let at = i + 1; at < Math.min(last, i + othersReach); at++) {
    if (isGerund && isComma(r, at)) return !is(r, at + 1, Class.that)
    if (!isGerund && has(r, at, Class.speechVerb) && !isClaims(r, at)) return true
  }
  return isGerund
}
