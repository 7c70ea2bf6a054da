import type { Span } from '../../schemas/span.ts'
import { guessBits } from './classes.ts'
import type { Entry } from './entry.ts'
import { guessOf, hasBit } from './lexicon.ts'
import { PieceKind } from './pieces.ts'
import { endingsAt, type Sense, sensesAt } from './senses.ts'
import type { TextReading } from './text-reading.ts'

/** A word or phrase found in the text: pieces `first` to before `next`. */
export interface Found {
  readonly first: number
  readonly next: number
  readonly entry: Entry
}

/** Whether piece `i` is a word of a class, by its row or its ending. Phrases are for `endOfPhrase`. */
export function is(r: TextReading, i: number, number: number): boolean {
  if (i < 0 || i >= r.count) return false
  const set = r.set[i] ?? 0
  if (hasBit(r.lexicon.bits, r.lexicon.width, set, number)) return true
  // The sets of words that are in tables have what their endings tell.
  if (set !== PieceKind.word) return false
  const byEnding = guessBits[number] ?? 0
  return byEnding !== 0 && (guessesAt(r, i) & byEnding) !== 0
}

const asked = 1 << 31

/** The classes that piece `i`, a word, has by its ending, as bits. */
function guessesAt(r: TextReading, i: number): number {
  const known = r.guesses[i] ?? 0
  if (known !== 0) return known
  const { endings } = languageAt(r, i) ?? {}
  const found = endings
    ? guessOf(endings, r.text, r.start[i] ?? 0, r.end[i] ?? 0, r.row[i] ?? 0)
    : 0
  r.guesses[i] = found | asked
  return found
}

const isInside = (r: TextReading, i: number): boolean => i >= 0 && i < r.count

/** The language that piece `i` is read in. */
export const languageAt = (r: TextReading, i: number) => r.lexicon.list[r.languageOf[i] ?? 0]

/** Piece `i` as it is written; empty outside the text, and where it is not read. */
export const writtenAt = (r: TextReading, i: number): string =>
  i < 0 || i >= r.count || r.kind[i] === PieceKind.unread ? '' : r.text.slice(r.start[i], r.end[i])

/** Piece `i` in lower case; empty outside the text. */
export const wordAt = (r: TextReading, i: number): string => writtenAt(r, i).toLowerCase()

/** Its length in characters; 0 outside the text. */
export const lengthAt = (r: TextReading, i: number): number =>
  i < 0 || i >= r.count ? 0 : (r.end[i] ?? 0) - (r.start[i] ?? 0)

/** Whether a word beside piece `i` is in capitals only, as in a headline that shouts. */
export const isAmongCapitals = (r: TextReading, i: number): boolean =>
  isLoud(r, i - 1) || isLoud(r, i + 1)

const isLoud = (r: TextReading, i: number): boolean => /^\p{Lu}{2,}$/u.test(writtenAt(r, i))

/** The first piece of the sentence that piece `i` stands in. */
export const sentenceStart = (r: TextReading, i: number): number =>
  r.sentences[r.sentence[i] ?? 0] ?? 0

/** The piece after its last. */
export const sentenceEnd = (r: TextReading, i: number): number =>
  i < 0 || i >= r.count ? 0 : (r.sentences[(r.sentence[i] ?? 0) + 1] ?? r.count)

export const isSameSentence = (r: TextReading, a: number, b: number): boolean =>
  r.sentence[a] === r.sentence[b]

/** Whether a piece from `first` to before `next` is of a class. */
export function hasClass(r: TextReading, first: number, next: number, number: number): boolean {
  for (let i = first; i < next; i++) if (is(r, i, number)) return true
  return false
}

/** Whether piece `i` is written apart from the one before it. */
export const isApart = (r: TextReading, i: number): boolean =>
  i > 0 && i < r.count ? (r.start[i] ?? 0) > (r.end[i - 1] ?? 0) : i === 0

/** A word with a capital of `A` to `Z` at its start. */
export function isCapital(r: TextReading, i: number): boolean {
  if (i < 0 || i >= r.count || r.kind[i] !== PieceKind.word) return false
  const code = r.text.charCodeAt(r.start[i] ?? 0)
  return code >= 65 && code <= 90
}

/** A word with a capital anywhere in it: "iPhone". */
export function isNameLike(r: TextReading, i: number): boolean {
  if (i < 0 || i >= r.count || r.kind[i] !== PieceKind.word) return false
  const written = writtenAt(r, i)
  return written !== written.toLowerCase()
}

/** What stands for a class at piece `i`: the longest phrase that begins there, else the word. */
export function entryAt(r: TextReading, i: number, number: number): Found | undefined {
  if (i < 0 || i >= r.count) return undefined
  if (!mayOpen(r, i, number)) return undefined
  for (const sense of sensesAt(r.lexicon.senses, r.row[i] ?? 0)) {
    if (sense.class !== number) continue
    const next = endOf(r, i, sense)
    if (next > 0) return { first: i, next, entry: sense.entry }
  }
  return undefined
}

