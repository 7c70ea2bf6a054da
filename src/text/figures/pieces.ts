import { TokenKind, type Tokens } from '../tokens.ts'
import { codes } from './currencies.ts'
import { lookUp, mayBegin, startsNumber, Word, type Entry } from './lexicon.ts'

/** Kinds of piece. */
export const PieceKind = { word: 0, number: 1, ordinal: 2, mark: 3, url: 4 } as const

/**
 * The tokens as the grammar reads them: hyphenated words that hold a number ("forty-one", "year-old" after "38"),
 * codes written onto their amount ("RM79") and lists of numbers ("22,24,26") are cut further.
 */
export interface Pieces {
  readonly text: string
  readonly count: number
  readonly start: number[]
  readonly end: number[]
  readonly kind: number[]
  /** Bits of `Word`; 0 for what is no word of the lexicon. */
  readonly bits: number[]
  /** Lower case. */
  readonly words: string[]
  readonly entries: (Entry | undefined)[]
  /** The piece after the last of its sentence. */
  readonly sentenceEnd: number[]
  /** The first piece of its sentence. */
  readonly sentenceStart: number[]
}

type Draft = Omit<Pieces, 'count' | 'text'> & { readonly text: string }

/** A number as it is written out; what is none of these is a list, a date or an address. */
const numeral =
  /^(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\.\d+|\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/

/** Longer digit strings are no figures: account numbers, attacks. */
const longestNumeral = 40

export const isNumeral = (text: string): boolean =>
  text.length <= longestNumeral && numeral.test(text)

export function cutPieces(tokens: Tokens): Pieces {
  const draft: Draft = {
    text: tokens.text,
    start: [],
    end: [],
    kind: [],
    bits: [],
    words: [],
    entries: [],
    sentenceEnd: [],
    sentenceStart: [],
  }
  for (let s = 0; s + 1 < tokens.sentences.length; s++)
    if (holdsFigure(tokens, s)) cutSentence(draft, tokens, s)
  return { ...draft, count: draft.start.length }
}

/** Whether a sentence has a digit or a word that may begin a figure: most have none, and need no more work. */
function holdsFigure(tokens: Tokens, sentence: number): boolean {
  const { text } = tokens
  const end = tokens.sentences[sentence + 1] ?? 0
  for (let t = tokens.sentences[sentence] ?? 0; t < end; t++) {
    const kind = tokens.kind[t] ?? 0
    if (kind === TokenKind.number || kind === TokenKind.ordinal) return true
    if (kind === TokenKind.word && mayHold(text, tokens.start[t] ?? 0, tokens.end[t] ?? 0))
      return true
  }
  return false
}

/** Looks at digits ("RM23") and at the parts of a hyphenated word, too. */
function mayHold(text: string, from: number, to: number): boolean {
  let start = from
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) return true
    if (unit !== 0x2d) continue
    if (isTrigger(text, start, i)) return true
    start = i + 1
  }
  return isTrigger(text, start, to)
}

const isTrigger = (text: string, from: number, to: number): boolean =>
  mayBegin(text.charCodeAt(from), text.charCodeAt(from + 1), to - from) &&
  ((lookUp(text.slice(from, to).toLowerCase())?.bits ?? 0) & (startsNumber | Word.timeUnit)) !== 0

function cutSentence(draft: Draft, tokens: Tokens, sentence: number): void {
  const first = draft.start.length
  const end = tokens.sentences[sentence + 1] ?? 0
  let done = 0
  for (let t = tokens.sentences[sentence] ?? 0; t < end; t++) {
    const from = tokens.start[t] ?? 0
    const to = tokens.end[t] ?? 0
    if (from < done) continue
    switch (tokens.kind[t] ?? -1) {
      case TokenKind.word:
        done = cutWord(draft, from, to)
        break
      case TokenKind.number:
        cutNumber(draft, from, to)
        break
      case TokenKind.ordinal:
        add(draft, from, to, PieceKind.ordinal)
        break
      case TokenKind.url:
        add(draft, from, to, PieceKind.url)
        break
      default:
        add(draft, from, to, PieceKind.mark)
    }
  }
  const last = draft.start.length
  for (let i = first; i < last; i++) {
    draft.sentenceStart.push(first)
    draft.sentenceEnd.push(last)
  }
}

