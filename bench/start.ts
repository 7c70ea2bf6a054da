// node bench/start.ts [CHECKOUT …]
// What it costs until `wiredesk start` shows its first record, with the sample newsroom and an empty data folder: CPU time
// of its own process (threads, collector and compiler included) and of the PostgreSQL that it makes and starts. Runs this
// checkout, and others that are named, in turns; the first round of each counts for nothing: it fills what Node keeps of compiled modules.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const rounds = 5
const checkouts = [join(import.meta.dirname, '..'), ...process.argv.slice(2)]

interface Cost {
  readonly own: number
  readonly postgres: number
}

/** A tick of a process's times, which Linux tells as 100 to the second. */
const tickMs = 10

/** Of a process, in milliseconds: its own time, and that of children that have ended. */
function timesOf(pid: number): { readonly own: number; readonly ended: number; parent: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const sum = (at: number) => (Number(fields[at]) + Number(fields[at + 1])) * tickMs
  return { own: sum(11), ended: sum(13), parent: Number(fields[1]) }
}

function timesOrNone(pid: number): ReturnType<typeof timesOf> | undefined {
  try {
    return timesOf(pid)
  } catch {
    return undefined // it has ended
  }
}

/** All that stem from a process, in milliseconds. */
function descendantsMs(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => {
    const times = /^\d+$/.test(name) ? timesOrNone(Number(name)) : undefined
    return times ? [{ pid: Number(name), ...times }] : []
  })
  const below = (pid: number): number =>
    all
      .filter(({ parent }) => parent === pid)
      .reduce((sum, child) => sum + child.own + child.ended + below(child.pid), 0)
  return below(root)
}

async function costOf(checkout: string): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-start-'))
  const main = resolve(checkout, 'src/cli/main.ts')
  const env = { PATH: process.env['PATH'], WIREDESK_DATA_DIR: folder, WIREDESK_PORT: '0' }
  const child = spawn(process.execPath, [main, 'start', '--json'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${main} does not start`)
  await once(child.stdout, 'data')
  const { own, ended } = timesOf(pid)
  const cost = { own, postgres: ended + descendantsMs(pid) }
  child.kill('SIGINT')
  await once(child, 'exit')
  rmSync(folder, { recursive: true, force: true })
  return cost
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const costs = checkouts.map((): Cost[] => [])
for (let round = 0; round <= rounds; round++)
  for (const [at, checkout] of checkouts.entries()) {
    const cost = await costOf(checkout)
    if (round > 0) costs[at]?.push(cost)
  }
for (const [at, checkout] of checkouts.entries()) {
  const of = (part: keyof Cost) => median((costs[at] ?? []).map((cost) => cost[part]))
  console.log(`${resolve(checkout)}: wiredesk ${of('own')} ms, PostgreSQL ${of('postgres')} ms`)
}