/** The same for the word or phrase that ends with piece `i`. */
export function entryBefore(r: TextReading, i: number, number: number): Found | undefined {
  if (i < 0 || i >= r.count || !mayClose(r, i, number)) return undefined
  for (const sense of endingsAt(r.lexicon.senses, r.row[i] ?? 0)) {
    if (sense.class !== number) continue
    const first = startOf(r, i, sense)
    if (first >= 0) return { first, next: i + 1, entry: sense.entry }
  }
  return undefined
}

/** Where the word or longest phrase of a class that begins at piece `i` ends; 0 if there is none. For unions, too. */
export function endOfPhrase(r: TextReading, i: number, number: number): number {
  if (!isInside(r, i)) return 0
  const { opens, width, senses } = r.lexicon
  const row = r.row[i] ?? 0
  if (hasBit(opens, width, r.set[i] ?? 0, number))
    for (const sense of sensesAt(senses, row)) {
      const next = sense.class === number ? endOf(r, i, sense) : 0
      if (next > 0) return next
    }
  return is(r, i, number) ? i + 1 : 0
}

/** Where the word or longest phrase of a class that ends with piece `i` begins; -1 if there is none. */
export function startOfPhrase(r: TextReading, i: number, number: number): number {
  if (!isInside(r, i)) return -1
  const { closes, width, senses } = r.lexicon
  const row = r.row[i] ?? 0
  if (hasBit(closes, width, r.set[i] ?? 0, number))
    for (const sense of endingsAt(senses, row)) {
      const first = sense.class === number ? startOf(r, i, sense) : -1
      if (first >= 0) return first
    }
  return is(r, i, number) ? i : -1
}

/** What piece `i` counts as a word of a class: "two" 2, "April" 4. */
export function valueAt(r: TextReading, i: number, number: number): number | undefined {
  return senseAt(r, i, number)?.entry.value
}

/** The entry of the single word at piece `i`. */
export function senseAt(r: TextReading, i: number, number: number): Sense | undefined {
  if (i < 0 || i >= r.count) return undefined
  for (const sense of sensesAt(r.lexicon.senses, r.row[i] ?? 0))
    if (sense.class === number && sense.rows.length === 1) return sense
  return undefined
}

/** Whether a word or phrase of a class, or of one of a union's, may begin at piece `i`. */
export function mayOpen(r: TextReading, i: number, number: number): boolean {
  const { opens, bits, width } = r.lexicon
  const set = r.set[i] ?? 0
  return hasBit(opens, width, set, number) || hasBit(bits, width, set, number)
}

function mayClose(r: TextReading, i: number, number: number): boolean {
  const { closes, bits, width } = r.lexicon
  const set = r.set[i] ?? 0
  return hasBit(closes, width, set, number) || hasBit(bits, width, set, number)
}

/** Where a sense that begins at `i` ends, within its sentence; 0 if it does not stand there. Hyphens may join its words. */
function endOf(r: TextReading, i: number, { rows, written }: Sense): number {
  const end = sentenceEnd(r, i)
  let at = i
  for (let k = 0; k < rows.length; k++) {
    if (k > 0 && r.row[at] !== rows[k] && isHyphenMark(r, at)) at++
    if (at >= end || r.row[at] !== rows[k]) return 0
    if (written && writtenAt(r, at) !== written[k]) return 0
    at++
  }
  return at
}

function startOf(r: TextReading, i: number, { rows, written }: Sense): number {
  const least = sentenceStart(r, i)
  let at = i
  for (let k = rows.length - 1; k >= 0; k--) {
    if (k < rows.length - 1 && r.row[at] !== rows[k] && isHyphenMark(r, at)) at--
    if (at < least || r.row[at] !== rows[k]) return -1
    if (written && writtenAt(r, at) !== written[k]) return -1
    at--
  }
  return at + 1
}

const isHyphenMark = (r: TextReading, i: number): boolean =>
  r.text.charCodeAt(r.start[i] ?? 0) === 0x2d && lengthAt(r, i) === 1

/** The first piece that ends after `offset`. */
export function pieceAt(r: TextReading, offset: number): number {
  let low = 0
  let high = r.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((r.end[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The characters of the pieces from `first` to before `next`. */
export const spanOf = (r: TextReading, first: number, next: number): Span => ({
  start: r.start[first] ?? 0,
  end: r.end[next - 1] ?? 0,
})

/** The pieces of these characters. */
export const stretchOf = (r: TextReading, { start, end }: Span): Omit<Found, 'entry'> => ({
  first: pieceAt(r, start),
  next: pieceAt(r, end - 1) + 1,
})

/** Whether the sentence of a piece is the first of its line. */
export const opensLine = (r: TextReading, i: number): boolean =>
  r.lines[r.line[r.sentence[i] ?? 0] ?? 0] === r.sentence[i]
