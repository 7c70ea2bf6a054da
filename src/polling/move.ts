import type { Page } from '../context/http.ts'
import { dayMs } from '../moments.ts'
import type { PollState } from '../schemas/poll-state.ts'

/** A redirect set up by mistake is noticed and undone within days. */
const believeMs = 7 * dayMs
const permanent = new Set([301, 308])

/**
 * Where a feed that could be read has moved: only if every hop says it is for good, only to an address
 * that is not an error page, and `adopt` only once it said so for 7 days.
 */
export function moveOf(
  { redirects, url }: Pick<Page, 'redirects' | 'url'>,
  before: PollState['move'],
  now: Date,
): { readonly move?: NonNullable<PollState['move']>; readonly adopt?: string } {
  const isPermanent = redirects.length > 0 && redirects.every(({ status }) => permanent.has(status))
  if (!isPermanent) return {}
  if (before?.to !== url) return { move: { to: url, since: now.toISOString() } }
  if (now.getTime() - Date.parse(before.since) < believeMs) return { move: before }

  return { adopt: url }
}
