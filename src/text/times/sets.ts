import { isCapital, isHyphen, isLower, isWord, type Atoms } from './atoms.ts'
import { durationOf, readAmount } from './durations.ts'
import type { Reading } from './resolve.ts'
import { Bit, type Word } from './words.ts'
import { stated } from './years.ts'

/** "every day", "each year", "every two weeks", "every Friday" */
export function readEvery(atoms: Atoms, start: number): Reading | undefined {
  const isOther = isWord(atoms, start + 1, 'other')
  const at = isOther ? start + 2 : start + 1
  const word = atoms.words[at]
  if (word && word.bits & Bit.unit && !(word.bits & Bit.plural) && isLower(atoms, at))
    return {
      start,
      end: at + 1,
      kind: 'set',
      value: stated(
        word.code === 'WE' ? 'XXXX-WXX-WE' : durationOf(isOther ? '2' : '1', word.code),
      ),
    }
  if (word && word.bits & Bit.weekday && isCapital(atoms, at))
    return { start, end: at + 1, kind: 'set', value: stated(`XXXX-WXX-${word.n + 1}`) }
  if (word && word.bits & Bit.part && isLower(atoms, at) && !/\d/.test(word.code))
    return { start, end: at + 1, kind: 'set', value: stated(`XXXX-XX-XXT${word.code}`) }
  if (word && word.bits & Bit.month && isCapital(atoms, at))
    return {
      start,
      end: at + 1,
      kind: 'set',
      value: stated(`XXXX-${String(word.n).padStart(2, '0')}`),
    }
  if (word && word.bits & Bit.season && isLower(atoms, at))
    return { start, end: at + 1, kind: 'set', value: stated(`XXXX-${word.code}`) }
  const amount = readAmount(atoms, at)
  return amount && !isWord(atoms, at, 'a')
    ? { start, end: amount.end, kind: 'set', value: stated(durationOf(amount.number, amount.unit)) }
    : undefined
}

/** "daily", "annual": but not in a name ("the Daily Mail"). */
export function readFrequency(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && (i !== atoms.sentence[i] || isCapital(atoms, i + 1))) return undefined
  if (isHyphen(atoms, i + 1) || isHyphen(atoms, i - 1)) return undefined
  return {
    start: i,
    end: i + 1,
    kind: word.bits & Bit.plural ? 'duration' : 'set',
    value: stated(word.code),
  }
}
