import type { Logger } from 'pino'
import type { ArticleStore, FeedStore, RecordStore } from '../context.ts'
import { type ArticlePages, createArticleStore } from './articles.ts'
import { type Connection, type Database, migrate, openDatabase } from './database.ts'
import { type DeadLetterStore, createDeadLetterStore } from './dead-letters.ts'
import { openEmbedded } from './embedded/open.ts'
import { type FeedAdmin, createFeedStore } from './feeds.ts'
import { type ImportStore, createImportStore } from './imports.ts'
import { type Ledger, createLedger } from './ledger.ts'
import { type RecordReader, createRecordReader } from './record-reader.ts'
import { createRecordStore } from './records.ts'
import { type ReplayStore, createReplayStore } from './replays.ts'
import { type LedgerReport, readLedger } from './status.ts'

export interface StoreOptions {
  /** Without one, the embedded PostgreSQL of `dataDir` is used. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly schema: string
  readonly log: Logger
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
  readonly ledger: Ledger
  readonly deadLetters: DeadLetterStore
  readonly replays: ReplayStore
  readonly imports: ImportStore
  /** The ledger of the entries discovered since then, reconciled. */
  report(since: Date): Promise<LedgerReport>
  close(): Promise<void>
}

/** Connects, or starts the embedded server, and applies the migrations that are missing. */
export async function openStore({
  databaseUrl,
  dataDir,
  schema,
  log,
}: StoreOptions): Promise<Store> {
  const { connection, stop } = await connect(databaseUrl, dataDir, log)
  const db = openDatabase({
    connection,
    connections: 16,
    schema,
    onError: (error) => log.warn({ err: error }, 'store trouble'),
  })
  await migrate(db, schema)
  const articles = createArticleStore(db)
  return {
    connection,
    db,
    feeds: createFeedStore(db),
    articles,
    records: createRecordStore(db),
    reader: createRecordReader(db),
    ledger: createLedger(db),
    deadLetters: createDeadLetterStore(db),
    replays: createReplayStore(db),
    imports: createImportStore(db),
    report: async (since) => readLedger(db, since),
    close: async () => {
      await db.close()
      await stop()
    },
  }
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
