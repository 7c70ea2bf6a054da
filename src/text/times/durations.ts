import { bitsAt, isHyphen, isLower, isWord, type Atoms } from './atoms.ts'
import { halfEnd, readNumber, type NumberReading } from './numbers.ts'
import { Bit } from './words.ts'

/** "two and a half years": how many of which unit, and where it ends. */
export interface Amount {
  /** TIMEX3's spelling: `2.5`, `X`. */
  readonly number: string
  /** The letters of `words.ts`: `Y`, `TH`, … */
  readonly unit: string
  readonly end: number
}

/** Reads a number and its unit at atom `i`. Ages ("38-year-old") are none. */
export function readAmount(atoms: Atoms, i: number): Amount | undefined {
  const number = readNumber(atoms, i)
  if (!number) return undefined
  const amount = readUnit(atoms, afterRange(atoms, number))
  if (!amount) return undefined
  // "the 2008 model year"
  const n = Number(amount.number)
  if (amount.unit === 'Y' && n >= 1900 && n <= 2100) return undefined
  const half = amount.number === '1' ? halfEnd(atoms, amount.end) : 0
  return half > 0 ? { ...amount, number: '1.5', end: half } : amount
}

/** "two to three years", "7- or 8-year": the first number counts, the phrase goes on. */
function afterRange(atoms: Atoms, number: NumberReading): NumberReading {
  let i = number.end
  const isBroken = isHyphen(atoms, i)
  if (isBroken) i++
  const isJoined = isWord(atoms, i, 'to') || isWord(atoms, i, 'or')
  if (!isJoined && !isBroken) return number
  const second = readNumber(atoms, isJoined ? i + 1 : i)
  const isUnit = second !== undefined && readUnit(atoms, { ...second, text: number.text })
  return isUnit ? { text: number.text, end: second.end } : number
}

function readUnit(atoms: Atoms, { text, end }: NumberReading): Amount | undefined {
  let i = isHyphen(atoms, end) ? end + 1 : end
  if (isWord(atoms, i, 'of') && text === 'X') return undefined
  for (
    let skipped = 0;
    skipped < 2 && bitsAt(atoms, i) & Bit.filler && isLower(atoms, i);
    skipped++
  )
    i++
  const word = atoms.words[i]
  if (!word || !(word.bits & Bit.unit) || !isLower(atoms, i)) return undefined
  if (
    word.bits & Bit.ordinal &&
    !(word.bits & Bit.plural) &&
    text !== '1' &&
    !isHyphen(atoms, i - 1)
  )
    return undefined
  const old = isHyphen(atoms, i + 1) ? i + 2 : i + 1
  if (isWord(atoms, old, 'old') || isWord(atoms, old, 'olds')) return undefined
  return { number: text, unit: word.code, end: i + 1 }
}

/** The TIMEX3 value of an amount: `P3Y`, `PT30M`, `PXW`; a decade is ten years. */
export function durationOf(number: string, unit: string): string {
  const times = (by: number) =>
    number === 'X' ? 'X' : String(Math.round(Number(number) * by * 100) / 100)
  switch (unit) {
    case 'DE':
      return `P${times(10)}Y`
    case 'CE':
      return `P${times(100)}Y`
    case 'FN':
      return `P${times(2)}W`
    case 'SM':
      return `P${times(6)}M`
    case 'TH':
    case 'TM':
    case 'TS':
      return `PT${number}${unit.slice(1)}`
    default:
      return `P${number}${unit}`
  }
}
