import {
  type BackendFactory,
  type IQueueBackend,
  type JobsOptions,
  type Processor,
  type WorkerOptions,
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
} from 'bullmq'
import { Cluster, Redis } from 'ioredis'
import { Client } from 'pg'

/** A job that may have been put off. */
export interface DelayedJob {
  readonly isDelayed: () => Promise<boolean>
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
  /** The queue's own tables, where it has any. Safe to run at once from many processes. */
  readonly migrate: () => Promise<void>
  /** Connections that the queues share. Call it when all of them are closed. */
  readonly close: () => Promise<void>
}

/** Where a PostgreSQL is: an address, or the folder of its socket. */
export type PostgresConnection =
  | { readonly connectionString: string }
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
    }

/** BullMQ's tables live in a schema of their own, beside the store's. */
export function postgresBackend(connection: PostgresConnection, schema: string): QueueBackend {
  // A job lost with the server's last few hundred milliseconds is put back by the sweeper, because
  // the store's own commits are synchronous: so the queue need not wait for the disk.
  const options = '-c synchronous_commit=off'
  return bind(
    createPostgresBackend,
    { ...connection, schema, options, max: 4 },
    {
      prefix: 'wiredesk',
      health: async () => ({ kind: 'postgresql' }),
      migrate: async () => {
        const client = new Client(connection)
        await client.connect()
        try {
          await runMigrations(client, schema)
        } finally {
          await client.end()
        }
      },
      close: async () => undefined,
    },
  )
}

/**
 * `url`: `redis://` or `rediss://`; several, separated by commas, are the nodes of a Redis Cluster.
 * The hash tag around the prefix keeps all keys of all queues in one slot, which a cluster asks for.
 */
export function redisBackend(url: string, prefix: string): QueueBackend {
  const connection = connectRedis(url)
  return bind(createRedisBackend, connection, {
    prefix: `{${prefix}}`,
    health: async () => redisHealth(await connection.info()),
    migrate: async () => undefined,
    close: async () => {
      await connection.quit()
    },
  })
}

/** BullMQ's workers wait with blocking commands, which must never be given up: hence null. */
export function connectRedis(urls: string): Redis | Cluster {
  const [first = '', ...others] = urls.split(',').map((url) => url.trim())
  if (others.length === 0) return new Redis(first, { maxRetriesPerRequest: null })
  return new Cluster([first, ...others], { redisOptions: { maxRetriesPerRequest: null } })
}

function redisHealth(info: string): QueueHealth {
  const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim()
  const valkey = field('valkey_version')
  const version = valkey ?? field('redis_version') ?? 'unknown'
  return {
    kind: 'redis',
    version: `${valkey === undefined ? 'Redis' : 'Valkey'} ${version}`,
    major: Number.parseInt(version, 10),
    maxmemoryPolicy: field('maxmemory_policy') ?? 'unknown',
  }
}

interface Rest extends Pick<QueueBackend, 'health' | 'migrate' | 'close'> {
  readonly prefix: string
}

function bind<B extends IQueueBackend, C>(
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
