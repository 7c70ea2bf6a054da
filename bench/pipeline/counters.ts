import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { Client, type ClientConfig } from 'pg'
import { z } from 'zod'
import { cpuMsOf, cpuMsWithChildren, postmasterOf } from '../support/processes.ts'
import { countersOf } from '../support/redis-info.ts'
import type { Counted } from './messages.ts'
import type { StatementCounter } from './statements.ts'

const Statistics = z.object({
  commits: z.coerce.number(),
  walBytes: z.coerce.number(),
  walSyncs: z.coerce.number(),
  syncs: z.coerce.number(),
})

const Table = z.object({ name: z.string(), bytes: z.coerce.number() })

/** PostgreSQL's own interval, and a little more. */
async function settle(): Promise<void> {
  await delay(10_500)
}

export interface CounterOptions {
  readonly database: ClientConfig
  readonly dataDir: string
  readonly redisUrl: string | undefined
  readonly sitePid: number
  readonly statements: StatementCounter
}

export interface Counters {
  /**
   * All counters as they are. PostgreSQL's processes tell once a second what they have done while they work, and ten seconds after they
   * have fallen idle: `settled` waits for that when CPU times have been read.
   */
  read(articles: number, when?: 'now' | 'settled'): Promise<Counted>
  /** Waits until PostgreSQL's processes, which are idle, have told. */
  settle(): Promise<void>
  tables(): Promise<z.infer<typeof Table>[]>
  close(): Promise<void>
}

/** Reads what all processes have done, over connections of its own. */
export async function openCounters(options: CounterOptions): Promise<Counters> {
  const { statements, dataDir, sitePid } = options
  const client = new Client(options.database)
  const redis = options.redisUrl === undefined ? undefined : new Redis(options.redisUrl)
  await client.connect()
  const postmaster = postmasterOf(dataDir)
  const ask = async <T>(row: z.ZodType<T>, sql: string) =>
    statements.uncounted(async () => z.array(row).parse((await client.query(sql)).rows))
  return {
    async read(articles, when = 'now') {
      const mainMs = cpuMs(process.threadCpuUsage())
      const threadsMs = cpuMs(process.cpuUsage()) - mainMs
      const postgresMs = cpuMsWithChildren(postmaster)
      const siteMs = cpuMsOf(sitePid)
      const { store, queue } = statements.counts()
      const { cpuMs: redisMs, commands } = countersOf((await redis?.info('all')) ?? '')
      const wallMs = performance.now()
      if (when === 'settled') await settle()
      const [statistics] = await ask(Statistics, statisticsSql)
      if (!statistics) throw new Error('PostgreSQL tells no statistics')
      return {
        ...statistics,
        articles,
        wallMs,
        mainMs,
        threadsMs,
        postgresMs,
        redisMs,
        siteMs,
        statements: store,
        queueStatements: queue,
        redisCommands: commands,
      }
    },
    settle,
    tables: async () => ask(Table, tablesSql),
    async close() {
      redis?.disconnect()
      await client.end()
    },
  }
}

const cpuMs = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000

const statisticsSql = `
  select (select sum(xact_commit) from pg_stat_database) as commits,
    pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as "walBytes",
    (select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal') as "walSyncs",
    (select coalesce(sum(fsyncs), 0) from pg_stat_io) as syncs`

/** With indexes and what is stored apart. */
const tablesSql = `
  select nspname || '.' || relname as name, pg_total_relation_size(c.oid) as bytes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where relkind in ('r', 'm') and nspname not like 'pg\\_%' and nspname <> 'information_schema' order by 2 desc`
