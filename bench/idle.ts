// node bench/idle.ts [feeds] [seconds]
// What wiredesk costs at rest: feeds configured, none of them due. Prints the share of one core that it and
// its embedded PostgreSQL use; ends with 1 where both together use 2 % or more.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { entryStages } from '../src/pipeline.ts'
import { openStore } from '../src/store/store.ts'
import { cpuMsOf, cpuMsWithChildren, postmasterOf } from './support/processes.ts'

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
const before = [cpuMsOf(child.pid ?? 0), cpuMsWithChildren(postmasterOf(dataDir))]
await delay(seconds * 1_000)
const after = [cpuMsOf(child.pid ?? 0), cpuMsWithChildren(postmasterOf(dataDir))]
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
