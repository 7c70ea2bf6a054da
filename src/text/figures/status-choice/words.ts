import { sentenceOf, tokensOf } from '../event-net/places.ts'
import type { Meaning } from '../meaning/rules.ts'
import type { Site } from '../meaning/site.ts'

/**
 * Where words are looked at, in the order of the model's tables: any of the sentence, any shortly before the figure, those right before it, those
 * right behind it with what it counts, and the word that tells its event with the one before.
 */
export const slots = [
  'sentence',
  'before',
  'before-1',
  'before-2',
  'behind-1',
  'behind-2',
  'event',
  'event-1',
] as const

/** How many tokens before a figure are shortly before it. */
const reach = 14

/** Calls `take` with each token that is looked at, and the place of its slot. */
export function eachWord(
  { r, first, next, draft }: Site,
  event: Meaning['event'],
  take: (token: number, slot: number) => void,
): void {
  const sentence = sentenceOf(r, draft.start)
  const figure = tokensOf(r, first, next)
  const put = (token: number, slot: number): void => {
    if (token >= sentence.from && token < sentence.to) take(token, slot)
  }
  for (let token = sentence.from; token < sentence.to; token++) take(token, 0)
  for (let token = figure.from - reach; token < figure.from; token++) put(token, 1)
  put(figure.from - 1, 2)
  put(figure.from - 2, 3)
  put(figure.to, 4)
  put(figure.to + 1, 5)
  if (!event) return
  const told = tokensOf(r, event.first, event.next).from
  put(told, 6)
  put(told - 1, 7)
}
