import { bitsAt, isCapital, isHyphen, isWord, type Atoms } from './atoms.ts'
import { pad, partsOf } from './calendar.ts'
import { yearNumber } from './quarters.ts'
import { readRelative } from './relative.ts'
import { nowOf, type Context, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { readYear } from './years.ts'

/** "spring 2013", "the summer of 1998", "in the winter". */
export function readSeason(atoms: Atoms, start: number): Reading | undefined {
  const the = isWord(atoms, start, 'the') ? start + 1 : start
  const word = atoms.words[the]
  if (!word || !(word.bits & Bit.season)) return undefined
  const at = isWord(atoms, the + 1, 'of') ? the + 2 : the + 1
  const year = readYear(atoms, at) ?? (at > the + 1 ? readRelative(atoms, at) : undefined)
  const number = year ? yearNumber(year.value) : undefined
  const value: Value = (context) => {
    const named = number ? number(context) : seasonYear(context, word.n)
    return named === undefined ? null : `${pad(named, 4)}-${word.code}`
  }
  if (year) return { start, end: year.end, kind: 'date', value }
  const isTold = isSeasonLike(atoms, start, the)
  return isTold ? { start, end: the + 1, kind: 'date', value } : undefined
}

function seasonYear(context: Context, firstMonth: number): number | undefined {
  const now = nowOf(context)
  if (now === undefined) return undefined
  const { year, month } = partsOf(now)
  if (context.tense() === 'future') return month > firstMonth + 2 ? year + 1 : year
  return month < firstMonth && firstMonth < 12 ? year - 1 : year
}

function isSeasonLike(atoms: Atoms, start: number, i: number): boolean {
  if (isCapital(atoms, i) || isHyphen(atoms, i + 1)) return false
  const isNoun = !isWord(atoms, i, 'fall') && !isWord(atoms, i, 'spring')
  const before = atoms.words[start - 1]
  const isAfterIn =
    before !== undefined &&
    ['in', 'by', 'since', 'until', 'during', 'through', 'over', 'for'].includes(before.text)
  if (start < i) return isAfterIn && !isWord(atoms, i + 1, 'of')
  return isAfterIn || (isNoun && (bitsAt(atoms, i - 1) & Bit.edge) !== 0)
}
