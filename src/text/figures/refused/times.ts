import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, writtenAt } from '../../reading/cursor.ts'
import type { Decimal } from '../../reading/numbers/decimal.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { Claim } from '../claims.ts'
import { isOne } from '../meaning/look.ts'
import {
  allOf,
  isBare,
  isDigits,
  isKind,
  isNounless,
  isPlain,
  refuse,
  type Refusal,
  type Suspect,
  type Test,
  isWritten,
} from './suspect.ts'

const inYears = (value: Decimal, from: number, to: number): boolean =>
  value.scale === 0 && value.coefficient >= BigInt(from) && value.coefficient < BigInt(to)

/** Four digits that could be a year, and nothing else about them. */
const isYearLike = allOf(
  isBare,
  isDigits,
  ({ draft: { low, role, power } }) => low === undefined && role === undefined && power === 0,
  isWritten(/^\d{4}$/),
)

const isBetween =
  (from: number, to: number): Test =>
  ({ draft }) =>
    inYears(draft.value, from, to)

/** A year that no temporal expression claimed. */
const isModern: Test = ({ draft: { start, next, noun } }, r) => {
  const isDated = is(r, start - 1, Class.yearCue) || is(r, start - 1, Class.genitive)
  const isCapped = is(r, start - 1, Class.article) || isCapital(r, next)
  return !noun || isDated || isCapped || ofYears(r, next)
}

/** "2010 levels", "2026 sales rose" */
const ofYears = isOne(Class.levelWord, Class.yearlyNoun)

/** "circa 1450": before an old year some words could as well go with an amount. */
const isOld: Test = ({ draft: { start } }, r) =>
  is(r, start - 1, Class.yearCue) && !is(r, start - 1, Class.amountCue)

/** The other end of a range whose first year is a time. */
const followsTime: Test = ({ draft, claims }) => claims[draft.start - 2] === Claim.time

const isHours: Test = ({ draft: { kind, unit } }) => kind === 'duration' && unit?.code === 'h'

const followsCue: Test = ({ draft: { start } }, r) => is(r, start - 1, Class.clockLead)

/** `16hrs`, `0800`: as a clock is read. */
const isClockLike: Test = ({ draft: { start, value, unit } }, r) => {
  if (!inYears(value, 0, 2401) || unit === undefined) return false
  const written = writtenAt(r, start)
  return /^[0-2]\d[0-5]\d$/.test(written) || (value.coefficient <= 24n && !isApart(r, unit.first))
}

