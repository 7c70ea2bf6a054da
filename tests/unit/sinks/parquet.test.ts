import { expect, test } from 'vitest'
import type { ArticleRecord } from '../../../src/schemas/article-record.ts'
import { parquetOf } from '../../../src/sinks/parquet.ts'
import { madeUpRecord } from '../../support/context.ts'
import { delivery } from '../../support/deliveries.ts'
import { parquetRows } from '../../support/parquet-rows.ts'
import { date, text, told } from '../../support/told-record.ts'

test('a file holds a row for each record, with its facts nested', async () => {
  const rows = await parquetRows(
    Buffer.from(await parquetOf([{ ...delivery(12, 3), record: told }, delivery(13, 3)])),
  )
  const { record, ...row } = rows[0] ?? {}
  expect(row).toEqual({
    article_id: 'article-7',
    revision: 2,
    run: 3,
    position: 12n,
    url: 'https://a.example/story',
    canonical_url: 'https://a.example/story',
    feed_id: 'feed-1',
    feed_title: 'A',
    feed_url: 'https://a.example/feed',
    title: 'Roads closed – “for days”',
    text,
    language: 'en',
    authors: ['Ib Lund', 'Mo Carr'],
    site_name: 'The Brask Post',
    section: null,
    word_count: 16,
    published_at: new Date('2026-03-01T00:00:00Z'),
    published_precision: 'day',
    modified_at: new Date('2026-03-02T06:00:00Z'),
    fetched_at: new Date('2026-03-02T08:30:00.250Z'),
    cluster: 'article-7',
    duplicate_of: null,
    figures: [
      {
        id: 'f1',
        kind: 'measure',
        value: 30,
        low: null,
        high: null,
        modifier: 'more-than',
        unit: 'km',
        per: null,
        noun: 'road',
        event: null,
        event_confidence: null,
        measure: null,
        status: 'stated',
        place: 'Brask',
        place_confidence: 0.72,
        of_group: null,
        occurred_at: null,
        time_confidence: null,
        said_at: null,
        source: 'Officials',
        phrase: 'more than 30 km of road',
      },
    ],
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Ana Holt',
        aliases: ['Holt'],
        roles: ['mayor'],
        mentions: 1,
        country: null,
        link: 'wikidata:Q7',
      },
      {
        id: 'e2',
        type: 'place',
        name: 'Brask',
        aliases: [],
        roles: [],
        mentions: 1,
        country: 'NO',
        link: null,
      },
    ],
    quotes: [{ id: 'q1', kind: 'direct', text: 'We wait,', speaker: 'Ana Holt' }],
  })
  expect(record).toEqual({ ...told, document: { ...told.document, text: undefined } })
  expect(rows[1]).toMatchObject({
    position: 13n,
    published_at: null,
    authors: [],
    figures: [],
    entities: [],
    quotes: [],
  })
})

test('dates that are none, and odd characters, stand in nobody’s way', async () => {
  const odd: ArticleRecord = {
    ...madeUpRecord,
    document: { ...madeUpRecord.document, title: 'a\u{1F600}\uD800b' },
    dates: { published: date('no date', 'day') },
  }
  const rows = await parquetRows(Buffer.from(await parquetOf([{ ...delivery(1), record: odd }])))
  expect(rows).toMatchObject([{ title: 'a\u{1F600}\uFFFDb', published_at: null }])
})
