import { isCapital, isHyphen, isWord, textAt, type Atoms } from './atoms.ts'
import { durationOf } from './durations.ts'
import type { Reading } from './resolve.ts'
import { Bit, type Word } from './words.ts'
import { stated } from './years.ts'

/** "for years", "decades ago", "months later": a bare plural says how long where a preposition or shift tells so. */
export function readBarePlural(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && atoms.sentence[i] !== i) return undefined
  const unit = word.code
  const end = i + 1
  const shift = atoms.words[end]
  if (shift && shift.bits & Bit.shift && shift.text !== 'previously') {
    const isMoved = shift.text === 'ago' || shift.text === 'earlier' || shift.text === 'later'
    if (isMoved)
      return {
        start: i,
        end: end + 1,
        kind: 'date',
        value: stated(shift.n < 0 ? 'PAST_REF' : null),
      }
    return { start: i, end, kind: 'duration', value: stated(durationOf('X', unit)) }
  }
  if (isWord(atoms, end, 'in') && isWord(atoms, end + 2, 'making'))
    return { start: i, end, kind: 'duration', value: stated(durationOf('X', unit)) }
  const isLong = isHyphen(atoms, end) && isWord(atoms, end + 1, 'long')
  if (isLong)
    return { start: i, end: end + 2, kind: 'duration', value: stated(durationOf('X', unit)) }
  const before = textAt(atoms, i - 1)
  const isTold = [
    'for',
    'in',
    'over',
    'after',
    'within',
    'take',
    'takes',
    'took',
    'taken',
    'of',
    'spent',
    'lasted',
    'last',
    'just',
    'than',
    'the',
  ].includes(before)
  const isOver = before === 'the' && isWord(atoms, i - 2, 'over')
  if (!isTold || (before === 'the' && !isOver) || (before === 'of' && !isDatedOf(atoms, i)))
    return undefined
  return { start: isOver ? i - 1 : i, end, kind: 'duration', value: stated(durationOf('X', unit)) }
}

/** "hundreds of years", "a matter of hours" */
function isDatedOf(atoms: Atoms, i: number): boolean {
  return ['hundreds', 'thousands', 'matter', 'couple', 'tens'].includes(textAt(atoms, i - 2))
}
