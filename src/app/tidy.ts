import type { Parts } from './parts.ts'

const dayMs = 86_400_000
/** Longer than any entry is waited for. */
const keepFailuresMs = 30 * dayMs
/** Only the last hour is shown. */
const keepTimesMs = 2 * dayMs
/** What broke, and what wanted a person: longer than a feed reader is on holiday. */
const keepBreaksMs = 90 * dayMs

/**
 * Mends what a wrong clock left, forgets hosts nobody came back to, how long jobs took days ago, failures of long ago, pages set aside
 * by runs that are over, and, as old as the settings say, what people did and the raw pages of older revisions.
 */
export async function tidy(parts: Parts): Promise<void> {
  const { config, store, now, log } = parts
  const longestRefetchMs = Math.max(0, ...config.WIREDESK_REFETCH)
  for (const { what, rows } of await store.mendFutureTimes({ now: now(), longestRefetchMs })) {
    log.warn({ what, rows }, 'times too far in the future were taken as due: was a clock wrong?')
  }
  await store.turns.prune()
  await store.deadLetters.forget(new Date(now().getTime() - keepFailuresMs))
  await store.articles.forgetAside()
  await store.stageTimes.forget(new Date(now().getTime() - keepTimesMs))
  await forgetBreaks(parts)
  await forgetActions(parts)
  await dropPages(parts)
}

const atOnce = 1_000

async function forgetBreaks({ store, now }: Parts): Promise<void> {
  const before = new Date(now().getTime() - keepBreaksMs)
  while ((await store.feedBreaks.forget(before, atOnce)) === atOnce);
  await store.alerts.forget(before)
}

async function forgetActions({ config, store, now }: Parts): Promise<void> {
  const days = config.WIREDESK_KEEP_ACTIONS_DAYS
  if (days === 0) return
  const before = new Date(now().getTime() - days * dayMs)
  while ((await store.actions.forget(before, atOnce)) === atOnce);
}

async function dropPages({ config, store, now, log }: Parts): Promise<void> {
  const days = config.WIREDESK_KEEP_PAGES_DAYS
  if (days === 0) return
  const pages = await store.articles.dropPages(new Date(now().getTime() - days * dayMs))
  if (pages > 0) log.info({ pages }, 'old pages deleted')
}
