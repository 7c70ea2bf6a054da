// node bench/lookups.ts [articles] [ten times as many]
// What one article reads of a store, in pages of 8 kB, at two sizes of it: looking for the story of a new article. It may not
// grow with the store. What names read is in bench/registry-lookups.ts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Database, openDatabase } from '../src/store/database.ts'
import { openEmbedded } from '../src/store/embedded/open.ts'
import { migrate } from '../src/store/migrate.ts'
import { packSignature, signature } from '../src/text/near-duplicates.ts'

const sizes = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 100_000)]

const feed = `insert into feeds (id, url) values ('f', 'https://f.example/rss')`
const entries = `insert into entries (id, feed_id, guid, url, entry, content_hash, state, discovered_at)
  select 'e' || i, 'f', i, 'https://f.example/' || i, '{}', '', 'recorded', now() from generate_series(1, $1::int) i`
const articles = `insert into articles select id, url, url, 1, now(), now() from entries`
const revisions = `insert into revisions select id, 1, md5(id) || md5(id), url, 'text/html', '{}', now() from articles`
const records = `insert into record_heads (article_id, revision, feed_id, url, title, language, head, words, cluster)
  select id, 1, 'f', url, 't', 'en', '{}', '{}', id from articles`
/** All have the first key in common, as texts with the same foot have. */
const signatures = `insert into signatures
  select id, decode(repeat('ab', 12), 'hex') || decode(string_agg(md5(id || k), ''), 'hex') || decode('00112233', 'hex'), id, 1
  from articles, generate_series(1, 31) k group by id`
const keys = `insert into signature_bands select b.* from signatures s, signature_rows(s.number, signature_keys(s.signature)) b`

const Explained = z.object({
  'QUERY PLAN': z.tuple([
    z.object({
      Plan: z.looseObject({
        'Shared Hit Blocks': z.number(),
        'Shared Read Blocks': z.number(),
        'Temp Written Blocks': z.number(),
      }),
    }),
  ]),
})

async function pagesOf(db: Database, sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await db.rows(Explained, `explain (analyze, buffers, format json) ${sql}`, values)
  const plan = row?.['QUERY PLAN'][0].Plan
  const read = (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
  return `${read}, ${plan?.['Temp Written Blocks'] ?? 0}`
}

async function measure(db: Database, schema: string, size: number): Promise<readonly string[]> {
  await migrate(db, schema)
  await db.run(feed)
  await db.run(entries, [size])
  for (const sql of [articles, revisions, records, signatures, keys, 'analyze']) await db.run(sql)
  const foot = Buffer.from(
    packSignature(signature('A text of its own, under a foot that all have.')),
  )
  foot.fill(0xab, 0, 12)
  const place = 'select * from place_signature($1, $2, 1, $3, null)'
  const whole = await db.rows(
    z.object({ signature: z.instanceof(Buffer) }),
    'select signature from signatures limit 1',
  )
  return [
    await pagesOf(db, place, ['e1', whole[0]?.signature, []]),
    await pagesOf(db, place, ['e1', foot, []]),
    await pagesOf(db, place, ['e2', foot, null]),
    await pagesOf(
      db,
      `select 1 from signatures where cluster = 'e1' and article_id <> 'e1' limit 1`,
      [],
    ),
  ]
}

const steps = [
  'an article asked for again',
  'candidates for one under a foot that all have',
  'the same, kept',
  'whether others follow an article',
]

const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-lookups-'))
const server = await openEmbedded({ dataDir })
const columns: (readonly string[])[] = []
for (const size of sizes) {
  const schema = `size_${size}`
  const db = openDatabase({
    connection: server.connectionConfig,
    connections: 1,
    schema,
    onError: (error) => console.error(error.message),
  })
  columns.push(await measure(db, schema, size))
  await db.close()
}
await server.close()
rmSync(dataDir, { recursive: true, force: true })

console.log(
  `${'pages read, temporary pages written'.padEnd(48)}${sizes.map((size) => `${size} articles`.padStart(18)).join('')}`,
)
for (const [at, step] of steps.entries())
  console.log(step.padEnd(48) + columns.map((column) => (column[at] ?? '').padStart(18)).join(''))
