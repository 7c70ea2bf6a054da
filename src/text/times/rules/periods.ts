import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, valueAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { amountAfterOrdinal, durationOf, readAmount, type Amount } from '../amounts.ts'
import {
  dayOf,
  daysIn,
  isoDay,
  isoMonth,
  isoWeek,
  nthWeekday,
  pad,
  partsOf,
  weekdayOf,
  type Day,
} from '../calendar.ts'
import { readDayFirst, readMonthFirst } from '../dates.ts'
import type { TimeDraft, TimeRule } from '../draft.ts'
import { digitsAt, isJoint, monthAt, ordinalAt, unitAt, yearAt, type Part } from '../parts.ts'
import { readRelative, readRelativeUnit, seasonAt, type Season } from '../relative.ts'
import {
  anchorOf,
  firstDay,
  fromNow,
  isWholeDay,
  nowOf,
  ofNow,
  period,
  shifted,
  stated,
  type Context,
  type Value,
} from '../resolve.ts'
import { weekdayAt } from '../weekdays.ts'
import { readYear } from '../years.ts'

/** The year a period belongs to: "of 2005", "last year", "of the year", "fiscal 1990". */
interface YearOf {
  readonly next: number
  readonly year: (context: Context) => number | undefined
}

const numberOf =
  (value: Value): YearOf['year'] =>
  (context) => {
    const [, year] = /^(?:FY)?(\d{4})/.exec(value(context) ?? '') ?? []
    return year === undefined ? undefined : Number(year)
  }

/** What follows "third quarter": a year in any form. */
function yearOf(r: TextReading, at: number): YearOf | undefined {
  let i = is(r, at, Class.comma) && yearAt(r, at + 1) !== undefined ? at + 1 : at
  if (is(r, i, Class.ofOrIn)) i++
  if (is(r, i, Class.fiscal)) i++
  const named = yearAt(r, i)
  if (named !== undefined) return { next: i + 1, year: () => named }
  const relative = readRelativeUnit(r, i, Class.yearUnit)
  if (relative) return { next: relative.next, year: numberOf(relative.value) }
  const isThe = is(r, i, Class.definite) && is(r, i + 1, Class.yearUnit)
  return isThe ? { next: i + 2, year: numberOf(fromNow('Y', 0)) } : undefined
}

/** "the third quarter of 2005", "first-quarter" */
function readQuarter(r: TextReading, first: number, n: number, at: number): TimeDraft | undefined {
  if (n < 1 || n > 4) return undefined
  const year = yearOf(r, at)
  const value: Value = (context) => {
    const number = year ? year.year(context) : quarterYear(context, n)
    return number === undefined ? null : `${pad(number, 4)}-Q${n}`
  }
  return { first, next: year?.next ?? at, kind: 'date', value }
}

/** A quarter without a year: the last one that has begun, or the next in a future clause. */
function quarterYear(context: Context, n: number): number | undefined {
  const now = nowOf(context)
  if (now === undefined) return undefined
  const { year, month } = partsOf(now)
  const current = Math.floor((month - 1) / 3) + 1
  if (n === current) return year
  if (context.tense() === 'future') return n > current ? year : year + 1
  const isNext = n === current + 1 && context.tense() !== 'past'
  return n < current || isNext ? year : year - 1
}

function readHalf(r: TextReading, first: number, n: number, at: number): TimeDraft | undefined {
  const year = n > 2 ? undefined : yearOf(r, at)
  if (!year) return undefined
  const value: Value = (context) => {
    const number = year.year(context)
    return number === undefined ? null : `${pad(number, 4)}-H${n}`
  }
  return { first, next: year.next, kind: 'date', value }
}

/** What an ordinal counts, past its determiner, hyphen and "fiscal". */
interface Ranked {
  readonly n: number
  /** The unit. */
  readonly at: number
}

const rankAt = (r: TextReading, i: number): Part<number> | undefined =>
  is(r, i, Class.lastTime) ? { is: -1, next: i + 1 } : ordinalAt(r, i)

function rankedAt(r: TextReading, first: number): Ranked | undefined {
  let i = is(r, first, Class.timeDeterminer) ? first + 1 : first
  if (is(r, i, Class.fiscal)) i++
  const rank = rankAt(r, i)
  if (!rank) return undefined
  const at = isJoint(r, rank.next) ? rank.next + 1 : rank.next
  return { n: rank.is, at: is(r, at, Class.fiscal) ? at + 1 : at }
}

type Build = (r: TextReading, first: number, n: number, next: number) => TimeDraft | undefined

