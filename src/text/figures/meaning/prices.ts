import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import { told, type Told } from './senses.ts'
import type { Site } from './site.ts'
import { eventAt } from './verbs.ts'

const unitCodes = /^(?:\[|L|l|t$|kg|g$|m3|har|\{)/

/** "$73.85 a barrel", "a share" */
export function isPerUnit({ r, draft: { per, next } }: Site): boolean {
  if (per !== undefined && unitCodes.test(per.code)) return true
  const isFor = is(r, next, Class.article) || is(r, next, Class.per)
  return isFor && is(r, next + 1, Class.unitOfPrice)
}

/** "below $70 a barrel" */
export const isLevelled = (r: TextReading, first: number): boolean =>
  is(r, first, Class.levelWordBefore) || is(r, first - 1, Class.levelWordBefore)

const perShare: ReadonlySet<EventClass> = new Set(['earned', 'paid', 'lost'])

/** What one costs; a share earns as well. */
export function unitPrice({ r, draft, from }: Site): Told {
  const { per, start, next } = draft
  const isPaid: Sight = (_, i) => perShare.has(eventAt(r, i, Class.moneyEvent) ?? 'priced')
  const before = lookBack(r, start, Math.max(from, start - 7), isPaid)
  const at = before >= 0 ? before : lookAhead(r, next, next + 5, isPaid)
  const event = at < 0 ? undefined : eventAt(r, at, Class.moneyEvent)
  return event ? told(event, at) : told('priced', start, Math.max(next, per?.next ?? 0))
}

/** A small amount of money in a sentence about a price. */
export function priceLevel({ r, draft, first, from, to }: Site): Told | undefined {
  const { unit } = draft
  const isIt: Sight = (_, i) =>
    !(unit && i >= unit.first && i < unit.next) &&
    (eventAt(r, i, Class.moneyEvent) === 'priced' || is(r, i, Class.moneyName))
  const before = lookBack(r, first, Math.max(from, first - 40), isIt)
  const at =
    before < 0 ? lookAhead(r, draft.next, Math.min(to, draft.next + 7), isIt, isMark) : before
  return at < 0 ? undefined : told('priced', at)
}

/** What a thing for sale costs is its price. */
export function priced(found: Told | undefined, { sort, draft }: Site): Told | undefined {
  const isSmall = sort === 'money' && draft.power === 0 && toNumber(draft.value) < 10_000
  return found?.event === 'cost' && isSmall ? { ...found, event: 'priced' } : found
}

/** "sold the label for $62 million": of what costs as much, that it was sold. */
export function sold(found: Told | undefined, { r, draft }: Site): Told | undefined {
  const isLarge = draft.power >= 3 || toNumber(draft.value) >= 10_000
  const isSold = found?.event === 'priced' && is(r, found.at, Class.sellVerb)
  return isSold && isLarge ? { ...found, event: 'sold' } : found
}

const isMark = isOne(Class.clauseMark, Class.comma)

const small = 1_000_000

/** What is handed to somebody is pay where it is little, and a currency that buys another has its price. */
export function handed(found: Told | undefined, { r, draft, sort }: Site): Told | undefined {
  if (!found || sort !== 'money') return found
  if (found.event === 'bought' && lookBack(r, found.at, found.at - 3, isMoneyName) >= 0)
    return { ...found, event: 'priced' }
  const isPay = found.event === 'funded' && is(r, found.at, Class.handingVerb)
  return isPay && toNumber(draft.value) < small ? { ...found, event: 'paid' } : found
}

const isMoneyName = isOne(Class.moneyName)
