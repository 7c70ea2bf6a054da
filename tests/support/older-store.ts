import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { apply, prepare, readMigrations } from '../../src/store/migrate.ts'
import { emptyPostgresForFile } from './postgres.ts'

/** A server for one test file. Gives a function that makes a store as it was before a migration, in the schema `wiredesk`. */
export async function olderStoresForFile(): Promise<(before: string) => Promise<Database>> {
  const newDatabase = await emptyPostgresForFile()
  return async (before) => {
    const { connectionConfig: connection } = await newDatabase()
    const schema = 'wiredesk'
    const db = openDatabase({ connection, connections: 4, schema, onError: () => undefined })
    onTestFinished(async () => db.close())
    const known = await readMigrations()
    await db.transaction(async (tx) => {
      await prepare(tx, schema)
      for (const one of known) if (one.name < before) await apply(tx, one)
    })
    return db
  }
}

/** SQL that fills a store of before 0034 with recorded articles of one feed, a, b, …: each names `person/name/ana lima` and a place of its own. */
export const oldRecords = (ids: readonly string[]): readonly string[] => [
  `insert into feeds (id, url) values ('f', 'https://old.example/rss')`,
  ...ids.flatMap((id) => [
    `insert into entries (id, feed_id, guid, url, entry, content_hash, state, discovered_at)
     values ('${id}', 'f', '${id}', 'https://old.example/${id}', '{"guid": "${id}", "title": "Entry ${id}", "categories": [], "enclosures": []}', '', 'recorded', '2026-03-01T00:00:00Z')`,
    `insert into articles values ('${id}', 'https://old.example/${id}', 'https://old.example/${id}', 1, '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z')`,
    `insert into revisions (article_id, revision, page_sha256, url, content_type, headers, fetched_at)
     values ('${id}', 1, '', 'https://old.example/${id}', 'text/html', '{}', '2026-03-01T00:00:00Z')`,
    `insert into record_heads (article_id, revision, feed_id, url, title, language, head, search, cluster)
     values ('${id}', 1, 'f', 'https://old.example/${id}', 'Entry ${id}', 'en', '{"recordVersion": 2}', to_tsvector('simple', 'told of ${id}'), '${id}')`,
    `insert into entities (article_id, revision, entity_id, type, name, aliases, mentions, roles, registry_key, votes) values
       ('${id}', 1, 'e1', 'person', 'Ana Lima', '{Lima}', 2, '{}', 'person/name/ana lima', '{}'),
       ('${id}', 1, 'e2', 'place', 'Town ${id}', '{}', 1, '{}', 'place/name/town ${id}', '{}')`,
  ]),
]
