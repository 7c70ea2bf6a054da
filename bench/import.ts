/**
 * Imports a WARC file and a JSONL file of generated articles by `wiredesk import`, kills it (-9) at a third and at two thirds, begins it again
 * each time, and looks into the store: none may be lost, none be there twice. Prints the memory of the importing processes, over
 * time and at its peak, and how long the last one took to pass what was taken before.
 *
 *   node bench/import.ts [--pages=10000] [--lines=100000] [--kills=2] [--to=records]
 *
 * `--to=queue` imports with `--no-work`: articles are kept and queued, and not read; else they are read by the same process, in one thread. On an
 * embedded PostgreSQL in a folder of its own, which is removed.
 */
import type { ChildProcess } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Desk, end, finished, hasEnded, openDesk } from './crash/desk.ts'
import { writeLines, writeWarc } from './support/import-files.ts'

const { values: asked } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    lines: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '2' },
    to: { type: 'string', default: 'records' },
  },
})
const kills = Number(asked.kills)
const isWorked = asked.to === 'records'
const mostMb = 500

const Progress = z.object({ entries: z.coerce.number(), ended: z.coerce.number() })

/** Along the tallies: counting all would slow down what is measured. */
const progressOf = async ({ store }: Desk) => {
  const { total } = await store.report(new Date(0))
  return Progress.parse({ entries: total.discovered, ended: total.discovered - total.inFlight })
}

const residentMb = ({ pid }: ChildProcess): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    // It has ended.
    return 0
  }
}

interface Sample {
  readonly second: number
  readonly mb: number
  readonly entries: number
}

interface Watched {
  readonly samples: Sample[]
  readonly startedAt: number
}

/** Looks at a process each second until so many articles are through, or it has ended. */
async function watch(
  desk: Desk,
  child: ChildProcess,
  until: number,
  { samples, startedAt }: Watched,
) {
  const gone = finished(child)
  while (!hasEnded(child)) {
    const { entries, ended } = await progressOf(desk)
    const second = (performance.now() - startedAt) / 1000
    samples.push({ second, mb: residentMb(child), entries: isWorked ? ended : entries })
    if ((isWorked ? ended : entries) >= until) return
    await Promise.race([delay(1_000), gone])
  }
}

const Counts = z.object({ rows: z.coerce.number(), addresses: z.coerce.number() })

/** What became of so many articles after all kills. */
async function judge({ store }: Desk, articles: number) {
  const { total, unbalanced, breaks } = await store.report(new Date(0))
  const rows = async (table: string) =>
    Counts.parse(
      await store.db.first(
        Counts,
        `select count(*) as rows, count(distinct url) as addresses from ${table}`,
      ),
    )
  const kept = await rows(isWorked ? 'records' : 'articles')
  const revisions = await rows('revisions')
  const queued = isWorked ? 0 : total.inFlight
  const lost = articles - Math.min(kept.addresses, isWorked ? total.recorded : queued)
  const twice = kept.rows - kept.addresses + revisions.rows - revisions.addresses
  const isBalanced = unbalanced.length === 0 && breaks.length === 0
  return { lost, twice, dead: total.dead, isBalanced }
}

async function run(kind: string, articles: number, file: (desk: Desk) => Promise<string>) {
  const desk = await openDesk({ WIREDESK_THREADS: '1' })
  try {
    const path = await file(desk)
    const args = ['import', path, '--name', kind, ...(isWorked ? [] : ['--no-work'])]
    const watched: Watched = { samples: [], startedAt: performance.now() }
    for (let kill = 1; kill <= kills; kill++) {
      const child = desk.launchCli(args)
      await watch(desk, child, Math.floor((articles * kill) / (kills + 1)), watched)
      await end(child, 'SIGKILL')
    }
    const last = desk.launchCli(args)
    const before = watched.samples.at(-1)?.entries ?? 0
    const from = watched.samples.length
    await watch(desk, last, Infinity, watched)
    const isDone = await finished(last)
    tell(kind, articles, statSync(path).size, watched)
    const resumed = watched.samples.slice(from)
    const passed = resumed.find(({ entries }) => entries > before)
    console.log(
      `  the last one, begun at ${before}, had the first new one after ${((passed?.second ?? 0) - (resumed[0]?.second ?? 0)).toFixed(0)} s`,
    )
    const { lost, twice, dead, isBalanced } = await judge(desk, articles)
    console.log(
      `  after ${kills} kills: ${lost} lost, ${twice} twice, ${dead} dead, ledger ${isBalanced ? 'balances' : 'DOES NOT BALANCE'}${isDone ? '' : ', THE LAST IMPORT FAILED'}`,
    )
    const peak = Math.max(...watched.samples.map(({ mb }) => mb))
    return isDone && isBalanced && lost + twice + dead === 0 && peak <= mostMb
  } finally {
    await desk.close()
  }
}

function tell(kind: string, articles: number, bytes: number, { samples }: Watched): void {
  const seconds = samples.at(-1)?.second ?? 0
  const peak = Math.max(...samples.map(({ mb }) => mb))
  console.log(
    `${kind}: ${articles} articles, ${(bytes / 2 ** 20).toFixed(0)} MB, to ${asked.to} in ${seconds.toFixed(0)} s, peak ${peak.toFixed(0)} MB of ${mostMb}`,
  )
  const steps = 12
  for (let step = 0; step <= steps; step++) {
    const at = samples[Math.round(((samples.length - 1) * step) / steps)]
    if (at)
      console.log(
        `  ${at.second.toFixed(0).padStart(6)} s ${String(at.entries).padStart(8)} ${at.mb.toFixed(0).padStart(6)} MB`,
      )
  }
}

const [pages, lines] = [Number(asked.pages), Number(asked.lines)]
const results: boolean[] = []
if (pages > 0)
  results.push(
    await run('WARC', pages, async ({ folder }) => {
      const path = join(folder, 'crawl.warc.gz')
      await writeWarc(path, pages)
      return path
    }),
  )
if (lines > 0)
  results.push(
    await run('JSONL', lines, async ({ folder }) => {
      const path = join(folder, 'articles.jsonl')
      await writeLines(path, lines)
      return path
    }),
  )
if (results.includes(false)) process.exitCode = 1
