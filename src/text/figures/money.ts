import { codes, dollars, minorUnits, names, symbols } from './currencies.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** A currency as it is written beside an amount. */
export interface Money {
  /** ISO 4217; of cents, that of their main unit with `c` before it. */
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

const written = (p: Pieces, i: number): string => p.text.slice(p.start[i] ?? 0, p.end[i] ?? 0)

/** Codes that are words or names too, and so mean money only where they touch the amount. */
const wordCodes = new Set([
  'TRY',
  'CUP',
  'PEN',
  'COP',
  'MAD',
  'SAR',
  'RON',
  'RM',
  'US',
  'AU',
  'NZ',
  'HK',
  'PS',
  'KR',
  'KN',
  'ETH',
  'RS',
  'RP',
  'XXX',
])

/** The currency right before the number at `i`. */
export function currencyBefore(p: Pieces, i: number): Money | undefined {
  const at = i - 1
  if (at < (p.sentenceStart[i] ?? 0)) return undefined
  // "$-50.8bn"
  const sign =
    (p.words[at] === '-' || p.words[at] === '−') && symbols.has(p.words[at - 1] ?? '') ? 1 : 0
  const symbol = symbols.get(p.words[at - sign] ?? '')
  if (symbol !== undefined) return withPrefix(p, at - sign, symbol)
  if (p.kind[at] !== PieceKind.word) return undefined
  return codeBefore(p, at, i)
}

function withPrefix(p: Pieces, at: number, symbol: string): Money {
  const bare = { code: symbol, first: at, next: at + 1, isBare: true }
  const country = dollars.get(p.words[at - 1] ?? '')
  if (p.words[at] !== '$' || country === undefined || at - 1 < (p.sentenceStart[at] ?? 0))
    return bare
  const prefix = written(p, at - 1)
  const isLoose =
    isApart(p, at) &&
    (prefix === 'a' || prefix === 's' || prefix === 'n' || prefix === 'us' || prefix === 'can')
  return isLoose ? bare : { code: country, first: at - 1, next: at + 1 }
}

function codeBefore(p: Pieces, at: number, i: number): Money | undefined {
  const upper = (p.words[at] ?? '').toUpperCase()
  const code = codes.get(upper)
  if (code === undefined) return undefined
  // "$US160 million"
  if (p.words[at - 1] === '$' && !isApart(p, at)) return { code, first: at - 1, next: at + 1 }
  const isGlued = !isApart(p, i)
  if (!isGlued && wordCodes.has(upper) && !isSpacedCode(p, at)) return undefined
  const isCode =
    written(p, at) === upper || isGlued || upper === 'USD' || upper === 'RMB' || upper === 'RS'
  return isCode ? { code, first: at, next: at + 1 } : undefined
}

const isSpacedCode = (p: Pieces, at: number): boolean =>
  written(p, at) === 'RM' || written(p, at) === 'Rs' || written(p, at) === 'Rp'

/** What is a currency only after a large or round amount: "25 pounds" is a weight, "25 million pounds" is none. */
const doubtful = new Set([
  'pound',
  'pounds',
  'won',
  'crown',
  'crowns',
  'bucks',
  'punt',
  'punts',
  'marks',
  'dram',
  'drams',
  'kip',
])

/** The currency that begins at `at`, right after an amount. `isLarge` settles words that have other meanings. */
export function currencyAfter(p: Pieces, at: number, isLarge: boolean): Money | undefined {
  if (at >= (p.sentenceEnd[at - 1] ?? 0)) return undefined
  const word = p.words[at] ?? ''
  const symbol = symbols.get(word)
  if (symbol !== undefined)
    return isNextAmounts(p, at) ? undefined : { code: symbol, first: at, next: at + 1 }
  if (p.kind[at] !== PieceKind.word) return undefined
  return minorAfter(p, at) ?? nameAfter(p, at, isLarge) ?? codeAfter(p, at)
}

/** In "1 $10 bill" the sign belongs to what follows. */
const isNextAmounts = (p: Pieces, at: number): boolean =>
  p.kind[at + 1] === PieceKind.number && !isApart(p, at + 1)

function minorAfter(p: Pieces, at: number): Money | undefined {
  const word = p.words[at] ?? ''
  // "29 U.S. cents"
  const isAmerican = (word === 'u.s.' || word === 'us') && /^cents?$/.test(p.words[at + 1] ?? '')
  if (isAmerican) return { code: 'USD', first: at, next: at + 2, minor: true, power: -2 }
  const isLetter = (word === 'p' || word === 'c') && written(p, at) === word
  const main = isLetter ? (word === 'p' ? 'GBP' : 'USD') : minorUnits.get(word)
  return main === undefined
    ? undefined
    : { code: main, first: at, next: at + 1, minor: true, power: -2 }
}

function nameAfter(p: Pieces, at: number, isLarge: boolean): Money | undefined {
  for (const { code, words } of names.get(p.words[at] ?? '') ?? []) {
    if (!words.every((word, k) => p.words[at + k] === word)) continue
    const isWord = words.length === 1 && doubtful.has(words[0] ?? '') && !isLarge
    return isWord ? undefined : { code, first: at, next: at + words.length }
  }
  return undefined
}

/** Three letters, and an M for millions before them. */
const longestCode = 4

function codeAfter(p: Pieces, at: number): Money | undefined {
  if ((p.words[at] ?? '').length > longestCode) return undefined
  const text = written(p, at)
  const upper = text.toUpperCase()
  if (text.length === 4 && text.startsWith('M') && codes.has(text.slice(1)))
    return { code: codes.get(text.slice(1)) ?? '', first: at, next: at + 1, power: 6 }
  const code = codes.get(upper)
  const isPlain =
    code !== undefined && (text === upper || upper === 'USD' || upper === 'RMB' || upper === 'KN')
  if (upper === 'US' && p.words[at + 1] !== 'dollars') return undefined
  if (isNextAmounts(p, at)) return undefined
  return isPlain && (!wordCodes.has(upper) || upper === 'KN')
    ? { code, first: at, next: at + 1 }
    : undefined
}
