import { Class } from '../reading/classes.ts'
import {
  entryAt,
  is,
  isApart,
  isCapital,
  languageAt,
  sentenceEnd,
  wordAt,
  writtenAt,
} from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { toText } from '../reading/numbers/decimal.ts'
import { numeralValue } from '../reading/numbers/numerals.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { unitAt, type UnitFound } from './unit-at.ts'

/** What one amount is for: "a barrel", "per 100,000". */
export interface Per {
  readonly first: number
  readonly next: number
  /** UCUM: `h`, `100000`, or in braces what UCUM has no unit for: `{share}`. */
  readonly code: string
}

const afterHyphen = (r: TextReading, at: number): number => (is(r, at, Class.hyphen) ? at + 1 : at)

/** The rate that follows an amount at `at`, if one does. */
export function readPer(r: TextReading, at: number, hasUnit: boolean): Per | undefined {
  const joint = afterHyphen(r, at)
  if (joint >= sentenceEnd(r, at - 1)) return undefined
  if (is(r, joint, Class.per)) return readBase(r, joint, joint + 1)
  if (is(r, joint, Class.forEach)) return readEach(r, joint, hasUnit)
  if (!hasUnit) return undefined
  return is(r, joint, Class.slash) ? readSlashed(r, joint) : readShort(r, joint)
}

/** "/kg", "/d", "/100km" */
function readSlashed(r: TextReading, slash: number): Per | undefined {
  const base = slash + 1
  const code = isCapital(r, base) ? undefined : entryAt(r, base, Class.slashBase)?.entry.code
  if (code !== undefined) return { first: slash, next: base + 1, code }
  if (r.kind[base] === PieceKind.word) return readBase(r, slash, base)
  if (isApart(r, slash)) return undefined
  const unit = r.kind[base] === PieceKind.number ? plainUnitAt(r, base + 1) : undefined
  if (!unit || !isRound(writtenAt(r, base))) return undefined
  return { first: slash, next: unit.next, code: `(${writtenAt(r, base)}.${unit.code})` }
}

/** "£300k pa", "£900 pcm" */
function readShort(r: TextReading, at: number): Per | undefined {
  const code = isSmall(r, at) ? entryAt(r, at, Class.shortRate)?.entry.code : undefined
  return code === undefined ? undefined : { first: at, next: at + 1, code }
}

const isRound = (written: string): boolean => /^10{2,}$/.test(written)

const isSmall = (r: TextReading, i: number): boolean => wordAt(r, i) === writtenAt(r, i)

/** A unit that is one of its code, not so many of it, and no rate. */
function plainUnitAt(r: TextReading, at: number): UnitFound | undefined {
  const unit = unitAt(r, at)
  return unit?.power === 0 && unit.per === undefined ? unit : undefined
}

/** The bracket behind an amount that holds it in other money: "(US$5.90)", "(about 40 euros)". */
const conversion = compile(
  '# openBracket modifierBefore? (moneyPart | number | magnitude | ~magnitudeLetter){5} closeBracket',
)

/** What stands between the bracket and the amount in it, where the bracket is written behind another amount. */
const converted = compile(
  '(number | magnitude | magnitudeLetter | moneyPart) openBracket modifierBefore? #',
)

/** "C$8 (US$5.90) per share": the rate of both, behind the bracket. `first` to `next` is one of the two. */
export function perBehindBracket(r: TextReading, first: number, next: number): Per | undefined {
  if (is(r, next, Class.closeBracket))
    return match(r, converted, first, next) ? readPer(r, next + 1, true) : undefined
  const found = is(r, next, Class.openBracket) ? match(r, conversion, first, next) : undefined
  return found && readPer(r, found.next, true)
}

/** "a barrel", "each year"; "a year earlier" is a time. */
function readEach(r: TextReading, joint: number, hasUnit: boolean): Per | undefined {
  const base = afterHyphen(r, joint + 1)
  if (!hasUnit && !is(r, base, Class.timeUnit)) return undefined
  if (!is(r, base, Class.priced)) return undefined
  if (is(r, base, Class.timeUnit) && is(r, base + 1, Class.passing)) return undefined
  return readBase(r, joint, base)
}

/** The rate of what is counted, after its noun: "3,000 tests per day", "5 people a week". */
export function readPerAfterNoun(r: TextReading, at: number): Per | undefined {
  if (is(r, at, Class.per)) return readPer(r, at, true)
  // "70,000 visitors each year" are counted, and the rate is told apart.
  const isTime =
    is(r, at, Class.article) && is(r, at + 1, Class.timeUnit) && !is(r, at + 1, Class.ordinalWord)
  return isTime ? readPer(r, at, true) : undefined
}

function readBase(r: TextReading, first: number, at: number): Per | undefined {
  const base = afterHyphen(r, at)
  if (base >= sentenceEnd(r, first) || is(r, base, Class.cent)) return undefined
  if (r.kind[base] === PieceKind.number) return numeralBase(r, first, base)
  if (is(r, base, Class.annum)) return { first, next: base + 1, code: 'a' }
  if (r.kind[base] !== PieceKind.word || is(r, base, Class.recipient)) return undefined
  const unit = plainUnitAt(r, base)
  return unit
    ? { first, next: unit.next, code: unit.code }
    : { first, next: base + 1, code: `{${wordAt(r, base)}}` }
}

/** "per 100,000" */
function numeralBase(r: TextReading, first: number, base: number): Per | undefined {
  const value = numeralValue(writtenAt(r, base), languageAt(r, base)?.decimalMark ?? '.')
  return value && { first, next: base + 1, code: toText(value) }
}
