import { randomBytes } from 'node:crypto'
import type { StagePlace } from '../schemas/jobs.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import { createActionStore } from './actions.ts'
import { createAlertStore } from './alerts.ts'
import { createAnswerStore } from './answers.ts'
import { createArticleStore } from './articles.ts'
import { type Beliefs, createBeliefs } from './beliefs.ts'
import { createBulkStore } from './bulks.ts'
import { createClaimStore } from './claims.ts'
import { createDeadLetterStore } from './dead-letters.ts'
import { createLetterReader } from './dead-letters/read.ts'
import { createEntryReader } from './entry-reader.ts'
import { createFeedBreakStore } from './feed-breaks.ts'
import { createFeedPages } from './feed-pages.ts'
import { createFeedStore } from './feeds.ts'
import { createHolds } from './holds.ts'
import { createHostTurns } from './host-turns.ts'
import { createImportStore } from './imports.ts'
import { createLedger } from './ledger.ts'
import type { Pools } from './pools.ts'
import { createPreviewStore } from './previews.ts'
import { createProfileStore } from './profiles.ts'
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
import { statusOver } from './status-over.ts'
import { createTokenStore } from './tokens.ts'
import { createSubscriptionStore } from './websub.ts'
import { createWords } from './words.ts'

interface Clocked {
  /** Those that entries go through, in order. */
  readonly stages: readonly StagePlace[]
  readonly refetchAt: RefetchAt
  /** The application's clock. */
  readonly now?: (() => Date) | undefined
  /** Stands in for the database's clock where the application goes by another one. */
  readonly clock?: (() => Date) | undefined
}

/** What stores are made over. */
interface Parts extends Pools, Pick<Clocked, 'stages' | 'refetchAt'> {
  readonly now: () => Date
  readonly clock: (() => Date) | undefined
  readonly beliefs: Beliefs
}

/** What people and monitors ask is asked over the pool for looking; what takes long, over the patient one. */
export function storeOver(
  pools: Pools,
  { refetchAt, stages, now = () => new Date(), clock }: Clocked,
) {
  const parts = { ...pools, refetchAt, stages, now, clock, beliefs: createBeliefs() }
  return {
    db: pools.db,
    ...feedsOver(parts),
    ...articlesOver(parts),
    ...registryOver(parts),
    ...entriesOver(parts),
    ...lettersOver(parts),
    ...replaysOver(parts),
    ...peopleOver(parts),
    ...webOver(parts),
    ...statusOver(parts),
  }
}

function feedsOver({ db, seen, now, beliefs }: Parts) {
  const feeds = createFeedStore(seen)
  return {
    feeds: { ...createFeedStore(db, now, beliefs), list: async () => feeds.list() },
    feedPages: createFeedPages(seen),
    feedBreaks: { ...createFeedBreakStore(db), list: createFeedBreakStore(seen).list },
  }
}

/** And where records go, and what becomes of old ones. */
function articlesOver({ db, seen, patient: slow, refetchAt, now, clock }: Parts) {
  const pages = createArticleStore(seen)
  return {
    articles: {
      ...createArticleStore(db, now, clock),
      bytes: async (hash: string) => pages.bytes(hash),
    },
    records: createRecordStore(db, refetchAt, now),
    reader: {
      ...createRecordReader(seen),
      export: (filter: RecordFilter) => createRecordReader(slow).export(filter),
    },
    sinks: { ...createSinkStore(db), list: createSinkStore(seen).list },
    retention: createRetention(slow),
    words: createWords(slow),
  }
}

const registryOver = ({ db, seen }: Parts) => ({
  profiles: createProfileStore(seen),
  claims: createClaimStore(seen),
  registry: {
    ...createRegistry(seen),
    ...createNameCounts(db),
    uncounted: createNameCounts(seen).uncounted,
    ...createRegistryDecisions(db),
    decisions: createRegistryDecisions(seen).decisions,
  },
})

const entriesOver = ({ db, seen, stages, now, beliefs }: Parts) => ({
  ledger: createLedger(db, stages, now, beliefs),
  entries: createEntryReader(seen),
  imports: createImportStore(db),
})

const lettersOver = ({ db, seen, now }: Parts) => ({
  deadLetters: { ...createDeadLetterStore(db, now), ...createLetterReader(seen) },
  bulks: { ...createBulkStore(db), list: createBulkStore(seen).list },
})

function replaysOver({ db, seen, patient: slow, stages }: Parts) {
  const replays = createReplayStore(slow, stages)
  return {
    replays: {
      ...createReplayStore(db, stages),
      list: createReplayStore(seen, stages).list,
      start: replays.start,
      count: replays.count,
      articles: replays.articles,
    },
    previews: createPreviewStore(slow, readsIn(stages)),
  }
}

/** What people have done, and set for themselves. */
const peopleOver = ({ db, seen }: Parts) => ({
  actions: { ...createActionStore(db), list: createActionStore(seen).list },
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
})

/** What is known of the hosts that are asked. */
function webOver({ db, seen, patient: slow, clock, beliefs }: Parts) {
  const turns = createHostTurns(db, clock, beliefs)
  return {
    answers: createAnswerStore(seen),
    subscriptions: createSubscriptionStore(db, () => randomBytes(24).toString('base64url')),
    turns: { ...turns, prune: async () => createHostTurns(slow, clock).prune() },
    robots: createRobotsCache(db),
    holds: { lift: createHolds(db, clock).lift, list: createHolds(seen, clock).list },
  }
}
