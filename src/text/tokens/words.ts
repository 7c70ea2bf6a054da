import { splitsAfterHyphen, splitsBeforeHyphen } from './abbreviations.ts'
import {
  CharacterClass,
  classAt,
  isApostrophe,
  isDigit,
  isHyphen,
  isLetter,
  isLetterOrDigit,
  isLower,
  isUpper,
} from './characters.ts'

const dot = 0x2e

/** What an ASCII character is to a word of letters: 2 ends it and joins nothing to it. */
const plain = new Uint8Array(128)
for (let code = 0x41; code <= 0x5a; code++) plain[code] = plain[code + 0x20] = 1
for (const mark of ' \n,;!?()"') plain[mark.charCodeAt(0)] = 2

export const isPlainLetter = (code: number): boolean => code < 128 && plain[code] === 1

/** Space, line feed, comma, brackets and the like: a word of ASCII letters before it can be nothing else. */
export const endsPlainWord = (code: number): boolean => code < 128 && plain[code] === 2

/** Where the word that starts at `from` ends, without a full stop. Split-off parts are left for the next token. */
export function wordEnd(text: string, from: number): number {
  if (isContractedNot(text, from)) return from + 3
  let end = lettersEnd(text, from)
  // A unit written onto its number ends at a hyphen: "10km-long".
  if (from > 0 && isDigit(text, from - 1)) return end
  for (;;) {
    const split = splitAt(text, from, end)
    if (split > 0) return split
    end = lettersEnd(text, end + 1)
  }
}

/** Where the word ends that letters from `from` to `end` begin; 0 if it goes on behind the character there. */
function splitAt(text: string, from: number, end: number): number {
  const unit = text.charCodeAt(end)
  if (isApostrophe(unit) && isLetter(text, end + 1)) return splitAtApostrophe(text, from, end)
  if (isHyphen(unit) && isLetterOrDigit(text, end + 1))
    return splitsAtHyphen(text, from, end) || isDotted(text, end + 1) ? end : 0
  return joinsCapitals(text, end) ? 0 : end
}

function splitAtApostrophe(text: string, from: number, end: number): number {
  if (end - from > 1 && isContractedNot(text, end - 1)) return end - 1
  return cliticLength(text, end) > 0 ? end : 0
}

function lettersEnd(text: string, from: number): number {
  let end = from
  while (isLetterOrDigit(text, end)) end++
  return end
}

/** `n't` at `index`, after another letter. */
function isContractedNot(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== 0x6e || !isApostrophe(text.charCodeAt(index + 1))) return false
  const t = text.charCodeAt(index + 2)
  return t === 0x74 && !isLetterOrDigit(text, index + 3) && index > 0 && isLetter(text, index - 1)
}

/** Length of `'s`, `'re`, `'ve`, `'ll`, `'d` or `'m` with its apostrophe at `index`; 0 if there is none. */
export function cliticLength(text: string, index: number): number {
  const first = text.charAt(index + 1).toLowerCase()
  if (!isLetterOrDigit(text, index + 2)) return 'sdm'.includes(first) && first !== '' ? 2 : 0
  if (isLetterOrDigit(text, index + 3)) return 0
  const two = first + text.charAt(index + 2).toLowerCase()
  return two === 're' || two === 've' || two === 'll' ? 3 : 0
}

/** "Seoul-based", "mid-April": the hyphen at `hyphen` parts a name or number from a word. */
function splitsAtHyphen(text: string, from: number, hyphen: number): boolean {
  const next = hyphen + 1
  if (isUpper(text, next) || isDigit(text, next))
    return hyphen - from <= 5 && splitsBeforeHyphen(text.slice(from, hyphen).toLowerCase())
  if (!isUpper(text, from)) return false
  let end = next
  while (end - next < 12 && isLower(text, end)) end++
  return !isLetterOrDigit(text, end) && splitsAfterHyphen(text.slice(next, end))
}

/** "Japan-U.S.": capitals with full stops are a word of their own. */
function isDotted(text: string, from: number): boolean {
  const isPair = isUpper(text, from) && isUpper(text, from + 2)
  return isPair && text.charCodeAt(from + 1) === dot && text.charCodeAt(from + 3) === dot
}

