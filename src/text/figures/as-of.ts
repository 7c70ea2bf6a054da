import type { Time } from '../../schemas/facts.ts'
import type { Attribution } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { Pieces } from './pieces.ts'
import { pieceAt } from './refusals.ts'

/** The time a figure holds for, or was told at; which of the two is its `role`. */
export interface AsOf {
  readonly value: string
  readonly role: 'event' | 'reported'
  readonly time?: string
}

/** A time that a figure may hold for, and where it stands. */
export interface Dated {
  readonly time: Time
  readonly value: string
}

/** The dated times of each sentence, by its first piece. Sets and durations date nothing. */
export function timesBySentence(p: Pieces, times: readonly Time[]): Map<number, Dated[]> {
  const found = new Map<number, Dated[]>()
  for (const time of times) {
    if (
      time.value === null ||
      !/^\d{4}/.test(time.value) ||
      (time.kind !== 'date' && time.kind !== 'time')
    )
      continue
    const at = pieceAt(p, time.span.start)
    // Sentences without a number have no pieces: a time there belongs to no figure.
    if ((p.start[at] ?? Infinity) > time.span.start || !isDating(p, at, time.span.end)) continue
    const sentence = p.sentenceStart[at] ?? 0
    const list = found.get(sentence) ?? []
    if (list.length < most) list.push({ time, value: time.value })
    found.set(sentence, list)
  }
  return found
}

/** "since 2013", "until 2027" bound a window, "its 2019 level", "December delivery" name a thing: they date no figure. */
function isDating(p: Pieces, at: number, end: number): boolean {
  const before = p.words[at - 1] ?? ''
  if (before === 'since' || before === 'until' || before === 'till') return false
  if (before === 'least' && p.words[at - 3] === 'until') return false
  const after = pieceAt(p, end)
  return p.sentenceStart[after] !== p.sentenceStart[at] || !named.has(p.words[after] ?? '')
}

const named = new Set('level levels delivery futures contract contracts'.split(' '))

/** A sentence with more dates is a table: only its first ones are looked at, so that the work stays linear. */
const most = 8

/** Who said the sentence, and which part of it is what they said. */
export interface Said {
  readonly attribution: Attribution
  readonly contentSpan: Span
}

/**
 * What a figure is as of: the nearest time of its sentence. A time outside what somebody said dates the saying
 * ("In April the service told lawmakers that …"), any other one the event.
 */
export function asOf(
  span: Span,
  dated: readonly Dated[],
  said: Said | undefined,
  published: string | undefined,
): AsOf | undefined {
  let best: AsOf | undefined
  let least = Infinity
  for (const { time, value } of dated) {
    const isReport = said !== undefined && !within(time.span, said.contentSpan)
    const distance = gapBetween(span, time.span) + (isReport ? reportPenalty : 0)
    if (distance >= least) continue
    least = distance
    best = { value, role: isReport ? 'reported' : 'event', time: time.id }
  }
  if (best || published === undefined) return best
  return { value: published, role: 'reported' }
}

/** The time of an event is preferred to the time of its report, however far away. */
const reportPenalty = 100_000

const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** Characters between two spans; a time after its figure ("3.9 million in 2018") counts as nearer. */
function gapBetween(figure: Span, time: Span): number {
  return time.start >= figure.end ? time.start - figure.end : (figure.start - time.end) * 2
}
