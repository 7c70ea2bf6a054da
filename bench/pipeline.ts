// What an article costs from raw page to record, all processes counted, on real pages behind feeds on this machine; and beside it, in the
// same run, what the text work alone costs, ours and with others' libraries: a slow machine shows in all columns.
//   node bench/pipeline.ts [options]
//     --articles N     3000 by default. There are 1,964 pages; what is more are copies with another text (support/another-text.ts)
//     --backend A,B    of embedded, redis; where the queues are. Both, or with --against redis
//     --against WHERE  a folder or commit with other code of this project, which runs in turns with this one; prints the ratio
//     --rounds N       how often each runs; 1, or with --against 2
//     --pages N        pages of the comparison of text work, 180 by default; 0: without it
//     --no-replay      without replays from extract-facts of all that was recorded: one that reads the same, and one of which each article
//                      is read otherwise than it is kept
//     --statements     tells statements and commands one by one
//     --threads N      threads for text work, as many as cores by default
//     --log            tells bytes of PostgreSQL's log by table and index, whole pages apart
// A tenth more is the warm-up, which is done with before counting begins; it ends when nothing is under way but what waits for another
// attempt. Needs Linux.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { tell } from './extraction/table.ts'
import { allFeeds, withWarmUp } from './pipeline/feeds.ts'
import { PipelineRun } from './pipeline/messages.ts'
import { type Backend, readOptions } from './pipeline/options.ts'
import { startPeers } from './pipeline/peers.ts'
import {
  type NamedRun,
  printLedger,
  printLog,
  printRatio,
  printRuns,
  printStatements,
} from './pipeline/report.ts'
import { startSite } from './pipeline/site.ts'
import { sourceOf } from './support/checkout.ts'
import { hasRedis, startRedis } from './support/redis.ts'

const options = readOptions(process.argv.slice(2))
const { articles, against, rounds } = options
const sources = [['ours', join(import.meta.dirname, '..')] as const, ...otherSource()]
const turns = Array.from({ length: rounds }, () => sources).flat()
const pages = withWarmUp(articles)
const site = await startSite(pages, allFeeds)
const peers = options.pages > 0 ? await startPeers() : undefined
const shares = options.backends.length * turns.length + 1

for (const backend of options.backends) {
  const runs: NamedRun[] = []
  for (const [name, source] of turns) {
    await peers?.measure(options.pages / shares)
    tell(`${articles} articles, ${backend}, ${name}`)
    runs.push([name, await run(source, backend)])
  }
  printRuns(runs.map(([name, one]) => [`${backend}, ${name}`, one]))
  for (const one of runs) printLedger(one)
  if (options.log) for (const one of runs.slice(0, sources.length)) printLog(one)
  if (options.statements) for (const one of runs.slice(0, sources.length)) printStatements(one)
  const of = (asked: string) => runs.flatMap(([name, one]) => (name === asked ? [one] : []))
  if (against !== undefined) printRatio(of('ours'), of('other'))
  if (!of('ours').every(isSound)) process.exitCode = 1
}
await peers?.measure(options.pages / shares)
peers?.print()
peers?.end()
site.end()

function otherSource(): (readonly [string, string])[] {
  if (against === undefined) return []
  const source = sourceOf(against)
  if (source === undefined)
    throw new Error(`${against} is no folder of this project, and no commit`)
  return [['other', source]]
}

async function run(source: string, backend: Backend): Promise<PipelineRun> {
  if (backend === 'embedded') return runWith(source, {})
  if (!hasRedis()) throw new Error('redis-server is not on PATH')
  const redis = await startRedis()
  try {
    return await runWith(source, { WIREDESK_REDIS_URL: redis.url })
  } finally {
    await redis.stop()
  }
}

async function runWith(source: string, env: Readonly<Record<string, string>>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-bench-'))
  const settings = {
    WIREDESK_DATA_DIR: dataDir,
    WIREDESK_LOG_LEVEL: 'error',
    ...(options.threads !== undefined && { WIREDESK_THREADS: options.threads }),
    ...env,
  }
  const script = join(import.meta.dirname, 'pipeline-run.ts')
  const args = ['--source', source, '--site-pid', `${site.pid}`, '--pages', `${pages}`]
  try {
    const flags = [...(options.replay ? ['--replay'] : []), ...(options.log ? ['--log'] : [])]
    const child = spawn(process.execPath, [script, ...args, ...flags, ...site.feeds], {
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const told = await text(child.stdout)
    return PipelineRun.parse(JSON.parse(told.trim().split('\n').at(-1) ?? ''))
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Everything is accounted for, and nothing stands still. */
function isSound({ balanced, total, waiting }: PipelineRun): boolean {
  return balanced && total.discovered === pages && total.inFlight === waiting
}
