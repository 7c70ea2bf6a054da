import { Class } from '../../reading/classes.ts'
import { is, isCapital, sentenceStart } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import {
  durationOf,
  furtherAmount,
  isFraction,
  readAmount,
  sumOf,
  type Amount,
} from '../amounts.ts'
import { isoDay } from '../calendar.ts'
import type { TimeDraft, TimeRule } from '../draft.ts'
import { isJoint, isNumber, shiftAt, unitAt, type Way } from '../parts.ts'
import { readRelative } from '../relative.ts'
import {
  anchorOf,
  firstDay,
  nowOf,
  period,
  shifted,
  stated,
  type Context,
  type Value,
} from '../resolve.ts'

/** "two years ago", "a week later": a unit moved by so many. */
const moved =
  ({ number, unit }: Amount, { n, isAnchored }: Way): Value =>
  (context) => {
    if (number === 'X') return n < 0 ? 'PAST_REF' : isAnchored ? null : 'FUTURE_REF'
    const from = unit.startsWith('T') ? undefined : originOf(context, isAnchored)
    if (from === undefined) return null
    const amount = n * Number(number)
    if (Number.isInteger(amount)) return shiftedFrom(from, unit, amount, isAnchored)
    // "two and a half years ago" is told in months.
    return unit === 'Y' ? shiftedFrom(from, 'M', Math.round(amount * 12), isAnchored) : null
  }

function originOf(context: Context, isAnchored: boolean): string | undefined {
  if (isAnchored) return anchorOf(context)
  const now = nowOf(context)
  return now === undefined ? undefined : isoDay(now)
}

/** Counted from today, a year ago is a year; from a quarter or month told of, it is that quarter or month. */
function shiftedFrom(
  from: string,
  unit: string,
  amount: number,
  isAnchored: boolean,
): string | null {
  if (isAnchored) return shifted(from, unit, amount)
  const day = firstDay(from)
  return day === undefined ? null : period(day, unit, amount)
}

/** "two years ago", "three days before." */
function readShifted(r: TextReading, first: number): TimeDraft | undefined {
  const amount = readAmount(r, first)
  const shift = amount && shiftAt(r, amount.next)
  if (!shift || is(r, amount.next + 1, Class.than)) return undefined
  // "two days before the vote" counts from what happened.
  if (is(r, amount.next, Class.clausalShift) && !isClauseEnd(r, amount.next + 1)) return undefined
  return {
    first,
    next: amount.next + 1,
    kind: 'date',
    value: moved(amount, shift),
    isAside: shift.n < 0,
  }
}

/** Nothing more of its clause follows. */
export const isClauseEnd = (r: TextReading, i: number): boolean =>
  i >= r.count || r.kind[i] === PieceKind.mark

/** "15 a year", "twice a week", "$50,000 a year": how often, or for each. */
function isRate(r: TextReading, first: number, { number, next }: Amount): boolean {
  if (number !== '1' || next !== first + 2 || isJoint(r, next)) return false
  return (
    isNumber(r, first - 1) ||
    is(r, first - 1, Class.rateBefore) ||
    r.text.charAt((r.end[first - 1] ?? 0) - 1) === '%'
  )
}

function readDuration(r: TextReading, first: number): TimeDraft | undefined {
  const amount = readAmount(r, first)
  // "a second" and "a quarter of" are seldom measures of time.
  if (!amount || (amount.unit === 'TS' && amount.number === '1') || isFraction(r, first, amount))
    return undefined
  const { number, unit, next } = amount
  if (isJoint(r, next) && is(r, next + 1, Class.longWord))
    return { first, next: next + 2, kind: 'duration', value: stated(durationOf(number, unit)) }
  const further = furtherAmount(r, amount)
  const value = further ? sumOf(amount, further) : durationOf(number, unit)
  return { first, next: further?.next ?? next, kind: 'duration', value: stated(value) }
}

/** "nearly five months", "just over a week": the modifier belongs to the phrase. */
function readAbout(r: TextReading, first: number): TimeDraft | undefined {
  const at = is(r, first + 1, Class.aboutTime) ? first + 2 : first + 1
  const found = readPeriod(r, at)
  // "over the year"
  const isVague =
    is(r, first, Class.over) && is(r, at, Class.timeDeterminer) && !is(r, at, Class.article)
  return !found || isVague ? undefined : { ...found, first }
}

const readPeriod = (r: TextReading, i: number): TimeDraft | undefined =>
  readShifted(r, i) ?? readDuration(r, i)

/** "for years", "decades ago", "months later": a bare plural says how long where a preposition or shift tells so. */
function readBarePlural(r: TextReading, first: number): TimeDraft | undefined {
  const unit = unitAt(r, first)
  if (!unit?.isMany || (isCapital(r, first) && sentenceStart(r, first) !== first)) return undefined
  const duration = {
    first,
    next: first + 1,
    kind: 'duration' as const,
    value: stated(durationOf('X', unit.code)),
  }
  const shift = shiftAt(r, first + 1)
  if (shift && is(r, first + 1, Class.clausalShift)) return duration
  if (shift && !is(r, first + 1, Class.formerlyWord))
    return { first, next: first + 2, kind: 'date', value: stated(shift.n < 0 ? 'PAST_REF' : null) }
  if (isJoint(r, first + 1) && is(r, first + 1 + 1, Class.longWord))
    return { ...duration, next: first + 2 + 1 }
  if (is(r, first + 1, Class.in) && is(r, first + 3, Class.makingWord)) return duration
  if (is(r, first - 1, Class.definite))
    return is(r, first - 2, Class.over) ? { ...duration, first: first - 1 } : undefined
  const isOf = is(r, first - 1, Class.of) && is(r, first - 2, Class.manyOf)
  return isOf || is(r, first - 1, Class.pluralCue) ? duration : undefined
}

