import { Class } from '../reading/classes.ts'
import {
  is,
  isCapital,
  isNameLike,
  sentenceEnd,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import { fromDigits } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'
import { draftsOf, type Draft } from './drafts.ts'

/** The most words of a side's name. */
const longest = 5

/** "Halden 2, Real Mora 1": a result as lists of results tell it, one score; `at` is the number of the first side. */
export function boardDraft(r: TextReading, at: number): Draft | undefined {
  const isOpened = is(r, at + 1, Class.comma) && isCapital(r, at + 2) && isGoals(r, at)
  if (!isOpened || !opensWithName(r, at)) return undefined
  const last = nameEnd(r, at + 2)
  if (last < 0 || !isGoals(r, last) || !isOver(r, last + 1)) return undefined
  const [first, second] = [goalsAt(r, at), goalsAt(r, last)]
  return draftsOf({ first, second, join: 'score', next: last + 1, opens: at })[0]
}

const isGoals = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number && /^\d{1,3}$/.test(writtenAt(r, i))

/** Whether all that stands before, up to a mark that parts results, is a name. */
function opensWithName(r: TextReading, at: number): boolean {
  let first = at
  const start = sentenceStart(r, at)
  while (first > start && at - first <= longest && r.kind[first - 1] === PieceKind.word) first--
  const isFirst = first === start || parts.some((mark) => is(r, first - 1, mark))
  return isFirst && isName(r, first, at)
}

const parts = [Class.semicolon, Class.colon, Class.closeBracket]

/** Where the name that begins at `from` ends before a number; -1 if none does. */
function nameEnd(r: TextReading, from: number): number {
  let next = from
  const end = Math.min(sentenceEnd(r, from), from + longest)
  while (next < end && r.kind[next] === PieceKind.word) next++
  return next < end && isName(r, from, next) ? next : -1
}

/** Words with capitals, the last of them no plain word, no month and none that a number is written behind. */
function isName(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (!isCapital(r, i) && !is(r, i, Class.of)) return false
  const last = next - 1
  return first < next && isNameLike(r, last) && !isPlain(r, last)
}

const isPlain = (r: TextReading, i: number): boolean =>
  is(r, i, Class.month) ||
  is(r, i, Class.label) ||
  is(r, i, Class.numbered) ||
  is(r, i, Class.state)

/** Nothing more is counted: the end, a mark that parts results, a bracket or a word like "OT". */
function isOver(r: TextReading, next: number): boolean {
  if (next >= sentenceEnd(r, next - 1)) return true
  if (is(r, next, Class.comma)) return is(r, next + 1, Class.overtime)
  return ends.some((mark) => is(r, next, mark))
}

const ends = [Class.stop, Class.semicolon, Class.colon, Class.openBracket]

const goalsAt = (r: TextReading, at: number): Amount => ({
  start: at,
  next: at + 1,
  value: fromDigits(writtenAt(r, at)),
  form: 'digits',
  power: 0,
  kind: 'count',
  rule: 'count.digits',
})
