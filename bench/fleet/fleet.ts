import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { pino } from 'pino'
import { z } from 'zod'
import type { App } from '../../src/app/app.ts'
import { openApp } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { sum } from '../extraction/statistics.ts'
import type { SiteProcess } from '../pipeline/site.ts'
import { cpuMsWithChildren } from '../support/processes.ts'
import { countersOf } from '../support/redis-info.ts'
import type { PostgresServer, Server } from './servers.ts'
import { type Workers, startWorkers } from './workers.ts'

export interface FleetOptions {
  readonly schema: string
  readonly postgres: PostgresServer
  /** Goes between all of us and PostgreSQL; ended with the fleet. */
  readonly pooler: Server | undefined
  readonly redisUrl: string | undefined
  readonly site: SiteProcess
  readonly articles: number
  /** The ledger does not balance, or an entry is lost. */
  readonly onFault: () => void
}

/** An installation of its own, in a schema of its own. Cells are what tables are printed of. */
export interface Fleet {
  work(count: number): Promise<{ readonly ran: string[]; readonly trouble: readonly string[] }>
  rest(count: number, seconds: number): Promise<string[]>
  [Symbol.asyncDispose](): Promise<void>
}

const lookMs = 500

interface Reading {
  readonly at: number
  readonly workersMs: number
  readonly postgresMs: number
  readonly redisMs: number
  readonly transactions: number
  readonly commands: number
}

export async function openFleet(options: FleetOptions): Promise<Fleet> {
  const { schema, postgres, pooler, redisUrl, site, articles, onFault } = options
  const env = {
    WIREDESK_DATABASE_URL: (pooler ?? postgres).url,
    ...(redisUrl !== undefined && { WIREDESK_REDIS_URL: redisUrl }),
    WIREDESK_SCHEMA: schema,
    WIREDESK_ALLOW_HOSTS: site.feeds.map((url) => new URL(url).host).join(),
    WIREDESK_ARTICLE_PACE_MS: '0',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_THREADS: '1',
  }
  const app = await openApp({ config: readConfig(env), log: pino({ level: 'silent' }) })
  const watch = await openWatch(postgres, redisUrl)
  return {
    async work(count) {
      await app.feeds.add(site.feeds.map((url) => ({ url })))
      const workers = await startWorkers(count, env)
      const schedule = app.schedule()
      await until(async () => (await app.status.totals()).recorded >= articles / 10)
      const [before, first] = [await watch.read(workers), (await app.status.totals()).recorded]
      const seen = await watch.connections()
      await until(async () => isDone(app, articles))
      const after = await watch.read(workers)
      const { balanced, total } = await app.status.all(new Date(0))
      const sound = balanced && total.discovered === articles
      if (!sound) onFault()
      await schedule.stop()
      await workers.stop()
      const many = total.recorded - first
      return {
        trouble: workers.trouble,
        ran: [...perArticle(before, after, many), ...seen, sound ? 'balances' : 'DOES NOT BALANCE'],
      }
    },
    async rest(count, seconds) {
      const workers = await startWorkers(count, env)
      // What processes do first is over.
      await delay(15_000)
      const before = await watch.read(workers)
      await delay(seconds * 1_000)
      const after = await watch.read(workers)
      const seen = await watch.connections()
      await workers.stop()
      const minutes = (after.at - before.at) / 60_000
      return [
        ...[
          (after.workersMs - before.workersMs) / count,
          after.postgresMs - before.postgresMs,
          after.redisMs - before.redisMs,
          after.transactions - before.transactions,
          after.commands - before.commands,
        ].map((value) => (value / minutes).toFixed(0)),
        ...seen,
      ]
    },
    async [Symbol.asyncDispose]() {
      await watch.close()
      await app.close()
      await pooler?.stop()
    },
  }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await delay(lookMs)
}

/** All are discovered, and nothing is under way but what waits for another attempt. */
const isDone = async (app: App, articles: number) =>
  (await app.status.flow()).inFlight === 0 && (await app.status.totals()).discovered >= articles

function perArticle(before: Reading, after: Reading, many: number): string[] {
  const each = (of: 'workersMs' | 'postgresMs' | 'redisMs') => (after[of] - before[of]) / many
  const [workers, postgres, redis] = [each('workersMs'), each('postgresMs'), each('redisMs')]
  const second = (1_000 * many) / (after.at - before.at)
  return [second, workers + postgres + redis, workers, postgres, redis].map((value) =>
    value.toFixed(1),
  )
}

const Transactions = z.object({ transactions: z.coerce.number() })
const Connections = z.object({ all: z.coerce.number(), listening: z.coerce.number() })

/** Looks at the servers from outside, past any pooler. */
async function openWatch(postgres: PostgresServer, redisUrl: string | undefined) {
  const client = new Client({ connectionString: postgres.url, application_name: 'watch' })
  await client.connect()
  const redis = nodesOf(redisUrl)
  const ask = async <T>(row: z.ZodType<T>, sql: string) =>
    row.parse((await client.query(sql)).rows[0])
  return {
    async read(workers: Workers): Promise<Reading> {
      const [workersMs, postgresMs] = [workers.cpuMs(), cpuMsWithChildren(postgres.pid)]
      const counters = await Promise.all(
        redis.map(async (node) => countersOf(await node.info('all'))),
      )
      const { transactions } = await ask(
        Transactions,
        'select sum(xact_commit + xact_rollback) as transactions from pg_stat_database',
      )
      return {
        at: performance.now(),
        workersMs,
        postgresMs,
        redisMs: sum(counters.map(({ cpuMs }) => cpuMs)),
        transactions,
        commands: sum(counters.flatMap(({ commands }) => Object.values(commands))),
      }
    },
    /** To PostgreSQL, and how many of them listen; in brackets those to Redis. */
    async connections(): Promise<[string, string]> {
      const { all, listening } = await ask(
        Connections,
        `select count(*) as all, count(*) filter (where query ilike 'listen%') as listening
         from pg_stat_activity where backend_type = 'client backend' and application_name <> 'watch'`,
      )
      const clients = await Promise.all(
        redis.map(async (node) => /connected_clients:(\d+)/.exec(await node.info('clients'))?.[1]),
      )
      const toRedis = clients.length > 0 ? ` (${clients.join('+')})` : ''
      return [`${all}${toRedis}`, `${listening}`]
    },
    async close() {
      for (const node of redis) node.disconnect()
      await client.end()
    },
  }
}

const nodesOf = (urls: string | undefined) => (urls?.split(',') ?? []).map((url) => new Redis(url))
