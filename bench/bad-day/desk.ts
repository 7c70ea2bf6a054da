import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Pool } from 'pg'
import type * as embedded from '../../src/store/embedded/open.ts'
import { type OwnRedis, startRedis } from '../support/redis.ts'
import type { Plan } from './plan.ts'
import { type Proxy, openProxy } from './proxy.ts'

/** Where jobs and records are kept: all embedded, jobs on Redis, or all in a server reached over TCP. */
export const modes = ['embedded', 'redis', 'server'] as const
export type Mode = (typeof modes)[number]

/** One installation of wiredesk, and a look at its tables from outside. */
export interface Desk {
  readonly db: Pool
  /** Where the process under test writes its log. */
  readonly logFile: string
  readonly redis: OwnRedis | undefined
  readonly proxy: Proxy | undefined
  /** Starts wiredesk; resolves when it runs. */
  start(plan: Plan): Promise<void>
  /** Sends the process a signal. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void
  kill(): Promise<void>
  killPostgres(): void
  /** Ends everything, and deletes what was kept. */
  close(): Promise<void>
}

export async function openDesk(mode: Mode, project: string): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-bad-day-'))
  const logFile = join(folder, 'wiredesk.log')
  const dataDir = join(folder, 'data')
  const { openEmbedded }: typeof embedded = await import(
    join(project, 'src/store/embedded/open.ts')
  )
  const server = await openEmbedded({ dataDir })
  const db = new Pool({ ...server.connectionConfig, max: 2, options: '-c search_path=wiredesk' })
  // The server is killed on purpose: the next look connects anew.
  db.on('error', () => undefined)
  const redis = mode === 'redis' ? await startRedis() : undefined
  const { host, port } = server.connectionConfig
  const proxy = mode === 'server' ? await openProxy(join(host, `.s.PGSQL.${port}`)) : undefined
  const settings = settingsFor(dataDir, redis, proxy)
  let child: ChildProcess | undefined

  return {
    db,
    logFile,
    redis,
    proxy,
    async start(plan) {
      child = launch(plan, settings, logFile)
      await running(child, logFile)
    },
    signal: (name) => void child?.kill(name),
    kill: async () => end(child, 'SIGKILL'),
    killPostgres: () => killPostmaster(dataDir),
    async close() {
      await end(child, 'SIGTERM')
      await db.end()
      proxy?.close()
      await redis?.stop()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Short waits where wiredesk's are real ones and would be hours of the day. */
function settingsFor(dataDir: string, redis?: OwnRedis, proxy?: Proxy): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'] ?? '',
    WIREDESK_LOG_LEVEL: 'warn',
    WIREDESK_LOCK_MS: '6000',
    WIREDESK_SWEEP_MS: '1000',
    WIREDESK_REFETCH: '6h',
    WIREDESK_DATA_DIR: dataDir,
    ...(redis && { WIREDESK_REDIS_URL: redis.url }),
    ...(proxy && { WIREDESK_DATABASE_URL: `postgres://wiredesk@127.0.0.1:${proxy.port}/postgres` }),
  }
}

function launch(plan: Plan, settings: NodeJS.ProcessEnv, logFile: string): ChildProcess {
  const script = join(import.meta.dirname, '../bad-day-run.ts')
  const hosts = plan.names.hosts.map(({ name }) => name).join(',')
  return spawn(process.execPath, [script, JSON.stringify(plan)], {
    env: { ...settings, WIREDESK_ALLOW_HOSTS: hosts },
    stdio: ['ignore', 'pipe', openSync(logFile, 'a')],
  })
}

async function running(child: ChildProcess, logFile: string): Promise<void> {
  if (!child.stdout) throw new Error('the process has no output')
  const lines = createInterface(child.stdout)
  const started = once(lines, 'line').then(() => true)
  const ended = once(child, 'exit').then(() => false)
  if (await Promise.race([started, ended])) return
  throw new Error(`wiredesk did not start:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`)
}

async function end(child: ChildProcess | undefined, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** The postmaster's process id is the first line of its lock file. */
export function killPostmaster(dataDir: string): void {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (pid > 0) process.kill(pid, 'SIGKILL')
}
