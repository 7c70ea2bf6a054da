import type { EventClass } from '../../../../schemas/figure.ts'
import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
import { isOne } from '../look.ts'
import { isLevelled } from '../prices.ts'
import type { Told } from '../senses.ts'
import { isMoney, type Site } from '../site.ts'
import { isMove, sharedBy } from './nouns-of-amounts.ts'

/** "fell a cent to 91 cents": what it fell to is not what it fell by. */
export const ofChange = (found: Told | undefined, { r, first, draft }: Site): Told | undefined =>
  found && isMove(found.event) && (isEnd(draft) || isLevelled(r, first)) ? undefined : found

const isEnd = ({ change, index }: Site['draft']): boolean =>
  change !== undefined && change.by !== index

/** "14 percent were committed by boys": by whom a deed is done, nobody pledges. */
export const notDone = (found: Told | undefined, { r, sort }: Site): Told | undefined =>
  found?.event === 'pledged' && sort === 'share' && is(r, found.next, Class.by) ? undefined : found

/** "boosted its plant past 15 percent", "twice as many as it made": what grows by an amount stands beside it, and how often says nothing of what was done. */
export function notFar(found: Told | undefined, { r, first, draft }: Site): Told | undefined {
  if (!found || draft.kind === 'multiple') return undefined
  if (found.event === 'produced' && isAside(r, first - 1)) return undefined
  return isMove(found.event) && !isBy(r, first - 1) && first - found.next > near ? undefined : found
}

/** "growing at 5 percent", "make do with half of it" */
const isAside = isOne(Class.at, Class.from, Class.in, Class.with, Class.between)

const near = 4
const isBy = isOne(Class.by, Class.to)

const general: ReadonlySet<EventClass> = new Set([
  'earned',
  'funded',
  'won',
  'counted',
  'produced',
  'grew',
  'fell',
])

/** What is done to a share of revenue or debt says less than that it is revenue or debt. */
const ofWhole: ReadonlySet<string> = new Set(['produced', 'affected', 'destroyed', 'donated'])

/** Verbs such as "make" and "receive" leave it to a noun of money, where there is one. */
export function notGeneral(found: Told | undefined, site: Site): Told | undefined {
  if (!found) return undefined
  if (isMoney(site)) return general.has(found.event) || isAnnounced(site, found) ? undefined : found
  // "provides 95% of export earnings"
  return ofWhole.has(found.event) && sharedBy(site) ? undefined : found
}

/** "announced $5 million in aid" */
const isAnnounced = ({ r }: Site, { at }: Told): boolean => is(r, at, Class.proclaims)
