import { Class } from '../reading/classes.ts'
import { is, isCapital } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { pad, partsOf } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { isJoint, yearAt, type Part } from './parts.ts'
import { type YearOf, numberOf } from './quarters.ts'
import { type Season, seasonAt } from './relative-names.ts'
import { readRelative } from './relative.ts'
import { type Context, type Value, nowOf, stated } from './resolve.ts'
import { readYear } from './years.ts'

/** "spring 2013", "the summer of 1998", "in the winter" */
export function readSeason(r: TextReading, first: number): TimeDraft | undefined {
  const at = is(r, first, Class.definite) ? first + 1 : first
  const season = seasonAt(r, at)
  if (!season) return undefined
  const isOf = is(r, at + 1, Class.of)
  const year = readYear(r, isOf ? at + 2 : at + 1) ?? yearBehind(r, at + 1)
  if (year) return dated(first, season, year.next, numberOf(stated(year.is)))
  const relative = isOf ? readRelative(r, at + 2) : undefined
  if (relative) return dated(first, season, relative.next, numberOf(relative.value))
  if (!isSeasonLike(r, first, at)) return undefined
  const isAny = is(r, at + 1, Class.monthUnits)
  return dated(first, season, at + 1, (context) =>
    isAny || context.tense() === 'none' ? undefined : seasonYear(context, season.month),
  )
}

/** "fall 2026 students": behind a season four digits count nothing. */
function yearBehind(r: TextReading, i: number): Part<string> | undefined {
  const year = yearAt(r, i)
  return year === undefined || year < 1900 ? undefined : { is: String(year), next: i + 1 }
}

/** Of no year where none is told: "it is cold in winter". */
function dated(first: number, { code }: Season, next: number, year: YearOf['year']): TimeDraft {
  const value: Value = (context) => {
    const named = year(context)
    return `${named === undefined ? 'XXXX' : pad(named, 4)}-${code}`
  }
  return { first, next, kind: 'date', value }
}

function seasonYear(context: Context, begins: number): number | undefined {
  const now = nowOf(context)
  if (now === undefined) return undefined
  const { year, month } = partsOf(now)
  if (context.tense() === 'future') return month > begins + 2 ? year + 1 : year
  return month < begins && begins < 12 ? year - 1 : year
}

function isSeasonLike(r: TextReading, first: number, i: number): boolean {
  if (isCapital(r, i) || isJoint(r, i + 1)) return false
  const isTold = is(r, first - 1, Class.seasonCue)
  if (first < i) return isTold && !is(r, i + 1, Class.of)
  return isTold || (!is(r, i, Class.seasonVerb) && is(r, i - 1, Class.edge))
}
