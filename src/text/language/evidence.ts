import { TokenKind, type Tokens } from '../tokens.ts'
import { isEnglishWord } from './english-words.ts'
import { otherWords } from './other-words.ts'
import type { Piece } from './pieces.ts'
import { trigramScores } from './scores.ts'
import { latinLanguages } from './scripts.ts'

/** What a piece says of its language. */
export interface Evidence {
  /** Natural logarithm of how much more likely it is in another language than in English. Below 0 speaks for English. */
  readonly foreign: number
  /** The likeliest other one, or `und`. Empty where the piece holds no word that says anything. */
  readonly language: string
}

/** What one word of `english-words.ts` counts against a piece being foreign. */
const ENGLISH_WORD = 8

/** So many English words, and this share of all, leave no doubt. */
const SURE_WORDS = 2
const SURE_SHARE = 6

/** Words of no language: each trigram is less likely than in any English text. */
const NOISE = -8.7

/** So long a capitalized first word may be an article or preposition; longer ones may be names. */
const SHORT_WORD = 4

/** A piece that is mostly written in another alphabet, in as many letters at least. */
const OTHER_SCRIPT = 60
const LEAST_LETTERS = 4

/** A word with a letter that English does not have counts so much more. */
const OTHER_LETTER = 3

/** What one word of `other-words.ts` counts, besides its letters. */
const OTHER_WORD = 4

/** What it counts that no word is English where one is not. */
const NO_ENGLISH = 6

/** One word may be a loan, a slip or a name in small letters: it counts no more than this. */
const MOST_OF_WORD = 6

/** More words of a piece say nothing new. */
const MOST_WORDS = 120

/**
 * Names are the same in all languages, so that words with a capital say nothing; nor do addresses and what
 * holds digits.
 */
export function evidenceOf(tokens: Tokens, piece: Piece): Evidence {
  const words = countWords(tokens, piece)
  if (words.other > words.latin && words.other >= LEAST_LETTERS)
    return { foreign: OTHER_SCRIPT, language: '' }
  if (words.odd > words.count / 2 && words.odd >= LEAST_LETTERS)
    return { foreign: OTHER_SCRIPT, language: 'und' }
  const isSure = words.english >= SURE_WORDS && words.english * SURE_SHARE >= words.count
  const telling = isSure ? [] : tellingWords(tokens, piece)
  if (telling.length === 0) return { foreign: -words.english * ENGLISH_WORD, language: '' }
  return trigramEvidence(telling, words.english)
}

function trigramEvidence(telling: readonly string[], english: number): Evidence {
  const { lead, language } = leadOverEnglish(telling.join(' '))
  const letters = telling.filter((word) => /\P{ASCII}/u.test(word)).length * OTHER_LETTER
  const hits = telling.filter((word) => otherWords.has(word)).length
  const known = hits * OTHER_WORD + (hits > 0 && english === 0 ? NO_ENGLISH : 0)
  const foreign = Math.min(lead + letters, telling.length * MOST_OF_WORD) + known
  return { foreign: foreign - english * ENGLISH_WORD, language }
}

interface Words {
  count: number
  english: number
  /** Letters of the Latin script, and of all others. */
  latin: number
  other: number
  /** Words that are no more than some capital letters with accents: bytes read in the wrong alphabet. */
  odd: number
}

const stopOf = ({ first, end }: Piece): number => Math.min(end, first + MOST_WORDS)

function countWords({ text, start, end, kind }: Tokens, piece: Piece): Readonly<Words> {
  const words: Words = { count: 0, english: 0, latin: 0, other: 0, odd: 0 }
  const stop = stopOf(piece)
  for (let token = piece.first; token < stop; token++) {
    if (kind[token] !== TokenKind.word) continue
    const [from, to] = [start[token] ?? 0, end[token] ?? 0]
    words.count++
    if (isOtherScript(text, from)) words.other += to - from
    else words.latin += to - from
    if (isOdd(text, from, to)) words.odd++
    const mayBeName = !isSmall(text, from) && (token !== piece.first || !piece.startsSentence)
    if (isEnglishWord(text, from, to, mayBeName) || isContraction(text, from, to)) words.english++
  }
  return words
}

/** The words in small letters, each once, and a short one that begins the sentence. */
function tellingWords({ text, start, end, kind }: Tokens, piece: Piece): readonly string[] {
  const telling = new Set<string>()
  const stop = stopOf(piece)
  for (let token = piece.first; token < stop; token++) {
    const [from, to] = [start[token] ?? 0, end[token] ?? 0]
    if (kind[token] !== TokenKind.word || isOtherScript(text, from)) continue
    const isFirst = piece.startsSentence && token === piece.first
    if (isSmall(text, from)) telling.add(text.slice(from, to))
    else if (isFirst && isNoName(text, from, to)) telling.add(text.slice(from, to).toLowerCase())
  }
  return [...telling]
}

/** Of a word with a capital at the start of a sentence. */
const isNoName = (text: string, from: number, to: number): boolean =>
  to - from <= SHORT_WORD || otherWords.has(text.slice(from, to).toLowerCase())

/** "n't", "'ll", "'re", "'ve" are tokens of their own; "'s" begins Dutch words, too. */
function isContraction(text: string, from: number, to: number): boolean {
  if (to - from !== 3) return false
  return isApostrophe(text.charCodeAt(from)) || isApostrophe(text.charCodeAt(from + 1))
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Greek and all scripts that come after it, but not the Latin letters that Vietnamese has there. */
function isOtherScript(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x370 && (code < 0x1e00 || code >= 0x1f00)
}

function isOdd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xb0 || code > 0xde) return false
  }
  return true
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  const letter = text.charAt(at)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

const ENGLISH = latinLanguages.indexOf('en')

function leadOverEnglish(words: string): { readonly lead: number; readonly language: string } {
  const { scores, count } = trigramScores(words, latinLanguages)
  let best = NOISE * count
  let language = 'und'
  for (const [at, score] of scores.entries()) {
    if (at === ENGLISH || score <= best) continue
    best = score
    language = latinLanguages[at] ?? 'und'
  }
  return { lead: best - (scores[ENGLISH] ?? 0), language }
}
