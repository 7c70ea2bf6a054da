import { Class } from '../reading/classes.ts'
import { entryAt, isCapital } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, easter, isoDay, nthWeekday, partsOf, type Day } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { yearAt } from './parts.ts'
import { type Tense, ofNow, stated } from './resolve.ts'

type DayIn = (year: number) => Day

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    dayOf(year, month, day)

const fromEaster =
  (days: number): DayIn =>
  (year) =>
    easter(year) + days

/** The day of each holiday in a year, by its code. Those of the United States where countries differ. */
const holidays: ReadonlyMap<string, DayIn> = new Map([
  ['christmas-eve', fixed(12, 24)],
  ['christmas', fixed(12, 25)],
  ['new-year-eve', fixed(12, 31)],
  ['new-year', fixed(1, 1)],
  ['boxing', fixed(12, 26)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 3, 4)],
  ['black-friday', (year) => nthWeekday(year, 11, 3, 4) + 1],
  ['cyber-monday', (year) => nthWeekday(year, 11, 3, 4) + 4],
  ['shrove-tuesday', fromEaster(-47)],
  ['ash-wednesday', fromEaster(-46)],
  ['palm-sunday', fromEaster(-7)],
  ['maundy-thursday', fromEaster(-3)],
  ['good-friday', fromEaster(-2)],
  ['holy-saturday', fromEaster(-1)],
  ['easter', easter],
  ['easter-monday', fromEaster(1)],
  ['ascension', fromEaster(39)],
  ['pentecost', fromEaster(49)],
  ['whit-monday', fromEaster(50)],
  ['halloween', fixed(10, 31)],
  ['independence', fixed(7, 4)],
  ['bastille', fixed(7, 14)],
  ['labor', (year) => nthWeekday(year, 9, 0, 1)],
  ['labour', fixed(5, 1)],
  ['king', (year) => nthWeekday(year, 1, 0, 3)],
  ['presidents', (year) => nthWeekday(year, 2, 0, 3)],
  ['juneteenth', fixed(6, 19)],
  ['canada', fixed(7, 1)],
  ['australia', fixed(1, 26)],
  ['anzac', fixed(4, 25)],
  ['patrick', fixed(3, 17)],
  ['memorial', (year) => nthWeekday(year, 5, 0, -1)],
  ['veterans', fixed(11, 11)],
  ['columbus', (year) => nthWeekday(year, 10, 0, 2)],
  // The Tuesday after the first Monday of November.
  ['election', (year) => nthWeekday(year, 11, 0, 1) + 1],
  ['valentine', fixed(2, 14)],
])

/** "Christmas Eve", "New Year's Day 2010", "Thanksgiving": the nearest one, in the direction of the clause. */
export function readHoliday(r: TextReading, i: number): TimeDraft | undefined {
  const found = isCapital(r, i) ? entryAt(r, i, Class.holiday) : undefined
  const dayIn = holidays.get(found?.entry.code ?? '')
  if (!found || !dayIn) return undefined
  // "Christmas Island"
  if (found.next === i + 1 && isCapital(r, i + 1)) return undefined
  const year = yearAt(r, found.next)
  const value =
    year === undefined
      ? ofNow((now, { tense }) => isoDay(nearest(now, dayIn, tense())))
      : stated(isoDay(dayIn(year)))
  return { first: i, next: year === undefined ? found.next : found.next + 1, kind: 'date', value }
}

/** How many days a holiday may lie ahead in a clause of what has been: its tense is not always told right. */
const mostAhead = 45

function nearest(now: Day, dayIn: DayIn, tense: Tense): Day {
  const { year } = partsOf(now)
  const days = [dayIn(year - 1), dayIn(year), dayIn(year + 1)]
  if (tense === 'future') return days.find((day) => day >= now) ?? dayIn(year)
  const near = days.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a))
  return tense === 'past' && near > now + mostAhead ? dayIn(year - 1) : near
}
