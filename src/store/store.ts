import type { Logger } from 'pino'
import type { ArticleStore } from '../context/articles.ts'
import type { FeedStore } from '../context/feeds.ts'
import type { RecordStore } from '../context/records.ts'
import type { HostTurns, RobotsCache } from '../politeness.ts'
import { type PostgresAddress, describeAddress } from '../postgres/connection.ts'
import type { StagePlace } from '../schemas/jobs.ts'
import type { ActionStore } from './actions.ts'
import type { AlertStore } from './alerts.ts'
import type { AnswerStore } from './answers.ts'
import type { ArticlePages } from './articles/pages.ts'
import type { BulkStore } from './bulks.ts'
import type { ClaimStore } from './claims.ts'
import { connectTo } from './connect.ts'
import type { Database } from './database.ts'
import type { DeadLetterStore } from './dead-letters.ts'
import type { Due } from './due.ts'
import type { EntryReader } from './entry-reader.ts'
import type { FeedBreakStore } from './feed-breaks.ts'
import type { FeedPages } from './feed-pages.ts'
import type { FeedAdmin } from './feeds/admin.ts'
import type { Clocks, MendedTimes } from './future-times.ts'
import { type StoreHealth, readHealth } from './health.ts'
import type { Holds } from './holds.ts'
import type { ImportStore } from './imports.ts'
import type { Ledger } from './ledger.ts'
import { isUpToDate, migrate } from './migrate.ts'
import { openLasting, openPools } from './pools.ts'
import type { PreviewStore } from './previews.ts'
import type { ProfileStore } from './profiles.ts'
import type { Pulse } from './pulse.ts'
import type { DayRecall, FeedRecall, Recall } from './recall.ts'
import type { RecordReader } from './record-reader.ts'
import type { RefetchAt } from './records.ts'
import type { RegistryDecisions } from './registry-decisions.ts'
import type { NameCounts } from './registry-memory.ts'
import type { Registry } from './registry.ts'
import type { ReplayStore } from './replays.ts'
import type { Retention } from './retention.ts'
import type { SavedSearchStore } from './saved-searches.ts'
import type { SinkStore } from './sinks.ts'
import type { StageState } from './stage-states.ts'
import type { StageTimes } from './stage-times.ts'
import type { Break, LedgerReport, Reason } from './status.ts'
import type { TableSize } from './storage.ts'
import { storeOver } from './store-over.ts'
import type { Tallies } from './tallies.ts'
import type { TokenStore } from './tokens.ts'
import { untilUp } from './wait.ts'
import type { SubscriptionStore } from './websub.ts'
import type { Words } from './words.ts'

export interface StoreOptions {
  /** Without one, the embedded PostgreSQL of `dataDir` is used. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly schema: string
  /** The stages that entries go through, in order. */
  readonly stages: readonly StagePlace[]
  /** When an article is to be fetched again; nothing where it is left alone from now on. */
  readonly refetchAt: RefetchAt
  readonly log: Logger
  /** The application's clock. */
  readonly now?: () => Date
  /** How long a database that does not answer is waited for; a minute unless told. */
  readonly waitMs?: number | undefined
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined
  /** Stands in for the database's clock where the application goes by another one. */
  readonly clock?: (() => Date) | undefined
}

/** All that is kept, in one PostgreSQL. */
export interface Store {
  /** For those who need connections of their own: the queues. */
  readonly connection: PostgresAddress
  readonly db: Database
  /** Does it when the database answers, which is waited for as long as at the opening of the store. */
  untilUp(work: () => Promise<void>): Promise<void>
  readonly feeds: FeedStore & FeedAdmin
  readonly feedPages: FeedPages
  readonly feedBreaks: FeedBreakStore
  readonly articles: ArticleStore & ArticlePages
  readonly records: RecordStore
  readonly reader: RecordReader
  readonly registry: Registry & RegistryDecisions & NameCounts
  readonly profiles: ProfileStore
  readonly claims: ClaimStore
  readonly ledger: Ledger
  readonly entries: EntryReader
  readonly deadLetters: DeadLetterStore
  readonly bulks: BulkStore
  readonly replays: ReplayStore
  readonly previews: PreviewStore
  readonly retention: Retention
  readonly imports: ImportStore
  readonly actions: ActionStore
  readonly answers: AnswerStore
  readonly tokens: TokenStore
  readonly alerts: AlertStore
  readonly savedSearches: SavedSearchStore
  readonly subscriptions: SubscriptionStore
  readonly turns: HostTurns & { prune(): Promise<void> }
  readonly robots: RobotsCache
  readonly holds: Holds
  readonly sinks: SinkStore
  /** The ledger of the entries discovered since then, reconciled. */
  report(since: Date): Promise<LedgerReport>
  readonly tallies: Tallies
  readonly words: Words
  /** Of so many of the newest entries, or of all: those whose state says one thing and whose rows say another. */
  breaks(newest?: number): Promise<Break[]>
  /** What came of what was published since then, by feed and day. */
  recall(since: Date): Promise<Recall[]>
  /** The same by day, of all feeds together. */
  dayRecall(since: Date): Promise<DayRecall[]>
  /** By feed alone, so many: those that lost most first. */
  feedRecall(since: Date, limit: number): Promise<FeedRecall[]>
  /** Why entries discovered since then have no record. */
  reasons(since: Date): Promise<Reason[]>
  /** The same of these feeds alone. */
  recallOf(ids: readonly string[], since: Date): Promise<Recall[]>
  /** What workers are to take a step of, besides jobs. */
  due(): Promise<Due>
  /** When something last happened. */
  pulse(): Promise<Pulse>
  /** When a feed was last polled. */
  lastPoll(): Promise<Date | null>
  /** What has not ended at each stage, or has ended badly. */
  stageStates(): Promise<StageState[]>
  readonly stageTimes: StageTimes
  tableSizes(): Promise<TableSize[]>
  /** Takes times that only a wrong clock can have written as due. Gives what was found. */
  mendFutureTimes(clocks: Clocks): Promise<MendedTimes[]>
  health(): Promise<StoreHealth>
  close(): Promise<void>
}

const defaultWaitMs = 60_000

/**
 * Connects, or starts the embedded server, and applies the migrations that are missing. A server that does
 * not answer is waited for; one that refuses us, and a store of a newer release, is an error at once.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataDir, schema, log, waitMs = defaultWaitMs, signal } = options
  const { connection, stop } = await connectTo({ databaseUrl, dataDir, log })
  const pools = openPools(connection, schema, log)
  const close = async () => {
    await Promise.all(Object.values(pools).map(async (db) => db.close()))
    await stop()
  }
  const wait = { where: describeAddress(connection), log, waitMs, signal }
  try {
    await untilUp(async () => migrateStore(options, connection, pools.db), wait)
  } catch (error) {
    await close()
    throw error
  }
  return {
    ...storeOver(pools, options),
    connection,
    untilUp: async (work) => untilUp(work, wait),
    health: async () => readHealth(pools.seen),
    close,
  }
}

/** Of a large store that may take hours, over a connection of its own; whether there is anything to do is asked over one that stays. */
async function migrateStore(
  { schema, log }: StoreOptions,
  connection: PostgresAddress,
  working: Database,
): Promise<void> {
  if (await isUpToDate(working, schema)) return
  const db = openLasting(connection, schema, log)
  try {
    await migrate(db, schema)
  } finally {
    await db.close()
  }
}
