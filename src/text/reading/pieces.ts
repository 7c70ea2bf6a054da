import { TokenKind, type Tokens } from '../tokens.ts'
import { copied } from '../tokens/growing.ts'
import { hashed, hashedWith, seed } from '../tokens/hash.ts'
import { Class } from './classes.ts'
import { hasBit, rowOfWord, type Language, type Lexicon } from './lexicon.ts'
import { fold, rowOfHash } from './word-hash.ts'

/** Kinds of piece. `unread`: it stands in a language that has no tables. */
export const PieceKind = { word: 0, number: 1, ordinal: 2, mark: 3, url: 4, unread: 5 } as const

/**
 * Tokens cut further where a grammar needs it: hyphenated words that hold a number, month or unit of time
 * ("forty-one", "year-old", "mid-March"), codes written onto their amount ("RM79"), lists of numbers
 * ("22,24,26") and dates with points ("30.08.2025").
 */
export interface Cut {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Row of the lexicon, 0 for a word in no table. */
  readonly row: Int32Array
  /** The set of classes of its row; without one its kind. */
  readonly set: Uint16Array
  readonly token: Int32Array
  readonly sentence: Int32Array
  /** A place in the list of languages. */
  readonly languageOf: Uint8Array
  /** The first piece of each token, and at last `count`. */
  readonly pieceOfToken: Int32Array
}

/** What is being cut, and what it is cut by. The arrays grow as they fill. */
export interface Cutter {
  readonly tokens: Tokens
  readonly text: string
  readonly lexicon: Lexicon
  language: Language
  /** Its place in the list of languages. */
  languagePlace: number
  /** By token, where not all is in one language. */
  languageOfToken: Uint8Array | undefined
  count: number
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  row: Int32Array
  set: Uint16Array
  token: Int32Array
  sentence: Int32Array
  languageOf: Uint8Array
  /** By token, and at last `count`. */
  readonly pieceOfToken: Int32Array
  /** The token and the sentence that are being cut. */
  now: number
  sentenceNow: number
}

/** What is cut by the words of one language, the first one if none is given, until others are told by token. */
export function startCutting(tokens: Tokens, lexicon: Lexicon, language = lexicon.list[0]): Cutter {
  if (!language) throw new Error('no language has tables')
  // Room for what is cut further in most texts.
  const size = tokens.count + (tokens.count >> 3) + 16
  return {
    tokens,
    text: tokens.text,
    lexicon,
    language,
    languagePlace: lexicon.list.indexOf(language),
    languageOfToken: undefined,
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    kind: new Uint8Array(size),
    row: new Int32Array(size),
    set: new Uint16Array(size),
    token: new Int32Array(size),
    sentence: new Int32Array(size),
    languageOf: new Uint8Array(size),
    pieceOfToken: new Int32Array(tokens.count + 1),
    now: 0,
    sentenceNow: 0,
  }
}

export function finishCutting(cutter: Cutter): Cut {
  const { count, start, end, kind, row, set, token, sentence, languageOf, pieceOfToken } = cutter
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    row: row.subarray(0, count),
    set: set.subarray(0, count),
    token: token.subarray(0, count),
    sentence: sentence.subarray(0, count),
    languageOf: languageOf.subarray(0, count),
    pieceOfToken,
  }
}

function grow(cutter: Cutter): void {
  const size = cutter.start.length * 2
  cutter.start = copied(cutter.start, new Int32Array(size))
  cutter.end = copied(cutter.end, new Int32Array(size))
  cutter.row = copied(cutter.row, new Int32Array(size))
  cutter.set = copied(cutter.set, new Uint16Array(size))
  cutter.token = copied(cutter.token, new Int32Array(size))
  cutter.sentence = copied(cutter.sentence, new Int32Array(size))
  cutter.kind = copied(cutter.kind, new Uint8Array(size))
  cutter.languageOf = copied(cutter.languageOf, new Uint8Array(size))
}

