import { Class } from '../reading/classes.ts'
import { is, isCapital, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'
import { isPlural, nounOf, singularAt, type NounPhrase } from './nouns.ts'

type Place = Pick<Draft, 'start' | 'next' | 'phraseStart'>

/** The most words of a label. */
const longest = 6

/**
 * What a number counts by where it stands: "Injured: 1,304", "new cases 412; deaths 7", a row "Norway 16" under the
 * heading "Medals".
 */
export function listedNoun(r: TextReading, draft: Place): NounPhrase | undefined {
  const end = labelEnd(r, draft)
  if (end < 0) return undefined
  const first = labelStart(r, end)
  if (first < 0) return undefined
  const heading = isHeaded(r, first, end) ? headingNoun(r, first) : undefined
  return heading ?? nounIn(r, first, end)
}

/** Whether a label says no more than which of what its heading counts: "Norway", "Felt in the city". */
const isHeaded = (r: TextReading, first: number, end: number): boolean =>
  isName(r, first, end) || (is(r, first, Class.participle) && is(r, first + 1, Class.preposition))

/** Whether words with a capital before a number label it, and make no name with it: "Americans 12;", a row "Evacuated 140". */
export const isListed = (r: TextReading, draft: Place): boolean =>
  isSegment(r, draft) || isRow(r, draft)

/** Where the label ends: before its colon, or before the number itself in a list or a row; -1 if there is none. */
function labelEnd(r: TextReading, draft: Place): number {
  const before = draft.phraseStart - 1
  if (is(r, before, Class.colon)) return before
  return isListed(r, draft) ? draft.phraseStart : -1
}

/** Where the label that ends before `end` begins: after a number, a mark or the beginning of the sentence. */
function labelStart(r: TextReading, end: number): number {
  const least = sentenceStart(r, end - 1)
  let first = end
  while (first > least && end - first <= longest && r.kind[first - 1] === PieceKind.word) first--
  const isWhole = first === least || r.kind[first - 1] === PieceKind.number || isPart(r, first - 1)
  return first < end && end - first <= longest && isWhole ? first : -1
}

const isPart = (r: TextReading, i: number): boolean =>
  is(r, i, Class.colon) || is(r, i, Class.semicolon) || is(r, i, Class.labelSign)

/** "police said 12,000;", "officials put the toll at 40;" */
function tells(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++)
    if (is(r, i, Class.saying) || is(r, i, Class.putVerb)) return true
  return false
}

/** "new cases 412; recoveries 390;": words between two marks of a list, with the number last. */
function isSegment(r: TextReading, { next, phraseStart }: Place): boolean {
  const first = labelStart(r, phraseStart)
  if (first < 0 || r.kind[phraseStart - 1] !== PieceKind.word || tells(r, first, phraseStart))
    return false
  if (is(r, next, Class.semicolon)) return true
  const opens = first > sentenceStart(r, phraseStart) && isPart(r, first - 1)
  return opens && isLast(r, next) && !isTitle(r, first, phraseStart)
}

/** "Look inside: Orla Quill Interiors 15.": a name of several words behind a colon, with a number of its own. */
function isTitle(r: TextReading, first: number, end: number): boolean {
  if (end - first < 2 || !is(r, first - 1, Class.colon) || !mayBegin(r, first)) return false
  for (let i = first; i < end; i++) if (!isCapital(r, i)) return false
  return true
}

const isLast = (r: TextReading, next: number): boolean =>
  next >= sentenceEnd(r, next - 1) || (is(r, next, Class.stop) && next + 1 >= sentenceEnd(r, next))

/** A word that no table has, or a given name. */
const mayBegin = (r: TextReading, i: number): boolean =>
  r.row[i] === 0 || is(r, i, Class.maleName) || is(r, i, Class.femaleName)

/** A line of words and a number at its end, beside another one. */
function isRow(r: TextReading, { start, next }: Place): boolean {
  const sentence = r.sentence[start] ?? 0
  if (sentenceEnd(r, start) !== next || !endsInNumber(r, sentence)) return false
  return endsInNumber(r, sentence - 1) || endsInNumber(r, sentence + 1)
}

/** Whether a sentence is a line of its own, of a few words and one number at the end. */
function endsInNumber(r: TextReading, sentence: number): boolean {
  const first = r.sentences[sentence]
  const end = r.sentences[sentence + 1]
  if (first === undefined || end === undefined || sentence < 0) return false
  const isLine =
    r.line[sentence - 1] !== r.line[sentence] && r.line[sentence + 1] !== r.line[sentence]
  if (!isLine || end - first < 2 || end - first > longest + 1) return false
  for (let i = first; i < end - 1; i++) if (r.kind[i] !== PieceKind.word) return false
  return r.kind[end - 1] === PieceKind.number
}

/** "Norway": a word with a capital that no table has; "Dead" and "Capacity" are in one. */
function isName(r: TextReading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const isUnknown = r.row[i] === 0 || is(r, i, Class.moneyHome)
    if (!isCapital(r, i) || !isUnknown || isPlural(r, i)) return false
  }
  return true
}

/** What the line over a table counts: "Medals", "Deaths by country". */
function headingNoun(r: TextReading, i: number): NounPhrase | undefined {
  let sentence = r.sentence[i] ?? 0
  while (sentence > 0 && isInTable(r, sentence)) sentence--
  const first = r.sentences[sentence] ?? 0
  const end = r.sentences[sentence + 1] ?? 0
  if (isInTable(r, sentence) || end - first > longest) return undefined
  const noun = nounIn(r, first, end)
  return noun && isPlural(r, noun.headAt) ? noun : undefined
}

const isInTable = (r: TextReading, sentence: number): boolean => {
  const end = r.sentences[sentence + 1] ?? 0
  return r.kind[end - 1] === PieceKind.number
}

/** The noun of a label: what a tally is of, else the last word before a preposition or a participle behind a plural. */
export function nounIn(r: TextReading, first: number, end: number): NounPhrase | undefined {
  let next = first
  while (next < end && !is(r, next, Class.stopWord)) next++
  if (is(r, next - 1, Class.tally) && is(r, next, Class.of)) return nounOf(r, next)
  if (next - 2 >= first && isTold(r, next - 1) && isPlural(r, next - 2)) next--
  const headAt = next - 1
  if (headAt < first || is(r, headAt, Class.reporting)) return undefined
  return { first, next, headAt, head: singularAt(r, headAt) }
}

/** "Homes destroyed", "Tickets sold" */
const isTold = (r: TextReading, i: number): boolean =>
  is(r, i, Class.participle) || is(r, i, Class.verb) || is(r, i, Class.state)