/** Before all that begins with an article: "the past" is less than "the past decade". */
export const relativeRules: readonly TimeRule[] = [
  {
    name: 'relative',
    opens: 'relativeTime timeDeterminer',
    pattern: ['relativeTime', 'timeDeterminer relativeTime'],
    build: ({ first }, _, r) => readRelative(r, first),
    examples: {
      matches: [
        ['He left last week.', 'last week date 2013-W11'],
        ['It grew over the past five trading days.', 'the past five trading days duration P5D'],
        ['He left this past Monday.', 'this past Monday date 2013-03-18'],
        ['He left last May 5.', 'last May 5 date 2012-05-05'],
        ['He left last fall.', 'last fall date 2012-FA'],
        ['He left last night.', 'last night time 2013-03-21TNI'],
        ['He will leave in the coming weeks.', 'the coming weeks date FUTURE_REF'],
        ['He left on March 5. The next day he died.', 'The next day date 2013-03-06'],
        ['It rose in the past decade.', 'the past decade duration P10Y'],
        ['It rose in the last hour.', 'the last hour duration PT1H'],
      ],
      mustNotMatch: [
        'The last day was the best.',
        'At the last minute he left.',
        'At this second he left.',
      ],
    },
  },
]

/** How long, and how long ago. */
export const amountRules: readonly TimeRule[] = [
  {
    name: 'amount.shifted',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount> timeShift',
    build: ({ first }, _, r) => readShifted(r, first),
    examples: {
      matches: [
        ['He left two years ago.', 'two years ago date 2011'],
        ['He fell on March 5. Three days later he died.', 'Three days later date 2013-03-08'],
        ['He left two and a half years ago.', 'two and a half years ago date 2010-09'],
        ['He left several years ago.', 'several years ago date PAST_REF'],
      ],
      mustNotMatch: ['He left two days before the vote.', 'It came two days earlier than planned.'],
    },
  },
  {
    name: 'amount.from-now',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount> fromNow',
    build: ({ first, next }, _, r) => {
      const amount = readAmount(r, first)
      return (
        amount && { first, next, kind: 'date', value: moved(amount, { n: 1, isAnchored: false }) }
      )
    },
    examples: {
      matches: [['Two weeks from now it opens.', 'Two weeks from now date 2013-W14']],
      mustNotMatch: ['Two weeks from Paris it broke.'],
    },
  },
  {
    name: 'amount.rate',
    opens: 'article',
    pattern: 'article calendarUnit',
    build: ({ first, next }, _, r) => {
      const amount = readAmount(r, first)
      return amount && isRate(r, first, amount)
        ? { first, next, kind: 'set', value: stated(durationOf('1', amount.unit)) }
        : undefined
    },
    examples: {
      matches: [
        ['They meet twice a week.', 'a week set P1W'],
        ['It builds 15 a year.', 'a year set P1Y'],
        ['It grew 5% a year.', 'a year set P1Y'],
      ],
      mustNotMatch: ['It took him a year.'],
    },
  },
  {
    name: 'amount.duration',
    opens: 'number article vagueCount half countWord',
    pattern: '<amount>',
    build: ({ first }, _, r) => readDuration(r, first),
    examples: {
      matches: [
        ['It took two and a half years.', 'two and a half years duration P2.5Y'],
        ['It took two years and three months.', 'two years and three months duration P2Y3M'],
        ['It took an hour ten minutes.', 'an hour ten minutes duration PT1H10M'],
        ['A 27-year contract.', '27-year duration P27Y'],
        ['It took several weeks.', 'several weeks duration PXW'],
        ['It took half a century.', 'half a century duration P50Y'],
        ['It took a year and a half.', 'a year and a half duration P1.5Y'],
        ['A year-long strike began. It was a two-year-long one.', 'two-year-long duration P2Y'],
        ['It took two to three years.', 'two to three years duration P2Y'],
      ],
      mustNotMatch: [
        'A 38-year-old man.',
        'Wait a second.',
        'A quarter of voters.',
        'The 2008 model year.',
      ],
    },
  },
  {
    name: 'amount.about',
    opens: 'aboutTime',
    pattern: 'aboutTime',
    build: ({ first }, _, r) => readAbout(r, first),
    examples: {
      matches: [
        ['It took just over a week.', 'just over a week duration P1W'],
        ['He left nearly two years ago.', 'nearly two years ago date 2011'],
      ],
      mustNotMatch: ['It rose about the week.'],
    },
  },
  {
    name: 'amount.bare-plural',
    opens: 'calendarUnit',
    pattern: 'calendarUnit',
    build: ({ first }, _, r) => readBarePlural(r, first),
    examples: {
      matches: [
        ['It grew for decades.', 'decades duration PXY'],
        ['He left decades ago.', 'decades ago date PAST_REF'],
        ['It fell over the years.', 'the years duration PXY'],
        ['It lasted hundreds of years.', 'years duration PXY'],
        ['It was years in the making.', 'years duration PXY'],
        ['Bitter months-long talks failed.', 'months-long duration PXM'],
        ['He left days after the vote.', 'days duration PXD'],
      ],
      mustNotMatch: ['Years pass. The years pass.', 'It is part of years.'],
    },
  },
]
