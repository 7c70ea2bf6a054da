import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { ArticleStore, FeedStore, RecordStore } from '../context.ts'
import type { HostTurns, RobotsCache } from '../politeness.ts'
import { type AnswerStore, createAnswerStore } from './answers.ts'
import { type ArticlePages, createArticleStore } from './articles.ts'
import { type Connection, type Database, migrate, openDatabase } from './database.ts'
import { type DeadLetterStore, createDeadLetterStore } from './dead-letters.ts'
import { openEmbedded } from './embedded/open.ts'
import { type FeedAdmin, createFeedStore } from './feeds.ts'
import { createHostTurns, createRobotsCache } from './host-turns.ts'
import { type ImportStore, createImportStore } from './imports.ts'
import { type Ledger, createLedger } from './ledger.ts'
import { type RecordReader, createRecordReader } from './record-reader.ts'
import { type RefetchAt, createRecordStore } from './records.ts'
import { type Registry, createRegistry } from './registry.ts'
import { type ReplayStore, createReplayStore } from './replays.ts'
import { type LedgerReport, readLedger } from './status.ts'
import { type SubscriptionStore, createSubscriptionStore } from './websub.ts'

export interface StoreOptions {
  /** Without one, the embedded PostgreSQL of `dataDir` is used. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly schema: string
  /** When an article is to be fetched again; nothing where it is left alone from now on. */
  readonly refetchAt: RefetchAt
  readonly log: Logger
  /** The application's clock. */
  readonly now?: () => Date
}

/** All that is kept, in one PostgreSQL. */
export interface Store {
  /** For those who need connections of their own: the queues. */
  readonly connection: Connection
  readonly db: Database
  readonly feeds: FeedStore & FeedAdmin
  readonly articles: ArticleStore & ArticlePages
  readonly records: RecordStore
  readonly reader: RecordReader
  readonly registry: Registry
  readonly ledger: Ledger
  readonly deadLetters: DeadLetterStore
  readonly replays: ReplayStore
  readonly imports: ImportStore
  readonly answers: AnswerStore
  readonly subscriptions: SubscriptionStore
  readonly turns: HostTurns & { prune(): Promise<void> }
  readonly robots: RobotsCache
  /** The ledger of the entries discovered since then, reconciled. */
  report(since: Date): Promise<LedgerReport>
  health(): Promise<StoreHealth>
  close(): Promise<void>
}

export interface StoreHealth {
  /** PostgreSQL's major version. */
  readonly version: number
  /** How far this machine's clock is ahead of the server's. */
  readonly clockSkewMs: number
}

/** Connects, or starts the embedded server, and applies the migrations that are missing. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, dataDir, schema, refetchAt, log, now = () => new Date() } = options
  const { connection, stop } = await connect(databaseUrl, dataDir, log)
  const db = openDatabase({
    connection,
    connections: 16,
    schema,
    onError: (error) => log.warn({ err: error }, 'store trouble'),
  })
  await migrate(db, schema)
  const articles = createArticleStore(db, now)
  return {
    connection,
    db,
    feeds: createFeedStore(db, now),
    articles,
    records: createRecordStore(db, refetchAt, now),
    reader: createRecordReader(db),
    registry: createRegistry(db),
    ledger: createLedger(db, now),
    deadLetters: createDeadLetterStore(db, now),
    replays: createReplayStore(db),
    imports: createImportStore(db),
    answers: createAnswerStore(db),
    subscriptions: createSubscriptionStore(db, () => randomBytes(24).toString('base64url')),
    turns: createHostTurns(db),
    robots: createRobotsCache(db),
    report: async (since) => readLedger(db, since),
    health: async () => readHealth(db),
    close: async () => {
      await db.close()
      await stop()
    },
  }
}

const Health = z.object({ version: z.coerce.number(), at: z.date() })

async function readHealth(db: Database): Promise<StoreHealth> {
  const asked = Date.now()
  const row = await db.first(
    Health,
    `select current_setting('server_version_num')::int / 10000 as version, clock_timestamp() as at`,
  )
  if (!row) throw new Error('the database does not say what it is')
  // The answer was made half way between asking and now.
  const middle = (asked + Date.now()) / 2
  return { version: row.version, clockSkewMs: middle - row.at.getTime() }
}

async function connect(
  databaseUrl: string | undefined,
  dataDir: string,
  log: Logger,
): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  if (databaseUrl !== undefined) {
    return { connection: { connectionString: databaseUrl }, stop: async () => undefined }
  }
  const server = await openEmbedded({
    dataDir,
    log: (line) => log.debug({ line }, 'embedded postgresql'),
  })
  return { connection: server.connectionConfig, stop: server.close }
}
