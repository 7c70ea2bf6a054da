import { isApart, opensLine, sentenceEnd, sentenceStart, writtenAt } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasCapital, isMarkOf } from './looks.ts'

/** How many pieces a dateline has at most, and how many words one that is not in capitals only. */
const longestDateline = 8
const longestTown = 4
/** How many pieces the agency behind it has at most, with its brackets. */
const longestAgency = 5

/** "SPRINGFIELD (AP) - The mayor", "SAN LUIS, Peru - The mayor", "Springfield - The mayor": what stands behind the agency's name or the town, and a dash. */
export const isDateline = (r: TextReading, i: number): boolean =>
  isDash(r, i) && (isMarkOf(r, i - 1, ')') || isTown(r, i))

/** The first piece behind the dateline that opens the line at `first`; `first` where there is none. */
export function behindDateline(r: TextReading, first: number): number {
  if (!hasCapital(r, first) || !opensLine(r, first)) return first
  const dash = nextDash(r, first, first + longestDateline + longestAgency + 1)
  if (dash === undefined || !isTownFrom(r, first, agencyStart(r, first, dash))) return first
  return isAside(r, first, dash) ? first : dash + 1
}

/** "Marl Bank - which is old - shut 12 mills": no dateline, as the dash has a second one; but towns in capitals only are. */
const isAside = (r: TextReading, first: number, dash: number): boolean =>
  !isLoud(r, first) && nextDash(r, dash, sentenceEnd(r, dash + 1)) !== undefined

function nextDash(r: TextReading, i: number, end: number): number | undefined {
  for (let at = i + 1; at < end; at++) if (isDash(r, at)) return at
  return undefined
}

const isDash = (r: TextReading, i: number): boolean =>
  isMarkOf(r, i, '-–—') && isApart(r, i) && isApart(r, i + 1)

/** Where the brackets before a dash open; the dash where there are none. */
function agencyStart(r: TextReading, first: number, dash: number): number {
  if (!isMarkOf(r, dash - 1, ')')) return dash
  for (let i = dash - 2; i > Math.max(first, dash - longestAgency); i--)
    if (isMarkOf(r, i, '(')) return i
  return dash
}

/** Nothing but words with capitals before the dash: where the first is in capitals only, with marks, else from the start of the line on. */
const isTown = (r: TextReading, dash: number): boolean =>
  isTownFrom(r, sentenceStart(r, dash - 1), dash)

function isTownFrom(r: TextReading, first: number, next: number): boolean {
  const loud = isLoud(r, first)
  if (first === next || next - first > (loud ? longestDateline : longestTown)) return false
  return (loud || opensLine(r, first)) && isAllNames(r, first, next, loud)
}

const isLoud = (r: TextReading, i: number): boolean => /^\p{Lu}{3}/u.test(writtenAt(r, i))

function isAllNames(r: TextReading, first: number, next: number, loud: boolean): boolean {
  for (let i = first; i < next; i++)
    if (!hasCapital(r, i) && !(loud && isBetween(r, i))) return false
  return true
}

/** "PORT LOUIS, Jan. 9", "GAZA/JERUSALEM": what may stand in a dateline beside names. */
const isBetween = (r: TextReading, i: number): boolean =>
  isMarkOf(r, i, ',./') || r.kind[i] === PieceKind.number
