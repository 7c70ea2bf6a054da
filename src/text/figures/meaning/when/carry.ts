import { Class } from '../../../reading/classes.ts'
import { is, sentenceEnd } from '../../../reading/cursor.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { isHappening, type Placed, type TimesBySentence } from './placed.ts'

/** How far a sentence is looked through, in pieces: each of its figures asks. */
const longestLook = 60

/** How many sentences a time is carried over. */
const mostBack = 3

/**
 * The time of what the sentences before told of, where a sentence goes on with that ("the attack", "they also …"),
 * and has none of its own; or that of the sentence after a lead ("Nine people have died").
 */
export function carriedTo(
  r: TextReading,
  sentence: number,
  times: TimesBySentence,
): Placed | undefined {
  const isPerfect = hasPerfect(r, sentence)
  for (let back = 1, at = sentence; back <= mostBack && continues(r, at); back++) {
    at = sentence - back
    const told = eventOf(times.get(at) ?? [], isPerfect)
    if (told) return told
    if (times.has(at)) return undefined
  }
  return isPerfect && goesOn(r, sentence + 1)
    ? eventOf(times.get(sentence + 1) ?? [], false)
    : undefined
}

/** How many sentences a report goes on with its day. */
const longestReport = 12

/** The day of a report of scores or prices, which is told once: "Stocks fell on Monday. The index lost 2%." */
export function carriedAlong(
  r: TextReading,
  sentence: number,
  times: TimesBySentence,
): Placed | undefined {
  if (hasPerfect(r, sentence)) return undefined
  for (let at = sentence - 1; at >= Math.max(0, sentence - longestReport); at--) {
    const told = eventOf(times.get(at) ?? [], false)
    if (told && isOfReport(r, at)) return told
  }
  return undefined
}

/** A sentence that tells scores or prices, too. */
function isOfReport(r: TextReading, sentence: number): boolean {
  const first = r.sentences[sentence] ?? 0
  const end = Math.min(sentenceEnd(r, first), first + longestLook)
  for (let i = first; i < end; i++)
    if (is(r, i, Class.changesOrAmounts) || is(r, i, Class.scoreCue)) return true
  return false
}

/** What was done on a day, or has been since then. */
const isFit = ({ value, isDay }: Placed, isPerfect: boolean): boolean =>
  isPerfect ? value.endsWith('/..') : isDay

/** The time of a sentence that dates what it tells: of several days the last one, which is the news. */
const eventOf = (times: readonly Placed[], isPerfect: boolean): Placed | undefined =>
  times
    .filter((time) => !time.isSaying && !time.reach && isFit(time, isPerfect))
    .reduce<Placed | undefined>(
      (last, time) => (last && last.value >= time.value ? last : time),
      undefined,
    )

/** "the attack", "those floods", "also", "They …": it goes on with what was told. */
function continues(r: TextReading, sentence: number): boolean {
  const first = r.sentences[sentence] ?? 0
  if (is(r, first, Class.goesOn)) return true
  const end = Math.min(sentenceEnd(r, first), first + longestLook)
  for (let i = first; i < end; i++)
    if (is(r, i, Class.alsoTold) || (isKnown(r, i) && isPartOfEvent(r, i + 1))) return true
  return false
}

const isPartOfEvent = (r: TextReading, i: number): boolean =>
  isHappening(r, i) || is(r, i, Class.participant)

const isKnown = (r: TextReading, i: number): boolean =>
  is(r, i, Class.definite) || is(r, i, Class.demonstrative)

/** "has arrested", "have died": what opens a report tells in the perfect, and the next sentence says when. */
function hasPerfect(r: TextReading, sentence: number): boolean {
  const first = r.sentences[sentence] ?? 0
  const end = Math.min(sentenceEnd(r, first), first + longestLook)
  for (let i = first; i < end; i++) if (is(r, i, Class.have)) return true
  return false
}

const goesOn = (r: TextReading, sentence: number): boolean => {
  const first = r.sentences[sentence] ?? 0
  return is(r, first, Class.definite) || is(r, first, Class.goesOn)
}