/** Numbers that are years or times of day. */
export const timeRefusals: readonly Refusal[] = [
  refuse('clock', '# clock', allOf(isBare, isKind('count')), {
    matches: [["It began at three o'clock.", 'refused three']],
    mustNotMatch: ['Three boats sank.'],
  }),
  refuse(
    'half-hour',
    ['halfHour #', '# (digitWord | teenWord | number)', 'clockLead half # mark'],
    allOf(isBare, isNounless, isOfHalfHour),
    {
      matches: [
        ['It began at half seven.', 'refused seven'],
        ['It began at half seven.', 'refused half'],
      ],
      mustNotMatch: ['It fell by half two days later.', 'It fell by half in seven.'],
    },
  ),
  refuse('clock-hours', '#', allOf(isHours, followsCue, isClockLike), {
    matches: [
      ['The bar opens at 16hrs.', 'refused 16hrs'],
      ['It began at 0800 hours.', 'refused 0800 hours'],
    ],
    mustNotMatch: ['It took 16hrs.', 'It ended after 16 hours.'],
  }),
  refuse(
    'clock-face',
    [
      '# clockJoint smallNumber (mark | in | on | when)',
      '(half | denominator | smallNumber) clockJoint # (mark | in | on | when)',
    ],
    allOf(isBare, isNounless, isFace),
    {
      matches: [
        ['It was ten to six.', 'refused ten'],
        ['It was a quarter to nine.', 'refused a quarter'],
        ['It was half past eight.', 'refused eight'],
      ],
      mustNotMatch: ['It fell by half to 8.', 'They won ten to six.'],
    },
  ),
  refuse('article-ago', '# (ago | after)', ({ draft }) => draft.rule === 'duration.article', {
    matches: [['It broke nearly a month ago.', 'refused a month']],
    mustNotMatch: ['It lasted nearly a month.'],
  }),
  refuse(
    'dating',
    'dating (to | from | changeAdverb){3} #',
    allOf(isYearLike, isBetween(1000, 2100)),
    {
      matches: [['Its history is one of care dating back to 1848.', 'refused 1848']],
      mustNotMatch: ['It fell to 1848.'],
    },
  ),
  refuse('old-year', '#', allOf(isYearLike, isNounless, isBetween(1000, 1900), isOld), {
    matches: [['They lived there between A.D. 1000 and 1260.', 'refused 1260']],
    mustNotMatch: ['It fell to 1450.'],
  }),
  refuse(
    'year-end',
    '(to | dash | through | and) #',
    allOf(isYearLike, isBetween(1000, 2100), followsTime),
    {
      matches: [['It stood from May 1414 to 1450.', 'refused 1450']],
      mustNotMatch: ['It rose from 1414 boats to 1450.'],
    },
  ),
  refuse('year-short', 'number dash #', allOf(isBare, isDigits, isPlain, endsYears), {
    matches: [
      ['It fell in the war (1950 - 53) there.', 'refused 53'],
      ['It grew in 2009 - 10.', 'refused 10'],
    ],
    mustNotMatch: ['It sold 950 - 12 a day.', 'It had 1950 - 49 are left.'],
  }),
  refuse('years', 'openBracket # closeBracket', isYears, {
    matches: [['The Qing (1644 - 1911) fell.', 'refused 1644 - 1911']],
    mustNotMatch: ['Some (40 - 60) fell.'],
  }),
  refuse('year', '#', allOf(isYearLike, isBetween(1900, 2100), isModern), {
    matches: [
      ['They wish that 2016 were over.', 'refused 2016'],
      ['2026 sales rose.', 'refused 2026'],
    ],
    mustNotMatch: ['They sold 2010 boats.', 'They made 2,026 sales.'],
  }),
]

const isYear = (written: string): boolean => /^(1\d|20)\d\d$/.test(written)

/** "1950 - 53", "2003 - 8": the last digits of a later year. */
function endsYears({ draft: { start } }: Suspect, r: TextReading): boolean {
  const [first, last] = [writtenAt(r, start - 2), writtenAt(r, start)]
  return isYear(first) && /^\d\d?$/.test(last) && first.slice(-last.length) < last
}

/** The half of "half seven", or its hour; in German that needs no word before it. */
function isOfHalfHour({ draft: { start, form } }: Suspect, r: TextReading): boolean {
  if (form !== 'fraction') return is(r, start - 1, Class.half)
  if (is(r, start, Class.halfHour)) return true
  const isHour = r.kind[start + 2] === PieceKind.mark
  return isHour && is(r, start, Class.half) && is(r, start - 1, Class.clockLead)
}

/** "(1644 - 1911)" */
function isYears({ draft: { start, next, kind } }: Suspect, r: TextReading): boolean {
  return kind === 'count' && isYear(writtenAt(r, start)) && isYear(writtenAt(r, next - 1))
}

/** A number of minutes or hours that words say, after "was", "at" or "by". */
function isFace(
  { draft: { form, value, start } }: Parameters<Test>[0],
  r: Parameters<Test>[1],
): boolean {
  const isSaid = form === 'words' || form === 'fraction'
  const cue =
    is(r, start - 1, Class.clockLead) ||
    is(r, start - 3, Class.clockLead) ||
    is(r, start - 4, Class.clockLead)
  return isSaid && value.coefficient < 10n ** BigInt(value.scale) * 60n && cue
}
