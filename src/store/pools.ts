import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import {
  type Limits,
  type PostgresAddress,
  lasting,
  looking,
  patient,
  working,
} from '../postgres/connection.ts'
import type { DeadLetterFilter, TrendOf } from '../schemas/dead-letter.ts'
import type { StagePlace } from '../schemas/jobs.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import { createActionStore } from './actions.ts'
import { createAlertStore } from './alerts.ts'
import { createAnswerStore } from './answers.ts'
import { createArticleStore } from './articles.ts'
import { createBeliefs } from './beliefs.ts'
import { createBulkStore } from './bulks.ts'
import { createClaimStore } from './claims.ts'
import { type Database, openDatabase } from './database.ts'
import { createDeadLetterStore } from './dead-letters.ts'
import { readDue } from './due.ts'
import { createEntryReader } from './entry-reader.ts'
import { createFeedBreakStore } from './feed-breaks.ts'
import { createFeedPages } from './feed-pages.ts'
import { createFeedStore } from './feeds.ts'
import { type Clocks, mendFutureTimes } from './future-times.ts'
import { createHolds } from './holds.ts'
import { createHostTurns } from './host-turns.ts'
import { createImportStore } from './imports.ts'
import { createLedger } from './ledger.ts'
import { createPreviewStore } from './previews.ts'
import { createProfileStore } from './profiles.ts'
import { readLastPoll, readPulse } from './pulse.ts'
import { readDayRecall, readFeedRecall, readRecall, readRecallOf } from './recall.ts'
import { createRecordReader } from './record-reader.ts'
import { type RefetchAt, createRecordStore } from './records.ts'
import { createRegistryDecisions } from './registry-decisions.ts'
import { createNameCounts } from './registry-memory.ts'
import { createRegistry } from './registry.ts'
import { createReplayStore, readsIn } from './replays.ts'
import { createRetention } from './retention.ts'
import { createRobotsCache } from './robots-cache.ts'
import { createSavedSearchStore } from './saved-searches.ts'
import { createSinkStore } from './sinks.ts'
import { readStageStates } from './stage-states.ts'
import { createStageTimes } from './stage-times.ts'
import { readBreaks, readLedger, readReasons } from './status.ts'
import { readTableSizes } from './storage.ts'
import { createTallies } from './tallies.ts'
import { createTokenStore } from './tokens.ts'
import { createSubscriptionStore } from './websub.ts'
import { createWords } from './words.ts'

export interface Pools {
  /** For the work of the pipeline. */
  readonly db: Database
  /** For those who look, so that they do not take connections from work. It cannot write. */
  readonly seen: Database
  /** For few statements that take long. */
  readonly patient: Database
}

/** Pools connect when they are first asked, so that one that is not used costs nothing. */
export function openPools(connection: PostgresAddress, schema: string, log: Logger): Pools {
  const open = (limits: Limits, connections: number, readOnly = false) =>
    openDatabase({
      connection,
      connections,
      schema,
      limits,
      readOnly,
      onError: (error) => log.warn({ err: error }, 'store trouble'),
    })
  return { db: open(working, 16), seen: open(looking, 4, true), patient: open(patient, 2) }
}

/** For what takes as long as the store is large. */
export const openLasting = (connection: PostgresAddress, schema: string, log: Logger): Database =>
  openDatabase({
    connection,
    connections: 1,
    schema,
    limits: lasting,
    onError: (error) => log.warn({ err: error }, 'store trouble'),
  })

interface Clocked {
  /** Those that entries go through, in order. */
  readonly stages: readonly StagePlace[]
  readonly refetchAt: RefetchAt
  /** The application's clock. */
  readonly now?: (() => Date) | undefined
  /** Stands in for the database's clock where the application goes by another one. */
  readonly clock?: (() => Date) | undefined
}

