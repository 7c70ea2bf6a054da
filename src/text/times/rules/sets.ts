import { Class } from '../../reading/classes.ts'
import { entryAt, is, isCapital, sentenceStart, valueAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { durationOf, readAmount } from '../amounts.ts'
import { pad } from '../calendar.ts'
import { readMonthFirst } from '../dates.ts'
import type { TimeDraft, TimeRule } from '../draft.ts'
import { isJoint, isNumber, isSmall, partOfDayAt, shiftAt, unitAt } from '../parts.ts'
import { seasonAt } from '../relative.ts'
import {
  anchorOf,
  fromAnchor,
  fromNow,
  ofDay,
  period,
  shifted,
  stated,
  type Value,
} from '../resolve.ts'
import { readYear } from '../years.ts'
import { isClauseEnd } from './amounts.ts'

const set = (first: number, next: number, value: string): TimeDraft => ({
  first,
  next,
  kind: 'set',
  value: stated(value),
})

/** "every day", "each Friday", "every other week", "every two weeks" */
function readEvery(r: TextReading, first: number): TimeDraft | undefined {
  const isOther = is(r, first + 1, Class.other)
  const at = isOther ? first + 2 : first + 1
  const named = isCapital(r, at)
    ? namedOf(r, at)
    : isSmall(r, at)
      ? unitOf(r, at, isOther)
      : undefined
  if (named !== undefined) return set(first, at + 1, named)
  const amount = is(r, at, Class.article) ? undefined : readAmount(r, at)
  return amount && set(first, amount.next, durationOf(amount.number, amount.unit))
}

function namedOf(r: TextReading, i: number): string | undefined {
  const weekday = valueAt(r, i, Class.weekday)
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`
  const month = valueAt(r, i, Class.month)
  return month === undefined ? undefined : `XXXX-${pad(month)}`
}

function unitOf(r: TextReading, i: number, isOther: boolean): string | undefined {
  const unit = unitAt(r, i)
  if (unit && !unit.isMany)
    return unit.code === 'WE' ? 'XXXX-WXX-WE' : durationOf(isOther ? '2' : '1', unit.code)
  const part = partOfDayAt(r, i)
  if (part !== undefined && !/\d/.test(part)) return `XXXX-XX-XXT${part}`
  const season = seasonAt(r, i)
  return season && `XXXX-${season.code}`
}

/** Not in a name ("the Daily Mail"), and not joined ("semi-annual"). */
const isPlain = (r: TextReading, i: number): boolean => {
  const isName = isCapital(r, i) && (sentenceStart(r, i) !== i || isCapital(r, i + 1))
  return !isName && !isJoint(r, i + 1) && !isJoint(r, i - 1)
}

/** "recently", "now", "soon" */
function readReference(r: TextReading, first: number): TimeDraft | undefined {
  const found = entryAt(r, first, Class.reference)
  if (!found || !isPlain(r, first)) return undefined
  // The noun: "this current of protest".
  if (is(r, first, Class.currentWord) && (!isSmall(r, first + 1) || is(r, first + 1, Class.of)))
    return undefined
  // "as soon as", "soon after"
  if (
    is(r, first, Class.soonWord) &&
    (is(r, first - 1, Class.soonLead) || is(r, first + 1, Class.timeKnown))
  )
    return undefined
  const unit = is(r, first, Class.recentWord) ? unitAt(r, first + 1) : undefined
  return {
    first,
    next: unit?.isMany ? first + 2 : found.next,
    kind: 'date',
    value: stated(found.entry.code ?? null),
  }
}

/** "the past", "the near future", "the moment": only after "in" and "at" may another word follow. */
function readTheReference(r: TextReading, first: number): TimeDraft | undefined {
  const isNear = is(r, first + 1, Class.referenceAdjective)
  const i = isNear ? first + 2 : first + 1
  const found = entryAt(r, i, Class.referenceNoun)
  const isTold =
    is(r, first - 1, Class.in) ||
    is(r, first - 1, Class.at) ||
    (is(r, first - 1, Class.timePreposition) && !isSmall(r, i + 1))
  return found && (isTold || isNear)
    ? { first, next: i + 1, kind: 'date', value: stated(found.entry.code ?? null) }
    : undefined
}

/** "the week of March 5", "the day", "the entire year": the unit of the date before. */
function readBareUnit(r: TextReading, first: number): TimeDraft | undefined {
  let i = first + 1
  while (i < first + 3 && is(r, i, Class.wholeUnit)) i++
  const unit = isSmall(r, i) ? unitAt(r, i) : undefined
  if (!unit || unit.isMany || !/^[DWMQY]E?$/.test(unit.code) || isJoint(r, i + 1)) return undefined
  const told = besideUnit(r, first, i, unit.code) ?? namedUnit(r, i, unit.code)
  if (told) return { ...told, first }
  return isUnitTold(r, first, i)
    ? { first, next: i + 1, kind: 'date', value: currentUnit(unit.code) }
    : undefined
}

/** "the week before last", "the day before", "the year after", "the month previous" */
function besideUnit(r: TextReading, first: number, i: number, unit: string): TimeDraft | undefined {
  const date = { first, next: i + 2, kind: 'date' as const }
  if (is(r, i + 1, Class.before) && is(r, i + 2, Class.lastTime))
    return { ...date, next: i + 3, value: fromNow(unit, -2) }
  const shift = shiftAt(r, i + 1)
  if (shift?.isAnchored && isClauseEnd(r, i + 2))
    return { ...date, value: fromAnchor(unit, shift.n) }
  return is(r, i + 1, Class.priorWord) ? { ...date, value: fromAnchor(unit, -1) } : undefined
}

/** "the year 2011", "the month of May", "the week of March 5", "the quarter ended Dec. 31": the name tells all. */
function namedUnit(r: TextReading, i: number, unit: string): TimeDraft | undefined {
  const isOf = is(r, i + 1, Class.of)
  const year = unit === 'Y' ? readYear(r, isOf ? i + 2 : i + 1) : undefined
  if (year) return { first: i, next: year.next, kind: 'date', value: stated(year.is) }
  const month = isOf ? readMonthFirst(r, i + 2) : undefined
  if (month && unit === 'M') return month
  if (month && unit === 'W')
    return { ...month, value: ofDay(month.value, (day) => period(day, 'W', 0)) }
  const at = is(r, i + 2, Class.on) ? i + 3 : i + 2
  const ended = is(r, i + 1, Class.endedWord) ? readMonthFirst(r, at) : undefined
  return (
    ended && { ...ended, next: i + 1, value: ofDay(ended.value, (day) => period(day, unit, 0)) }
  )
}

/** "for the day", "end the day", "of the week": a bare unit is a date only in such company. */
function isUnitTold(r: TextReading, first: number, i: number): boolean {
  if (is(r, i + 1, Class.unitLink)) return false
  if (is(r, first - 1, Class.at)) return is(r, i, Class.weekendUnit)
  return is(r, first - 1, Class.unitCue)
}

const currentUnit =
  (unit: string): Value =>
  (context) => {
    const isNear = unit === 'D' || context.lastInSentence !== undefined
    return unit === 'WE' || !isNear ? fromNow(unit, 0)(context) : fromAnchor(unit, 0)(context)
  }

/** "year-end", "month’s end", "year-end 2011" */
function readUnitEnd(r: TextReading, first: number): TimeDraft | undefined {
  const unit = unitAt(r, first)
  const at = isJoint(r, first + 1) || is(r, first + 1, Class.genitive) ? first + 2 : 0
  if (!unit || unit.isMany || at === 0 || !is(r, at, Class.endWord)) return undefined
  const year = unit.code === 'Y' ? readYear(r, at + 1) : undefined
  return year
    ? { first, next: year.next, kind: 'date', value: stated(year.is) }
    : { first, next: at + 1, kind: 'date', value: fromNow(unit.code, 0) }
}

const yearBefore: Value = (context) => {
  const anchor = anchorOf(context)
  return anchor === undefined ? null : shifted(anchor, 'Y', -1)
}

/** What is so again and again, and what has no day: now, the past, the week. */
export const setRules: readonly TimeRule[] = [
  {
    name: 'set.every',
    opens: 'each every',
    pattern: '(each | every)',
    build: ({ first }, _, r) => readEvery(r, first),
    examples: {
      matches: [
        ['They meet every two weeks.', 'every two weeks set P2W'],
        ['They meet every other week.', 'every other week set P2W'],
        ['They meet each Friday.', 'each Friday set XXXX-WXX-5'],
        ['They meet each morning.', 'each morning set XXXX-XX-XXTMO'],
        ['They meet every weekend.', 'every weekend set XXXX-WXX-WE'],
        ['They meet every June.', 'every June set XXXX-06'],
        ['They meet every summer.', 'every summer set XXXX-SU'],
      ],
      mustNotMatch: ['Each of them left.', 'Every man left.'],
    },
  },
  {
    name: 'set.frequency',
    opens: 'frequency',
    pattern: 'frequency',
    build: ({ first, next }, _, r) =>
      isPlain(r, first)
        ? set(first, next, entryAt(r, first, Class.frequency)?.entry.code ?? '')
        : undefined,
    examples: {
      matches: [['Its annual meeting.', 'annual set P1Y']],
      mustNotMatch: ['The Daily Mail wrote it.', 'A twice-yearly fair.'],
    },
  },
  {
    name: 'set.long',
    opens: 'longFor',
    pattern: 'longFor',
    build: ({ first, next }, _, r) =>
      isPlain(r, first)
        ? {
            ...set(first, next, entryAt(r, first, Class.longFor)?.entry.code ?? ''),
            kind: 'duration',
          }
        : undefined,
    examples: {
      matches: [['A monthlong strike.', 'monthlong duration P1M']],
      mustNotMatch: ['A Yearlong Day opened.'],
    },
  },
  {
    name: 'reference',
    opens: 'reference',
    pattern: 'reference',
    build: ({ first }, _, r) => readReference(r, first),
    examples: {
      matches: [
        ['The village recently lost its bank.', 'recently date PAST_REF'],
        ['It fell in recent years.', 'recent years date PAST_REF'],
        ['It will open soon.', 'soon date FUTURE_REF'],
      ],
      mustNotMatch: [
        'As soon as he left.',
        'Soon after that he left.',
        'The current of protest.',
        'The now-closed mill.',
      ],
    },
  },
  {
    name: 'reference.noun',
    opens: 'definite',
    pattern: ['definite referenceAdjective referenceNoun', 'definite referenceNoun'],
    build: ({ first }, _, r) => readTheReference(r, first),
    examples: {
      matches: [
        ['It may open in the near future.', 'the near future date FUTURE_REF'],
        ['At the moment it is shut.', 'the moment date PRESENT_REF'],
      ],
      mustNotMatch: ['He was one of the future leaders.', 'The past is gone.'],
    },
  },
  {
    name: 'reference.being',
    opens: 'definite',
    pattern: 'definite timeNoun beingWord',
    build: ({ first, next }) => ({ first, next, kind: 'date', value: stated('PRESENT_REF') }),
    examples: {
      matches: [['It is shut for the time being.', 'the time being date PRESENT_REF']],
      mustNotMatch: ['The time is short.'],
    },
  },
  {
    name: 'reference.later',
    opens: 'article laterWord',
    pattern: ['article laterWord laterPoint', 'laterWord'],
    build: ({ first, next }, _, r) =>
      next - first > 1 || isLaterAdverb(r, first)
        ? { first, next, kind: 'date', value: afterLast }
        : undefined,
    examples: {
      matches: [
        ['He left in May and later died.', 'later date FUTURE_REF'],
        ['It opens at a later date.', 'a later date date FUTURE_REF'],
      ],
      mustNotMatch: [
        'They will come sooner or later.',
        'In later stages it hurt.',
        'No later than that.',
      ],
    },
  },
  {
    name: 'unit.bare',
    opens: 'definite',
    pattern: 'definite (wholeUnit | calendarUnit)',
    build: ({ first }, _, r) => readBareUnit(r, first),
    examples: {
      matches: [
        ['It fell in the month of May.', 'the month of May date 2012-05'],
        ['It fell in the year 2011.', 'the year 2011 date 2011'],
        ['It fell in the week of March 5.', 'the week of March 5 date 2013-W10'],
        ['It fell in the quarter ended Dec. 31.', 'the quarter date 2012-Q4'],
        ['It fell the week before last.', 'the week before last date 2013-W10'],
        ['He left on March 5 and had come the day before.', 'the day before date 2013-03-04'],
        ['It rose for the entire week.', 'the entire week date 2013-W12'],
        ['It fell at the weekend.', 'the weekend date 2013-W11-WE'],
      ],
      mustNotMatch: [
        'They met at the day.',
        'It was the week that was.',
        'In the week of the trial.',
        'The day-to-day work.',
      ],
    },
  },
  {
    name: 'unit.end',
    opens: 'calendarUnit',
    pattern: 'calendarUnit (~hyphen | genitive) endWord',
    build: ({ first }, _, r) => readUnitEnd(r, first),
    examples: {
      matches: [
        ['It fell at year-end 2011.', 'year-end 2011 date 2011'],
        ['It fell at month’s end.', 'month’s end date 2013-03'],
      ],
      mustNotMatch: ['The hours-end bell.'],
    },
  },
  {
    name: 'unit.year-ago',
    opens: 'timeDeterminer yearUnit',
    pattern: 'timeDeterminer? yearUnit ~hyphen yearAgo samePeriod?',
    build: ({ first, next }) => ({ first, next, kind: 'date', value: yearBefore, isAside: true }),
    examples: {
      matches: [['It earned more than in the year-ago quarter.', 'the year-ago quarter date 2012']],
      mustNotMatch: ['A year-end party.'],
    },
  },
]

const afterLast: Value = (context) => {
  context.anchor = context.last
  return 'FUTURE_REF'
}

/** Before a verb, or at the end of its clause: "was later freed", "he died later". */
function isLaterAdverb(r: TextReading, i: number): boolean {
  if (is(r, i - 1, Class.laterLead)) return false
  if (is(r, i + 1, Class.stop) || is(r, i + 1, Class.comma))
    return !is(r, i - 1, Class.timeKnown) && !isNumber(r, i - 1)
  return (
    isSmall(r, i + 1) &&
    (is(r, i + 1, Class.tensePast) || is(r, i + 1, Class.participle) || is(r, i + 1, Class.gerund))
  )
}
