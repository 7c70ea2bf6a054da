import type { App } from '../../src/app/app.ts'
import type { Database } from '../../src/store/database.ts'
import { madeUpRecord } from '../../tests/support/context.ts'

/** Articles of one feed with records of a few kB, as many as are asked for. */
export async function seed(db: Database, app: App, records: number): Promise<void> {
  const [feedId = ''] = await app.feeds.add([{ url: 'https://news.example/rss' }])
  const record = {
    ...madeUpRecord,
    document: { ...madeUpRecord.document, title: 'Seed', text: 'One of many. '.repeat(200) },
  }
  const ids = `select 'seed-' || n as id, n from generate_series(1, $1::int) n`
  const statements: readonly (readonly [sql: string, ...more: unknown[]])[] = [
    [
      `insert into entries (id, feed_id, guid, url, entry, content_hash, state, stage, discovered_at)
       select id, $2, id, 'https://news.example/' || id, '{}', id, 'recorded', null, now() from (${ids}) s`,
      feedId,
    ],
    [
      `insert into articles (id, url, canonical_url, revision, first_fetched_at, fetched_at)
       select id, id, id, 1, now(), now() from (${ids}) s`,
    ],
    [
      `insert into revisions (article_id, revision, page_sha256, url, content_type, headers, fetched_at)
       select id, 1, id, id, 'text/html', '{}', now() from (${ids}) s`,
    ],
    [
      `insert into record_heads (article_id, revision, feed_id, url, title, language, head, search, cluster, stored_at)
       select id, 1, $2, id, 'Seed', 'en', $3::jsonb || jsonb_build_object('id', id), '', id, now() + n * interval '1 ms' from (${ids}) s`,
      feedId,
      JSON.stringify(record),
    ],
  ]
  for (const [sql, ...more] of statements) await db.run(sql, [records, ...more])
}
