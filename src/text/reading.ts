import { lexicon as lexiconOf } from './language/tables.ts'
import { foreignAt, languageOfText, mayBeForeign } from './reading/gate.ts'
import type { Language } from './reading/lexicon.ts'
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
  const { sentences, languages, foreign } = cutLines(cutter, main)
  const cut = finishCutting(cutter)
  for (const stretch of foreign) silence(stretch, cut)
  const quoted = quotedOf(tokens, cut.start)
  const quotes = known ? foreignQuotes(tokens, cut, quoted, main) : []
  const others = known ? quotes : [unreadText(tokens, code)]
  for (const stretch of others) silence(stretch, cut)
  const unread = known ? [...foreign, ...quotes].toSorted(byStart) : others
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

const unreadText = ({ text }: Tokens, language: string): Unread => ({
  start: 0,
  end: text.length,
  language,
  reason: 'no-tables',
})

const byStart = (a: Unread, b: Unread): number => a.start - b.start

interface Lines {
  /** The first piece of each sentence, and at last the number of pieces. */
  readonly sentences: Int32Array
  /** The language of each line; that of the text, for one that is not read. */
  readonly languages: readonly Language[]
  readonly foreign: readonly Unread[]
}

/** Cuts the lines one by one; one of whose words hardly any is known is looked at, and cut again in its language. */
function cutLines(cutter: Cutter, main: Language): Lines {
  const { tokens, lexicon } = cutter
  const sentences = new Int32Array(tokens.sentences.length)
  const languages: Language[] = []
  const foreign: Unread[] = []
  for (let line = 0; line + 1 < tokens.paragraphs.length; line++) {
    const first = cutter.count
    cutLine(cutter, line, sentences)
    const found = foreignLine(cutter, first, main)
    const own = found ? lexicon.languages.get(found.language) : main
    languages.push(own ?? main)
    if (found && !own) foreign.push(found)
    if (!own || own === main) continue
    cutter.count = first
    cutter.language = own
    cutLine(cutter, line, sentences)
    cutter.language = main
  }
  sentences[tokens.sentences.length - 1] = cutter.count
  return { sentences, languages, foreign }
}

function cutLine(cutter: Cutter, line: number, firsts: Int32Array): void {
  const { sentences, paragraphs } = cutter.tokens
  const end = paragraphs[line + 1] ?? 0
  for (let sentence = paragraphs[line] ?? 0; sentence < end; sentence++) {
    firsts[sentence] = cutter.count
    cutTokens(cutter, sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0)
  }
}

/** What has been cut from piece `first` on, if it is in another language. */
function foreignLine(cutter: Cutter, first: number, main: Language): Unread | undefined {
  const { text, start, end, count } = cutter
  if (count === first || !hasFewKnown(cutter, first, count)) return undefined
  return foreignAt(text, start[first] ?? 0, end[count - 1] ?? 0, main)
}

function hasFewKnown({ kind, row }: Cut, first: number, end: number): boolean {
  let words = 0
  let known = 0
  for (let i = first; i < end; i++) {
    if (kind[i] !== PieceKind.word) continue
    words++
    if ((row[i] ?? 0) > 0) known++
  }
  return mayBeForeign(words, known)
}

/** Quotations in marks that are in another language than the text. They are part of a sentence, and so never read. */
function foreignQuotes(tokens: Tokens, cut: Cut, quoted: Int32Array, main: Language): Unread[] {
  const found: Unread[] = []
  for (let first = 0; first < cut.count;) {
    const quote = quoted[first] ?? 0
    let end = first + 1
    while (end < cut.count && quoted[end] === quote) end++
    const isForeign = quote > 0 && hasFewKnown(cut, first, end)
    const foreign = isForeign
      ? foreignAt(tokens.text, cut.start[first] ?? 0, cut.end[end - 1] ?? 0, main)
      : undefined
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

function quotedOf(tokens: Tokens, start: Int32Array): Int32Array {
  const quoted = new Int32Array(start.length)
  let at = 0
  for (const [index, { open, close }] of markedOf(tokens).entries()) {
    while (at < start.length && (start[at] ?? 0) < open) at++
    for (; at < start.length && (start[at] ?? 0) < close; at++) quoted[at] = index + 1
  }
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
