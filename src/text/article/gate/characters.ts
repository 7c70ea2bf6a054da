import { codeAt } from '../../tokens/code-at.ts'

/** What a sample of text is made of. */
export interface Made {
  /** UTF-16 code units that are no spaces. */
  readonly solid: number
  /** Letters and their marks, and the runs of them. */
  readonly letters: number
  readonly words: number
  /** Whether any of it is in a script that does not part words by spaces. */
  readonly isUnspaced: boolean
  /** Latin words of some length, and those without a vowel or with capitals amid them. */
  readonly latin: number
  readonly shuffled: number
  /** What stands between spaces and is of some length, and that with digits between letters. */
  readonly long: number
  readonly mixed: number
}

/** Shorter ones say nothing. UTF-16 code units. */
const LATIN_WORD = 4
const LONG = 6

/** Counted in one pass, by what is known of each character. */
export function madeOf(sample: string): Made {
  const state = newState()
  for (let at = 0; at < sample.length;) {
    const unit = codeAt(sample, at)
    const point = unit >= 0xd800 && unit < 0xdc00 ? (sample.codePointAt(at) ?? unit) : unit
    const size = point > 0xffff ? 2 : 1
    const kind = kindOf(point)
    if ((kind & Kind.letter) !== 0) addLetter(state, kind, size)
    else if (state.length > 0) endWord(state)
    if ((kind & Kind.space) === 0) addSolid(state, kind, size)
    else endPiece(state)
    at += size
  }
  endWord(state)
  endPiece(state)
  return state
}

type Counts = { -readonly [K in keyof Made]: Made[K] }

/** The counts, the word that is being read, and the piece between spaces. */
interface State extends Counts {
  /** UTF-16 code units of the word. */
  length: number
  isLatin: boolean
  hasVowel: boolean
  /** A small letter was followed by a capital, and that by another one. */
  isUneven: boolean
  hasRise: boolean
  wasSmall: boolean
  pieceLength: number
  /** A letter was read, digits behind it, and another letter behind those. */
  step: number
}

const Step = { none: 0, letter: 1, digit: 2, mixed: 3 } as const

const newState = (): State => ({
  solid: 0,
  letters: 0,
  words: 0,
  isUnspaced: false,
  latin: 0,
  shuffled: 0,
  long: 0,
  mixed: 0,
  length: 0,
  isLatin: true,
  hasVowel: false,
  isUneven: false,
  hasRise: false,
  wasSmall: false,
  pieceLength: 0,
  step: Step.none,
})

function addLetter(state: State, kind: number, size: number): void {
  state.letters += 1
  state.length += size
  if ((kind & Kind.unspaced) !== 0) state.isUnspaced = true
  if ((kind & Kind.latin) === 0) state.isLatin = false
  if ((kind & Kind.vowel) !== 0) state.hasVowel = true
  if ((kind & Kind.capital) !== 0) {
    if (state.hasRise) state.isUneven = true
    else state.hasRise = state.wasSmall
  }
  state.wasSmall = (kind & Kind.small) !== 0
}

function endWord(state: State): void {
  if (state.length === 0) return
  state.words += 1
  if (state.isLatin && state.length >= LATIN_WORD) {
    state.latin += 1
    if (!state.hasVowel || state.isUneven) state.shuffled += 1
  }
  state.length = 0
  state.isLatin = true
  state.hasVowel = false
  state.isUneven = false
  state.hasRise = false
  state.wasSmall = false
}

function addSolid(state: State, kind: number, size: number): void {
  state.solid += size
  state.pieceLength += size
  if (state.step !== Step.mixed) state.step = stepAfter(state.step, kind)
}

function stepAfter(step: number, kind: number): number {
  if ((kind & Kind.alphabetic) !== 0) return step === Step.digit ? Step.mixed : Step.letter
  return (kind & Kind.digit) !== 0 && step !== Step.none ? Step.digit : Step.none
}

function endPiece(state: State): void {
  if (state.pieceLength >= LONG) {
    state.long += 1
    if (state.step === Step.mixed) state.mixed += 1
  }
  state.pieceLength = 0
  state.step = Step.none
}

/** What a character is, as bits; marks of letters are letters, but not alphabetic. */
const Kind = {
  known: 1,
  letter: 2,
  alphabetic: 4,
  latin: 8,
  vowel: 16,
  capital: 32,
  small: 64,
  digit: 128,
  space: 256,
  unspaced: 512,
} as const

const TELLING: readonly (readonly [RegExp, number])[] = [
  [/[\p{L}\p{M}]/u, Kind.letter],
  [/\p{L}/u, Kind.alphabetic],
  [/\p{sc=Latn}/u, Kind.latin],
  [/\p{Nd}/u, Kind.digit],
  [/\s/u, Kind.space],
  [
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
    Kind.unspaced,
  ],
]

/** Of a letter without its marks: vowels carry them in many languages, and two of them in Vietnamese. */
const TELLING_BARE: readonly (readonly [RegExp, number])[] = [
  [/[aeiouyæøœıəɛɔ]/iu, Kind.vowel],
  [/\p{Lu}/u, Kind.capital],
  [/\p{Ll}/u, Kind.small],
]

/** Filled as characters turn up. */
const kinds = new Uint16Array(0x1_00_00)

function kindOf(point: number): number {
  const known = kinds[point] ?? 0
  if (known !== 0) return known
  const found = learn(String.fromCodePoint(point))
  if (point < kinds.length) kinds[point] = found
  return found
}

function learn(character: string): number {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '')
  return (
    Kind.known |
    TELLING.reduce((bits, [is, bit]) => (is.test(character) ? bits | bit : bits), 0) |
    TELLING_BARE.reduce((bits, [is, bit]) => (is.test(bare) ? bits | bit : bits), 0)
  )
}
