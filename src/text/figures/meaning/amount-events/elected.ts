import type { EventClass } from '../../../../schemas/figure.ts'
import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
import { isOne } from '../look.ts'
import { isPoll, seenNear } from '../polls.ts'
import { told, type Told } from '../senses.ts'
import { isShare, type Site } from '../site.ts'

export const isElection = isOne(Class.electionWord)

/** Parties take a share where there is a vote, and in a poll they do not have it yet; of a firm it is something else. */
export function elected(found: Told | undefined, site: Site): Told | undefined {
  if (!found || !counts.has(found.event)) return found
  const poll = isShare(site) ? seenNear(site, isPoll) : -1
  // "would vote for": nobody has yet.
  if (isShare(site) && is(site.r, found.at - 1, Class.wouldVerb))
    return { ...found, event: 'polled' }
  if (poll >= 0) return told('polled', poll)
  return isElsewhere(site, found) && seenNear(site, isElection) < 0 ? undefined : found
}

const counts: ReadonlySet<EventClass> = new Set(['voted-for', 'scored'])

/** "took half of it", "gave it 40 percent": not only votes are. */
const isElsewhere = ({ r, draft }: Site, { event, at }: Told): boolean =>
  event === 'voted-for' &&
  (is(r, at, Class.handingVerb) || (draft.kind === 'fraction' && is(r, at, Class.otherVerb)))
