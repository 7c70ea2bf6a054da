import { bitsAt, codeAt, digitsAt, isWord, type Atoms } from './atoms.ts'
import { anchorOf, firstDay, period, shifted, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { isYear } from './years.ts'

/** "the same period last year", "the same quarter a year ago": the date before, a year earlier. */
export function readSamePeriod(atoms: Atoms, start: number): Reading | undefined {
  let i = isWord(atoms, start, 'the') ? start + 1 : start
  if (!isWord(atoms, i, 'same')) return undefined
  i++
  const isPeriod = ['period', 'time', 'quarter', 'month', 'week', 'day'].some((word) =>
    isWord(atoms, i, word),
  )
  if (!isPeriod) return undefined
  const unit = atoms.words[i]?.code ?? ''
  const at = isWord(atoms, i + 1, 'of') || isWord(atoms, i + 1, 'in') ? i + 2 : i + 1
  if (at > i + 1 && isYear(atoms, at)) return readInYear(atoms, start, at, unit)
  const end = lastYearEnd(atoms, at)
  if (end === 0) return undefined
  const value: Value = (context) => {
    const anchor = anchorOf(context)
    if (anchor === undefined) return null
    const day = firstDay(anchor)
    return unit && day !== undefined ? yearBefore(period(day, unit, 0)) : shifted(anchor, 'Y', -1)
  }
  return { start, end, kind: 'date', value, isAside: true }
}

/** "the same quarter of 2011" */
function readInYear(atoms: Atoms, start: number, at: number, unit: string): Reading {
  const year = digitsAt(atoms, at)
  const value: Value = (context) => {
    const day = firstDay(anchorOf(context) ?? '')
    const same = day === undefined || unit === '' ? null : period(day, unit, 0)
    return `${year}${same?.slice(4) ?? ''}`
  }
  return { start, end: at + 1, kind: 'date', value, isAside: true }
}

function yearBefore(value: string | null): string | null {
  return value === null ? null : `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`
}

function lastYearEnd(atoms: Atoms, at: number): number {
  const i = isWord(atoms, at, 'the') ? at + 1 : at
  const isLast = ['last', 'previous', 'prior', 'preceding'].some((word) => isWord(atoms, i, word))
  if (isLast && isWord(atoms, i + 1, 'year')) return i + 2
  const isA = isWord(atoms, i, 'a') || isWord(atoms, at, 'the')
  const year = isWord(atoms, at, 'the') ? at + 1 : i + 1
  if (!isA || !isWord(atoms, year, 'year')) return 0
  return bitsAt(atoms, year + 1) & Bit.shift && codeAt(atoms, year + 1) > 0 ? year + 2 : 0
}
