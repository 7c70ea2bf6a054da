// node bench/start.ts [--runs N] [--against FOLDER]
// CPU time from `wiredesk start` to the first record, of wiredesk with all that it started and of its PostgreSQL, embedded: of a first
// start, which makes the database and watches the sample newsroom, and of a start where there is a store and a feed. Medians; with
// --against, other code of this project (a folder, or a commit) in turns with ours. Needs Linux.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from './extraction/statistics.ts'
import { printTable, tell } from './extraction/table.ts'
import { startSite } from './pipeline/site.ts'
import { sourceOf } from './support/checkout.ts'
import { cpuMsWithChildren, cpuMsWithEnded, postmasterOf } from './support/processes.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, against: { type: 'string' } },
})
const kinds = ['first start', 'later start'] as const

interface Start {
  readonly what: string
  readonly wiredeskMs: number
  readonly postgresMs: number
  readonly wallMs: number
}

const site = await startSite(3, 1)
const sources = [['ours', join(import.meta.dirname, '..')] as const, ...otherSource()]
const starts: Start[] = []
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, source] of sources) {
    for (const kind of kinds) {
      tell(`${kind}, ${name}, run ${run + 1}`)
      starts.push({ what: `${kind}, ${name}`, ...(await start(source, kind)) })
    }
  }
}
site.end()
print()

function otherSource(): (readonly [string, string])[] {
  if (values.against === undefined) return []
  const source = sourceOf(values.against)
  if (source === undefined) throw new Error(`${values.against} is no folder and no commit`)
  return [['other', source]]
}

async function start(source: string, kind: (typeof kinds)[number]): Promise<Omit<Start, 'what'>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-start-'))
  const [feed = ''] = site.feeds
  const env = {
    PATH: process.env['PATH'],
    WIREDESK_DATA_DIR: dataDir,
    WIREDESK_LOG_LEVEL: 'error',
    WIREDESK_PORT: '0',
    WIREDESK_ALLOW_HOSTS: new URL(feed).host,
  }
  const script = join(source, scriptOf(source))
  if (kind === 'later start') spawnSync(process.execPath, [script, 'feeds', 'add', feed], { env })
  const startedAt = performance.now()
  const child = spawn(process.execPath, [script, 'start', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const gone = once(child, 'exit')
  // Records are lines on the standard output, and nothing else is.
  await Promise.race([once(child.stdout, 'data'), gone.then(failed)])
  const measured = {
    wiredeskMs: cpuMsWithEnded(child.pid ?? 0),
    postgresMs: cpuMsWithChildren(postmasterOf(dataDir)),
    wallMs: performance.now() - startedAt,
  }
  child.stdout.resume()
  child.kill('SIGTERM')
  await gone
  rmSync(dataDir, { recursive: true, force: true })
  return measured
}

/** What `npm start` runs there. */
function scriptOf(source: string): string {
  const { scripts }: { scripts: { start: string } } = JSON.parse(
    readFileSync(join(source, 'package.json'), 'utf8'),
  )
  const [, script = ''] = scripts.start.split(' ')
  return script
}

function failed(): never {
  throw new Error('wiredesk ended without a record')
}

function print(): void {
  const of = (what: string) => starts.filter((one) => one.what === what)
  printTable(
    ['', 'CPU ms', 'wiredesk', 'PostgreSQL', 'ms'],
    [...new Set(starts.map(({ what }) => what))]
      .toSorted()
      .map((what) => [
        what,
        median(of(what).map((one) => one.wiredeskMs + one.postgresMs)).toFixed(0),
        median(of(what).map((one) => one.wiredeskMs)).toFixed(0),
        median(of(what).map((one) => one.postgresMs)).toFixed(0),
        median(of(what).map((one) => one.wallMs)).toFixed(0),
      ]),
  )
}