/** "AT&T", "R&D". */
function joinsCapitals(text: string, index: number): boolean {
  return text.charCodeAt(index) === 0x26 && isUpper(text, index - 1) && isUpper(text, index + 1)
}

/** Where a chain of single letters and full stops ends ("U.S.", "J.K.", "a.m", "Ph.D."), or `from` if it is none. */
export function dottedEnd(text: string, from: number): number {
  let end = text.charCodeAt(from) === 0x50 && text.startsWith('Ph.D', from) ? from + 3 : from
  while (isInitial(text, end, from)) end += 2
  if (end === from) return from
  // "U.S" without its last full stop; but in "J.Smith" the name is a word of its own.
  const closes = isLetter(text, end) && !isLetterOrDigit(text, end + 1)
  return closes ? end + 1 : end
}

/** A letter and its full stop; the first one is a capital, or another follows. */
const isInitial = (text: string, at: number, from: number): boolean =>
  isLetter(text, at) &&
  text.charCodeAt(at + 1) === dot &&
  (at > from || isUpper(text, at) || isLetter(text, at + 2))

/** Where the number that starts at `from` ends: digits, and "," or "." between digits. */
export function numberEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    while (isDigit(text, end)) end++
    const unit = text.charCodeAt(end)
    if ((unit !== dot && unit !== 0x2c) || !isDigit(text, end + 1)) return end
    end++
  }
}

/** Length of "st", "nd", "rd" or "th" at `index` with no letter after it, else 0. */
export function ordinalLength(text: string, index: number): number {
  if (isLetterOrDigit(text, index + 2)) return 0
  const suffix = text.slice(index, index + 2).toLowerCase()
  return suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th' ? 2 : 0
}

const scheme = /(?:https?|ftp):\/\/|www\.(?=[\p{L}\d])/iuy
const domains =
  'com|org|net|gov|edu|mil|int|info|biz|io|co|ai|tv|me|eu|uk|us|de|fr|jp|cn|kr|ru|in|au|ca|ch|nl|nz|za|ie|br|it|es|se|no|pl|ua'
const host = new RegExp(
  `[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,3}?\\.(?:${domains})(?!\\.?[\\p{L}\\d])`,
  'uy',
)
const email = /[\w.%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/uy

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** Where the web address that starts at `from` ends, or `from`. */
export function urlEnd(text: string, from: number): number {
  const first = text.charCodeAt(from) | 0x20
  // "ht", "ww" or "ft": the scheme is looked for only there.
  const second = text.charCodeAt(from + 1) | 0x20
  const mayStart =
    (first === 0x68 && second === 0x74) ||
    (first === 0x77 && second === 0x77) ||
    (first === 0x66 && second === 0x74)
  if (!mayStart) return from
  const end = matchEnd(scheme, text, from)
  return end === from ? from : trimmed(text, from, pathEnd(text, end))
}

/** Where a bare domain name ("example.com/a") ends, or `from`. Called where a word and a full stop stand. */
export function hostEnd(text: string, from: number): number {
  const end = matchEnd(host, text, from)
  return text.charCodeAt(end) === 0x2f && end > from ? trimmed(text, from, pathEnd(text, end)) : end
}

/** Where the e-mail address that starts at `from` ends, or `from`. */
export function emailEnd(text: string, from: number): number {
  return matchEnd(email, text, from)
}

function pathEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    const found = classAt(text, end)
    const isEnd = found === 0 || found === CharacterClass.space || found === CharacterClass.newline
    if (isEnd || '<>"“”‘’«»{}|\\^`'.includes(text.charAt(end))) return end
    end++
  }
}

/** Full stops, commas and closing brackets at its end belong to the sentence, unless the bracket was opened in it. */
function trimmed(text: string, from: number, to: number): number {
  const opens = text.slice(from, to).includes('(')
  let end = to
  while (end > from && ".,;:!?'])".includes(text.charAt(end - 1))) {
    if (opens && text.charAt(end - 1) === ')') return end
    end--
  }
  return end
}
