// node bench/growth.ts [articles…]
// Ends with the pages of the dashboard over HTTP: CPU of the database and milliseconds, the first time and the 95th hundredth of twenty.
// What it costs to keep ten articles, from page to record, and what the questions of pages, terminal and monitors cost in stores of 10,000, 100,000 and 1,000,000 articles: pages of 8 kB that the server
// touches, its CPU time and the milliseconds until the answer, medians of 7, warm. None may grow with the store. A tenth of the entries is
// dead or skipped; there is a feed for 50 articles. Seeded by SQL, in a folder of its own that is removed; a million take some 3 GB.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { entryStages } from '../src/pipeline.ts'
import { patient } from '../src/postgres/connection.ts'
import { DeadLetterFilter } from '../src/schemas/dead-letter.ts'
import { EntryFilter } from '../src/schemas/entry-filter.ts'
import { RecordFilter } from '../src/schemas/record-filter.ts'
import type { ReplayFilter } from '../src/schemas/replay.ts'
import { createClaimStore } from '../src/store/claims.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { createDeadLetterStore } from '../src/store/dead-letters.ts'
import { openEmbedded } from '../src/store/embedded/open.ts'
import { createEntryReader } from '../src/store/entry-reader.ts'
import { createFeedStore } from '../src/store/feeds.ts'
import { migrate } from '../src/store/migrate.ts'
import { createProfileStore } from '../src/store/profiles.ts'
import { readRecall } from '../src/store/recall.ts'
import { createRecordReader } from '../src/store/record-reader.ts'
import { createReplayStore } from '../src/store/replays.ts'
import { readBreaks, readLedger, looked } from '../src/store/status.ts'
import { createTallies } from '../src/store/tallies.ts'
import { median } from './extraction/statistics.ts'
import { keeper } from './support/growth-keep.ts'
import { measurePages } from './support/growth-pages.ts'
import { growthSeed } from './support/growth-seed.ts'

const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000]
const runs = 7
const day = 86_400_000

type Question = readonly [what: string, ask: (db: Database) => Promise<unknown>]

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * day)
const records = (filter: z.input<typeof RecordFilter>) => async (db: Database) =>
  createRecordReader(db).list(RecordFilter.parse(filter))
const entries = (filter: z.input<typeof EntryFilter>) => async (db: Database) =>
  createEntryReader(db).list(EntryFilter.parse(filter))
const letters = (filter: z.input<typeof DeadLetterFilter>) => DeadLetterFilter.parse(filter)

/** Of a common place, in the story and elsewhere. */
async function claims(db: Database) {
  const store = createClaimStore(db)
  const [first] = await createRecordReader(db).list(
    RecordFilter.parse({ entity: 'Lisbon', limit: 1 }),
  )
  const figure = await store.figure(first?.id ?? '', 'f1')
  if (!figure) throw new Error('there is no figure f1')
  const dayAt = (ms: number) => new Date(figure.at.getTime() + ms).toISOString().slice(0, 10)
  await store.ofStory(figure, 1_000)
  return store.elsewhere(figure, { from: dayAt(-3 * day), to: dayAt(45 * day) }, 1_000)
}

async function profile(db: Database) {
  const found = await createRecordReader(db).list(
    RecordFilter.parse({ entity: 'Lisbon', limit: 10 }),
  )
  return createProfileStore(db).told(
    'place/name/lisbon',
    found.map(({ id }) => id),
  )
}

const newestReplayed = async (db: Database, filter: ReplayFilter) =>
  createReplayStore(db, entryStages).newest('fetch-article', filter, 20)

