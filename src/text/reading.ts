import { lexicon as lexiconOf } from './language/tables.ts'
import { Class } from './reading/classes.ts'
import { foreignAt, isOwn, languageOfText, type Words } from './reading/gate.ts'
import { hasBit, type Language, type Lexicon } from './reading/lexicon.ts'
import { markedOf } from './reading/marks.ts'
import {
  cutTokens,
  finishCutting,
  PieceKind,
  startCutting,
  type Cut,
  type Cutter,
} from './reading/pieces.ts'
import { kindsOfLines } from './reading/read-lines.ts'
import type { TextReading, Unread } from './reading/text-reading.ts'
import { tokenize, type Tokens } from './tokens.ts'

/**
 * Reads a text: one tokenization, one look at each word, for all that is found in it. `language` is the document's
 * (ISO 639-1); without it, or with `und`, the text shows it. A text, line or quotation in a language that has no tables is not
 * read: its pieces are `unread`, no word of it has a class, and `unread` tells where and why. Linear; never throws.
 */
export function readText(text: string, language?: string): TextReading {
  return readTokens(tokenize(text), language)
}

/** The same, of a text that has been cut into tokens already. */
export function readTokens(tokens: Tokens, language?: string): TextReading {
  const lexicon = lexiconOf()
  const code = languageOfText(tokens, lexicon, language)
  const known = lexicon.languages.get(code)
  const main = known ?? lexicon.languages.values().toArray()[0]
  if (!main) throw new Error('no language has tables')
  const cutter = startCutting(tokens, lexicon, main)
  const marks = quotedOf(tokens)
  const { sentences, languages, others } = cutLines(cutter, marks, main, known ? undefined : code)
  const cut = finishCutting(cutter)
  for (const stretch of others) silence(stretch, cut)
  const quoted = quotedPieces(cut, marks)
  const quotes = foreignQuotes(tokens, cut, quoted, lexicon, main)
  for (const stretch of quotes) silence(stretch, cut)
  const unread = [...others, ...quotes].toSorted(byStart)
  return {
    ...cut,
    text: tokens.text,
    tokens,
    lexicon,
    pieceOfToken: piecesOfTokens(cut, tokens.count),
    sentence: spread(sentences, cut.count),
    sentences,
    line: spread(tokens.paragraphs, tokens.sentences.length - 1),
    lines: tokens.paragraphs,
    lineKind: kindsOfLines(tokens),
    quoted,
    languages,
    unread,
    guesses: new Int32Array(cut.count),
  }
}

const byStart = (a: Unread, b: Unread): number => a.start - b.start

interface Lines {
  /** The first piece of each sentence, and at last the number of pieces. */
  readonly sentences: Int32Array
  /** The language of each line; that of the text, for one that is not read. */
  readonly languages: readonly Language[]
  readonly others: readonly Unread[]
}

/**
 * Cuts the lines one by one; one of whose words hardly any is known is looked at, and cut again in its language. Of a
 * text in a language `without` tables, those that are in the main one all the same are read.
 */
function cutLines(
  cutter: Cutter,
  marks: Int32Array,
  main: Language,
  without: string | undefined,
): Lines {
  const { tokens, lexicon } = cutter
  const sentences = new Int32Array(tokens.sentences.length)
  const languages: Language[] = []
  const others: Unread[] = []
  for (let line = 0; line + 1 < tokens.paragraphs.length; line++) {
    const first = cutter.count
    cutLine(cutter, line, sentences)
    const found =
      without === undefined
        ? foreignLine(cutter, marks, first, main)
        : otherLine(cutter, first, main, without)
    const own = found ? lexicon.languages.get(found.language) : main
    languages.push(own ?? main)
    if (found && !own) addUnread(others, found)
    if (!own || own === main) continue
    cutter.count = first
    cutter.language = own
    cutLine(cutter, line, sentences)
    cutter.language = main
  }
  sentences[tokens.sentences.length - 1] = cutter.count
  return { sentences, languages, others }
}

/** Lines of one language that follow each other are one stretch. */
function addUnread(others: Unread[], found: Unread): void {
  const last = others.at(-1)
  const goesOn =
    found.reason === 'no-tables' && last?.reason === 'no-tables' && last.language === found.language
  if (last && goesOn) others[others.length - 1] = { ...last, end: found.end }
  else others.push(found)
}

