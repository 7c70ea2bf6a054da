import { type HealthCounts, countHealth } from '../polling/health.ts'
import type { QueueHealth } from '../queues/backend.ts'
import type { SinkRow } from '../schemas/sink.ts'
import type { LetterCounts } from '../store/dead-letters/read.ts'
import type { Oldest } from '../store/entry-reader.ts'
import type { StoreHealth } from '../store/health.ts'
import type { Hold } from '../store/holds.ts'
import type { Pulse } from '../store/pulse.ts'
import type { DayRecall, FeedRecall, Recall } from '../store/recall.ts'
import { type Break, type LedgerReport, type Reason, looked } from '../store/status.ts'
import type { Totals } from '../store/tallies.ts'
import { feedsOf } from './feeds.ts'
import type { Parts } from './parts.ts'
import { type StageNow, type Storage, readStages, readStorage } from './stages.ts'

/** How a sink is doing. */
export type SinkState = Omit<SinkRow, 'settings'>

const stateOf = ({ settings: _settings, ...state }: SinkRow): SinkState => state

/** How it stands at this moment. */
export interface Moment {
  readonly oldest: Oldest
  readonly letters: LetterCounts
  readonly holds: readonly Hold[]
  /** Where records go, without settings. */
  readonly sinks: readonly SinkState[]
  /** Jobs waiting, running and put off, by stage. */
  readonly backlog: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** What has not ended, or has ended badly, in three numbers. */
export interface Flow {
  readonly inFlight: number
  readonly waiting: number
  readonly dead: number
}

/** All of it, and whether every entry is accounted for. */
export type StatusAnswer = LedgerReport &
  Moment & {
    readonly balanced: boolean
    readonly recall: readonly Recall[]
    readonly feeds: HealthCounts
  }

/** What was found where every entry was looked at. */
export interface Recheck {
  readonly breaks: readonly Break[]
  readonly wrongTallies: number
}

/** How it is doing: the same answers for terminal, pages, API and monitors. */
export interface Status {
  all(since: Date): Promise<StatusAnswer>
  /** What has come of all that was discovered since then. Takes the longer, the longer ago that is. */
  ledger(since: Date): Promise<LedgerReport>
  /** What has come of all that was ever discovered, in no more time than a short ledger takes. */
  totals(since?: Date): Promise<Totals>
  /** Of the newest entries, those whose state says one thing and whose rows say another. */
  breaks(): Promise<readonly Break[]>
  /** Looks at every entry and counts anew: the entries whose rows say otherwise, and how many tallies are wrong. */
  recheck(): Promise<Recheck>
  /** Puts tallies right that are wrong. No entry can move meanwhile. */
  recount(): Promise<void>
  /** What has come of all that was published since then, by feed and day. */
  recall(since: Date): Promise<readonly Recall[]>
  /** The same by feed, so many: those that lost most first. */
  feedRecall(since: Date, limit: number): Promise<readonly FeedRecall[]>
  /** Why entries discovered since then have no record, the most frequent first. */
  reasons(since: Date): Promise<readonly Reason[]>
  /** The same by day, of all feeds together: small, however many there are. */
  dayRecall(since: Date): Promise<readonly DayRecall[]>
  moment(): Promise<Moment>
  /** When something last happened, of each kind; asked every second or two. */
  pulse(): Promise<Pulse>
  /** When a feed was last polled. */
  lastPoll(): Promise<Date | null>
  /** The pipeline, stage by stage, and what it did in the last hour. */
  stages(): Promise<readonly StageNow[]>
  storage(): Promise<Storage>
  /** The least that can be said, often asked. */
  flow(): Promise<Flow>
  /** Feeds that are watched, by health. There may be tens of thousands. */
  feeds(): Promise<HealthCounts>
  /** Of database and queue. Throws where one cannot be reached. */
  services(): Promise<{ readonly store: StoreHealth; readonly queue: QueueHealth }>
}

export function statusOf(parts: Parts): Status {
  const { store, producer, backend } = parts
  const feeds = async () => countHealth(await feedsOf(parts).list())
  return {
    async all(since) {
      const report = await store.report(since)
      const recall = await store.recall(since)
      const balanced = report.unbalanced.length === 0 && report.breaks.length === 0
      return { balanced, ...report, recall, ...(await moment(parts)), feeds: await feeds() }
    },
    ledger: async (since) => store.report(since),
    totals: async (since) => store.tallies.totals(since),
    breaks: async () => store.breaks(looked),
    recheck: async () => ({
      breaks: await store.breaks(),
      wrongTallies: await store.tallies.wrong(),
    }),
    recount: async () => store.tallies.recount(),
    recall: async (since) => store.recall(since),
    feedRecall: async (since, limit) => store.feedRecall(since, limit),
    reasons: async (since) => store.reasons(since),
    dayRecall: async (since) => store.dayRecall(since),
    moment: async () => moment(parts),
    pulse: async () => store.pulse(),
    lastPoll: async () => store.lastPoll(),
    stages: async () => readStages(parts),
    storage: async () => readStorage(parts),
    async flow() {
      const { inFlight, waiting } = await store.entries.oldest()
      const { open } = await store.deadLetters.counts()
      return { inFlight, waiting, dead: open }
    },
    feeds,
    async services() {
      // A backend may know its health without asking anybody: the queues themselves are asked, too.
      await producer.backlog()
      return { store: await store.health(), queue: await backend.health() }
    },
  }
}

const moment = async ({ store, producer }: Parts): Promise<Moment> => ({
  oldest: await store.entries.oldest(),
  letters: await store.deadLetters.counts(),
  holds: await store.holds.list(),
  sinks: (await store.sinks.list()).map(stateOf),
  backlog: await producer.backlog(),
})