/** Cuts the tokens of a sentence onto what is cut already. */
export function cutSentence(cutter: Cutter, sentence: number): void {
  const { tokens, pieceOfToken, languageOfToken } = cutter
  const end = tokens.sentences[sentence + 1] ?? 0
  cutter.sentenceNow = sentence
  let done = 0
  for (let token = tokens.sentences[sentence] ?? 0; token < end; token++) {
    const from = tokens.start[token] ?? 0
    // A token that an amount before it has taken in begins where the next one does.
    pieceOfToken[token] = cutter.count
    if (from < done) continue
    if (languageOfToken) speak(cutter, languageOfToken[token] ?? 0)
    cutter.now = token
    done = cutToken(cutter, tokens.kind[token] ?? 0, from, tokens.end[token] ?? 0)
  }
}

/** What follows is cut by the words of the language at that place of the list. */
function speak(cutter: Cutter, place: number): void {
  if (place === cutter.languagePlace) return
  cutter.language = cutter.lexicon.list[place] ?? cutter.language
  cutter.languagePlace = place
}

/** Gives where it stopped: an amount written onto its code may go on over several tokens. */
function cutToken(cutter: Cutter, kind: number, from: number, to: number): number {
  switch (kind) {
    case TokenKind.word:
      return cutWord(cutter, from, to)
    case TokenKind.number:
      return cutNumber(cutter, from, to)
    case TokenKind.ordinal:
      return add(cutter, from, to, PieceKind.ordinal, 0)
    case TokenKind.url:
      return add(cutter, from, to, PieceKind.url, 0)
    default:
      return addWord(cutter, from, to, PieceKind.mark)
  }
}

/** As many pieces as a hyphenated word can have; longer words are names of their own kind. */
const longestWord = 60

function cutWord(cutter: Cutter, from: number, to: number): number {
  const { text, tokens, now } = cutter
  // Most words are letters, and were hashed when their token was cut.
  const known = tokens.hash[now] ?? 0
  if (known !== 0) return addHashed(cutter, from, to, known)
  let hash = seed
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (opensCut(code, i - from)) return cutOddWord(cutter, from, to)
    hash = hashedWith(hash, fold(code))
  }
  return addHashed(cutter, from, to, hashed(hash))
}

function addHashed(cutter: Cutter, from: number, to: number, hash: number): number {
  const row = rowOfHash(cutter.language.table, cutter.text, from, to, hash)
  const isName = hasClass(cutter, row, Class.nameInCapitals) && isLoud(cutter.text, from, to)
  return add(cutter, from, to, PieceKind.word, isName ? 0 : row)
}

