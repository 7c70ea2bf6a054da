import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { type Desk, end, finished, hasEnded, openDesk } from './desk.ts'
import { type Hits, note, seenRunning, whatRuns } from './hits.ts'
import type { Phase } from './phase.ts'

const folder = join(import.meta.dirname, '../../src/store/migrations')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .toSorted()
const entries = 20_000
const killsOfStore = 3

/** The first start of this release on the store of an older one, which has only the first migrations. */
export const migrating: Phase = {
  name: 'migration',
  share: 25,
  async assail(kills, chance) {
    const desk = await openDesk()
    const hits: Hits = new Map()
    let killed = 0
    let stores = 0
    let broken = 0
    for (; killed < kills; stores++) {
      const schema = `older_${stores}`
      await makeOlder(desk, schema, 1 + (stores % Math.max(1, files.length - 1)))
      const before = await fingerprint(desk, schema)
      for (let times = 0; times < killsOfStore && killed < kills; times++) {
        if (await killAtMigration(desk, schema, chance, hits)) killed += 1
      }
      const isDone = await finished(start(desk, schema))
      if (!isDone || (await fingerprint(desk, schema)) !== before || !(await isWhole(desk, schema)))
        broken += 1
      await desk.store.db.run(`drop schema ${schema} cascade`)
    }
    await desk.close()
    return {
      status: 'judged',
      killed,
      hits,
      isGood: broken === 0,
      found: `${stores} stores of ${entries} entries, ${broken} with lost, doubled or half migrated rows`,
    }
  },
}

const start = (desk: Desk, schema: string) =>
  desk.launchCli(['feeds', 'list'], { WIREDESK_SCHEMA: schema })

/** Gives whether it was killed: it may have been done before. */
async function killAtMigration(
  desk: Desk,
  schema: string,
  chance: () => number,
  hits: Hits,
): Promise<boolean> {
  const child = start(desk, schema)
  const isSeen = await seenRunning(desk.watch, /./, () => hasEnded(child))
  await delay(chance() * 150)
  if (!isSeen || hasEnded(child)) return false
  note(hits, await whatRuns(desk.watch))
  await end(child, 'SIGKILL')
  return true
}

/** A store as a release left it that knew the first `count` migrations, with entries in every state. */
async function makeOlder({ store }: Desk, schema: string, count: number): Promise<void> {
  await store.db.transaction(async (tx) => {
    await tx.run(`create schema ${schema}`)
    await tx.run(`set local search_path to ${schema}`)
    await tx.run(
      'create table migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    for (const name of files.slice(0, count)) {
      await tx.run(readFileSync(join(folder, name), 'utf8'))
      await tx.run('insert into migrations (name) values ($1)', [name])
    }
    await tx.run(`insert into feeds (id, url) values ('f', 'https://site.example/feed')`)
    await tx.run(
      `insert into entries (id, feed_id, guid, url, entry, content_hash, state, stage, reason, discovered_at)
       select n::text, 'f', 'guid ' || n, 'https://site.example/' || n, '{}', md5(n::text),
         (array['in-flight', 'recorded', 'skipped', 'dead'])[1 + n % 4],
         case when n % 4 = 0 then 'fetch-article' end,
         case when n % 4 = 2 then 'not-html' when n % 4 = 3 then 'http-404' end, now()
       from generate_series(1, ${entries}) n`,
    )
    await tx.run(
      `insert into discoveries values ('f', (now() at time zone 'utc')::date, ${entries})`,
    )
  })
}

const Text = z.object({ text: z.string().nullable() })

/** Of what no migration may change. */
async function fingerprint({ store }: Desk, schema: string): Promise<string> {
  const row = await store.db.first(
    Text,
    `select md5(string_agg(concat_ws('|', id, feed_id, guid, url, state, stage, reason, run), ',' order by id)) as text
     from ${schema}.entries where $1`,
    [true],
  )
  return row?.text ?? ''
}

/** Every migration is applied, none twice. */
async function isWhole({ store }: Desk, schema: string): Promise<boolean> {
  const row = await store.db.first(
    Text,
    `select string_agg(name, ',' order by name) as text from ${schema}.migrations where $1`,
    [true],
  )
  return row?.text === files.join(',')
}
