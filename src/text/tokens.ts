import { AbbreviationClass, abbreviationClass } from './tokens/abbreviations.ts'
import {
  CharacterClass,
  classAt,
  isApostrophe,
  isDigit,
  isLetterOrDigit,
} from './tokens/characters.ts'
import { copied } from './tokens/growing.ts'
import { hashed, hashedWith, seed } from './tokens/hash.ts'
import { closesQuotation, Pending, pendingAfter, startsSentence } from './tokens/sentences.ts'
import {
  cliticLength,
  dottedEnd,
  emailEnd,
  endsPlainWord,
  hostEnd,
  isPlainLetter,
  numberEnd,
  ordinalLength,
  urlEnd,
  wordEnd,
} from './tokens/words.ts'

/**
 * Kinds of token.
 * - `word`: starts with a letter; may hold digits, hyphens, apostrophes, and the full stops of an abbreviation
 *   ("U.S.", "Mr.", "No."). "'s", "'ll" and "n't" are words of their own, and so are the letters that follow a
 *   number directly ("bn" in "$1.2bn", "s" in "1990s").
 * - `number`: digits with "," or "." between them ("4,700", "1.2", "30.08.2025"), or one vulgar fraction ("½").
 *   Signs, "/", ":" and hyphens are tokens of their own ("5", "-", "7", "%").
 * - `ordinal`: "2nd".
 * - `symbol`: currency, "%", "@", emoji, …; `url`: web address, domain name or e-mail address.
 */
export const TokenKind = {
  word: 0,
  number: 1,
  punctuation: 2,
  symbol: 3,
  url: 4,
  ordinal: 5,
} as const

/** A text cut into tokens and sentences, in one pass. Typed arrays: token `i` is `text.slice(start[i], end[i])`. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Of a word of ASCII letters its hash (`hash.ts`) in lower case; 0 of most others. */
  readonly hash: Int32Array
  /** The first token of each sentence, and at last `count`: sentence `s` is `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array
  /** The first sentence of each paragraph (text between line feeds), and at last the number of sentences. */
  readonly paragraphs: Int32Array
}

/** What is known while the text is being cut. The arrays grow as they fill. */
interface Cutter {
  readonly text: string
  count: number
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  hash: Int32Array
  readonly sentences: number[]
  readonly paragraphs: number[]
  pending: number
  newParagraph: boolean
  quoteOpen: boolean
  /** Where the next "@" is: e-mail addresses are looked for only near one. */
  nextAt: number
}

/** Tokens of prose have some five characters with the space before them: room for most texts, for others it grows. */
const roomFor = (text: string): number => (text.length >> 2) + 16

/** The word of a token, as it is written. */
export const wordAt = ({ text, start, end }: Tokens, token: number): string =>
  text.slice(start[token], end[token])

/**
 * Cuts `text` into tokens that cover every character but spaces, control and zero-width characters.
 * A sentence holds its closing quotation marks, and never crosses a line feed. Linear in the text's length.
 */
export function tokenize(text: string): Tokens {
  const room = roomFor(text)
  const cutter: Cutter = {
    text,
    count: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    kind: new Uint8Array(room),
    hash: new Int32Array(room),
    sentences: [],
    paragraphs: [],
    pending: Pending.none,
    newParagraph: true,
    quoteOpen: false,
    nextAt: -1,
  }
  for (let index = 0; index < text.length;) {
    const next = cutPlainWord(cutter, index)
    index = next > index ? next : cutAt(cutter, index)
    // Nearly every token has one space after it.
    if (index < text.length && text.charCodeAt(index) === 0x20) index++
  }
  const { count, start, end, kind, hash, sentences, paragraphs } = cutter
  const sentenceCount = sentences.length
  sentences.push(count)
  paragraphs.push(sentenceCount)
  return {
    text,
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    hash: hash.subarray(0, count),
    // `new` copies an array at once, `from` goes through its iterator.
    sentences: new Int32Array(sentences),
    paragraphs: new Int32Array(paragraphs),
  }
}