function cutLine(cutter: Cutter, line: number, firsts: Int32Array): void {
  const { sentences, paragraphs } = cutter.tokens
  const end = paragraphs[line + 1] ?? 0
  for (let sentence = paragraphs[line] ?? 0; sentence < end; sentence++) {
    firsts[sentence] = cutter.count
    cutTokens(cutter, sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0)
  }
}

/** What has been cut from piece `first` on, if it is in another language: quotations do not tell, they are looked at alone. */
function foreignLine(
  cutter: Cutter,
  marks: Int32Array,
  first: number,
  main: Language,
): Unread | undefined {
  const { text, lexicon, start, end, count } = cutter
  const counted = countWords(cutter, lexicon, first, count, marks)
  return foreignAt(text, start[first] ?? 0, end[count - 1] ?? 0, counted, main)
}

/** The same of a text in a language without tables: every line that is not clearly in the main one. */
function otherLine(
  cutter: Cutter,
  first: number,
  main: Language,
  language: string,
): Unread | undefined {
  const { text, lexicon, count } = cutter
  const start = cutter.start[first] ?? 0
  const end = cutter.end[count - 1] ?? 0
  const words = countWords(cutter, lexicon, first, count)
  if (count === first || isOwn(text.slice(start, end), words, main)) return undefined
  return { start, end, language, reason: 'no-tables' }
}

/** How many words there are outside of the quotations that `marks` tells of, and how many of them bind sentences. */
function countWords(
  { kind, row, token }: Cut,
  { bits, width }: Lexicon,
  first: number,
  end: number,
  marks?: Int32Array,
): Words {
  let words = 0
  let binding = 0
  for (let i = first; i < end; i++) {
    if (kind[i] !== PieceKind.word || (marks && marks[token[i] ?? 0] !== 0)) continue
    words++
    if (hasBit(bits, width, row[i] ?? 0, Class.stopWord)) binding++
  }
  return { words, binding }
}

/** Quotations in marks that are in another language than the text. They are part of a sentence, and so never read. */
function foreignQuotes(
  { text }: Tokens,
  cut: Cut,
  quoted: Int32Array,
  lexicon: Lexicon,
  main: Language,
): Unread[] {
  const found: Unread[] = []
  for (let first = 0; first < cut.count;) {
    const quote = quoted[first] ?? 0
    let end = first + 1
    while (end < cut.count && quoted[end] === quote) end++
    const counted = countWords(cut, lexicon, first, quote > 0 ? end : first)
    const foreign = foreignAt(text, cut.start[first] ?? 0, cut.end[end - 1] ?? 0, counted, main)
    if (foreign) found.push(foreign)
    first = end
  }
  return found
}

/** For each of `count` elements the index of the range in `firsts` that it lies in. */
function spread(firsts: Int32Array, count: number): Int32Array {
  const found = new Int32Array(count)
  for (let i = 0; i + 1 < firsts.length; i++) found.fill(i, firsts[i], firsts[i + 1])
  return found
}

function piecesOfTokens({ token }: Cut, count: number): Int32Array {
  const found = new Int32Array(count + 1).fill(token.length)
  for (let i = token.length - 1; i >= 0; i--) found[token[i] ?? 0] = i
  // A token that an amount before it has taken in begins where the next one does.
  for (let t = count - 1; t >= 0; t--) found[t] = Math.min(found[t] ?? 0, found[t + 1] ?? 0)
  return found
}

/** By token: 1 + the index of the quotation in marks that it stands in, 0 outside of any. */
function quotedOf(tokens: Tokens): Int32Array {
  const { count, start } = tokens
  const quoted = new Int32Array(count)
  let at = 0
  for (const [index, { open, close }] of markedOf(tokens).entries()) {
    while (at < count && (start[at] ?? 0) < open) at++
    for (; at < count && (start[at] ?? 0) < close; at++) quoted[at] = index + 1
  }
  return quoted
}

function quotedPieces({ count, token }: Cut, marks: Int32Array): Int32Array {
  const quoted = new Int32Array(count)
  for (let i = 0; i < count; i++) quoted[i] = marks[token[i] ?? 0] ?? 0
  return quoted
}

/** Takes the classes of a stretch away, so that no rule reads it. */
function silence({ start, end }: Unread, cut: Cut): void {
  let low = 0
  let high = cut.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cut.start[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < cut.count && (cut.start[i] ?? 0) < end; i++) {
    cut.kind[i] = PieceKind.unread
    cut.row[i] = 0
  }
}
