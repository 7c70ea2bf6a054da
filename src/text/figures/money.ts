import { Class } from '../reading/classes.ts'
import {
  entryAt,
  is,
  isApart,
  lengthAt,
  senseAt,
  sentenceEnd,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import { rowOfWord } from '../reading/lexicon.ts'
import { PieceKind } from '../reading/pieces.ts'
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
  return r.kind[at] === PieceKind.word ? codeBefore(r, at, i) : undefined
}

/** `US$`, `A$`: a small letter or word counts only where it touches the sign. */
function withPrefix(r: TextReading, at: number, sign: string): Money {
  const bare = { code: sign, first: at, next: at + 1, isBare: true }
  if (!is(r, at, Class.dollarSign) || at - 1 < sentenceStart(r, at)) return bare
  const country = codeOf(r, at - 1, Class.dollarPrefix)
  const isLoose = isApart(r, at) && is(r, at - 1, Class.looseWord) && isSmall(r, at - 1)
  return country === undefined || isLoose ? bare : { code: country, first: at - 1, next: at + 1 }
}

function codeBefore(r: TextReading, at: number, i: number): Money | undefined {
  const code = codeOf(r, at, Class.currencyCode) ?? prefixBefore(r, at, i)
  if (code === undefined) return undefined
  // "$US160 million"
  if (is(r, at - 1, Class.dollarSign) && !isApart(r, at))
    return { code, first: at - 1, next: at + 1 }
  const isGlued = !isApart(r, i)
  const isSpaced = entryAt(r, at, Class.spacedCode) !== undefined || isLargeSum(r, at, i)
  if (!isGlued && is(r, at, Class.wordLikeCode) && !isSpaced) return undefined
  const isCode = isUpper(r, at) || isGlued || is(r, at, Class.anyCaseCode)
  return isCode ? { code, first: at, next: at + 1 } : undefined
}

/** "COP 30 million", "TOP 1,200" */
const isLargeSum = (r: TextReading, at: number, i: number): boolean =>
  isUpper(r, at) && (is(r, i + 1, Class.magnitude) || writtenAt(r, i).includes(','))

/** `R12.50`, `P1,790`; `$A115`. */
function prefixBefore(r: TextReading, at: number, i: number): string | undefined {
  if (isApart(r, i)) return undefined
  const isAfterSign = is(r, at - 1, Class.dollarSign) && !isApart(r, at)
  if (isAfterSign) return codeOf(r, at, Class.dollarPrefix)
  return entryAt(r, at, Class.gluedPrefix)?.entry.code
}

/** The currency that begins at `at`, right after an amount. `isLarge` settles words that have other meanings. */
export function currencyAfter(r: TextReading, at: number, isLarge: boolean): Money | undefined {
  if (at >= sentenceEnd(r, at - 1)) return undefined
  const sign = codeOf(r, at, Class.currencySign)
  if (sign !== undefined)
    return isNextAmounts(r, at) ? undefined : { code: sign, first: at, next: at + 1 }
  if (r.kind[at] !== PieceKind.word) return undefined
  return minorAfter(r, at) ?? nameAfter(r, at, isLarge) ?? codeAfter(r, at)
}

/** In "1 $10 bill" the sign belongs to what follows. */
const isNextAmounts = (r: TextReading, at: number): boolean =>
  r.kind[at + 1] === PieceKind.number && !isApart(r, at + 1)

function minorAfter(r: TextReading, at: number): Money | undefined {
  const found = entryAt(r, at, Class.minorCurrency)
  if (!found || (is(r, at, Class.shortMinor) && !isSmall(r, at))) return undefined
  const { code = '', power = -2 } = found.entry
  return { code, first: at, next: found.next, minor: true, power }
}

function nameAfter(r: TextReading, at: number, isLarge: boolean): Money | undefined {
  const found = entryAt(r, at, Class.currency)
  if (!found) return undefined
  const isWord = found.next === at + 1 && is(r, at, Class.doubtfulCurrency) && !isLarge
  return isWord ? undefined : { code: found.entry.code ?? '', first: at, next: found.next }
}

function codeAfter(r: TextReading, at: number): Money | undefined {
  if (isNextAmounts(r, at)) return undefined
  const code = codeOf(r, at, Class.currencyCode)
  if (code === undefined) return millionsAfter(r, at)
  if (is(r, at, Class.wordLikeCode)) return suffixCode(r, at)
  const isCode = isUpper(r, at) || is(r, at, Class.anyCaseCode)
  return isCode ? { code, first: at, next: at + 1 } : undefined
}

/** `kn` after its amount is the kuna, elsewhere a knot. */
function suffixCode(r: TextReading, at: number): Money | undefined {
  const code = codeOf(r, at, Class.suffixCode)
  return code === undefined ? undefined : { code, first: at, next: at + 1 }
}

/** `MUSD`: millions of dollars. */
function millionsAfter(r: TextReading, at: number): Money | undefined {
  const start = r.start[at] ?? 0
  const isLong = lengthAt(r, at) === 4 && isUpper(r, at) && r.text.charAt(start) === 'M'
  if (!isLong) return undefined
  const language = r.languages[r.line[r.sentence[at] ?? 0] ?? 0]
  const row = language ? rowOfWord(language, r.text, start + 1, r.end[at] ?? 0) : 0
  const sense = r.lexicon.senses[row]?.find((known) => known.class === Class.currencyCode)
  return sense && { code: sense.entry.code ?? '', first: at, next: at + 1, power: 6 }
}
