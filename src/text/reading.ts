import type { Unread } from '../schemas/facts.ts'
import { foreignStretches } from './language/stretches.ts'
import { lexicon as lexiconOf } from './language/tables.ts'
import { isRead, languagesOfTokens, silence, tellingOf } from './reading/languages.ts'
import type { Language } from './reading/lexicon.ts'
import { markedOf } from './reading/marks.ts'
import {
  cutSentence,
  finishCutting,
  startCutting,
  type Cut,
  type Cutter,
} from './reading/pieces.ts'
import { kindsOfLines } from './reading/read-lines.ts'
import type { TextReading } from './reading/text-reading.ts'
import { tokenize, type Tokens } from './tokens.ts'
import { unreadOf } from './unread.ts'

/**
 * Reads a text: one tokenization, one look at each word and one at its languages, for all that is found in it. All is
 * read in `language` (ISO 639-1) if it is one that has tables; else the text shows its languages, stretch by stretch. What
 * is in one that has no tables is not read: its pieces are `unread`, no word of it has a class, and `unread` tells where
 * and why. Linear; never throws.
 */
export function readText(text: string, language?: string): TextReading {
  return readTokens(tokenize(text), language)
}

/** The same, of a text that has been cut into tokens already; `unread` is what is known not to be in that language. */
export function readTokens(
  tokens: Tokens,
  language?: string,
  unread: readonly Unread[] = [],
): TextReading {
  const lexicon = lexiconOf()
  const stated = lexicon.languages.get(language?.slice(0, 2).toLowerCase() ?? '')
  const cutter = startCutting(tokens, lexicon, stated)
  const sentences = cutAll(cutter)
  const foreign = stated ? [] : foreignStretches(tokens, tellingOf(cutter))
  cutter.languageOfToken = languagesOfTokens(tokens, lexicon, foreign)
  if (cutter.languageOfToken) sentences.set(cutAll(cutter))
  const cut = finishCutting(cutter)
  const silent = foreign.filter((stretch) => !isRead(lexicon, stretch))
  const all = [...unread, ...unreadOf(tokens, silent)]
  for (const stretch of all) silence(stretch, cut)
  return {
    ...cut,
    text: tokens.text,
    tokens,
    lexicon,
    sentences,
    line: linesOf(tokens),
    lines: tokens.paragraphs,
    lineKind: kindsOfLines(tokens),
    quoted: quotedOf(tokens, cut),
    languages: languagesOfLines(tokens, cut, lexicon.list),
    foreign,
    unread: all,
    guesses: new Int32Array(cut.count),
  }
}

/** Gives the first piece of each sentence, and at last the number of pieces. */
function cutAll(cutter: Cutter): Int32Array {
  const { sentences } = cutter.tokens
  const firsts = new Int32Array(sentences.length)
  cutter.count = 0
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    firsts[sentence] = cutter.count
    cutSentence(cutter, sentence)
  }
  firsts[sentences.length - 1] = cutter.count
  cutter.pieceOfToken[cutter.tokens.count] = cutter.count
  return firsts
}

/** The line of each sentence. */
function linesOf({ paragraphs, sentences }: Tokens): Int32Array {
  const found = new Int32Array(sentences.length - 1)
  for (let line = 0; line + 1 < paragraphs.length; line++) {
    const end = paragraphs[line + 1] ?? 0
    for (let sentence = paragraphs[line] ?? 0; sentence < end; sentence++) found[sentence] = line
  }
  return found
}

/** The language that each line begins in. */
function languagesOfLines(
  { paragraphs, sentences }: Tokens,
  { languageOf, pieceOfToken }: Cut,
  list: readonly Language[],
): Language[] {
  const found: Language[] = []
  for (let line = 0; line + 1 < paragraphs.length; line++) {
    const first = sentences[paragraphs[line] ?? 0] ?? 0
    const language = list[languageOf[pieceOfToken[first] ?? 0] ?? 0]
    if (language) found.push(language)
  }
  return found
}

/** By piece: 1 + the index of the quotation in marks that it stands in, 0 outside of any. */
function quotedOf(tokens: Tokens, { count, start }: Cut): Int32Array {
  const quoted = new Int32Array(count)
  let at = 0
  for (const [index, { open, close }] of markedOf(tokens).entries()) {
    while (at < count && (start[at] ?? 0) < open) at++
    for (; at < count && (start[at] ?? 0) < close; at++) quoted[at] = index + 1
  }
  return quoted
}