/** A rule of what an ordinal ranks. */
const ofRank =
  (build: Build): TimeRule['build'] =>
  ({ first }, _, r) => {
    const ranked = rankedAt(r, first)
    return ranked && build(r, first, ranked.n, ranked.at + 1)
  }

const monthInYear: Build = (r, first, _, at) => {
  const month = is(r, at, Class.ofOrIn) ? monthAt(r, at + 1) : undefined
  if (!month) return is(r, at, Class.ofOrIn) ? readRelative(r, at + 1) : undefined
  const year = yearAt(r, month.next)
  const value = ofNow((now, { tense }) => {
    const { year: current, month: today } = partsOf(now)
    const isFuture = tense() === 'future'
    const years = isFuture && month.is < today ? 1 : !isFuture && month.is > today ? -1 : 0
    return isoMonth(current + years, month.is)
  })
  const named = year === undefined ? value : stated(isoMonth(year, month.is))
  return {
    first,
    next: year === undefined ? month.next : month.next + 1,
    kind: 'date',
    value: named,
  }
}

/** A part of a month that follows: "of March", "in October 1989", "of last month". */
const partOfMonth =
  (make: (year: number, month: number, n: number) => string): Build =>
  (r, first, n, at) => {
    const whole = monthInYear(r, first, n, at)
    if (whole?.kind !== 'date') return undefined
    const value: Value = (context) => {
      const [, year, month] = /^(\d{4})-(\d{2})$/.exec(whole.value(context) ?? '') ?? []
      return month === undefined ? null : make(Number(year), Number(month), n)
    }
    return { ...whole, first, value }
  }

const weekIn = (year: number, month: number, n: number): string => {
  const day = n < 0 ? dayOf(year, month + 1, 0) - 6 : dayOf(year, month, 1) + (n - 1) * 7
  return isoWeek(day + (weekdayOf(day) > 3 ? 7 - weekdayOf(day) : 0))
}

const dayIn = (year: number, month: number, n: number): string =>
  isoDay(n < 0 ? dayOf(year, month + 1, 0) : dayOf(year, month, n))

const readWeekdayIn: Build = (r, first, n, at) => {
  const weekday = weekdayAt(r, at - 1)
  if (weekday === undefined) return undefined
  return partOfMonth((year, month) => isoDay(nthWeekday(year, month, weekday, n)))(r, first, n, at)
}

const monthsOf: ReadonlyMap<string, number> = new Map([
  ['M', 1],
  ['Q', 3],
  ['Y', 12],
  ['SM', 6],
])

const daysOf: ReadonlyMap<string, number> = new Map([
  ['D', 1],
  ['W', 7],
])

/** "the first nine months of 2007", "the last two weeks of March": the months or days, as an interval. */
function readPartOf(r: TextReading, first: number): TimeDraft | undefined {
  const rank = rankAt(r, is(r, first, Class.timeDeterminer) ? first + 1 : first)
  const amount = rank && (rank.is === 1 || rank.is === -1) ? readAmount(r, rank.next) : undefined
  if (!amount || amount.unit === 'Y' || !is(r, amount.next, Class.of)) return undefined
  const whole = wholeAt(r, amount.next + 1)
  const count = Number(amount.number)
  if (!whole || !Number.isInteger(count)) return undefined
  const value: Value = (context) =>
    partOf(whole.value(context), amount.unit, count, rank?.is === -1)
  return { first, next: whole.next, kind: 'date', value }
}

function wholeAt(r: TextReading, i: number): TimeDraft | undefined {
  const year = readYear(r, i)
  const whole = year
    ? { first: i, next: year.next, kind: 'date' as const, value: stated(year.is) }
    : (readMonthFirst(r, i) ?? readRelative(r, i))
  return whole?.kind === 'date' ? whole : undefined
}

function partOf(whole: string | null, unit: string, count: number, isLast: boolean): string | null {
  const first = whole === null ? undefined : firstDay(whole)
  if (whole === null || first === undefined || !/^\d{4}(?:-\d{2})?$/.test(whole)) return null
  const { year, month } = partsOf(first)
  const size = whole.length === 4 ? 12 : 1
  const days = (daysOf.get(unit) ?? 0) * count
  if (days > 0) return edgeOf(first, dayOf(year, month + size, 0), days, isLast)
  const months = (monthsOf.get(unit) ?? 0) * count
  if (months === 0 || months > size) return null
  const from = isLast ? month + size - months : month
  return `${isoMonth(year, from)}/${isoMonth(year, from + months - 1)}`
}

function edgeOf(first: Day, last: Day, days: number, isLast: boolean): string | null {
  if (days > last - first) return null
  const from = isLast ? last - days + 1 : first
  return `${isoDay(from)}/${isoDay(from + days - 1)}`
}

