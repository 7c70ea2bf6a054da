// node bench/pipeline.ts
// The whole pipeline on real pages: 181 of them behind five feeds on this machine, embedded and on Redis
// in turn. Prints articles/s, CPU time, latency and memory.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readArticle } from '../src/text/article.ts'
import { extractFacts } from '../src/text/facts.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import { hasRedis, startRedis } from './support/redis.ts'
import { shared } from './support/shared.ts'
import { servePages } from './support/site.ts'

const Run = z.object({
  seconds: z.number(),
  cpuMs: z.number(),
  peakMb: z.number(),
  /** Articles a second, from the first fifth on and without the last tenth: the threads have loaded their models. */
  atFullSpeed: z.number(),
  p50: z.number(),
  p99: z.number(),
  balanced: z.boolean(),
  total: z.object({
    discovered: z.number(),
    recorded: z.number(),
    skipped: z.number(),
    dead: z.number(),
    inFlight: z.number(),
  }),
  reasons: z.array(z.object({ state: z.string(), reason: z.string(), count: z.number() })),
})
type Run = z.infer<typeof Run>

const site = await servePages({ set: 'aeb', feeds: 5 })
const stages = textCpu()
const runs: [string, Run][] = []
runs.push(['embedded', await run({})])
if (hasRedis()) {
  const redis = await startRedis()
  runs.push(['redis', await run({ WIREDESK_REDIS_URL: redis.url })])
  await redis.stop()
} else console.log('redis-server is not on PATH: measured without it')
await site.close()

console.log(`${site.pages} pages behind ${site.feeds.length} feeds`)
for (const [name, one] of runs) print(name, one)
const [embedded, redis] = runs
if (embedded && redis) {
  console.log(
    `redis : embedded, articles/s: ${(embedded[1].seconds / redis[1].seconds).toFixed(2)}`,
  )
}
process.exitCode = runs.every(
  ([, { total, balanced }]) => balanced && total.inFlight === 0 && total.discovered === site.pages,
)
  ? 0
  : 1

async function run(env: Readonly<Record<string, string>>): Promise<Run> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-bench-'))
  const settings = { WIREDESK_DATA_DIR: dataDir, WIREDESK_LOG_LEVEL: 'error', ...env }
  const script = join(import.meta.dirname, 'pipeline-run.ts')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...site.feeds], {
    env: { PATH: process.env['PATH'], ...settings },
    maxBuffer: 1e8,
  })
  if (stderr) console.error(stderr.trim())
  rmSync(dataDir, { recursive: true, force: true })
  return Run.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
}

/** CPU time of the two stages that read text, alone and in one thread: per page, in milliseconds. */
function textCpu(): { normalize: number; extract: number } {
  const ids = Object.keys(
    JSON.parse(readFileSync(shared('data', 'extraction', 'aeb.json'), 'utf8')),
  )
  const cpu = { normalize: 0, extract: 0 }
  for (const id of ids) {
    const body = gunzipSync(
      readFileSync(shared('data', 'extraction', 'html', 'aeb', `${id}.html.gz`)),
    )
    const before = process.cpuUsage()
    try {
      const document = readArticle({
        body,
        url: `https://site.example/${id}`,
        contentType: 'text/html; charset=utf-8',
      })
      const between = process.cpuUsage()
      extractFacts(document)
      cpu.normalize += msBetween(before, between)
      cpu.extract += msBetween(between, process.cpuUsage())
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
    }
  }
  return { normalize: cpu.normalize / ids.length, extract: cpu.extract / ids.length }
}

function msBetween(a: NodeJS.CpuUsage, b: NodeJS.CpuUsage): number {
  return (b.user + b.system - a.user - a.system) / 1000
}

function print(
  name: string,
  { seconds, cpuMs, peakMb, p50, p99, atFullSpeed, total, reasons, balanced }: Run,
): void {
  const each = cpuMs / total.discovered
  const rest = each - stages.normalize - stages.extract
  console.log(`
${name}: ${(total.discovered / seconds).toFixed(1)} articles/s over ${seconds.toFixed(1)} s, start included; ${atFullSpeed.toFixed(1)} at full speed
  CPU per article   ${each.toFixed(1)} ms: normalize-article ${stages.normalize.toFixed(1)}, extract-facts ${stages.extract.toFixed(1)}, all else ${rest.toFixed(1)}
  to record         p50 ${p50.toFixed(2)} s, p99 ${p99.toFixed(2)} s after discovery
  peak memory       ${peakMb.toFixed(0)} MB
  ledger            ${total.discovered} discovered = ${total.recorded} recorded + ${total.skipped} skipped + ${total.dead} dead + ${total.inFlight} in flight; ${balanced ? 'balances' : 'DOES NOT BALANCE'}
  not recorded      ${reasons.map(({ state, reason, count }) => `${count} ${state} (${reason})`).join(', ') || 'none'}`)
}
