import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import type { Marked } from '../reading/marks.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charBefore, hasCapital, isDash, isMarkOf, isQuoted, lineAt, pieceFrom } from './looks.ts'

/** Where a stretch in quotation marks stands. */
export interface Place {
  readonly marked: Marked
  /** The first piece after the closing mark, and the one before the opening mark. */
  readonly after: number
  readonly before: number
  readonly first: number
  readonly line: number
}

export function placeOf(r: TextReading, marked: Marked): Place {
  const first = pieceFrom(r, marked.start)
  return {
    marked,
    first,
    after: pieceFrom(r, marked.close),
    before: pieceFrom(r, marked.open) - 1,
    line: lineAt(r, first),
  }
}

/** "“…” ― Jane Doe", "“…” - Jane Doe, a teacher": a name after a dash at the end of its line. */
export function signature(r: TextReading, { after, line, marked }: Place): Stretch | undefined {
  if (!isDash(r, after) || marked.continues) return undefined
  let next = after + 1
  while (next < after + 8 && isIn(r, next, line) && !isQuoted(r, next) && hasCapital(r, next))
    next++
  const isEnd = !isIn(r, next, line) || isMarkOf(r, next, '.,')
  return isEnd && next > after + 1 ? { first: after + 1, next } : undefined
}

const isIn = (r: TextReading, i: number, line: number): boolean =>
  i < r.count && lineAt(r, i) === line

/** The words end as speech that a cue follows does: "…,” he said", "…?” he asked". */
export function isOpenEnded(r: TextReading, place: Place): boolean {
  const { marked, after } = place
  if (isClosedLoosely(r, place)) return true
  return charBefore(r, marked.end) !== '.' && after < r.count && !isMarkOf(r, after, '.;')
}

/** With a comma, a question, a cry or a dash at its end, within the marks or behind them. */
export const isClosedLoosely = (r: TextReading, { marked, after }: Place): boolean =>
  ',?!—–-…'.includes(charBefore(r, marked.end)) || isMarkOf(r, after, ',—–-―')

/** The first piece of the sentence outside the marks: a quotation before may hold full stops of its own. */
export function outerSentenceStart(r: TextReading, { before, first }: Place): number {
  if (before < 0 || lineAt(r, before) !== lineAt(r, first)) return first
  return Math.min(sentenceStart(r, before), sentenceStart(r, first))
}

/** It follows a comma, a colon or the cue itself. */
export const isIntroduced = (r: TextReading, { before }: Place): boolean =>
  isMarkOf(r, before, ',:') || is(r, before, Class.introducer)

export const startsLine = (r: TextReading, { before, line }: Place): boolean =>
  before < 0 || lineAt(r, before) !== line

/** A sentence, rather than a few words of one: it starts with a capital and holds more than four words. */
export function isSentenceLike(r: TextReading, { first, marked, after }: Place): boolean {
  const isLong = after - first > 5 || '.!?'.includes(charBefore(r, marked.end))
  if (!isLong) return false
  return hasCapital(r, first) || r.kind[first] === PieceKind.number || isMarkOf(r, first, '[….')
}
