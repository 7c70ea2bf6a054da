import { Tells, type Telling } from '../reading/languages.ts'
import { hashOf, makeWordHash, rowAt } from '../reading/word-hash.ts'
import { TokenKind, type Tokens } from '../tokens.ts'
import { isOtherWord } from './other-words.ts'
import type { Piece } from './pieces.ts'
import { type Word, wordScores } from './scores.ts'
import { latinLanguages } from './scripts.ts'

/** What a piece says of its language. */
export interface Evidence {
  /** Natural logarithm of how much more likely it is in another language than in English. Below 0 speaks for English. */
  readonly foreign: number
  /** The likeliest other one, or `und`. Empty where the piece holds no word that says anything. */
  readonly language: string
}

/** What one telling word counts against a piece being foreign. */
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
 * holds digits. Where it cannot be more than `least`, it is not weighed: letters take long.
 */
export function evidenceOf(
  tokens: Tokens,
  piece: Piece,
  telling: Telling,
  least = -Infinity,
): Evidence {
  const words = countWords(tokens, piece, telling)
  if (words.other > words.latin && words.other >= LEAST_LETTERS)
    return { foreign: OTHER_SCRIPT, language: '' }
  if (words.odd > words.count / 2 && words.odd >= LEAST_LETTERS)
    return { foreign: OTHER_SCRIPT, language: 'und' }
  const isSure = words.english >= SURE_WORDS && words.english * SURE_SHARE >= words.count
  const small = isSure ? [] : smallWords(tokens, piece)
  if (small.length === 0) return { foreign: -words.english * ENGLISH_WORD, language: '' }
  return wordEvidence(tokens.text, small, words.english, least)
}

function wordEvidence(
  text: string,
  words: readonly Word[],
  english: number,
  least: number,
): Evidence {
  const hits = words.filter(({ start, end }) => isOtherWord(text, start, end)).length
  const known = hits * OTHER_WORD + (hits > 0 && english === 0 ? NO_ENGLISH : 0)
  const most = words.length * MOST_OF_WORD
  const besides = known - english * ENGLISH_WORD
  if (most + besides <= least) return { foreign: most + besides, language: '' }
  const { lead, language } = leadOverEnglish(text, words)
  const letters = words.filter((word) => hasOtherLetter(text, word)).length * OTHER_LETTER
  return { foreign: Math.min(lead + letters, most) + besides, language }
}

function hasOtherLetter(text: string, { start, end }: Word): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) return true
  return false
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

function countWords(
  { text, start, end, kind }: Tokens,
  piece: Piece,
  telling: Telling,
): Readonly<Words> {
  const words: Words = { count: 0, english: 0, latin: 0, other: 0, odd: 0 }
  const stop = stopOf(piece)
  for (let token = piece.first; token < stop; token++) {
    if (kind[token] !== TokenKind.word) continue
    const [from, to] = [start[token] ?? 0, end[token] ?? 0]
    words.count++
    if (isOtherScript(text, from)) words.other += to - from
    else words.latin += to - from
    if (isOdd(text, from, to)) words.odd++
    const isFirst = token === piece.first && piece.startsSentence
    if (isEnglish(text, from, telling[token], isFirst) || isContraction(text, from, to))
      words.english++
  }
  return words
}

/** A capital that its place does not explain may be a name's. */
const isEnglish = (
  text: string,
  at: number,
  tells: number | undefined,
  isFirst: boolean,
): boolean => tells === Tells.name || (tells === Tells.word && (isFirst || isSmall(text, at)))

/** The words in small letters, each once, and a short one that begins the sentence. */
function smallWords({ text, start, end, kind }: Tokens, piece: Piece): readonly Word[] {
  const found = new Map<number, Word>()
  const stop = stopOf(piece)
  for (let token = piece.first; token < stop; token++) {
    if (kind[token] !== TokenKind.word) continue
    const word = { start: start[token] ?? 0, end: end[token] ?? 0 }
    const isFirst = piece.startsSentence && token === piece.first
    if (!isTelling(text, word, isFirst) || isParticle(text, word)) continue
    const hash = hashOf(text, word.start, word.end)
    if (!found.has(hash)) found.set(hash, word)
  }
  return [...found.values()]
}

function isTelling(text: string, word: Word, isFirst: boolean): boolean {
  if (isOtherScript(text, word.start)) return false
  return isSmall(text, word.start) || (isFirst && isNoName(text, word))
}

const particles = makeWordHash(
  new Map(
    'de la le les los las del della di da do dos das du des van den der ter ten von zu zum y e el al bin ibn af'
      .split(' ')
      .map((word) => [word, 1] as const),
  ),
)

/** "Ana de los Santos": names have it in all languages, and what stands behind it has a capital. */
function isParticle(text: string, { start, end }: Word): boolean {
  if (rowAt(particles, text, start, end) === 0 || text.charCodeAt(end) !== SPACE) return false
  const next = end + 1
  if (isCapital(text, next)) return true
  const after = text.indexOf(' ', next)
  return (
    after > next &&
    after - next <= LONGEST_PARTICLE &&
    rowAt(particles, text, next, after) > 0 &&
    isCapital(text, after + 1)
  )
}

const SPACE = 32
const LONGEST_PARTICLE = 5

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Of a word with a capital at the start of a sentence. */
const isNoName = (text: string, { start, end }: Word): boolean =>
  end - start <= SHORT_WORD || isOtherWord(text, start, end)

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

function leadOverEnglish(
  text: string,
  words: readonly Word[],
): { readonly lead: number; readonly language: string } {
  const { scores, count } = wordScores(text, words, latinLanguages)
  let best = NOISE * count
  let language = 'und'
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (at === ENGLISH || score <= best) continue
    best = score
    language = latinLanguages[at] ?? 'und'
  }
  return { lead: best - (scores[ENGLISH] ?? 0), language }
}
