import { Class } from '../reading/classes.ts'
import { is, isApart } from '../reading/cursor.ts'
import { toText } from '../reading/numbers/decimal.ts'
import { readNumber as numberAt } from '../reading/numbers/number.ts'
import { remembered } from '../reading/remembered.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charBefore, isJoint, isNumber, ordinalAt, plainUnitAt, type Part } from './parts.ts'

/** "two and a half years": how many of which unit, and where it ends. */
export interface Amount {
  /** TIMEX3's spelling: `2.5`, `X`. */
  readonly number: string
  /** TIMEX3's letters: `Y`, `TH`, … */
  readonly unit: string
  readonly next: number
}

/** Reads a number and its unit. Ages ("38-year-old") are none. */
export const readAmount = remembered(amountAt)

function amountAt(r: TextReading, i: number): Amount | undefined {
  const number = readCount(r, i)
  const amount = number && readUnit(r, afterRange(r, number))
  // "the 2008 model year"
  if (!amount || (amount.unit === 'Y' && isYearNumber(amount.number))) return undefined
  const half = amount.number === '1' ? halfEnd(r, amount.next) : 0
  return half > 0 ? { ...amount, number: '1.5', next: half } : amount
}

const isYearNumber = (number: string): boolean => Number(number) >= 1900 && Number(number) <= 2100

/** "3", "two and a half", "a", "half a", "several": `X` for what is not told. */
function readCount(r: TextReading, i: number): Part<string> | undefined {
  if (is(r, i, Class.article)) return readAfterArticle(r, i)
  if (is(r, i, Class.vagueCount)) return readVague(r, i)
  if (!is(r, i, Class.half)) return readWhole(r, i)
  const isOf = is(r, i + 1, Class.article) || is(r, i + 1, Class.definite)
  return isOf ? (halfOfScale(r, i + 1) ?? { is: '0.5', next: i + 2 }) : undefined
}

/** "half a million" */
function halfOfScale(r: TextReading, i: number): Part<string> | undefined {
  const number = is(r, i + 1, Class.scale) ? numberAt(r, i) : undefined
  return number && { is: String(Number(toText(number.value)) / 2), next: number.next }
}

function readWhole(r: TextReading, i: number): Part<string> | undefined {
  if (!isNumber(r, i) && !is(r, i, Class.countWord)) return undefined
  if (isEndOfNumber(r, i)) return undefined
  const number = numberAt(r, i)
  if (!number || number.form === 'ordinal' || number.form === 'many') return undefined
  const text = toText(number.value)
  return text.length > longestNumber ? undefined : { is: text, next: number.next }
}

/** "$4 million two years ago", "3:20 hrs" */
const isEndOfNumber = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.magnitude) && isNumber(r, i - 1)) ||
  (charBefore(r, i) === ':' && isNumber(r, i - 2))

/** Longer numbers count no time. */
const longestNumber = 12

/** "several", "a couple of", "dozens of", "a few hundred"; "some hundred" is a hundred. */
function readVague(r: TextReading, i: number): Part<string> {
  const isOf = is(r, i, Class.ofCount) && is(r, i + 1, Class.of)
  let next = isOf ? i + 2 : i + 1
  if (is(r, i, Class.vague)) while (is(r, next, Class.scale)) next++
  return { is: 'X', next }
}

function readAfterArticle(r: TextReading, i: number): Part<string> | undefined {
  if (is(r, i + 1, Class.vagueCount)) return readVague(r, i + 1)
  if (is(r, i + 1, Class.half)) return { is: '0.5', next: isJoint(r, i + 2) ? i + 3 : i + 2 }
  const number = is(r, i + 1, Class.scale) ? numberAt(r, i) : undefined
  return number ? { is: toText(number.value), next: number.next } : { is: '1', next: i + 1 }
}

/** The end of "and a half" at `i`, also with hyphens; 0 if it is not there. */
function halfEnd(r: TextReading, i: number): number {
  const skip = (at: number) => (isJoint(r, at) ? at + 1 : at)
  const and = skip(i)
  const article = skip(and + 1)
  const half = skip(article + 1)
  const isHalf = is(r, and, Class.and) && is(r, article, Class.article) && is(r, half, Class.half)
  return isHalf ? half + 1 : 0
}

