import { bitsAt, isCapital, isHyphen, isWord, type Atoms } from './atoms.ts'
import { readDayFirst, readMonthPhrase } from './dates.ts'
import { readWeekday } from './days.ts'
import { withPart } from './relative.ts'
import type { Reading } from './resolve.ts'
import { Bit } from './words.ts'
import { readYear } from './years.ts'

/** "the night of March 5", "the morning of Tuesday" */
export function readPartOfDay(atoms: Atoms, start: number): Reading | undefined {
  const part = atoms.words[start + 1]
  if (!part || !(part.bits & Bit.part) || part.bits & Bit.plural) return undefined
  const at = isWord(atoms, start + 2, 'of') ? start + 3 : 0
  const day = at === 0 || !isCapitalOrDigit(atoms, at) ? undefined : readDay(atoms, at)
  if (day?.kind !== 'date') return undefined
  return { start, end: day.end, kind: 'time', value: withPart(day.value, part.code) }
}

function isCapitalOrDigit(atoms: Atoms, i: number): boolean {
  const code = atoms.text.charCodeAt(atoms.start[i] ?? -1)
  return isCapital(atoms, i) || (code >= 48 && code <= 57)
}

function readDay(atoms: Atoms, at: number): Reading | undefined {
  const word = atoms.words[at]
  const isWeekday = (bitsAt(atoms, at) & Bit.weekday) !== 0
  if (word && isWeekday) return readWeekday(atoms, at, word)
  return readMonthPhrase(atoms, at) ?? readDayFirst(atoms, at)
}

/** "end-March", "end of 2012", without an article */
export function readBareEnd(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'end')) return undefined
  if (!isHyphen(atoms, start + 1) && !isWord(atoms, start + 1, 'of')) return undefined
  const date = readMonthPhrase(atoms, start + 2) ?? readYear(atoms, start + 2)
  return date ? { ...date, start } : undefined
}
