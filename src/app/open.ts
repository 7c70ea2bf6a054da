import type { Logger } from 'pino'
import { type Config, queueSchemaOf } from '../config.ts'
import { loadOwnCode } from '../own-code/load.ts'
import { entryStages, pipeline } from '../pipeline.ts'
import { defaultRefetchAfterMs, nextRefetchAt } from '../polling/refetch.ts'
import { type QueueBackend, postgresBackend } from '../queues/backend.ts'
import { createProducer } from '../queues/producer.ts'
import { readRelease } from '../release.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import { type Store, openStore } from '../store/store.ts'
import { openTextThreads } from '../threads/pool.ts'
import { type App, appOf } from './app.ts'
import { countDurations } from './job-durations.ts'
import type { Parts } from './parts.ts'

export interface AppOptions {
  readonly config: Config
  readonly log: Logger
  readonly now?: () => Date
  /**
   * How many times faster than real time `now` runs, for benches that live through a day in minutes: what
   * waits for hours waits for seconds. 1 without.
   */
  readonly clockRate?: number
  /** How long a database that does not answer is waited for; a minute unless told. */
  readonly waitMs?: number | undefined
  /** Ends that wait. */
  readonly signal?: AbortSignal | undefined
}

/** Opens store and queues, and brings both up to date. Nothing runs yet. */
export const openApp = async (options: AppOptions): Promise<App> => appOf(await openParts(options))

/** For who arranges a world from below, as tests and benches do. Closed by the application made of it. */
export async function openParts(options: AppOptions): Promise<Parts> {
  const { config, log, now = () => new Date(), clockRate = 1 } = options
  const ownCode = await loadOwnCode(config.WIREDESK_CONFIG)
  const store = await openStore({
    databaseUrl: config.WIREDESK_DATABASE_URL,
    dataDir: config.WIREDESK_DATA_DIR,
    schema: config.WIREDESK_SCHEMA,
    stages: entryStages,
    refetchAt: refetchSchedule(config.WIREDESK_REFETCH),
    log,
    now,
    waitMs: options.waitMs,
    signal: options.signal,
    clock: options.now,
  })
  try {
    const backend = await openBackend(config, store)
    await store.untilUp(backend.migrate)
    return partsOver({ config, log, now, clockRate, ownCode, store, backend })
  } catch (error) {
    await store.close()
    throw error
  }
}

type Given = 'config' | 'log' | 'now' | 'clockRate' | 'ownCode' | 'store' | 'backend'

function partsOver(given: Pick<Parts, Given>): Parts {
  const { backend, config, log, ownCode } = given
  const producer = createProducer(backend, pipeline.stages, (error) =>
    log.warn({ err: error }, 'queue trouble'),
  )
  const text = openTextThreads({
    threads: config.WIREDESK_THREADS,
    deadlineMs: config.WIREDESK_TEXT_DEADLINE_MS,
    memoryMb: config.WIREDESK_THREAD_MEMORY_MB,
    ownCode,
  })
  const durations = countDurations()
  const shared = { version: readRelease(), durations, web: {}, clients: new Map() }
  return { ...given, producer, text, ...shared }
}

/** What was made from the feed's text, because its page could not be had, is looked at again in any case. */
function refetchSchedule(ages: Config['WIREDESK_REFETCH']) {
  return (
    firstFetchedAt: Date,
    lastFetchedAt: Date,
    { url, document }: ArticleRecord,
    own: readonly number[] = ages,
  ) => {
    const isStopgap = document.source === 'feed' && /^https?:/.test(url)
    const times = { firstFetchedAt, lastFetchedAt }
    return nextRefetchAt(times, isStopgap && own.length === 0 ? defaultRefetchAfterMs : own)
  }
}

async function openBackend(config: Config, store: Store): Promise<QueueBackend> {
  const name = config.WIREDESK_SCHEMA
  const url = config.WIREDESK_REDIS_URL
  if (url === undefined) return postgresBackend(store.connection, queueSchemaOf(name))
  const { redisBackend } = await import('../queues/redis-backend.ts')
  return redisBackend(url, name)
}
