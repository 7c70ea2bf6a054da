import {
  type BackendFactory,
  type IQueueBackend,
  type JobsOptions,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  type Processor,
  LATEST_SCHEMA_VERSION,
  SchemaMigrationRequiredError,
  type WorkerOptions,
  assertSchemaCompatibility,
  quoteSchemaName as quoted,
  runMigrations,
  withBackend,
} from 'bullmq'
import { Client } from 'pg'
import {
  type Limits,
  type PostgresAddress,
  clientOptions,
  patient,
  working,
} from '../postgres/connection.ts'
import { QueueClient } from './patient-connection.ts'
import { type SharedConnections, shareConnections } from './shared-connections.ts'

/** A job that may have been put off. */
export interface DelayedJob {
  readonly isDelayed: () => Promise<boolean>
  /** Some worker has it. */
  readonly isActive: () => Promise<boolean>
  /** When it was taken last, in milliseconds of the epoch. */
  readonly processedOn?: number | undefined
  readonly promote: () => Promise<void>
}

/** The queue of one stage, as far as we use it: the same on Redis and on PostgreSQL. */
export interface StageQueue {
  readonly add: (name: string, data: unknown, opts: JobsOptions) => Promise<unknown>
  readonly addBulk: (
    jobs: { readonly name: string; readonly data: unknown; readonly opts: JobsOptions }[],
  ) => Promise<unknown>
  readonly getJobCounts: (
    ...states: ('wait' | 'active' | 'delayed' | 'prioritized')[]
  ) => Promise<Record<string, number>>
  /** What holds it back, where something does. */
  readonly getMeta: () => Promise<{
    readonly paused?: boolean
    readonly concurrency?: number
    readonly max?: number
  }>
  readonly getJob: (id: string) => Promise<DelayedJob | undefined>
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown
  readonly close: () => Promise<void>
}

/** The running consumer of one stage's queue, as far as we use it. */
export interface StageConsumer {
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown
  readonly waitUntilReady: () => Promise<unknown>
  readonly cancelAllJobs: (reason?: string) => void
  readonly close: () => Promise<void>
}

export type QueueHealth =
  | { readonly kind: 'postgresql' }
  | {
      readonly kind: 'redis'
      /** `Redis 7.2.4`, `Valkey 8.0.1`. */
      readonly version: string
      readonly major: number
      readonly maxmemoryPolicy: string
    }

/** Where jobs wait: decided once, the same for all stages. */
export interface QueueBackend {
  readonly openQueue: (stage: string) => StageQueue
  readonly openConsumer: (
    stage: string,
    process: Processor<unknown, unknown>,
    options: Pick<
      WorkerOptions,
      'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'
    >,
  ) => StageConsumer
  readonly health: () => Promise<QueueHealth>
  /** How often a connection has broken: a server that went away may have lost its newest jobs. */
  readonly breaks: () => number
  /** The queue's own tables, where it has any. Safe to run at once from many processes. */
  readonly migrate: () => Promise<void>
  /** Connections that the queues share. Call it when all of them are closed. */
  readonly close: () => Promise<void>
}

/** BullMQ's tables live in a schema of their own, beside the store's. */
export function postgresBackend(
  connection: PostgresAddress,
  schema: string,
  limits: Limits = working,
): QueueBackend {
  // A job lost with the server's last few hundred milliseconds is put back by the sweeper, because
  // the store's own commits are synchronous: so the queue need not wait for the disk.
  const options = clientOptions(connection, limits, { synchronous_commit: 'off' })
  let breaks = 0
  class CountedClient extends QueueClient {
    protected override onBreak(): void {
      breaks += 1
    }
  }
  const pool = { ...options, options: `${options.options} -c search_path=${quoted(schema)}` }
  const shared = shareConnections({ ...pool, max: connectionsAtMost }, schema, CountedClient)
  // Each backend has its share, whatever connection it is told of.
  const factory: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (name, opts) =>
    wakeful(shared.backendOf(name, opts))
  return bind(factory, pool, {
    prefix: 'wiredesk',
    health: async () => ({ kind: 'postgresql' }),
    breaks: () => breaks,
    migrate: async () => {
      if (!(await isUpToDate(shared, schema))) await migrateQueue(connection, schema)
    },
    close: shared.close,
  })
}

/** Of all queues and workers of a process, besides the one that listens. */
const connectionsAtMost = 8

const longestBlockSeconds = 10

/**
 * BullMQ's workers wait for a notification until the next delayed job is due, an hour at most. Should the
 * connection they listen on fall silent, nothing would tell them of new jobs: so they look by themselves.
 */
const wakeful = (backend: PostgresQueueBackend): PostgresQueueBackend =>
  Object.defineProperty(backend, 'maximumBlockTimeout', { value: longestBlockSeconds })

/** As at nearly every start: a statement then, over a connection that is used anyway. Throws where a newer BullMQ was here. */
async function isUpToDate({ query }: SharedConnections, schema: string): Promise<boolean> {
  try {
    return (await assertSchemaCompatibility({ query }, schema)) >= LATEST_SCHEMA_VERSION
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return false
    throw error
  }
}

async function migrateQueue(connection: PostgresAddress, schema: string): Promise<void> {
  const client = new Client(clientOptions(connection, patient))
  client.on('error', () => undefined) // whoever waits for it hears of it too
  await client.connect()
  try {
    await runMigrations(client, schema)
  } finally {
    await client.end()
  }
}

interface Rest extends Pick<QueueBackend, 'health' | 'breaks' | 'migrate' | 'close'> {
  readonly prefix: string
}

/** The backend on whose connection BullMQ makes its queues. */
export function bind<B extends IQueueBackend, C>(
  factory: BackendFactory<B, C>,
  connection: C,
  { prefix, ...rest }: Rest,
): QueueBackend {
  const { Queue, Worker } = withBackend(factory)
  const base = { connection, prefix }
  return {
    openQueue: (stage) => new Queue<unknown>(stage, base),
    openConsumer: (stage, process, options) =>
      new Worker<unknown, unknown>(stage, process, { ...base, ...options }),
    ...rest,
  }
}
