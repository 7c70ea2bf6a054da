import type { EventClass } from '../../../../schemas/figure.ts'
import { Class } from '../../../reading/classes.ts'
import { is, isCapital } from '../../../reading/cursor.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack } from '../look.ts'
import { seenNear } from '../polls.ts'
import type { Asked } from '../rules.ts'
import { told, type Told } from '../senses.ts'
import type { Site } from '../site.ts'
import { eventAt } from '../verbs.ts'
import { isElection } from './elected.ts'

export const isMove = (event: EventClass): boolean => event === 'grew' || event === 'fell'

/** What a share is of, as an event. */
export const sharedBy = ({ r, draft: { noun } }: Site): EventClass | undefined =>
  noun && eventAt(r, noun.headAt, Class.shareEvent)

const endsHead = isOne(Class.of, Class.in, Class.for, Class.from, Class.on, Class.to)

/** The nouns of a measure from its head backwards: "oil export revenue" is revenue. The head stands before the first preposition. */
export function measured(site: Asked): Told | undefined {
  const { r, measure, sort, first: at } = site
  if (!measure) return undefined
  const words = sort === 'money' ? Class.moneyEvent : Class.shareEvent
  const { first, next } = measure
  const link = lookAhead(r, first, next, endsHead)
  const end = link < 0 ? next : link
  const head = lastOf(r, first, end, words)
  if (head && isMisplaced(head, sort)) return undefined
  const behind = !head || isRise(head, r, at) ? lastOf(r, end, next, words) : undefined
  return turnedOut(behind ?? head, site)
}

/** "a 14% rise in net profit at $612 million" */
const isRise = ({ event }: Told, r: TextReading, at: number): boolean =>
  isMove(event) && is(r, at - 1, Class.at)

/** Who turned out for a vote voted. */
const turnedOut = (found: Told | undefined, site: Site): Told | undefined =>
  found?.event === 'attended' && seenNear(site, isElection) >= 0
    ? { ...found, event: 'voted-for' }
    : found

/** Only shares are of those who are asked or who vote. */
const isMisplaced = ({ event }: Told, sort: Site['sort']): boolean =>
  sort !== 'share' && (event === 'polled' || event === 'voted-for' || event === 'attended')

function lastOf(r: TextReading, first: number, next: number, words: number): Told | undefined {
  // "the Monetary Fund" is a name.
  const at = lookBack(
    r,
    next,
    first,
    (_, i) => is(r, i, words) && !(i > first && isCapital(r, i) && isCapital(r, i - 1)),
  )
  const event = at < 0 ? undefined : eventAt(r, at, words)
  return event && told(event, at)
}
