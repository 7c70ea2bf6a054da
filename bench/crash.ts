// node bench/crash.ts [seed]
// Kills wiredesk, the embedded PostgreSQL and Redis with SIGKILL at random moments of a run over real pages,
// and counts what is lost or doubled. Both must be none.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { type Store, openStore } from '../src/store/store.ts'
import { type OwnRedis, hasRedis, startRedis } from './support/redis.ts'
import { type PageSite, servePages } from './support/site.ts'

const Counts = z.object({
  records: z.coerce.number(),
  doubled: z.coerce.number(),
  revised: z.coerce.number(),
})

const seed = Number(process.argv[2] ?? 1)
const random = randomFrom(seed)
console.log(`seed ${seed}`)
const site = await servePages({ set: 'aeb', feeds: 5, copies: 4 })
const results = [await scenario('wiredesk', 25, {}), await scenario('postgresql', 10, {})]
if (hasRedis()) {
  const redis = await startRedis()
  results.push(await scenario('redis', 10, { WIREDESK_REDIS_URL: redis.url }, redis))
  await redis.stop()
} else console.log('redis-server is not on PATH: not killed')
await site.close()
process.exitCode = results.every(Boolean) ? 0 : 1

/** One run over all pages, in which `victim` is killed so many times. Gives whether all is well. */
async function scenario(
  victim: 'wiredesk' | 'postgresql' | 'redis',
  kills: number,
  env: Readonly<Record<string, string>>,
  redis?: OwnRedis,
): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-crash-'))
  const settings = {
    PATH: process.env['PATH'] ?? '',
    WIREDESK_DATA_DIR: dataDir,
    WIREDESK_LOG_LEVEL: 'silent',
    WIREDESK_LOCK_MS: '2000',
    WIREDESK_SWEEP_MS: '1000',
    ...env,
  }
  let child = launch(settings, site)
  await once(child.stdout ?? child, 'data')
  const store = await openStore({
    databaseUrl: undefined,
    dataDir,
    schema: 'wiredesk',
    refetchAt: () => undefined,
    log: pino({ level: 'silent' }),
  })
  let killed = 0
  while (killed < kills) {
    await delay(200 + random() * 2_300)
    if (await isSettled(store, site.pages)) break
    killed += 1
    if (victim === 'wiredesk') {
      await end(child)
      child = launch(settings, site)
      await once(child.stdout ?? child, 'data')
    } else if (victim === 'postgresql') killPostgres(dataDir)
    else await redis?.kill()
  }
  console.log(`${victim}: killed ${killed} times, waiting for the rest`)
  await settled(store, site.pages)
  const good = await judge(victim, killed, store, site.pages)
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
  return good && killed === kills
}

function launch(env: NodeJS.ProcessEnv, { feeds }: PageSite): ChildProcess {
  const script = join(import.meta.dirname, 'crash-run.ts')
  return spawn(process.execPath, [script, ...feeds], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** The postmaster's process id is the first line of its lock file. */
function killPostgres(dataDir: string): void {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (pid > 0) process.kill(pid, 'SIGKILL')
}

async function isSettled(store: Store, pages: number): Promise<boolean> {
  try {
    const { total } = await store.report(new Date(0))
    return total.discovered === pages && total.inFlight === 0
  } catch {
    // The server is on its way up again.
    return false
  }
}

async function settled(store: Store, pages: number): Promise<void> {
  while (!(await isSettled(store, pages))) await delay(200)
}

async function judge(
  victim: string,
  killed: number,
  store: Store,
  pages: number,
): Promise<boolean> {
  const { total, unbalanced, breaks, reasons } = await store.report(new Date(0))
  const counts = await store.db.first(
    Counts,
    `select count(*) as records, count(*) - count(distinct url) as doubled,
       count(*) filter (where revision > 1) as revised from records`,
  )
  const lost = pages - total.recorded - total.dead - total.skipped
  const doubled = (counts?.doubled ?? 0) + (counts?.revised ?? 0)
  const balanced = unbalanced.length === 0 && breaks.length === 0
  console.log(
    `${victim} killed ${killed} times: ${pages} entries, ${lost} lost, ${doubled} records doubled, ${total.recorded} recorded, ${total.dead} dead, ledger ${balanced ? 'balances' : 'DOES NOT BALANCE'}`,
  )
  for (const { state, reason, count } of reasons) console.log(`  ${count} ${state}: ${reason}`)
  return lost === 0 && doubled === 0 && balanced && total.dead === 0 && counts?.records === pages
}

/** Mulberry32: the same seed kills at the same moments, as far as the machine lets it. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