/** "two to three years", "7- or 8-year", "5-10 minutes": the first number counts, the phrase goes on. */
function afterRange(r: TextReading, number: Part<string>): Part<string> {
  const broken = isJoint(r, number.next) ? number.next + 1 : number.next
  const at = is(r, broken, Class.rangeWord) ? broken + 1 : broken
  if (at === number.next) return number
  const second = is(r, at, Class.article) ? undefined : readCount(r, at)
  const whole = second && { is: firstOf(r, number, at, second), next: second.next }
  return whole && readUnit(r, whole) ? whole : number
}

/** "two or three hundred years": what multiplies the second number and is written once multiplies the first. */
function firstOf(r: TextReading, first: Part<string>, at: number, second: Part<string>): string {
  const { times } = numberAt(r, at) ?? {}
  const multiplied = times ? Number(first.is) * Number(toText(times)) : Number.NaN
  return multiplied < Number(second.is) ? String(multiplied) : first.is
}

/** No more words stand between a number and its unit: "two straight trading days". */
const mostFillers = 2

function afterFillers(r: TextReading, first: number): number {
  let i = first
  while (i < first + mostFillers && is(r, i, Class.timeFiller)) i++
  return i
}

function readUnit(r: TextReading, { is: number, next }: Part<string>): Amount | undefined {
  const i = afterFillers(r, isJoint(r, next) ? next + 1 : next)
  const unit = plainUnitAt(r, i)
  if (!unit) return undefined
  const isOne = !unit.isMany && !isJoint(r, i - 1)
  const isOther = (isOne && isNoAmount(number, unit.code)) || isAge(r, i + 1)
  return isOther ? undefined : { number, unit: unit.code, next: i + 1 }
}

/** "some day", "two second places" */
const isNoAmount = (number: string, unit: string): boolean =>
  number === 'X' || (unit === 'TS' && number !== '1')

/** "years old", "-year-old" */
const isAge = (r: TextReading, i: number): boolean =>
  is(r, isJoint(r, i) ? i + 1 : i, Class.oldWord)

/** The TIMEX3 value of an amount: `P3Y`, `PT30M`, `PXW`; a decade is ten years. */
export function durationOf(number: string, unit: string): string {
  const many = multiples.get(unit)
  if (many) return `P${times(number, many[0])}${many[1]}`
  return unit.startsWith('T') ? `PT${number}${unit.slice(1)}` : `P${number}${unit}`
}

const times = (number: string, by: number): string =>
  number === 'X' ? 'X' : String(Math.round(Number(number) * by * 100) / 100)

/** Units that are so many of another. */
const multiples: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['DE', [10, 'Y']],
  ['CE', [100, 'Y']],
  ['FN', [2, 'W']],
  ['SM', [6, 'M']],
])

/** The units from the longest to the shortest. */
const sizes = ['CE', 'DE', 'Y', 'Q', 'M', 'W', 'D', 'TH', 'TM', 'TS']

/** "and three months" after "two years": the second unit is a smaller one. */
export function furtherAmount(r: TextReading, { unit, next }: Amount): Amount | undefined {
  const at = is(r, next, Class.and) || is(r, next, Class.comma) ? next + 1 : next
  if (at === next && !unit.startsWith('T')) return undefined
  const second = is(r, at, Class.article) ? undefined : readAmount(r, at)
  if (!second || sizes.indexOf(second.unit) <= sizes.indexOf(unit)) return undefined
  return is(r, next, Class.comma) && is(r, second.next, Class.timeShift) ? undefined : second
}

/** `P2Y3M` */
export function sumOf(first: Amount, second: Amount): string {
  const [head, tail] = [
    durationOf(first.number, first.unit),
    durationOf(second.number, second.unit),
  ]
  return head.startsWith('PT') ? head + tail.slice(2) : head + tail.slice(1)
}

/** "a quarter", "three-quarters", "three quarters of them": parts of a whole; "two quarters of losses" is half a year. */
export function isFraction(r: TextReading, first: number, { number, unit, next }: Amount): boolean {
  if (unit !== 'Q') return false
  const isOf = is(r, next, Class.of)
  const isJoined = isJoint(r, first + 1)
  if (number === '1') return isOf || next <= first + 2 || isJoined
  return number === '3' && next <= first + 3 && (isOf || isJoined)
}

/** A number that ranks and is no amount: "the first two years" counts from the ordinal on. */
export const amountAfterOrdinal = (r: TextReading, i: number): Amount | undefined => {
  const ordinal = ordinalAt(r, i)
  return ordinal && isApart(r, ordinal.next) ? readAmount(r, ordinal.next) : undefined
}