/**
 * Cuts a word of ASCII letters that can be nothing else: no address, abbreviation or contraction, and nothing is
 * joined to it. Most words are such, and need no more work. Gives `index` where there is none.
 */
function cutPlainWord(cutter: Cutter, index: number): number {
  const { text } = cutter
  let hash = seed
  for (let end = index; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (isPlainLetter(code)) {
      hash = hashedWith(hash, code | 0x20)
      continue
    }
    return end > index && endsPlainWord(code)
      ? add(cutter, index, end, TokenKind.word, hashed(hash))
      : index
  }
  return index
}

/** Cuts one token at `index`, or skips what is none; gives where to go on. */
function cutAt(cutter: Cutter, index: number): number {
  switch (classAt(cutter.text, index)) {
    case CharacterClass.space:
      return index + 1
    case CharacterClass.newline:
      cutter.newParagraph = true
      return index + 1
    case CharacterClass.letter:
      return cutWord(cutter, index)
    case CharacterClass.digit:
      return cutNumber(cutter, index)
    case CharacterClass.fraction:
      return add(cutter, index, index + 1, TokenKind.number)
    case CharacterClass.punctuation:
      return cutPunctuation(cutter, index)
    default:
      return cutSymbol(cutter, index)
  }
}

function cutWord(cutter: Cutter, index: number): number {
  const { text } = cutter
  const address = addressEnd(cutter, index)
  if (address > index) return add(cutter, index, address, TokenKind.url)
  const dotted = dottedEnd(text, index)
  if (dotted > index) return cutDotted(cutter, index, dotted)
  const end = wordEnd(text, index)
  if (text.charAt(end) !== '.') return add(cutter, index, end, TokenKind.word)
  if (isLetterOrDigit(text, end + 1)) {
    const hosted = hostEnd(text, index)
    if (hosted > end) return add(cutter, index, hosted, TokenKind.url)
  }
  return cutBeforeStop(cutter, index, end)
}

function addressEnd(cutter: Cutter, index: number): number {
  const { text } = cutter
  if (cutter.nextAt < index) {
    const at = text.indexOf('@', index)
    cutter.nextAt = at < 0 ? text.length + 64 : at
  }
  const email = cutter.nextAt - index < 64 ? emailEnd(text, index) : index
  return email > index ? email : urlEnd(text, index)
}

/** "U.S.", "J.K.": with small letters ("p.m.") any capital after it starts a sentence. */
function cutDotted(cutter: Cutter, index: number, end: number): number {
  const next = add(cutter, index, end, TokenKind.word)
  const { text } = cutter
  if (text.charAt(end - 1) !== '.') return next
  const first = text.charAt(index)
  cutter.pending = first === first.toUpperCase() ? Pending.starter : Pending.capital
  if (text.slice(index, end) === 'e.g.' || text.slice(index, end) === 'i.e.')
    cutter.pending = Pending.none
  return next
}

/** A word with a full stop after it: an abbreviation takes the stop in. */
function cutBeforeStop(cutter: Cutter, index: number, end: number): number {
  const { text } = cutter
  const found =
    end - index > 6 ? longAbbreviation(text, end) : abbreviationClass(text.slice(index, end))
  const isNumbered = isDigit(text, end + 1) || isDigit(text, end + 2)
  const isNone = found === AbbreviationClass.none
  if (isNone || (found === AbbreviationClass.beforeDigit && !isNumbered))
    return add(cutter, index, end, TokenKind.word)
  const next = add(cutter, index, end + 1, TokenKind.word)
  cutter.pending = pendingAfter(found)
  return next
}

/** "Mühlenstr. 12": a German street. */
const longAbbreviation = (text: string, end: number): number =>
  text.startsWith('str', end - 3) ? AbbreviationClass.beforeDigit : AbbreviationClass.none

function cutNumber(cutter: Cutter, index: number): number {
  const end = numberEnd(cutter.text, index)
  const ordinal = ordinalLength(cutter.text, end)
  const kind = ordinal > 0 ? TokenKind.ordinal : TokenKind.number
  return add(cutter, index, end + ordinal, kind)
}

