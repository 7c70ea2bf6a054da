import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { EventModel } from './event-model.ts'
import type { Meaning } from './rules.ts'

/** A token, the place that it has in the hidden layer, and its share of that: of a mean one part of all. */
export interface Placed {
  readonly token: number
  readonly place: number
  readonly share: number
}

interface Tokens {
  readonly from: number
  readonly to: number
}

const none: Tokens = { from: 0, to: 0 }

/** How far words are looked at, and how far those of other sentences. */
const back = 64
const ahead = 48
const outsideBack = 48
const outsideAhead = 32

/** All words about a figure that the net looks at. */
export function placedWords(
  { before, after }: EventModel,
  r: TextReading,
  draft: Draft,
  event: Meaning['event'],
): readonly Placed[] {
  const { tokens } = r
  const at = r.token[draft.start] ?? 0
  const figure = tokensOf(r, draft.start, draft.next)
  const told = event ? tokensOf(r, event.first, event.next) : none
  const noun = draft.noun ? tokensOf(r, draft.noun.first, draft.noun.next) : none
  const same = sentenceOf(r, draft.start)
  const near: Tokens = { from: Math.max(0, at - back), to: Math.min(tokens.count, at + ahead) }
  const wide: Tokens = {
    from: Math.max(0, at - outsideBack),
    to: Math.min(tokens.count, at + outsideAhead),
  }
  const bag = before + after
  const placed: Placed[] = []
  const slots = { from: Math.max(0, at - before), to: Math.min(tokens.count, at + after) }
  for (let token = slots.from; token < slots.to; token++)
    placed.push({ token, place: token - at + before, share: 1 })
  const mean = (of: Tokens, place: number, isIn: (token: number) => boolean) =>
    addMean(placed, of, place, isIn)
  mean(both(noun, near), bag, (token) => !isAmong(figure, token) && !isAmong(told, token))
  mean(both(told, near), bag + 1, (token) => !isAmong(figure, token))
  mean(both(same, { from: near.from, to: at - before }), bag + 2, () => true)
  mean(both(same, { from: at + after, to: near.to }), bag + 3, () => true)
  mean(wide, bag + 4, (token) => !isAmong(same, token))
  return placed
}

export const tokensOf = (r: TextReading, first: number, next: number): Tokens => ({
  from: r.token[first] ?? 0,
  to: (r.token[next - 1] ?? 0) + 1,
})

/** The tokens of the sentence that a piece stands in. */
export function sentenceOf({ tokens, sentence }: TextReading, piece: number): Tokens {
  const at = sentence[piece] ?? 0
  return { from: tokens.sentences[at] ?? 0, to: tokens.sentences[at + 1] ?? 0 }
}

export const isAmong = ({ from, to }: Tokens, token: number): boolean => token >= from && token < to

const both = (a: Tokens, b: Tokens): Tokens => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
})

function addMean(
  placed: Placed[],
  { from, to }: Tokens,
  place: number,
  isIn: (token: number) => boolean,
): void {
  const first = placed.length
  for (let token = from; token < to; token++)
    if (isIn(token)) placed.push({ token, place, share: 1 })
  const share = 1 / (placed.length - first)
  for (let i = first; i < placed.length; i++) {
    const one = placed[i]
    if (one) placed[i] = { ...one, share }
  }
}
