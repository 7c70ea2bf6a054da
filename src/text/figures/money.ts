import { Class } from '../reading/classes.ts'
import {
  entryAt,
  is,
  isApart,
  languageAt,
  lengthAt,
  senseAt,
  sentenceEnd,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import { rowOfWord } from '../reading/lexicon.ts'
import { PieceKind } from '../reading/pieces.ts'
import { sensesAt } from '../reading/senses.ts'
import type { TextReading } from '../reading/text-reading.ts'

/** A currency as it is written beside an amount. */
export interface Money {
  /** ISO 4217; of cents, that of their main unit. */
  readonly code: string
  readonly first: number
  readonly next: number
  /** A bare `$`: a code after the amount says whose. */
  readonly isBare?: boolean
  /** Cents, pence. */
  readonly minor?: boolean
  /** A power of ten in the code: `MUSD`. */
  readonly power?: number
}

const codeOf = (r: TextReading, i: number, number: number): string | undefined =>
  senseAt(r, i, number)?.entry.code

const isSmall = (r: TextReading, i: number): boolean => {
  const written = writtenAt(r, i)
  return written === written.toLowerCase()
}

const isUpper = (r: TextReading, i: number): boolean => {
  const written = writtenAt(r, i)
  return written === written.toUpperCase()
}

/** The currency right before the number at `i`. */
export function currencyBefore(r: TextReading, i: number): Money | undefined {
  const at = i - 1
  if (at < sentenceStart(r, i)) return undefined
  // "$-50.8bn"
  const isSigned = is(r, at, Class.sign) && is(r, at - 1, Class.currencySign)
  const first = isSigned ? at - 1 : at
  const sign = codeOf(r, first, Class.currencySign)
  if (sign !== undefined) return withPrefix(r, first, sign)
  if (r.kind[at] === PieceKind.mark) return slashBefore(r, at)
  return r.kind[at] === PieceKind.word ? codeBefore(r, at, i) : undefined
}

/** "S/ 4.5": soles. */
function slashBefore(r: TextReading, at: number): Money | undefined {
  const isSol = is(r, at, Class.slash) && !isApart(r, at) && writtenAt(r, at - 1) === 'S'
  return isSol ? { code: 'PEN', first: at - 1, next: at + 1 } : undefined
}

const prefixAt = (r: TextReading, at: number): string | undefined =>
  entryAt(r, at, Class.moneyPrefix)?.entry.code

/** `US$`, `A$`: a small letter or word counts only where it touches the sign. */
function withPrefix(r: TextReading, at: number, sign: string): Money {
  const bare = { code: sign, first: at, next: at + 1, isBare: true }
  if (at - 1 < sentenceStart(r, at)) return bare
  const country = countryBefore(r, at)
  return country === undefined ? bare : { code: country, first: at - 1, next: at + 1 }
}

function countryBefore(r: TextReading, at: number): string | undefined {
  if (!is(r, at, Class.dollarSign)) return undefined
  const isLoose = isApart(r, at) && is(r, at - 1, Class.looseWord) && isSmall(r, at - 1)
  return isLoose ? undefined : codeOf(r, at - 1, Class.dollarPrefix)
}

function codeBefore(r: TextReading, at: number, i: number): Money | undefined {
  const isSigned = is(r, at - 1, Class.dollarSign) && !isApart(r, at)
  const code = isSigned ? countryOf(r, at) : abbreviationAt(r, at, i)
  // "$US160 million"
  return code === undefined ? undefined : { code, first: isSigned ? at - 1 : at, next: at + 1 }
}

const countryOf = (r: TextReading, at: number): string | undefined =>
  codeOf(r, at, Class.dollarPrefix) ?? codeOf(r, at, Class.currencyCode)

/** `RM79`, `KSh 500`, `R12.50`, `USD 5`. */
const abbreviationAt = (r: TextReading, at: number, i: number): string | undefined =>
  prefixAt(r, at) ?? letterAt(r, at, i) ?? codeAt(r, at, i)

/** `R12.50`, `P1,790`. */
const letterAt = (r: TextReading, at: number, i: number): string | undefined =>
  isApart(r, i) ? undefined : entryAt(r, at, Class.gluedPrefix)?.entry.code

/** A code of ISO 4217: one that is a word, too, only before what is written as a sum. */
function codeAt(r: TextReading, at: number, i: number): string | undefined {
  if (is(r, at, Class.wordLikeCode) && !isSum(r, at, i)) return undefined
  const isCode = isUpper(r, at) || !isApart(r, i) || is(r, at, Class.anyCaseCode)
  return isCode ? codeOf(r, at, Class.currencyCode) : undefined
}

/** "COP 30 million", "TOP 1,200", `UGX500`, but not `COP30`. */
function isSum(r: TextReading, at: number, i: number): boolean {
  const written = writtenAt(r, i)
  if (isUpper(r, at) && (is(r, i + 1, Class.magnitude) || written.includes(','))) return true
  return !isApart(r, i) && (written.length > 2 || isMagnitudeLetter(r, i + 1))
}

const isMagnitudeLetter = (r: TextReading, i: number): boolean =>
  is(r, i, Class.magnitudeLetter) && !isApart(r, i)

/** The currency that begins at `at` without an amount beside it, as in a heading: "US$", "€", "Rs", "USD", "euros". */
export function currencyAlone(r: TextReading, at: number): Money | undefined {
  for (const sign of [at, at + 1]) {
    const code = codeOf(r, sign, Class.currencySign)
    const money = code === undefined ? undefined : withPrefix(r, sign, code)
    if (money?.first === at) return money
  }
  const code = prefixAt(r, at)
  if (code !== undefined) return { code, first: at, next: at + 1 }
  return minorAfter(r, at) ?? nameAfter(r, at, false) ?? codeAfter(r, at)
}

/** The currency that begins at `at`, right after an amount. `isLarge` settles words that have other meanings. */
export function currencyAfter(r: TextReading, at: number, isLarge: boolean): Money | undefined {
  if (at >= sentenceEnd(r, at - 1) && !isPastShort(r, at)) return undefined
  const sign = signAfter(r, at)
  if (sign || r.kind[at] !== PieceKind.word) return sign
  return minorAfter(r, at) ?? nameAfter(r, at, isLarge) ?? suffixAfter(r, at) ?? codeAfter(r, at)
}

/** The "EUR" of "14,8 Mio. EUR": the stop, which seems to end a sentence, is the magnitude's. */
const isPastShort = (r: TextReading, at: number): boolean => pastShort(r, at - 1) === at

/** Past the stop at `at` where it is that of a short magnitude. */
export const pastShort = (r: TextReading, at: number): number =>
  is(r, at, Class.stop) && is(r, at - 1, Class.shortMagnitude) ? at + 1 : at

/** "100€", "50¢", "6m/-" */
function signAfter(r: TextReading, at: number): Money | undefined {
  if (isShillings(r, at)) return { code: 'XXX', first: at, next: at + 2 }
  const code = codeOf(r, at, Class.currencySign)
  if (code === undefined || isNextAmounts(r, at)) return undefined
  return r.kind[at] === PieceKind.mark && is(r, at, Class.minorCurrency)
    ? minorAfter(r, at)
    : { code, first: at, next: at + 1 }
}

/** "6m/-", "500/=": so many shillings, and no cents. */
export const isShillings = (r: TextReading, at: number): boolean =>
  is(r, at, Class.slash) &&
  !isApart(r, at) &&
  is(r, at + 1, Class.noCents) &&
  !isApart(r, at + 1) &&
  r.kind[at + 2] !== PieceKind.number

/** In "1 $10 bill" the sign belongs to what follows. */
const isNextAmounts = (r: TextReading, at: number): boolean =>
  r.kind[at + 1] === PieceKind.number && !isApart(r, at + 1)

function minorAfter(r: TextReading, at: number): Money | undefined {
  const found = entryAt(r, at, Class.minorCurrency)
  if (!found || (is(r, at, Class.shortMinor) && !isSmall(r, at))) return undefined
  const { code = '', power = -2 } = found.entry
  return { code, first: at, next: found.next, minor: true, power }
}

/** "42 kr", "40,000 Ft" */
function suffixAfter(r: TextReading, at: number): Money | undefined {
  const code = entryAt(r, at, Class.suffixCode)?.entry.code
  // "11 kN" are newtons.
  const isOther = isNextAmounts(r, at) || /[a-z][A-Z]/.test(writtenAt(r, at))
  return code === undefined || isOther ? undefined : { code, first: at, next: at + 1 }
}

function nameAfter(r: TextReading, at: number, isLarge: boolean): Money | undefined {
  const found = entryAt(r, at, Class.currency)
  if (!found) return undefined
  const isWord = found.next === at + 1 && is(r, at, Class.doubtfulCurrency) && !isLarge
  return isWord ? undefined : { code: found.entry.code ?? '', first: at, next: found.next }
}

function codeAfter(r: TextReading, at: number): Money | undefined {
  const code = codeOf(r, at, Class.currencyCode)
  if (code === undefined) return millionsAfter(r, at)
  const isCode = isUpper(r, at) || is(r, at, Class.anyCaseCode)
  return isCode && !is(r, at, Class.wordLikeCode) ? { code, first: at, next: at + 1 } : undefined
}

/** `MUSD`: millions of dollars. */
function millionsAfter(r: TextReading, at: number): Money | undefined {
  const start = r.start[at] ?? 0
  const isLong = lengthAt(r, at) === 4 && isUpper(r, at) && r.text.charAt(start) === 'M'
  if (!isLong) return undefined
  const row = rowWithin(r, at, start + 1)
  const sense = sensesAt(r.lexicon.senses, row).find((known) => known.class === Class.currencyCode)
  return sense && { code: sense.entry.code ?? '', first: at, next: at + 1, power: 6 }
}

/** The row of what stands in piece `at` from `start` on. */
function rowWithin(r: TextReading, at: number, start: number): number {
  const language = languageAt(r, at)
  return language ? rowOfWord(language, r.text, start, r.end[at] ?? 0) : 0
}
