import { bitsAt, codeAt, isHyphen, isMark, isWord, textAt, type Atoms } from './atoms.ts'
import { isoDay } from './calendar.ts'
import { durationOf, readAmount } from './durations.ts'
import {
  anchorOf,
  firstDay,
  nowOf,
  period,
  shifted,
  type Context,
  type Reading,
  type Value,
} from './resolve.ts'
import { readStretch } from './stretches.ts'
import { Bit, type Word } from './words.ts'
import { stated } from './years.ts'

/** "two years", "two years ago", "a week later", "three days from now" */
export function readAmountPhrase(atoms: Atoms, start: number): Reading | undefined {
  const amount = readAmount(atoms, start)
  if (!amount) return undefined
  const stretch = readStretch(atoms, start, amount)
  if (stretch) return stretch
  const { number, unit, end } = amount
  const shift = atoms.words[end]
  if (shift && shift.bits & Bit.shift) {
    const phrase = readShift(atoms, start, amount, shift)
    if (phrase) return phrase
  }
  if (
    isWord(atoms, end, 'from') &&
    (isWord(atoms, end + 1, 'now') || isWord(atoms, end + 1, 'today'))
  )
    return { start, end: end + 2, kind: 'date', value: moved(number, unit, 1, false) }
  if (isRate(atoms, start, amount.number, end))
    return { start, end, kind: 'set', value: stated(durationOf('1', unit)) }
  return durationReading(atoms, start, number, unit, end)
}

function durationReading(
  atoms: Atoms,
  start: number,
  number: string,
  unit: string,
  end: number,
): Reading | undefined {
  // "a second" and "a quarter of" are seldom measures of time.
  if (unit === 'TS' && number === '1') return undefined
  if (unit === 'Q' && isFraction(atoms, start, number, end)) return undefined
  const isLong = isHyphen(atoms, end) && isWord(atoms, end + 1, 'long')
  const further = isLong ? undefined : furtherAmount(atoms, end, unit)
  if (further)
    return {
      start,
      end: further.end,
      kind: 'duration',
      value: () => combined(number, unit, further),
    }
  return {
    start,
    end: isLong ? end + 2 : end,
    kind: 'duration',
    value: () => durationOf(number, unit),
  }
}

/** "a quarter", "three-quarters", "three quarters of them": parts of a whole; "two quarters of losses" is half a year. */
function isFraction(atoms: Atoms, start: number, number: string, end: number): boolean {
  const isOf = isWord(atoms, end, 'of')
  if (number === '1') return isOf || end <= start + 2 || isHyphen(atoms, start + 1)
  return number === '3' && end <= start + 3 && (isOf || isHyphen(atoms, start + 1))
}

interface Further {
  readonly number: string
  readonly unit: string
  readonly end: number
}

const SIZES = ['CE', 'DE', 'Y', 'Q', 'M', 'W', 'D', 'TH', 'TM', 'TS']

/** "two years and three months": the second unit is a smaller one. */
function furtherAmount(atoms: Atoms, end: number, unit: string): Further | undefined {
  const at = isWord(atoms, end, 'and') || isMark(atoms, end, ',') ? end + 1 : end
  if (at === end && !unit.startsWith('T')) return undefined
  const second = readAmount(atoms, at)
  if (!second || isWord(atoms, at, 'a') || SIZES.indexOf(second.unit) <= SIZES.indexOf(unit))
    return undefined
  const shift = bitsAt(atoms, second.end) & Bit.shift
  return shift && isMark(atoms, end, ',') ? undefined : second
}

function combined(number: string, unit: string, further: Further): string {
  const head = durationOf(number, unit)
  const tail = durationOf(further.number, further.unit)
  return head.startsWith('PT') ? head + tail.slice(2) : head + tail.slice(1)
}

/** "ago", "earlier", "later" move a date; before a noun "before" and "after" do not. */
function readShift(
  atoms: Atoms,
  start: number,
  { number, unit, end }: { number: string; unit: string; end: number },
  shift: Word,
): Reading | undefined {
  const isClausal = shift.text === 'before' || shift.text === 'after'
  if (isClausal) {
    const next = textAt(atoms, end + 1)
    const isEnd = next === '' || /^[.,;:!?)”"]/.test(next)
    if (!isEnd) return undefined
  }
  if (isWord(atoms, end + 1, 'than')) return undefined
  return {
    start,
    end: end + 1,
    kind: 'date',
    value: moved(number, unit, shift.n, shift.code === 'anchor'),
    isAside: shift.n < 0,
  }
}

function moved(number: string, unit: string, way: number, isAnchored: boolean): Value {
  return (context) => {
    if (number === 'X') return way < 0 ? 'PAST_REF' : isAnchored ? null : 'FUTURE_REF'
    if (unit.startsWith('T')) return null
    const from = isAnchored ? anchorOf(context) : todayOf(context)
    if (from === undefined) return null
    const amount = way * Number(number)
    if (Number.isInteger(amount)) return shiftedFrom(from, unit, amount, isAnchored)
    // "two and a half years ago" is told in months.
    return unit === 'Y' ? shiftedFrom(from, 'M', Math.round(amount * 12), isAnchored) : null
  }
}

function todayOf(context: Context): string | undefined {
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

/** "15 a year", "twice a week", "$50,000 a year": how often, or for each. */
function isRate(atoms: Atoms, start: number, number: string, end: number): boolean {
  const isArticle = isWord(atoms, start, 'a') || isWord(atoms, start, 'an')
  if (!isArticle || number !== '1' || isHyphen(atoms, end) || end !== start + 2) return false
  const before = start - 1
  const code = codeAt(atoms, before)
  // A digit, or "%".
  if ((code >= 48 && code <= 57) || code === 37) return true
  const text = textAt(atoms, before)
  return (
    [
      'once',
      'twice',
      'times',
      'time',
      'million',
      'billion',
      'percent',
      'dollars',
      'euros',
      'pounds',
      'trillion',
      'hours',
      'days',
    ].includes(text) || (bitsAt(atoms, before) & Bit.cardinal) !== 0
  )
}
