import type { Situation } from '../../app/alerts/rules.ts'
import { recallDays } from '../../app/alerts/situation.ts'
import type { WatchedFeed } from '../../app/feeds.ts'
import {
  type HealthCounts,
  type DayRecall,
  type RecordSummary,
  type StageNow,
  type Storage,
  type Totals,
} from '../../app/shapes.ts'
import type { Moment } from '../../app/status.ts'
import { dayMs } from '../../moments.ts'
import type { WaitingCause } from '../../schemas/entry-filter.ts'
import { isSampleFeed } from '../../schemas/sample-feed.ts'
import type { Desk } from '../desk.ts'

const storageMs = 300_000
const quickMs = 2_000
/** All feeds are read to tell how they are: of 20,000 that takes a tenth of a second. */
const feedsMs = 20_000

export interface SeenFeeds {
  readonly watched: number
  /** How many of them are the sample newsroom's. */
  readonly samples: number
  readonly health: HealthCounts
  /** Some of those that fail or are silent, the gravest first. */
  readonly ill: readonly WatchedFeed[]
}

/** All that the overview tells: small, whatever the size of the store. */
export interface Seen extends Moment, Situation {
  readonly stages: readonly StageNow[]
  readonly causes: readonly WaitingCause[]
  readonly ledger: { readonly total: Omit<Totals, 'unbalanced'>; readonly faults: number }
  readonly recall: readonly DayRecall[]
  readonly feeds: SeenFeeds
  readonly storage: Storage
  readonly newest: readonly RecordSummary[]
  readonly now: Date
}

/** So many causes, records and feeds are shown; their pages have all. */
export const mostCauses = 6
const mostRecords = 6
const mostFeeds = 8

/** Asked by all who look, and each part no more often than it is cheap. What is seen is a part of the desk itself. */
export function openSeen({ app, kept, addPart }: Desk): () => Promise<Seen> {
  const { status, entries, records, now } = app
  const ago = (days: number) => new Date(now().getTime() - days * dayMs)
  const moment = kept(quickMs, async () => status.moment())
  const stages = kept(quickMs, async () => status.stages())
  const causes = kept(quickMs, async () => entries.waiting({ limit: mostCauses }))
  const ledger = kept(quickMs, async () =>
    shortLedger(await status.totals(ago(7)), await status.breaks()),
  )
  const recall = kept(quickMs, async () => status.dayRecall(ago(recallDays - 1)))
  const feeds = kept(feedsMs, async () => shortFeeds(await app.feeds.list()))
  const storage = kept(storageMs, async () => status.storage())
  const newest = kept(quickMs, async () => records.list({ limit: mostRecords }))
  const untold = kept(quickMs, async () => app.alerts.untold())
  const look = async () => ({
    ...(await moment()),
    stages: await stages(),
    causes: await causes(),
    ledger: await ledger(),
    recall: await recall(),
    feeds: await feeds(),
    storage: await storage(),
    newest: await newest(),
    untold: await untold(),
  })
  addPart('overview', look)
  return async () => ({ ...(await look()), now: now() })
}

const shortLedger = (
  { unbalanced, ...total }: Totals,
  breaks: readonly unknown[],
): Seen['ledger'] => ({ total, faults: unbalanced + breaks.length })

const grave = ['failing', 'dead', 'gone', 'quiet'] as const

function shortFeeds(all: readonly WatchedFeed[]): SeenFeeds {
  const of = Map.groupBy(all, ({ health }) => health.status)
  const many = (status: keyof HealthCounts) => of.get(status)?.length ?? 0
  return {
    watched: all.length,
    samples: all.filter(isSampleFeed).length,
    health: {
      ok: many('ok'),
      new: many('new'),
      quiet: many('quiet'),
      failing: many('failing'),
      dead: many('dead'),
      gone: many('gone'),
    },
    ill: grave.flatMap((status) => of.get(status) ?? []).slice(0, mostFeeds),
  }
}