function cutPunctuation(cutter: Cutter, index: number): number {
  const { text } = cutter
  const unit = text.charCodeAt(index)
  if (isApostrophe(unit) && index > 0 && !isSpacing(text, index - 1)) {
    const length = cliticLength(text, index)
    if (length > 0) return add(cutter, index, index + length, TokenKind.word)
  }
  const mark = text.charAt(index)
  if (mark === '.') return cutStop(cutter, index)
  if (mark === '-') return add(cutter, index, runEnd(text, index), TokenKind.punctuation)
  const next = addMark(cutter, index)
  if (mark === '"') cutter.quoteOpen = !cutter.quoteOpen
  if ('!?。！？'.includes(mark)) cutter.pending = Pending.stop
  if (mark === '…') cutter.pending = Pending.ellipsis
  return next
}

/** A closing mark belongs to the sentence before it, whose end stays pending. */
function addMark(cutter: Cutter, index: number): number {
  const { pending, text, quoteOpen, newParagraph } = cutter
  const closes =
    pending !== Pending.none && !newParagraph && closesQuotation(text, index, quoteOpen)
  if (closes) cutter.pending = Pending.none
  const next = add(cutter, index, index + 1, TokenKind.punctuation)
  if (closes) cutter.pending = pending
  return next
}

function cutStop(cutter: Cutter, index: number): number {
  const { text } = cutter
  const isDecimal = isDigit(text, index + 1) && (index === 0 || isSpacing(text, index - 1))
  if (isDecimal) return add(cutter, index, numberEnd(text, index + 1), TokenKind.number)
  const end = runEnd(text, index)
  // A closing full stop after "U.S." and the like, or after another end, does not open a sentence.
  if (!cutter.newParagraph) cutter.pending = Pending.none
  const isListNumber = isFirstNumber(cutter)
  add(cutter, index, end, TokenKind.punctuation)
  cutter.pending = end > index + 1 ? Pending.ellipsis : Pending.stop
  if (isListNumber) cutter.pending = Pending.none
  return end
}

/** "1." at the start of a sentence numbers it. */
function isFirstNumber({ count, kind, sentences }: Cutter): boolean {
  const last = count - 1
  return last >= 0 && sentences.at(-1) === last && kind[last] === TokenKind.number
}

function cutSymbol(cutter: Cutter, index: number): number {
  const point = cutter.text.codePointAt(index) ?? 0
  return add(cutter, index, index + (point > 0xff_ff ? 2 : 1), TokenKind.symbol)
}

function isSpacing(text: string, index: number): boolean {
  return classAt(text, index) <= CharacterClass.newline
}

/** The end of the run of the mark at `index`: "...", "--". */
function runEnd(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  let end = index + 1
  while (text.charCodeAt(end) === unit) end++
  return end
}

function add(cutter: Cutter, start: number, end: number, kind: number, hash = 0): number {
  if (cutter.newParagraph || cutter.pending !== Pending.none) endSentence(cutter, start, end)
  const at = cutter.count
  if (at === cutter.start.length) grow(cutter)
  cutter.start[at] = start
  cutter.end[at] = end
  cutter.kind[at] = kind
  cutter.hash[at] = hash
  cutter.count = at + 1
  return end
}

/** Settles what was pending before the token at `start`, which may open a sentence or a paragraph. */
function endSentence(cutter: Cutter, start: number, end: number): void {
  const { text, pending, newParagraph, sentences } = cutter
  if (newParagraph || startsSentence(text, pending, start, end)) {
    if (newParagraph) cutter.paragraphs.push(sentences.length)
    if (newParagraph) cutter.quoteOpen = false
    cutter.newParagraph = false
    sentences.push(cutter.count)
  }
  cutter.pending = Pending.none
}

function grow(cutter: Cutter): void {
  const room = cutter.start.length * 2
  cutter.start = copied(cutter.start, new Int32Array(room))
  cutter.end = copied(cutter.end, new Int32Array(room))
  cutter.kind = copied(cutter.kind, new Uint8Array(room))
  cutter.hash = copied(cutter.hash, new Int32Array(room))
}
