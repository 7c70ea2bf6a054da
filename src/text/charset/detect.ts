import { type Alphabet, alphabets, commonHan, singleByteCharsets } from './alphabets.ts'

/** Longer samples add nothing. */
const sampleBytes = 65_536

const isHan = (point: number) => point >= 0x4e00 && point <= 0x9fff
const isKana = (point: number) => point >= 0x3041 && point <= 0x30ff
const isHangul = (point: number) => point >= 0xac00 && point <= 0xd7a3

/** How much of a text is what people write: the share of plausible characters, less what is not. */
type Judge = (point: number, character: string) => number

const judges: Readonly<Record<string, Judge>> = {
  'euc-jp': judgeJapanese,
  shift_jis: judgeJapanese,
  'euc-kr': (point) => (isHangul(point) ? 1 : isHan(point) ? -0.5 : -1),
  gb18030: (point, character) => judgeHan(point, character, commonHan.simplified),
  big5: (point, character) => judgeHan(point, character, commonHan.traditional),
}

function judgeJapanese(point: number, character: string): number {
  if (isKana(point)) return 1
  // Half-width katakana are rarely written, but any high byte is one in Shift_JIS.
  if (point >= 0xff61 && point <= 0xff9f) return -0.5
  return judgeHan(point, character, commonHan.traditional) / 2
}

const judgeHan = (point: number, character: string, common: ReadonlySet<string>) =>
  isHan(point) ? (common.has(character) ? 1.5 : 0.2) : -1

/** CJK punctuation and full-width forms stand in all of them. */
const isNeutral = (point: number) =>
  (point >= 0x3000 && point <= 0x303f) ||
  (point >= 0xff01 && point <= 0xff5e) ||
  (point >= 0x2010 && point <= 0x2044)

/** Per non-ASCII character, -1 to 1.5. */
function scoreMultiByte(bytes: Uint8Array, charset: string, judge: Judge): number {
  let sum = 0
  let count = 0
  for (const character of new TextDecoder(charset).decode(bytes)) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80 || isNeutral(point)) continue
    count++
    sum += point === 0xfffd ? -10 : judge(point, character)
  }
  return count === 0 ? -Infinity : sum / count
}

/** The non-ASCII bytes of a text with the bytes before them: letters of one word lean on each other. */
function pairs(
  bytes: Uint8Array,
): { readonly byte: number; readonly before: number; count: number }[] {
  const found = new Map<number, { readonly byte: number; readonly before: number; count: number }>()
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const before = at === 0 ? 0x20 : (bytes[at - 1] ?? 0x20)
    const key = before * 256 + byte
    const pair = found.get(key)
    if (pair === undefined) found.set(key, { byte, before, count: 1 })
    else pair.count++
  }
  return [...found.values()]
}

const unlikely = -9
const punctuation = '\u00a0«»“”„‘’‚–—…•·°§©®™€£¿¡‹›№׳״،؛؟'
const afterWords = '’”»…–—'

/** What one byte means in a charset. */
interface Sign {
  readonly small: string
  readonly isLetter: boolean
  readonly isCapital: boolean
  readonly isAscii: boolean
  /** What it scores as punctuation, after a letter and elsewhere, if it is that. */
  readonly punctuation?: readonly [number, number]
}

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

function signsOf(charset: string): readonly Sign[] {
  return Array.from(new TextDecoder(charset).decode(everyByte), (character, byte) => ({
    small: character.toLowerCase(),
    isLetter: /\p{L}/u.test(character),
    isCapital: /\p{Lu}/u.test(character),
    isAscii: byte < 0x80,
    ...(punctuation.includes(character)
      ? { punctuation: [afterWords.includes(character) ? -3.5 : -6, -3.5] as const }
      : {}),
  }))
}

/** The charsets with their signs and alphabets: made when a text first needs guessing. */
let hypotheses: readonly Hypothesis[] | undefined

interface Hypothesis {
  readonly charset: string
  readonly signs: readonly Sign[]
  readonly alphabet: Alphabet
}

const allHypotheses = () =>
  (hypotheses ??= singleByteCharsets.flatMap(([charset, languages]) => {
    const signs = signsOf(charset)
    return languages
      .map((language) => alphabets.get(language))
      .filter((alphabet) => alphabet !== undefined)
      .map((alphabet) => ({ charset, signs, alphabet }))
  }))

/** The log-likelihood of a byte after another, were the text in this charset and language. */
function scorePair(sign: Sign, before: Sign, { frequencies, isLatin }: Alphabet): number {
  if (sign.punctuation !== undefined) return sign.punctuation[before.isLetter ? 0 : 1]
  const likelihood = frequencies.get(sign.small)
  if (likelihood === undefined) return unlikely
  // `éÉ`: capitals begin words. In Latin script, two letters with marks seldom meet.
  const isInside = before.isLetter && !before.isCapital
  const capital = sign.isCapital ? (isInside ? -5 : -1.5) : 0
  return likelihood + capital + (isLatin && before.isLetter && !before.isAscii ? -2 : 0)
}

interface Guess {
  readonly charset: string
  readonly score: number
}

/** The charset and language in which the non-ASCII bytes are most likely, and their mean log-likelihood. */
function detectSingleByte(bytes: Uint8Array, only?: string): Guess {
  const found = pairs(bytes)
  const total = found.reduce((sum, { count }) => sum + count, 0)
  let best = { charset: 'windows-1252', score: -Infinity }
  for (const { charset, signs, alphabet } of allHypotheses()) {
    if (only !== undefined && charset !== only) continue
    let sum = 0
    for (const { byte, before, count } of found) {
      const [sign, previous] = [signs[byte], signs[before]]
      if (sign && previous) sum += count * scorePair(sign, previous, alphabet)
    }
    const score = sum / total
    if (score > best.score + 1e-9) best = { charset, score }
  }
  return best
}

/**
 * Guesses the charset of a text that says nothing and is no UTF-8: the East Asian ones by what
 * characters come out, the single-byte ones by the letters of some thirty languages. Nothing where
 * no guess is better than another.
 */
export function detectCharset(body: Uint8Array): string | undefined {
  const bytes = body.subarray(0, sampleBytes)
  const wide = Object.entries(judges)
    .map(([charset, judge]) => ({ charset, score: scoreMultiByte(bytes, charset, judge) }))
    .toSorted((a, b) => b.score - a.score)[0]
  const single = detectSingleByte(bytes)
  // Accented Latin words seldom look like East Asian text, and never like frequent characters.
  if (wide !== undefined && wide.score > 0.55 && single.score < -4.2) return wide.charset
  return single.score > -7
    ? single.charset
    : wide !== undefined && wide.score > 0.3
      ? wide.charset
      : undefined
}

/** Fewer bytes beyond ASCII say nothing against a label. */
const leastBytes = 12
/** By how much another charset must be likelier than the one stated: `e` to this power, for every such byte. */
const leastLead = 1.5

/** The charset that a body is in where its label cannot be right: Cyrillic or Polish called Latin-1. */
export function detectInstead(body: Uint8Array, labeled: string): string | undefined {
  const bytes = body.subarray(0, sampleBytes)
  const high = bytes.reduce((sum, byte) => sum + (byte < 0x80 ? 0 : 1), 0)
  if (high < leastBytes) return undefined
  const { score } = detectSingleByte(bytes, labeled)
  const other = detectCharset(body)
  if (other === undefined || other === labeled || score > -4.2) return undefined
  const found = judges[other] ? -4.2 : detectSingleByte(bytes, other).score
  return found > score + leastLead ? other : undefined
}