const questions: readonly Question[] = [
  ['totals of the ledger', async (db) => createTallies(db).totals()],
  ['ledger of seven days', async (db) => readLedger(db, ago(7))],
  ['recall of seven days', async (db) => readRecall(db, ago(7))],
  ['breaks among the newest', async (db) => readBreaks(db, looked)],
  ['what is under way, since when', async (db) => createEntryReader(db).oldest()],
  ['what waits, by cause', async (db) => createEntryReader(db).waiting(EntryFilter.parse({}))],
  ['newest entries', entries({})],
  ['newest dead entries', entries({ state: 'dead' })],
  ['newest skipped entries', entries({ state: 'skipped' })],
  ['waiting entries', entries({ state: 'waiting' })],
  ["a feed's entries", entries({ feed: 'feed-7' })],
  ["a feed's dead entries", entries({ feed: 'feed-7', state: 'dead' })],
  ['newest records', records({})],
  ["a feed's records", records({ feed: 'feed-7' })],
  ['records by a rare word', records({ query: 'rare77' })],
  ['records by a common word', records({ query: 'city' })],
  ['records of a day', records({ since: ago(100), until: ago(99) })],
  ['records that name a rare person', records({ entity: 'Ana Berg1207' })],
  ['records that name a common place', records({ entity: 'Lisbon' })],
  ['dead letters by status', async (db) => createDeadLetterStore(db).counts()],
  ['dead letters by cause', async (db) => createDeadLetterStore(db).groups(letters({}))],
  ['newest dead letters', async (db) => createDeadLetterStore(db).find(letters({}))],
  ['what others say of a figure', claims],
  ['a common place', async (db) => createProfileStore(db).entry('place/name/lisbon')],
  ['what ten articles say of it', profile],
  ['the newest that a replay takes', async (db) => newestReplayed(db, {})],
  [
    "a feed's newest dead that a replay takes",
    async (db) => newestReplayed(db, { feed: 'feed-7', state: 'dead' }),
  ],
  ['feeds', async (db) => createFeedStore(db).list()],
]

const Pid = z.object({ pid: z.int() })
const Touched = z.object({ touched: z.coerce.number() })

/** Nanoseconds that the server's process of a connection has computed. */
const cpuOf = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** One connection is asked, another looks on. */
async function measure(asked: Database, watching: Database, [what, ask]: Question) {
  const pid = (await asked.first(Pid, 'select pg_backend_pid() as pid'))?.pid ?? 0
  const touched = async () => {
    await asked.run('select pg_stat_force_next_flush()')
    await asked.run('select 1')
    const row = await watching.first(
      Touched,
      `select coalesce(sum(hits + coalesce(reads, 0)), 0) as touched from pg_stat_get_backend_io($1)
       where object = 'relation' and context = 'normal'`,
      [pid],
    )
    return row?.touched ?? 0
  }
  const of: Record<'pages' | 'cpu' | 'wall', number[]> = { pages: [], cpu: [], wall: [] }
  await ask(asked)
  const idle = -(await touched()) + (await touched())
  for (let run = 0; run < runs; run++) {
    const [pages, cpu, wall] = [await touched(), cpuOf(pid), performance.now()]
    await ask(asked)
    of.wall.push(performance.now() - wall)
    of.cpu.push(cpuOf(pid) - cpu)
    of.pages.push((await touched()) - pages - idle)
  }
  const [pages, cpu, wall] = [median(of.pages), median(of.cpu), median(of.wall)]
  console.log(
    `  ${what.padEnd(36)}${pages.toFixed(0).padStart(8)}${cpu.toFixed(1).padStart(9)}${wall.toFixed(1).padStart(9)}`,
  )
}

const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-growth-'))
const server = await openEmbedded({ dataDir })
try {
  for (const size of sizes) {
    const schema = `size_${size}`
    const open = () =>
      openDatabase({
        connection: server.connectionConfig,
        connections: 1,
        schema,
        limits: patient,
        onError: (error) => console.error(error.message),
      })
    const [asked, watching] = [open(), open()]
    await migrate(asked, schema)
    for (const sql of growthSeed(size)) await asked.run(sql)
    console.log(
      `${`${size} articles`.padEnd(38)}${'pages'.padStart(8)}${'CPU ms'.padStart(9)}${'ms'.padStart(9)}`,
    )
    await measure(asked, watching, ['ten new articles kept, to records', keeper()])
    for (const question of questions) await measure(asked, watching, question)
    await measurePages(watching, { WIREDESK_DATA_DIR: dataDir, WIREDESK_SCHEMA: schema })
    await asked.run(`drop schema ${schema} cascade`)
    await Promise.all([asked.close(), watching.close()])
  }
} finally {
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
}
