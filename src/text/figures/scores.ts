import { Class } from '../reading/classes.ts'
import { is, isApart, sentenceStart } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compare } from '../reading/numbers/decimal.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'

/** "voted 8 to 3", "by a vote of 7 to 2": only here does "to" stand between the sides of a score. */
const voteBefore = compile('vote word{3} #')

export const isVoteBefore = (r: TextReading, at: number): boolean =>
  match(r, voteBefore, at) !== undefined

/** "6-4, 3-6": one score after another. */
const scoreBefore = compile('number ~hyphen number comma #')
const scoreBehind = compile('# comma number ~hyphen number')

/** How far before a score words of sport may stand. */
const cueReach = 5

/** "3-1", "a 5-4 ruling", "won 2-3": whole numbers that do not go up, or words of sport and votes around them. */
export function isScoreLike(r: TextReading, first: Amount, second: Amount): boolean {
  if (!isWhole(first) || !isWhole(second)) return false
  // "two-nil", "3-nil"
  if (is(r, second.start, Class.nilWord)) return is(r, first.next, Class.hyphen)
  if (first.form !== second.form) return false
  if (is(r, first.next, Class.to)) return true
  return first.form === 'digits' && !isApart(r, first.next) && isResult(r, first, second)
}

/** What a score is of stands behind, it does not go up, or words of sport stand before and no noun behind. */
function isResult(r: TextReading, first: Amount, second: Amount): boolean {
  if (is(r, second.next, Class.outcome) || compare(first.value, second.value) >= 0) return true
  const counts = r.kind[second.next] === PieceKind.word && !is(r, second.next, Class.stopWord)
  return !counts && (isAmongScores(r, first.start, second.next) || hasScoreCue(r, first.start))
}

const isWhole = ({ unit, value, power }: Amount): boolean =>
  !unit && value.scale === 0 && power === 0

const isAmongScores = (r: TextReading, start: number, next: number): boolean =>
  match(r, scoreBefore, start) !== undefined || match(r, scoreBehind, start, next) !== undefined

/** Whether words of sport or votes stand before. */
export function hasScoreCue(r: TextReading, start: number): boolean {
  const least = Math.max(sentenceStart(r, start), start - cueReach)
  for (let i = start - 1; i >= least; i--) if (is(r, i, Class.scoreCue)) return true
  return false
}
