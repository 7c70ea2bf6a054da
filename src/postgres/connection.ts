import type { Duplex } from 'node:stream'
import { Client, type ClientConfig } from 'pg'
import { WatchedStream } from './watched-stream.ts'

/** Where a PostgreSQL is: an address, or the folder of its socket. */
export type PostgresAddress =
  | { readonly connectionString: string }
  | {
      /** The folder of its socket. */
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
    }

/** How long is waited for what, in milliseconds. */
export interface Limits {
  /** For a connection, a free one among those of the pool included. */
  readonly connectMs: number
  /** For the end of a statement; 0 for ever. */
  readonly statementMs: number
  /** For a lock that another session holds. */
  readonly lockMs: number
  /** For the next statement of a transaction: a process that was stopped must not hold its locks. */
  readonly idleInTransactionMs: number
  /** For any sign of life after something was asked. Above `statementMs`: a server that lives says so by then. */
  readonly silenceMs: number
}

/** For the work of the pipeline: short statements, many at once. */
export const working: Limits = {
  connectMs: 15_000,
  statementMs: 30_000,
  lockMs: 10_000,
  idleInTransactionMs: 30_000,
  silenceMs: 40_000,
}

/** For people and monitors who look: rather no answer than a server that is kept from working. */
export const looking: Limits = { ...working, statementMs: 20_000, silenceMs: 30_000 }

/** For what reads or writes much and is not in a hurry: exports, tidying. */
export const patient: Limits = {
  connectMs: 15_000,
  statementMs: 600_000,
  lockMs: 30_000,
  idleInTransactionMs: 120_000,
  silenceMs: 610_000,
}

/**
 * For what takes as long as the store is large: migrations, backups. A statement says nothing until it is done; that
 * the other side is gone is found out by probes.
 */
export const lasting: Limits = {
  ...patient,
  statementMs: 0,
  idleInTransactionMs: 0,
  silenceMs: 24 * 3_600_000,
}

/** Probes begin after so long without traffic; Node sends ten, one a second. */
const keepAliveMs = 10_000

/** What the sessions that use a store call themselves. */
export const applicationOf = (schema: string) => `wiredesk ${schema}`

/** What a client or pool of `pg` is made with. `settings` are the session's, such as `search_path`. */
export function clientOptions(
  address: PostgresAddress,
  limits: Limits,
  settings: Readonly<Record<string, string>> = {},
) {
  const all = {
    statement_timeout: String(limits.statementMs),
    lock_timeout: String(limits.lockMs),
    idle_in_transaction_session_timeout: String(limits.idleInTransactionMs),
    // By these the server finds out that we are gone.
    tcp_keepalives_idle: '10',
    tcp_keepalives_interval: '5',
    tcp_keepalives_count: '3',
    ...settings,
  }
  return {
    ...address,
    options: Object.entries(all)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: limits.connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    // `pg` calls it with what it knows of the connection, which its types do not say.
    stream: (about?: { readonly ssl?: unknown }): Duplex =>
      new WatchedStream(limits.silenceMs, Boolean(about?.ssl)),
  } satisfies ClientConfig
}

/**
 * Whether a statement that a session was given a name for is still there the next time. Not behind a pooler that gives each transaction
 * another session and knows nothing of names: `prepare=false` in the address says so.
 */
export const keepsNames = (address: PostgresAddress): boolean =>
  !('connectionString' in address) ||
  new URLSearchParams(address.connectionString.split('?')[1]).get('prepare') !== 'false'

/** The address as it may be shown: without a password. */
export function describeAddress(address: PostgresAddress): string {
  const { host, port, database = '' } = new Client({ ...address })
  return host.startsWith('/') ? `${database} in ${host}` : `${database} at ${host}:${port}`
}
