import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'pg'
import { pino } from 'pino'
import { entryStages } from '../../src/pipeline.ts'
import { type Store, openStore } from '../../src/store/store.ts'
import { benchName, isAwake } from './hits.ts'

/** An installation whose processes are killed, and a look at its store from outside. */
export interface Desk {
  readonly folder: string
  readonly store: Store
  /** For questions about what the server is doing. */
  readonly watch: Pool
  /** Polls, works and schedules until it is stopped. */
  launchApp(): ChildProcess
  /** One command of the CLI. */
  launchCli(args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess
  /** Gives whether there was one. */
  killPostgres(): boolean
  close(): Promise<void>
}

const bench = join(import.meta.dirname, '..')

export async function openDesk(env: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-crash-'))
  const dataDir = join(folder, 'data')
  const settings = {
    PATH: process.env['PATH'] ?? '',
    WIREDESK_DATA_DIR: dataDir,
    WIREDESK_LOG_LEVEL: 'silent',
    WIREDESK_LOCK_MS: '2000',
    WIREDESK_SWEEP_MS: '1000',
    ...env,
  }
  // Names the store's sessions of this process, so that they are told from those of wiredesk.
  process.env['PGAPPNAME'] = benchName
  const store = await openStore({
    databaseUrl: undefined,
    dataDir,
    schema: 'wiredesk',
    stages: entryStages,
    refetchAt: () => undefined,
    log: pino({ level: 'silent' }),
  })
  const watch = new Pool({ ...store.connection, max: 2, application_name: benchName })
  // The server is killed on purpose: the next look connects anew.
  watch.on('error', () => undefined)
  return {
    folder,
    store,
    watch,
    launchApp: () => launch(join(bench, 'crash-run.ts'), [], settings),
    launchCli: (args, more) =>
      launch(join(bench, '../src/cli/main.ts'), args, { ...settings, ...more }),
    killPostgres: () => killPostmaster(dataDir),
    async close() {
      await watch.end()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const launch = (script: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })

export const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

/** Sends a signal and waits for the end. Gives the exit code, none for a process that a signal ended. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Whether the process ended well. */
export async function finished(child: ChildProcess): Promise<boolean> {
  if (!hasEnded(child)) await once(child, 'exit')
  return child.exitCode === 0
}

/** Waits for a random moment of a process's work: up to 3 s after it has connected, or its end. */
export async function untilRandom(
  { watch }: Desk,
  child: ChildProcess,
  chance: () => number,
): Promise<void> {
  const launched = new Date()
  await isAwake(watch, launched, () => hasEnded(child))
  await Promise.race([delay(chance() * 3_000), finished(child)])
}

/** The postmaster's process id is the first line of its lock file. */
function killPostmaster(dataDir: string): boolean {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(file)) return false
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!(pid > 0)) return false
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    // The file was left by one that is gone.
    return false
  }
}
