import { isWord, type Atoms } from './atoms.ts'
import { isoMonth, pad, partsOf } from './calendar.ts'
import { dateOf, yearAfter } from './month-days.ts'
import { nowOf, type Context, type Value } from './resolve.ts'
import { Bit } from './words.ts'

/** The year that stands after a day or month: stated, or told from the publication ("last year"). */
export interface NamedYear {
  readonly end: number
  readonly year: (context: Context) => number | undefined
}

/** "2012", ", 2012", "last year", "of next year" */
export function namedYear(atoms: Atoms, at: number): NamedYear | undefined {
  const stated = yearAfter(atoms, at)
  if (stated) return { end: stated.end, year: () => stated.year }
  const i = isWord(atoms, at, 'of') ? at + 1 : at
  const ofYear = isWord(atoms, at, 'of') ? yearAfter(atoms, i) : undefined
  if (ofYear) return { end: ofYear.end, year: () => ofYear.year }
  const head = atoms.words[i]
  if (!head || !(head.bits & Bit.relative) || head.code !== '') return undefined
  return isWord(atoms, i + 1, 'year') ? { end: i + 2, year: yearFromNow(head.n) } : undefined
}

function yearFromNow(years: number): NamedYear['year'] {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? undefined : partsOf(now).year + years
  }
}

/** A month, or a day of it, in a year that is named. */
export function inNamedYear({ year }: NamedYear, month: number, day?: number): Value {
  return (context) => {
    const number = year(context)
    if (number === undefined) return day ? `XXXX-${pad(month)}-${pad(day)}` : `XXXX-${pad(month)}`
    return day === undefined ? isoMonth(number, month) : dateOf(number, month, day)
  }
}

/** The year before it: that of the start of "10 December to 12 January 2012". */
export function yearBefore({ end, year }: NamedYear): NamedYear {
  return {
    end,
    year: (context) => {
      const number = year(context)
      return number === undefined ? undefined : number - 1
    },
  }
}
