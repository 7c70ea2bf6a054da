// node bench/registry-lookups.ts [articles…]
// What looking a name up, and keeping one record, cost in stores of 10,000, 100,000 and 1,000,000 articles that name three
// things each: milliseconds (fastest and median of 21, warm) and pages of 8 kB. Neither may grow with the store. Seeded by SQL, in a
// folder of its own that is removed: a million articles take some 3 GB and five minutes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { patient } from '../src/postgres/connection.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { openEmbedded } from '../src/store/embedded/open.ts'
import { replaceEntities } from '../src/store/fact-rows.ts'
import type { EntityRow } from '../src/store/filed-entities.ts'
import { migrate } from '../src/store/migrate.ts'
import { countAll } from '../src/store/registry-memory.ts'
import { findNames } from '../src/store/registry.ts'
import { median } from './extraction/statistics.ts'

const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000]

/**
 * Three persons an article: of 200 who are in a third of all articles, of 60,000 others, and one of one word, who is one of the
 * week’s. Some tell a country. Rows as the stages leave them, without the rows of articles and records that they hang on.
 */
const seed = [
  `set session_replication_role = replica`,
  `create table seeded as
   select i, k, case when k = 1 then abs(hashtext(i || 'great')) % 200 else 1000 + abs(hashtext(i || 'small')) % 60000 end as who,
     to_char(date '2020-01-06' + 7 * (i % 300), 'YYYY-MM-DD') as week
   from generate_series(1, :size) i, generate_series(1, 3) k`,
  `insert into entities (article_id, revision, entity_id, type, name, aliases, mentions, roles, link, registry_key, country, votes)
   select 'a' || i, 1, 'e' || k, 'person',
     case when k = 3 then 'Lima' || who % 500 else 'Ana' || who % 300 || ' Berg' || who end,
     case when k = 1 then array['Berg' || who] else '{}' end, 1 + i % 3, '{}', null,
     case when k = 3 then 'person/one/' || week || '/lima' || who % 500
       else 'person/name/ana' || who % 300 || ' berg' || who || case when i % 7 = 0 then '/PE' else '' end end,
     case when i % 7 = 0 then 'PE' end,
     case when k = 3 then array[week || '|lima' || who % 500, 'lima' || who % 500 || E'\\tperson/one/lima' || who % 500]
       else array['ana' || who % 300 || ' berg' || who, week || '|berg' || who] end
   from seeded`,
  `insert into registry select registry_key, min(type), null, count(*), sum(mentions) from entities group by 1`,
  `insert into registry_names
   select registry_key, form, lower(form), count(distinct article_id), count(distinct article_id) filter (where form = name)
   from entities e, unnest(e.name || e.aliases) form group by 1, 2`,
  `insert into registry_votes
   select split_part(vote, E'\\t', 1), coalesce(nullif(split_part(vote, E'\\t', 2), ''), registry_key), count(distinct article_id)
   from entities e, unnest(votes) vote group by 1, 2`,
  `insert into registry_joins (key, judged)
   select key, left(key, -3) from registry where key like '%/PE'
   union all select key, 'person/name/ana' || substr(split_part(key, '/', 4), 5)::int % 200 % 300 || ' berg' || substr(split_part(key, '/', 4), 5)::int % 200
   from registry where key like 'person/one/%' and abs(hashtext(key)) % 2 = 0`,
  `update registry_joins j set articles = r.articles, mentions = r.mentions from registry r where r.key = j.key`,
  `drop table seeded`,
  `set session_replication_role = origin`,
]

const asked = [
  ['one of 60,000', 'Ana7 Berg1207'],
  ['one of the 200 greatest', 'Ana100 Berg100'],
  ['a word of 500 week keys', 'Lima7'],
  ['what 200 begin with', 'Ana29'],
  ['what 60,000 begin with', 'Ana'],
] as const

const Explained = z.object({
  'QUERY PLAN': z.tuple([
    z.object({
      Plan: z.looseObject({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }),
    }),
  ]),
})

const runs = 21

const told = (times: readonly number[]) =>
  `${Math.min(...times)
    .toFixed(1)
    .padStart(7)} ${median(times).toFixed(1).padStart(7)}`

async function lookUp(db: Database, name: string): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    await db.rows(z.looseObject({}), findNames, [name, 20])
    times.push(performance.now() - from)
  }
  const [row] = await db.rows(Explained, `explain (analyze, buffers, format json) ${findNames}`, [
    name,
    20,
  ])
  const plan = row?.['QUERY PLAN'][0].Plan
  const pages = (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
  return `${told(times)} ${pages}`
}

const named = (index: number, who: number): EntityRow => ({
  entity_id: `e${index}`,
  type: 'person',
  name: `Ana${who % 300} Berg${who}`,
  aliases: [`Berg${who}`],
  mentions: 1,
  roles: [],
  link: undefined,
  country: undefined,
  registry_key: `person/name/ana${who % 300} berg${who}`,
  votes: [`ana${who % 300} berg${who}`, `2020-01-06|berg${who}`],
})

/** Names of the newest record are counted. */
const headOf = `
  insert into record_heads (article_id, revision, feed_id, url, title, language, head, words, cluster) values ($1, 1, '', '', '', 'en', '{}', '{}', $1)`

class RolledBack extends Error {}

/** Counting and judging what an article names: ten of the greatest, and one of one word. */
async function keepOne(db: Database): Promise<string> {
  const one: EntityRow = {
    ...named(0, 0),
    name: 'Lima7',
    aliases: [],
    registry_key: 'person/one/2020-01-06/lima7',
    votes: ['2020-01-06|lima7', 'lima7\tperson/one/lima7'],
  }
  const rows = [one, ...Array.from({ length: 10 }, (_, index) => named(index + 1, index * 17))]
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    try {
      await db.transaction(async (tx) => {
        const start = performance.now()
        await replaceEntities(tx, { id: 'new', revision: 1 }, rows)
        await tx.run('set local session_replication_role = replica')
        await tx.run(headOf, ['new'])
        await countAll(tx)
        times.push(performance.now() - start)
        throw new RolledBack()
      })
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error
    }
  }
  return told(times)
}

async function measure(db: Database, schema: string, size: number): Promise<readonly string[]> {
  await migrate(db, schema)
  for (const sql of seed) await db.run(sql.replace(':size', String(size)))
  await db.run('analyze')
  const columns: string[] = []
  for (const [, name] of asked) columns.push(await lookUp(db, name))
  return [...columns, await keepOne(db)]
}

const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-registry-lookups-'))
const server = await openEmbedded({ dataDir })
try {
  for (const size of sizes) {
    const schema = `size_${size}`
    const db = openDatabase({
      connection: server.connectionConfig,
      connections: 1,
      schema,
      limits: patient,
      onError: (error) => console.error(error.message),
    })
    const columns = await measure(db, schema, size)
    console.log(
      `${`${size} articles, ${3 * size} names`.padEnd(32)}${'fastest'.padStart(7)}  median pages`,
    )
    for (const [at, [what]] of [...asked, ['keeping one record'] as const].entries())
      console.log(`  ${what.padEnd(30)}${columns[at] ?? ''}`)
    await db.run(`drop schema ${schema} cascade`)
    await db.close()
  }
} finally {
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
}