/** What people and monitors ask is asked over the pool for looking; what takes long, over the patient one. */
export function storeOver(
  { db, seen, patient: slow }: Pools,
  { refetchAt, stages, now = () => new Date(), clock }: Clocked,
) {
  const feeds = createFeedStore(seen)
  const pages = createArticleStore(seen)
  const letters = createDeadLetterStore(seen)
  const replays = createReplayStore(slow, stages)
  const times = createStageTimes(seen)
  const beliefs = createBeliefs()
  const turns = createHostTurns(db, clock, beliefs)
  return {
    db,
    feeds: { ...createFeedStore(db, now, beliefs), list: async () => feeds.list() },
    feedPages: createFeedPages(seen),
    feedBreaks: { ...createFeedBreakStore(db), list: createFeedBreakStore(seen).list },
    articles: {
      ...createArticleStore(db, now, clock),
      bytes: async (hash: string) => pages.bytes(hash),
    },
    records: createRecordStore(db, refetchAt, now),
    reader: {
      ...createRecordReader(seen),
      export: (filter: RecordFilter) => createRecordReader(slow).export(filter),
    },
    profiles: createProfileStore(seen),
    claims: createClaimStore(seen),
    registry: {
      ...createRegistry(seen),
      ...createNameCounts(db),
      uncounted: createNameCounts(seen).uncounted,
      ...createRegistryDecisions(db),
      decisions: createRegistryDecisions(seen).decisions,
    },
    ledger: createLedger(db, stages, now, beliefs),
    entries: createEntryReader(seen),
    deadLetters: {
      ...createDeadLetterStore(db, now),
      find: async (filter: DeadLetterFilter) => letters.find(filter),
      groups: async (filter: DeadLetterFilter) => letters.groups(filter),
      trend: async (filter: DeadLetterFilter, of: TrendOf) => letters.trend(filter, of),
      feeds: async (filter: DeadLetterFilter) => letters.feeds(filter),
      get: async (id: number) => letters.get(id),
      counts: async () => letters.counts(),
    },
    bulks: { ...createBulkStore(db), list: createBulkStore(seen).list },
    replays: {
      ...createReplayStore(db, stages),
      list: createReplayStore(seen, stages).list,
      start: replays.start,
      count: replays.count,
      articles: replays.articles,
    },
    previews: createPreviewStore(slow, readsIn(stages)),
    retention: createRetention(slow),
    imports: createImportStore(db),
    actions: { ...createActionStore(db), list: createActionStore(seen).list },
    answers: createAnswerStore(seen),
    tokens: createTokenStore(db),
    alerts: {
      ...createAlertStore(db),
      list: createAlertStore(seen).list,
      failing: createAlertStore(seen).failing,
    },
    savedSearches: {
      ...createSavedSearchStore(db),
      list: createSavedSearchStore(seen).list,
      get: createSavedSearchStore(seen).get,
    },
    subscriptions: createSubscriptionStore(db, () => randomBytes(24).toString('base64url')),
    turns: { ...turns, prune: async () => createHostTurns(slow, clock).prune() },
    robots: createRobotsCache(db),
    holds: { lift: createHolds(db, clock).lift, list: createHolds(seen, clock).list },
    sinks: { ...createSinkStore(db), list: createSinkStore(seen).list },
    mendFutureTimes: async (clocks: Clocks) =>
      mendFutureTimes(slow, { turnsNow: clock?.(), ...clocks }),
    report: async (since: Date) => readLedger(seen, since),
    tallies: {
      ...createTallies(db),
      totals: createTallies(seen).totals,
      wrong: createTallies(slow).wrong,
      recount: createTallies(slow).recount,
    },
    words: createWords(slow),
    breaks: async (newest?: number) => readBreaks(newest === undefined ? slow : seen, newest),
    recall: async (since: Date) => readRecall(seen, since),
    dayRecall: async (since: Date) => readDayRecall(seen, since),
    feedRecall: async (since: Date, limit: number) => readFeedRecall(seen, since, limit),
    reasons: async (since: Date) => readReasons(seen, since),
    recallOf: async (ids: readonly string[], since: Date) => readRecallOf(seen, ids, since),
    due: async () => readDue(db, now()),
    pulse: async () => readPulse(seen),
    lastPoll: async () => readLastPoll(seen),
    stageStates: async () => readStageStates(seen),
    stageTimes: { ...createStageTimes(db), since: async (moment: Date) => times.since(moment) },
    tableSizes: async () => readTableSizes(seen),
  }
}
