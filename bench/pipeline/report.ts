import { printTable } from '../extraction/table.ts'
import { type Counted, type PipelineRun, allMs, sumOf } from './messages.ts'

const each = (total: number, { articles }: Counted, digits = 1) =>
  (total / articles).toFixed(digits)

type Column = (counted: Counted) => string

const columns: readonly (readonly [head: string, cell: Column])[] = [
  ['articles', ({ articles }) => String(articles)],
  ['CPU ms', (c) => each(allMs(c), c)],
  ['main', (c) => each(c.mainMs, c)],
  ['threads', (c) => each(c.threadsMs, c)],
  ['postgres', (c) => each(c.postgresMs, c)],
  ['redis', (c) => each(c.redisMs, c)],
  ['(site)', (c) => each(c.siteMs, c)],
  ['statements', (c) => each(sumOf(c.statements), c)],
  ['of queues', (c) => each(sumOf(c.queueStatements), c)],
  ['redis', (c) => each(sumOf(c.redisCommands), c)],
  ['commits', (c) => each(c.commits, c)],
  ['syncs', (c) => each(c.syncs, c, 2)],
  ['of WAL', (c) => each(c.walSyncs, c, 2)],
  ['WAL kB', (c) => each(c.walBytes / 1_000, c)],
  ['a second', (c) => ((1_000 * c.articles) / c.wallMs).toFixed(1)],
]

export type NamedRun = readonly [name: string, run: PipelineRun]

/** What an article costs. */
export function printRuns(runs: readonly NamedRun[]): void {
  console.log(
    '\n# an article: CPU ms of all processes but the site, statements, commands, commits, syncs and bytes of log',
  )
  printTable(
    ['', ...columns.map(([head]) => head)],
    runs.flatMap(([name, { live, replay, otherwise }]) => [
      [name, ...columns.map(([, cell]) => cell(live))],
      ...(replay ? [[`${name}, replay`, ...columns.map(([, cell]) => cell(replay))]] : []),
      ...(otherwise ? [[`${name}, otherwise`, ...columns.map(([, cell]) => cell(otherwise))]] : []),
    ]),
  )
}

const mostTables = 12

/** The store says in a statement what it is for. */
const longWays = ({ statements }: Counted): number =>
  sumOf(
    Object.fromEntries(
      Object.entries(statements).filter(([text]) => text.includes('the long way of a record')),
    ),
  )

/** What became of all, and what it takes on the disk. */
export function printLedger([name, run]: NamedRun): void {
  const { total, waiting, reasons, balanced, stories, peakMb, p50, p99, tables } = run
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0)
  const kB = (value: number) => (value / total.recorded / 1_000).toFixed(1)
  console.log(`
${name}: ${total.discovered} discovered = ${total.recorded} recorded (${stories} stories) + ${total.skipped} skipped + ${total.dead} dead + ${total.inFlight} in flight, of which ${waiting} wait; ${balanced ? 'balances' : 'DOES NOT BALANCE'}
  not recorded   ${reasons.map(({ state, reason, count }) => `${count} ${state} (${reason})`).join(', ') || 'none'}
  to record      p50 ${p50.toFixed(1)} s, p99 ${p99.toFixed(1)} s after discovery of all at once; peak memory ${peakMb.toFixed(0)} MB
  records by the long way, as what was foreseen did not hold: ${longWays(run.live)} of ${run.live.articles}
  disk, kB for a record   ${kB(bytes)}: ${tables
    .slice(0, mostTables)
    .map((table) => `${table.name} ${kB(table.bytes)}`)
    .join(', ')}`)
}

/** What each table and index writes to the log for an article; those that write 100 bytes or more. */
export function printLog([name, { live, log = [] }]: NamedRun): void {
  console.log(
    `\n# bytes of log for an article, ${name}: whole pages, and records with what they change`,
  )
  printTable(
    ['', 'bytes', 'of whole pages', 'records'],
    log
      .filter(({ bytes }) => bytes / live.articles >= 100)
      .map((share) => [
        share.name,
        each(share.bytes, live, 0),
        each(share.pageBytes, live, 0),
        each(share.records, live),
      ]),
  )
}

/** Those of which there is one for 50 articles or more. */
export function printStatements([name, { live }]: NamedRun): void {
  console.log(`\n# statements and commands for an article, ${name}`)
  for (const [kind, counts] of [
    ['store', live.statements],
    ['queue', live.queueStatements],
    ['redis', live.redisCommands],
  ] as const) {
    const told = Object.entries(counts).toSorted(([, a], [, b]) => b - a)
    for (const [text, count] of told)
      if (count / live.articles >= 0.02) console.log(`${kind} ${each(count, live, 2)}  ${text}`)
  }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How much of the other code's CPU time ours needs, turn by turn, and all turns together. */
export function printRatio(ours: readonly PipelineRun[], others: readonly PipelineRun[]): void {
  for (const kind of ['live', 'replay', 'otherwise'] as const) {
    const perArticle = (runs: readonly PipelineRun[]) =>
      runs.flatMap(({ [kind]: counted }) => (counted ? [allMs(counted) / counted.articles] : []))
    const [a, b] = [perArticle(ours), perArticle(others)]
    if (a.length === 0) continue
    const turns = a.map((value, turn) => (value / (b[turn] ?? Number.NaN)).toFixed(2)).join(', ')
    console.log(
      `CPU of an article, ${kind}, ours : the other code's   ${(mean(a) / mean(b)).toFixed(3)} (turns ${turns}); it needs ${(mean(b) / mean(a)).toFixed(2)} times ours`,
    )
  }
}