/** Gives where it stopped: an amount written onto its code may go on over several tokens. */
function cutWord(draft: Draft, from: number, to: number): number {
  const word = draft.text.slice(from, to).toLowerCase()
  const hyphen = word.indexOf('-')
  if (hyphen > 0 && (followsNumber(draft) || holdsNumber(word, hyphen)))
    return cutAtHyphens(draft, from, to)

  const code = codeLength(word)
  if (code > 0) {
    add(draft, from, from + code, PieceKind.word)
    return cutAmount(draft, from + code)
  }
  // "$10M." ends a sentence: the tokenizer sees an initial.
  const stop = word.endsWith('.') && word.length === 2 && draft.end.at(-1) === from ? 1 : 0
  add(draft, from, to - stop, PieceKind.word, stop === 0 ? word : undefined)
  if (stop > 0) add(draft, to - stop, to, PieceKind.mark)
  return to
}

/** Whether "38" or "38-" stands before. */
function followsNumber({ kind, words }: Draft): boolean {
  const last = kind.length - 1
  if (kind[last] === PieceKind.number) return true
  return words[last] === '-' && kind[last - 1] === PieceKind.number
}

const holdsNumber = (word: string, hyphen: number): boolean =>
  ((lookUp(word.slice(0, hyphen))?.bits ?? 0) & startsNumber) !== 0 ||
  word.startsWith('minus-') ||
  word.startsWith('sub-')

/** Gives where it stopped: "minus-1" goes on as "minus-1.4". */
function cutAtHyphens(draft: Draft, from: number, to: number): number {
  let start = from
  while (start < to) {
    const hyphen = draft.text.indexOf('-', start)
    const end = hyphen < 0 || hyphen >= to ? to : hyphen
    if (end === to && isDigit(draft.text.charCodeAt(start))) return cutAmount(draft, start)
    if (end > start) addPart(draft, start, end)
    if (end < to) add(draft, end, end + 1, PieceKind.mark)
    start = end + 1
  }
  return to
}

/** A part of a hyphenated word may be digits: "sub-7". */
function addPart(draft: Draft, from: number, to: number): void {
  const isDigits = isNumeral(draft.text.slice(from, to))
  add(draft, from, to, isDigits ? PieceKind.number : PieceKind.word)
}

/** How long the currency code is that an amount is written onto, as in `usd115`; else 0. */
function codeLength(word: string): number {
  for (let length = 2; length <= 3; length++)
    if (isDigit(word.charCodeAt(length)))
      return codes.has(word.slice(0, length).toUpperCase()) ? length : 0
  return 0
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Digits at `amount` within a word, as in `RM23.50m`: amount and magnitude are a piece each; the word ended at the point. */
function cutAmount(draft: Draft, amount: number): number {
  const { text } = draft
  let end = amount
  while (end - amount < longestNumeral && /[\d.,]/.test(text.charAt(end))) end++
  while (!isDigit(text.charCodeAt(end - 1))) end--
  cutNumber(draft, amount, end)

  let rest = end
  while (rest - end < 3 && /[a-z]/i.test(text.charAt(rest))) rest++
  if (rest > end) add(draft, end, rest, PieceKind.word)
  return rest
}

/** One numeral, or the numbers of a list that is written without spaces. */
function cutNumber(draft: Draft, from: number, to: number): void {
  const text = draft.text.slice(from, Math.min(to, from + longestNumeral + 1))
  const isList = !isNumeral(text) && /^\d+(?:,\d+)+$/.test(text)
  if (!isList) return add(draft, from, to, PieceKind.number)

  let start = from
  for (const part of text.split(',')) {
    add(draft, start, start + part.length, PieceKind.number)
    start += part.length + 1
  }
}

function add(draft: Draft, from: number, to: number, kind: number, word?: string): void {
  const lower = word ?? draft.text.slice(from, to).toLowerCase()
  const entry = kind === PieceKind.word ? lookUp(lower) : undefined
  draft.start.push(from)
  draft.end.push(to)
  draft.kind.push(kind)
  draft.words.push(lower)
  draft.entries.push(entry)
  draft.bits.push(entry?.bits ?? 0)
}