/** "three months to February", "the year to June 30": the months or days up to that one, as an ISO 8601 interval. */
function readStretch(
  r: TextReading,
  first: number,
  amount: Amount | undefined,
): TimeDraft | undefined {
  if (!amount || !is(r, amount.next, Class.to)) return undefined
  const at = amount.next + 1
  const last = readMonthFirst(r, at) ?? readDayFirst(r, at)
  const count = Number(amount.number)
  if (!last || !Number.isInteger(count) || count < 1) return undefined
  const value: Value = (context) => upTo(last.value(context), count, amount.unit)
  return { first, next: last.next, kind: 'date', value }
}

function upTo(last: string | null, count: number, unit: string): string | null {
  const day = last === null || last.includes('/') ? undefined : firstDay(last)
  if (last === null || day === undefined) return null
  const months = monthsOf.get(unit)
  if (months !== undefined) return monthsTo(day, isWholeDay(last), count * months)
  const days = daysOf.get(unit)
  return days === undefined || !isWholeDay(last)
    ? null
    : `${isoDay(day - count * days + 1)}/${last}`
}

function monthsTo(day: Day, isDay: boolean, count: number): string {
  const { year, month, day: date } = partsOf(day)
  // To the end of a month: whole months.
  if (!isDay || date === daysIn(month, year))
    return `${isoMonth(year, month - count + 1)}/${isoMonth(year, month)}`
  const from = firstDay(isoMonth(year, month - count)) ?? day
  return `${isoDay(from + date)}/${isoDay(day)}`
}

const bareAmount = (r: TextReading, i: number): Amount | undefined => {
  const unit = unitAt(r, i)
  return unit && { number: '1', unit: unit.code, next: i + 1 }
}

/** "spring 2013", "the summer of 1998", "in the winter" */
function readSeason(r: TextReading, first: number): TimeDraft | undefined {
  const at = is(r, first, Class.definite) ? first + 1 : first
  const season = seasonAt(r, at)
  if (!season) return undefined
  const isOf = is(r, at + 1, Class.of)
  const year = readYear(r, isOf ? at + 2 : at + 1)
  if (year) return dated(first, season, year.next, numberOf(stated(year.is)))
  const relative = isOf ? readRelative(r, at + 2) : undefined
  if (relative) return dated(first, season, relative.next, numberOf(relative.value))
  return isSeasonLike(r, first, at)
    ? dated(first, season, at + 1, (context) => seasonYear(context, season.month))
    : undefined
}

