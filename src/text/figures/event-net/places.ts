import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Meaning } from '../meaning/rules.ts'
import { bags, type EventTables } from './tables.ts'

/** From one token up to another. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** What is looked at about a figure. */
export interface Surroundings {
  /** Tokens that have a place of their own, all of the figure's sentence. */
  readonly near: TokenRange
  /** The place of the first of them. */
  readonly first: number
  /** What each mean is of, one after the other. */
  readonly means: readonly Mean[]
}

/** The tokens of a stretch that stand in none of two others. */
export interface Mean {
  readonly of: TokenRange
  readonly without: readonly [TokenRange, TokenRange]
}

/** How far words are looked at, and how far those of other sentences. */
const back = 64
const ahead = 48
const outsideBack = 48
const outsideAhead = 32

const none: TokenRange = { from: 0, to: 0 }

export function surroundingsOf(
  { before, after }: Pick<EventTables, 'before' | 'after'>,
  r: TextReading,
  draft: Pick<Draft, 'start' | 'next' | 'noun'>,
  event: Meaning['event'],
): Surroundings {
  const at = r.token[draft.start] ?? 0
  const figure = tokensOf(r, draft.start, draft.next)
  const told = event ? tokensOf(r, event.first, event.next) : none
  const noun = draft.noun ? tokensOf(r, draft.noun.first, draft.noun.next) : none
  const same = sentenceOf(r, draft.start)
  const seen = both({ from: at - back, to: at + ahead }, { from: 0, to: r.tokens.count })
  const wide = both({ from: at - outsideBack, to: at + outsideAhead }, seen)
  const near = both({ from: at - before, to: at + after }, same)
  const means: Mean[] = [
    { of: both(noun, seen), without: [figure, told] },
    { of: both(told, seen), without: [figure, none] },
    { of: both(both(same, seen), { from: 0, to: at - before }), without: [none, none] },
    { of: both(both(same, seen), { from: at + after, to: seen.to }), without: [none, none] },
    { of: wide, without: [same, none] },
  ]
  return { near, first: near.from - at + before, means }
}

/** The tokens that pieces are, or are part of. */
export const tokensOf = (r: TextReading, first: number, next: number): TokenRange => ({
  from: r.token[first] ?? 0,
  to: (r.token[next - 1] ?? 0) + 1,
})

/** The tokens of the sentence that a piece stands in. */
export function sentenceOf({ tokens, sentence }: TextReading, piece: number): TokenRange {
  const at = sentence[piece] ?? 0
  return { from: tokens.sentences[at] ?? 0, to: tokens.sentences[at + 1] ?? 0 }
}

export const isWithin = ({ from, to }: TokenRange, token: number): boolean =>
  token >= from && token < to

const both = (a: TokenRange, b: TokenRange): TokenRange => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
})

/** Calls `take` with each token that has a part in the hidden layer, and the place that it has there. */
export function eachPlaced(
  { before, after }: Pick<EventTables, 'before' | 'after'>,
  { near, first, means }: Surroundings,
  take: (token: number, place: number) => void,
): void {
  for (let token = near.from; token < near.to; token++) take(token, first + token - near.from)
  for (let bag = 0; bag < bags; bag++) {
    const mean = means[bag]
    if (!mean) continue
    const { of, without } = mean
    for (let token = of.from; token < of.to; token++)
      if (!isWithin(without[0], token) && !isWithin(without[1], token))
        take(token, before + after + bag)
  }
}
