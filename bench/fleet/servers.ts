import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { freePort } from '../../tests/support/free-port.ts'
import { postmasterOf } from '../support/processes.ts'

export interface Server {
  readonly url: string
  stop(): Promise<void>
}

export interface PostgresServer extends Server {
  readonly pid: number
  readonly socketFolder: string
}

/** The embedded PostgreSQL, reached by an address as another server would be. */
export async function startPostgres(): Promise<PostgresServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-fleet-'))
  const server = await openEmbedded({ dataDir })
  const { host, port, user, database } = server.connectionConfig
  return {
    url: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}&sslmode=disable`,
    pid: postmasterOf(dataDir),
    socketFolder: host,
    stop: async () => {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type PoolMode = 'session' | 'transaction'

/**
 * A PgBouncer from PATH before that server. It does not hand on what a session is begun with (`options`), so it is told to set the schema
 * and limits itself.
 */
export async function startPgBouncer(
  { socketFolder }: PostgresServer,
  mode: PoolMode,
  schema: string,
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-pgbouncer-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const config = join(folder, 'pgbouncer.ini')
  writeFileSync(
    config,
    `[databases]
postgres = host=${socketFolder} port=5432 dbname=postgres user=wiredesk connect_query='set search_path to ${schema}; set statement_timeout to 30000; set lock_timeout to 10000; set idle_in_transaction_session_timeout to 30000'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
max_client_conn = 1000
default_pool_size = ${mode === 'session' ? 200 : 20}
ignore_startup_parameters = options,extra_float_digits
`,
  )
  // It does not run as root; the embedded server runs as nobody where we are root.
  const child = spawn(
    'pgbouncer',
    [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), config],
    {
      stdio: [
        'ignore',
        'ignore',
        process.env['FLEET_VERBOSE'] === undefined ? 'ignore' : 'inherit',
      ],
    },
  )
  const url = `postgres://wiredesk@127.0.0.1:${port}/postgres?sslmode=disable&prepare=false`
  await until(async () => answers(url))
  return { url, stop: async () => end(child, folder) }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString })
  client.on('error', () => undefined) // whoever asks hears of it too
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Three nodes of a Redis Cluster, each with a third of the slots. */
export async function startRedisCluster(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-cluster-'))
  const nodes = await Promise.all([0, 1, 2].map(async () => launchNode(folder)))
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`)
  const flags = ['--cluster', 'create', ...addresses, '--cluster-yes']
  const made = spawnSync('redis-cli', flags, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`no cluster: ${made.stdout}${made.stderr}`)
  return {
    url: addresses.map((address) => `redis://${address}`).join(),
    stop: async () => {
      await Promise.all(nodes.map(async ({ child }) => end(child)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launchNode(folder: string) {
  const port = await freePort()
  const settings = ['--port', `${port}`, '--dir', folder, '--save', '', '--bind', '127.0.0.1']
  const cluster = ['--cluster-enabled', 'yes', '--cluster-config-file', `nodes-${port}.conf`]
  const child = spawn(
    'redis-server',
    [...settings, ...cluster, '--maxmemory-policy', 'noeviction'],
    {
      stdio: 'ignore',
    },
  )
  const client = new Redis(port, { lazyConnect: true, retryStrategy: () => 100 })
  client.on('error', () => undefined) // it is not up yet
  await until(async () => (await client.ping().catch(() => '')) === 'PONG')
  client.disconnect()
  return { port, child }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look++) {
    if (await isTrue()) return
    await delay(100)
  }
  throw new Error('a server did not come up')
}

async function end(child: ChildProcess, folder?: string): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