function dated(first: number, { code }: Season, next: number, year: YearOf['year']): TimeDraft {
  const value: Value = (context) => {
    const named = year(context)
    return named === undefined ? null : `${pad(named, 4)}-${code}`
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

/** "the same period last year", "the same quarter a year ago", "the same quarter of 2011": the date before, in that year. */
function readSamePeriod(r: TextReading, first: number): TimeDraft | undefined {
  const at = is(r, first, Class.definite) ? first + 2 : first + 1
  const unit = unitAt(r, at)?.code
  const isOf = is(r, at + 1, Class.ofOrIn)
  const year = isOf ? yearAt(r, at + 2) : undefined
  const next = year === undefined ? lastYearEnd(r, isOf ? at + 2 : at + 1) : at + 3
  if (next === 0) return undefined
  const value: Value = (context) => {
    const anchor = anchorOf(context)
    const day = firstDay(anchor ?? '')
    const same = unit === undefined || day === undefined ? undefined : period(day, unit, 0)
    if (year !== undefined) return `${year}${same?.slice(4) ?? ''}`
    if (anchor === undefined) return null
    return same ? `${Number(same.slice(0, 4)) - 1}${same.slice(4)}` : shifted(anchor, 'Y', -1)
  }
  return { first, next, kind: 'date', value, isAside: true }
}

/** The end of "last year", "the previous year", "a year ago"; 0 if it is not there. */
function lastYearEnd(r: TextReading, at: number): number {
  const i = is(r, at, Class.definite) ? at + 1 : at
  if (is(r, i, Class.backTime) && is(r, i + 1, Class.yearUnit)) return i + 2
  const year = i > at || is(r, i, Class.article) ? Math.max(i, at + 1) : 0
  return year > 0 && is(r, year, Class.yearUnit) && is(r, year + 1, Class.timeShift) ? year + 2 : 0
}

const fiscalYear = ofNow((now) => `FY${partsOf(now).year}`)

/** Parts of years and months. */
export const periodRules: readonly TimeRule[] = [
  {
    name: 'period.same',
    opens: 'definite sameWord',
    pattern: 'definite? sameWord samePeriod',
    build: ({ first }, _, r) => readSamePeriod(r, first),
    examples: {
      matches: [
        [
          'In May 2012 sales rose from the same month last year.',
          'the same month last year date 2011-05',
        ],
        [
          'In May 2012 sales rose from the same quarter of 2010.',
          'the same quarter of 2010 date 2010-Q2',
        ],
        [
          'In May 2012 sales rose from the same period a year ago.',
          'the same period a year ago date 2011-05',
        ],
      ],
      mustNotMatch: ['They left at the same time.'],
    },
  },
  {
    name: 'period.quarter',
    opens: 'timeDeterminer fiscal rankWord ordinal tensWord',
    pattern: 'timeDeterminer? fiscal? <rank> hyphen? fiscal? quarterUnit',
    build: ofRank((r, first, n, at) => readQuarter(r, first, n, at)),
    examples: {
      matches: [
        ['In the third quarter of 2005 it fell.', 'the third quarter of 2005 date 2005-Q3'],
        ['Its first-quarter loss grew.', 'Its first-quarter date 2013-Q1'],
        [
          'In the fourth quarter of last year it fell.',
          'the fourth quarter of last year date 2012-Q4',
        ],
      ],
      mustNotMatch: ['It was the fifth quarter.', 'It was the last quarter.'],
    },
  },
  {
    name: 'period.half',
    opens: 'timeDeterminer fiscal rankWord ordinal',
    pattern: 'timeDeterminer? fiscal? <rank> hyphen? fiscal? half',
    build: ofRank((r, first, n, at) => (n < 0 ? undefined : readHalf(r, first, n, at))),
    examples: {
      matches: [['In the first half of 2012 it fell.', 'the first half of 2012 date 2012-H1']],
      mustNotMatch: ['They scored in the second half.', 'The last half of 2012.'],
    },
  },
  {
    name: 'period.century',
    opens: 'timeDeterminer rankWord ordinal tensWord',
    pattern: 'timeDeterminer? <rank> hyphen? centuryUnit',
    build: ofRank((_, first, n, next) =>
      n > 0 && n < 30 ? { first, next, kind: 'date', value: stated(pad(n - 1)) } : undefined,
    ),
    examples: {
      matches: [['A bank of the 19th century.', 'the 19th century date 18']],
      mustNotMatch: ['It was the last century.', 'It was his 90th century.'],
    },
  },
  {
    name: 'period.week-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: 'timeDeterminer? <rank> hyphen? weekUnit ofOrIn',
    build: ofRank(partOfMonth(weekIn)),
    examples: {
      matches: [
        ['In the last week of March 2009 it fell.', 'the last week of March 2009 date 2009-W13'],
        ['In the second week of March it fell.', 'the second week of March date 2013-W11'],
      ],
      mustNotMatch: ['In the last week of the trial it fell.'],
    },
  },
  {
    name: 'period.day-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: 'timeDeterminer? <rank> hyphen? dayUnit ofOrIn',
    build: ofRank(partOfMonth(dayIn)),
    examples: {
      matches: [
        ['On the last day of April 2012 it fell.', 'the last day of April 2012 date 2012-04-30'],
      ],
      mustNotMatch: ['On the first day of the trial it fell.'],
    },
  },
  {
    name: 'period.weekday-of-month',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: 'timeDeterminer? <rank> hyphen? weekday ofOrIn',
    build: ofRank(readWeekdayIn),
    examples: {
      matches: [
        [
          'On the second Tuesday in March 2012 it fell.',
          'the second Tuesday in March 2012 date 2012-03-13',
        ],
      ],
      mustNotMatch: ['On the first Monday it fell.'],
    },
  },
  {
    name: 'period.part-of',
    opens: 'timeDeterminer rankWord ordinal lastTime',
    pattern: 'timeDeterminer? (rankWord | ordinal | lastTime)',
    build: ({ first }, _, r) => readPartOf(r, first),
    examples: {
      matches: [
        [
          'In the first nine months of 2007 it rose.',
          'the first nine months of 2007 date 2007-01/2007-09',
        ],
        [
          'In the last two weeks of 2012 it rose.',
          'the last two weeks of 2012 date 2012-12-18/2012-12-31',
        ],
        ['In the first six months of March it rose.', 'the first six months of March date null'],
      ],
      mustNotMatch: [
        'In the second three months of 2007 it rose.',
        'In the last few months of 2007 it rose.',
      ],
    },
  },
  {
    name: 'period.first-units',
    opens: 'timeDeterminer rankWord ordinal',
    pattern: 'timeDeterminer? (rankWord | ordinal)',
    build: ({ first }, _, r) => {
      const amount = amountAfterOrdinal(r, is(r, first, Class.timeDeterminer) ? first + 1 : first)
      if (!amount || amount.number === '1' || /^T?[SD]/.test(amount.unit)) return undefined
      const value = stated(durationOf(amount.number, amount.unit))
      return { first, next: amount.next, kind: 'duration', value }
    },
    examples: {
      matches: [['Its first two years were hard.', 'Its first two years duration P2Y']],
      mustNotMatch: ['Its first two days were hard.', 'The third man left.'],
    },
  },
  {
    name: 'period.short-quarter',
    opens: 'quarterCode',
    pattern: 'capital&quarterCode',
    build: ({ first, next }, _, r) =>
      readQuarter(r, first, valueAt(r, first, Class.quarterCode) ?? 0, next),
    examples: {
      matches: [['In Q3 2005 it fell.', 'Q3 2005 date 2005-Q3']],
      mustNotMatch: ['In q3 it fell.'],
    },
  },
  {
    name: 'period.quarter-number',
    opens: 'number',
    pattern: 'number ~quarterLetter',
    build: ({ first, next }, _, r) =>
      isCapital(r, first + 1) ? readQuarter(r, first, digitsAt(r, first) ?? 0, next) : undefined,
    examples: {
      matches: [['In 3Q 2005 it fell.', '3Q 2005 date 2005-Q3']],
      mustNotMatch: ['In 9Q 2005 it fell.'],
    },
  },
  {
    name: 'period.year-quarter',
    opens: 'number',
    pattern: 'number quarterCode',
    build: ({ first, next }, _, r) => {
      const year = yearAt(r, first)
      const n = valueAt(r, next - 1, Class.quarterCode)
      return year === undefined || !isApart(r, next - 1)
        ? undefined
        : { first, next, kind: 'date', value: stated(`${pad(year, 4)}-Q${n}`) }
    },
    examples: {
      matches: [['Sales rose in 2011 Q4.', '2011 Q4 date 2011-Q4']],
      mustNotMatch: ['He sold 20 Q4 cars.'],
    },
  },
  {
    name: 'period.stretch-to',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount> to',
    build: ({ first }, _, r) => readStretch(r, first, readAmount(r, first)),
    examples: {
      matches: [
        [
          'In the three months to February sales rose.',
          'three months to February date 2012-12/2013-02',
        ],
        [
          'In the two months to Jan. 15 sales rose.',
          'two months to Jan. 15 date 2012-11-16/2013-01-15',
        ],
        [
          'In the 13 weeks to Jan. 26 sales rose.',
          '13 weeks to Jan. 26 date 2012-10-28/2013-01-26',
        ],
      ],
      mustNotMatch: ['They had three months to pay.'],
    },
  },
  {
    name: 'period.unit-to',
    opens: 'definite',
    pattern: 'definite (yearUnit | quarterUnit) to',
    build: ({ first }, _, r) => readStretch(r, first, bareAmount(r, first + 1)),
    examples: {
      matches: [
        ['In the year to February sales rose.', 'the year to February date 2012-03/2013-02'],
        [
          'In the year to 30 June 2012 sales rose.',
          'the year to 30 June 2012 date 2011-07/2012-06',
        ],
      ],
      mustNotMatch: ['It was the year to act.'],
    },
  },
  {
    name: 'period.fiscal',
    opens: 'timeDeterminer fiscal',
    pattern: ['timeDeterminer? fiscal yearUnit? number', 'timeDeterminer fiscal yearUnit'],
    build: ({ first, next }, _, r) => {
      const year = yearAt(r, next - 1)
      if (year === undefined && !is(r, next - 1, Class.yearUnit)) return undefined
      const value = year === undefined ? fiscalYear : stated(`FY${year}`)
      return { first, next, kind: 'date', value }
    },
    examples: {
      matches: [
        ['In fiscal 1990 it fell.', 'fiscal 1990 date FY1990'],
        ['In the fiscal year it fell.', 'the fiscal year date FY2013'],
      ],
      mustNotMatch: ['In fiscal 12 it fell.', 'The financial plan failed.'],
    },
  },
  {
    name: 'period.season',
    opens: 'definite season',
    pattern: 'definite? season',
    build: ({ first }, _, r) => readSeason(r, first),
    examples: {
      matches: [
        ['In the summer of 1998 it fell.', 'the summer of 1998 date 1998-SU'],
        ['It fell in the winter.', 'the winter date 2013-WI'],
        ['It will open in spring.', 'spring date 2013-SP'],
      ],
      mustNotMatch: ['Prices fall and spring up.', 'He led the summer of love.'],
    },
  },
]
