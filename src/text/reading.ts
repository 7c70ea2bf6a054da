import { lexicon as theLexicon } from './language/tables.ts'
import { languagesOf } from './reading/gate.ts'
import type { Language, Lexicon } from './reading/lexicon.ts'
import { markedOf } from './reading/marks.ts'
import { cutTokens, emptyCut, PieceKind, type Cut } from './reading/pieces.ts'
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
  const lexicon = theLexicon()
  const spoken = languagesOf(tokens, lexicon, language)
  const cut = emptyCut()
  const sentences = cutLines(cut, tokens, lexicon, spoken.lines)
  const count = cut.start.length
  const start = new Int32Array(cut.start)
  const kind = new Uint8Array(cut.kind)
  const row = new Int32Array(cut.row)
  for (const stretch of spoken.unread) silence(stretch, start, kind, row)
  return {
    text: tokens.text,
    tokens,
    lexicon,
    count,
    start,
    end: new Int32Array(cut.end),
    kind,
    row,
    token: new Int32Array(cut.token),
    pieceOfToken: piecesOfTokens(cut, tokens.count),
    sentence: spread(sentences, count),
    sentences,
    line: spread(tokens.paragraphs, tokens.sentences.length - 1),
    lines: tokens.paragraphs,
    lineKind: kindsOfLines(tokens),
    quoted: quotedOf(tokens, start),
    languages: spoken.lines,
    unread: spoken.unread,
    guesses: new Int32Array(count),
  }
}

/** Gives the first piece of each sentence, and at last the number of pieces. */
function cutLines(
  cut: Cut,
  tokens: Tokens,
  lexicon: Lexicon,
  languages: readonly Language[],
): Int32Array {
  const { sentences, paragraphs } = tokens
  const firsts = new Int32Array(sentences.length)
  for (let line = 0; line + 1 < paragraphs.length; line++) {
    const language = languages[line]
    const end = paragraphs[line + 1] ?? 0
    for (let sentence = paragraphs[line] ?? 0; sentence < end; sentence++) {
      firsts[sentence] = cut.start.length
      const range = [sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0] as const
      if (language) cutTokens(cut, tokens, range, lexicon, language)
    }
  }
  firsts[sentences.length - 1] = cut.start.length
  return firsts
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

function silence({ start, end }: Unread, starts: Int32Array, kind: Uint8Array, row: Int32Array) {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < starts.length && (starts[i] ?? 0) < end; i++) {
    kind[i] = PieceKind.unread
    row[i] = 0
  }
}
