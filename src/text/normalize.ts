import { codeAt } from './tokens/code-at.ts'

/**
 * One line of text as documents hold it: NFC, no control characters, nothing invisible, every run
 * of white space one space, none at the ends.
 */
export function normalizeLine(text: string): string {
  const seen = look(text)
  if (seen === NORMAL) return text
  return seen === SPACED ? withSingleSpaces(text) : normalizeSlowly(text)
}

/** Nothing is to be done; spaces are; more may be. */
const NORMAL = 0
const SPACED = 1
const OTHER = 2

/** What is to be done: most lines are plain letters and punctuation, and most others only have spaces too many. */
function look(text: string): number {
  const { length } = text
  let space = true
  let seen = NORMAL
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at)
    const kind = lookAt(code)
    if (kind === NORMAL) space = false
    else if (kind === OTHER) return OTHER
    else {
      if (space || code !== 32) seen = SPACED
      space = true
    }
  }
  return space ? SPACED : seen
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0
}

/** By code unit what each wants, a look at the spaces or more; filled as they turn up. */
const UNKNOWN = 255
const looks = new Uint8Array(0x1_00_00).fill(UNKNOWN)

function lookAt(code: number): number {
  const known = looks[code] ?? OTHER
  return known === UNKNOWN ? (looks[code] = learnLook(code)) : known
}

/** Of marks, halves of pairs and the letters that Hangul is composed of it depends on what is around them. */
const NEEDS_MORE = /[\s\p{Z}\p{C}\p{M}\u1100-\u11ff\ua960-\ua97f]/u

function learnLook(code: number): number {
  if (isSpace(code)) return SPACED
  const char = String.fromCharCode(code)
  return NEEDS_MORE.test(char) || char.normalize('NFC') !== char ? OTHER : NORMAL
}

function withSingleSpaces(text: string): string {
  const { length } = text
  let line = ''
  let from = -1
  for (let at = 0; at <= length; at += 1) {
    const isEnd = at === length || isSpace(codeAt(text, at))
    if (!isEnd && from < 0) from = at
    if (!isEnd || from < 0 || isSingleSpace(text, at, length)) continue
    line += line === '' ? text.slice(from, at) : ` ${text.slice(from, at)}`
    from = -1
  }
  return line
}

/** What follows a single space goes on. */
function isSingleSpace(text: string, at: number, length: number): boolean {
  return at + 1 < length && codeAt(text, at) === 32 && !isSpace(codeAt(text, at + 1))
}

function normalizeSlowly(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}\p{Zs}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * Soft hyphen, zero-width space, word joiner, BOM, bidi marks, tags, interlinear annotation, and
 * joiners except where script or emoji need them: between letters, marks and pictographs that are
 * not Latin.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e001f}]|(?<![\p{L}\p{M}\p{Emoji}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Emoji}])|(?<=\p{sc=Latn})[\u200c\u200d]/gu

/** Paragraphs joined as documents hold them; empty ones are left out. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs
    .map(normalizeLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** Scripts written without spaces between words: each character counts as one word. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`
/** Figures and Latin names stand amid them without a space, and end where they begin. */
const WORD = new RegExp(
  String.raw`[${UNSPACED}]|[\p{L}\p{N}](?:[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]|[’'.,\-](?=[\p{L}\p{N}]))*`,
  'gv',
)

/** How many words a text has. */
export function countWords(text: string): number {
  const { length } = text
  let words = 0
  let inWord = false
  for (let at = 0; at < length; at += 1) {
    const kind = kindOf(codeAt(text, at))
    if (kind === ELSE) return countAnyWords(text)
    if (kind === LETTER) {
      if (!inWord) words += 1
      inWord = true
    } else if (inWord && kind !== MARK) {
      inWord = kind === JOINER && at + 1 < length && kindOf(codeAt(text, at + 1)) === LETTER
    }
  }
  return words
}

/** The same in every script; many times slower. */
function countAnyWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(WORD)) words += 1
  return words
}

const UNASKED = 0
const PARTING = 1
const LETTER = 2
const JOINER = 3
/** Of a word that it is in; it begins none. */
const MARK = 4
const ELSE = 5

/** By code unit, filled as they turn up. */
const kinds = new Uint8Array(0x1_00_00)

function kindOf(code: number): number {
  const known = kinds[code] ?? PARTING
  return known === UNASKED ? (kinds[code] = learnKind(String.fromCharCode(code))) : known
}

const APART = new RegExp(`[${UNSPACED}\\p{Cs}]`, 'u')

function learnKind(char: string): number {
  if (APART.test(char)) return ELSE
  if (/[\p{L}\p{N}]/u.test(char)) return LETTER
  if (/\p{M}/u.test(char)) return MARK
  return /['’.,-]/u.test(char) ? JOINER : PARTING
}
