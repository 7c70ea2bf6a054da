// node bench/idle.ts [feeds] [seconds]
// What wiredesk costs at rest: feeds configured, none of them due. Prints the share of one core that it and
// its embedded PostgreSQL use; ends with 1 where both together use 2 % or more.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { entryStages } from '../src/pipeline.ts'
import { openStore } from '../src/store/store.ts'

const feeds = Number(process.argv[2] ?? 20_000)
/** In percent of one core. */
const mostShare = 2
const seconds = Number(process.argv[3] ?? 60)
const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-idle-'))

const store = await openStore({
  databaseUrl: undefined,
  dataDir,
  schema: 'wiredesk',
  stages: entryStages,
  refetchAt: () => undefined,
  log: pino({ level: 'silent' }),
})
const tomorrow = new Date(Date.now() + 86_400_000)
await store.feeds.add(
  Array.from({ length: feeds }, (_, index) => ({ url: `https://site-${index}.example/feed` })),
  tomorrow,
)

const script = join(import.meta.dirname, '../src/cli/main.ts')
const child = spawn(process.execPath, [script, 'start', '--quiet', '--no-dashboard'], {
  env: { PATH: process.env['PATH'], WIREDESK_DATA_DIR: dataDir, WIREDESK_LOG_LEVEL: 'error' },
  stdio: ['ignore', 'ignore', 'pipe'],
})
await once(child.stderr, 'data')
// Models are loaded and first rounds made; what follows is rest.
await delay(15_000)
const before = [cpuMs(child.pid ?? 0), postgresMs(dataDir)]
await delay(seconds * 1_000)
const after = [cpuMs(child.pid ?? 0), postgresMs(dataDir)]
const share = (index: number) => ((after[index] ?? 0) - (before[index] ?? 0)) / (seconds * 10)
const all = share(0) + share(1)
console.log(
  `${feeds} feeds at rest for ${seconds} s: wiredesk ${share(0).toFixed(2)} % of a core, its PostgreSQL ${share(1).toFixed(2)} %, together ${all.toFixed(2)} %`,
)
process.exitCode = all < mostShare ? 0 : 1

const gone = once(child, 'exit')
child.kill('SIGTERM')
await gone
await store.close()
rmSync(dataDir, { recursive: true, force: true })

/** The fields of Linux's /proc/PID/stat from the third on; nothing for a process that has ended. */
function statOf(pid: number | string): number[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number)
  } catch {
    return undefined
  }
}

/** CPU time of a process so far: fields 14 and 15, in hundredths of a second. */
function cpuMs(pid: number | string): number {
  const fields = statOf(pid) ?? []
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10
}

/** CPU time of the server, of its processes that run, and of those that have ended (fields 16 and 17). */
function postgresMs(folder: string): number {
  const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const fields = statOf(pid) ?? []
  const ended = ((fields[13] ?? 0) + (fields[14] ?? 0)) * 10
  const children = readdirSync('/proc').filter((name) => statOf(name)?.[1] === pid)
  return children.reduce((total, one) => total + cpuMs(one), cpuMs(pid) + ended)
}