/** All in capitals, and what stands beside it is not: "the WHO says", but not "MAN WHO FELL". */
function isLoud(text: string, from: number, to: number): boolean {
  if (!isUpper(text.charCodeAt(to - 1)) || !isUpper(text.charCodeAt(from))) return false
  const behind = text.charCodeAt(to + 2)
  return isLower(behind) || (!isUpper(behind) && isLower(text.charCodeAt(from - 2)))
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a

const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** A hyphen, a digit after a few letters (codes have no more than four), and the full stop of an initial. */
const opensCut = (code: number, at: number): boolean =>
  code < 0x3a && at > 0 && (code === 0x2d || (code === 0x2e && at === 1) || (at < 5 && code > 0x2f))

function cutOddWord(cutter: Cutter, from: number, to: number): number {
  if (to - from < longestWord) {
    if (isCutAtHyphens(cutter, from, to)) return cutAtHyphens(cutter, from, to)
    // "km2" is a unit, and no sum in marks ("KM2").
    const code = rowOf(cutter, from, to) === 0 ? codeLength(cutter, from, to) : 0
    if (code > 0) {
      addWord(cutter, from, from + code, PieceKind.word)
      return cutAmount(cutter, from + code)
    }
  }
  // "$10M." ends a sentence: the tokenizer sees an initial.
  const isLetter = to - from === 2 && cutter.text.charCodeAt(to - 1) === 0x2e
  if (!isLetter || cutter.end[cutter.count - 1] !== from)
    return addWord(cutter, from, to, PieceKind.word)
  addWord(cutter, from, to - 1, PieceKind.word)
  return addWord(cutter, to - 1, to, PieceKind.mark)
}

/** Whether one of a hyphenated word's parts is a number, a month or the like, or "38" or "38-" stands before it. */
function isCutAtHyphens(cutter: Cutter, from: number, to: number): boolean {
  const { text } = cutter
  let hyphen = text.indexOf('-', from)
  if (hyphen < 0 || hyphen >= to) return false
  if (followsNumber(cutter)) return true
  const first = rowOf(cutter, from, hyphen)
  if (hasClass(cutter, first, Class.startsNumber) || hasClass(cutter, first, Class.signPrefix))
    return true
  for (let start = from; start < to; start = hyphen + 1) {
    const next = text.indexOf('-', start)
    hyphen = next < 0 || next > to ? to : next
    if (hasClass(cutter, rowOf(cutter, start, hyphen), Class.cutAtHyphen)) return true
  }
  return false
}

function followsNumber({ count, kind, end, start, text }: Cutter): boolean {
  const last = count - 1
  if (last < 0) return false
  if (kind[last] === PieceKind.number) return true
  const isHyphen =
    text.charCodeAt(start[last] ?? 0) === 0x2d && end[last] === (start[last] ?? 0) + 1
  return isHyphen && kind[last - 1] === PieceKind.number
}

/** Gives where it stopped: "minus-1" goes on as "minus-1.4". */
function cutAtHyphens(cutter: Cutter, from: number, to: number): number {
  const { text } = cutter
  for (let start = from; start < to;) {
    const hyphen = text.indexOf('-', start)
    const end = hyphen < 0 || hyphen >= to ? to : hyphen
    if (end === to && isDigit(text.charCodeAt(start))) return cutAmount(cutter, start)
    if (end > start) addPart(cutter, start, end)
    if (end < to) addWord(cutter, end, end + 1, PieceKind.mark)
    start = end + 1
  }
  return to
}

/** A part of a hyphenated word may be digits: "sub-7". */
function addPart(cutter: Cutter, from: number, to: number): void {
  const isDigits = isNumeral(cutter.text.slice(from, to))
  if (isDigits) add(cutter, from, to, PieceKind.number, 0)
  else addWord(cutter, from, to, PieceKind.word)
}

/** How long the currency code is that an amount is written onto, as in `usd115`; else 0. */
function codeLength(cutter: Cutter, from: number, to: number): number {
  const { text } = cutter
  for (let length = 1; length <= 4 && from + length < to; length++)
    if (isDigit(text.charCodeAt(from + length)))
      return isPrefix(cutter, from, from + length) ? length : 0
  return 0
}

/** "USD115", "$A115"; "R12.50", "P1,790", "R2 billion", but neither "P38" nor "G7". */
function isPrefix(cutter: Cutter, from: number, to: number): boolean {
  const row = rowOf(cutter, from, to)
  if (hasClass(cutter, row, Class.currencyCode)) return true
  if (cutter.text.charAt(from - 1) === '$') return hasClass(cutter, row, Class.dollarPrefix)
  if (hasOpening(cutter, row, Class.moneyPrefix))
    return isMixed(cutter.text, from, to) || isSum(cutter, to)
  return hasOpening(cutter, row, Class.gluedPrefix) && isSum(cutter, to)
}

/** `KSh`, `Rs`: no name is written so. */
const isMixed = (text: string, from: number, to: number): boolean =>
  to - from > 1 && text.slice(from + 1, to) !== text.slice(from + 1, to).toUpperCase()

/** An amount as sums are written: with groups or cents, or with a magnitude. */
function isSum({ text, language, lexicon }: Cutter, at: number): boolean {
  const [, plain = '', next = ''] = sum.exec(text.slice(at, at + longestSum)) ?? []
  if (/^\d{1,3}(?:(?:,\d{3})+|\.\d\d)$/.test(plain)) return true
  const row = rowOfWord(language, next, 0, next.length)
  const { bits, width, sets } = lexicon
  const set = sets[row] ?? 0
  return (
    hasBit(bits, width, set, Class.magnitude) || hasBit(bits, width, set, Class.magnitudeLetter)
  )
}

const longestSum = 32
const sum = /^(\d+(?:[.,]\d+)*) ?([a-z]*)/i

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Digits at `amount` within a word, as in `RM23.50m`: amount and magnitude are a piece each; the word ended at the point. */
function cutAmount(cutter: Cutter, amount: number): number {
  const { text } = cutter
  let end = amount
  while (end - amount < longestNumeral && /[\d.,]/.test(text.charAt(end))) end++
  while (!isDigit(text.charCodeAt(end - 1))) end--
  cutNumber(cutter, amount, end)

  let rest = end
  while (rest - end < 3 && /[a-z]/i.test(text.charAt(rest))) rest++
  return rest > end ? addWord(cutter, end, rest, PieceKind.word) : rest
}

/** A number as it is written out; what is none of these is a list, a date or an address. */
const numeral =
  /^(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\.\d+|\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/

/** Longer digit strings are no figures: account numbers, attacks. */
export const longestNumeral = 40

export const isNumeral = (text: string): boolean =>
  text.length <= longestNumeral && numeral.test(text)

const list = /^\d+(?:,\d+)+$/
const date = /^\d{1,2}\.\d{1,2}\.(?:\d{2}){1,2}$/

/** One numeral, the numbers of a list that is written without spaces, or a date with its points. */
function cutNumber(cutter: Cutter, from: number, to: number): number {
  // Most numerals are short, and no list.
  if (to - from < 4) return add(cutter, from, to, PieceKind.number, 0)
  const text = cutter.text.slice(from, Math.min(to, from + longestNumeral + 1))
  if (date.test(text)) return cutParts(cutter, from, text, '.')
  if (isNumeral(text) || !list.test(text)) return add(cutter, from, to, PieceKind.number, 0)
  return cutParts(cutter, from, text, ',')
}

function cutParts(cutter: Cutter, from: number, text: string, joint: string): number {
  let start = from
  for (const part of text.split(joint)) {
    if (start > from && joint === '.') addWord(cutter, start - 1, start, PieceKind.mark)
    add(cutter, start, start + part.length, PieceKind.number, 0)
    start += part.length + 1
  }
  return start - 1
}

const rowOf = ({ language, text }: Cutter, from: number, to: number): number =>
  rowOfWord(language, text, from, to)

const hasOpening = ({ lexicon }: Cutter, row: number, number: number): boolean =>
  hasBit(lexicon.opens, lexicon.width, lexicon.sets[row] ?? 0, number)

const hasClass = ({ lexicon }: Cutter, row: number, number: number): boolean =>
  hasBit(lexicon.bits, lexicon.width, lexicon.sets[row] ?? 0, number)

const addWord = (cutter: Cutter, from: number, to: number, kind: number): number =>
  add(cutter, from, to, kind, rowOf(cutter, from, to))

function add(cutter: Cutter, from: number, to: number, kind: number, row: number): number {
  const at = cutter.count
  if (at === cutter.start.length) grow(cutter)
  cutter.start[at] = from
  cutter.end[at] = to
  cutter.kind[at] = kind
  cutter.row[at] = row
  cutter.set[at] = row === 0 ? kind : (cutter.lexicon.sets[row] ?? 0)
  cutter.token[at] = cutter.now
  cutter.sentence[at] = cutter.sentenceNow
  cutter.languageOf[at] = cutter.languagePlace
  cutter.count = at + 1
  return to
}
