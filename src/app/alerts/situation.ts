import { dayMs } from '../../moments.ts'
import type { HealthCounts } from '../../polling/health.ts'
import type { FeedCounts } from '../../store/feed-pages.ts'
import type { Parts } from '../parts.ts'
import { readStorage } from '../stages.ts'
import { statusOf } from '../status.ts'
import { channelsOf } from './channels.ts'
import type { Situation } from './rules.ts'

/** So many days are compared. */
export const recallDays = 28

/** How it is at this moment, as far as alerts are told from it. */
export async function readSituation(parts: Parts): Promise<Situation> {
  const { store, now } = parts
  const status = statusOf(parts)
  const ago = (days: number) => new Date(now().getTime() - days * dayMs)
  const { unbalanced } = await status.totals(ago(7))
  const breaks = await status.breaks()
  return {
    ...(await status.moment()),
    ledger: { faults: unbalanced + breaks.length },
    recall: await status.dayRecall(ago(recallDays - 1)),
    feeds: { health: healthOf(await store.feedPages.counts(now())) },
    storage: await readStorage(parts),
    untold: await untoldOf(parts),
    now: now(),
  }
}

const none: HealthCounts = { ok: 0, new: 0, quiet: 0, failing: 0, dead: 0, gone: 0 }

const healthOf = ({ health }: FeedCounts): HealthCounts => ({ ...none, ...health })

/** Channels of the settings by which nothing can be told at present. */
export const untoldOf = async ({ config, now, store }: Parts) =>
  store.alerts.failing(channelsOf(config, now).map(({ name }) => name))
