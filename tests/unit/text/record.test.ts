import { describe, expect, test } from 'vitest'
import type { RecordParts } from '../../../src/schemas/article-record.ts'
import type { Facts } from '../../../src/schemas/facts.ts'
import { assembleRecord } from '../../../src/text/record.ts'

const text = 'Kim said on Saturday that 600 soldiers died.'
const span = (surface: string) => {
  const start = text.indexOf(surface)
  return { start, end: start + surface.length }
}

function facts(change: Partial<Facts> = {}): Facts {
  return {
    mentions: [{ span: span('Kim'), entity: 'e1', type: 'person' }],
    entities: [{ id: 'e1', type: 'person', name: 'Kim', aliases: [], mentions: 1, roles: [] }],
    figures: [
      {
        id: 'f1',
        span: span('600'),
        phraseSpan: span('600 soldiers'),
        kind: 'count',
        value: 600,
        decimal: '600',
        modifier: 'exact',
        noun: { head: 'soldier', phrase: 'soldiers', span: span('soldiers') },
        relations: [],
        status: 'stated',
        rule: 'test',
      },
    ],
    times: [{ id: 't1', span: span('Saturday'), kind: 'date', value: '2025-08-30' }],
    quotes: [],
    ...change,
  }
}

function parts(change: Partial<RecordParts> = {}): RecordParts {
  return {
    id: 'a1',
    url: 'https://news.example/a?utm=1',
    feed: { id: 'f', title: 'News', url: 'https://news.example/rss' },
    entry: { guid: 'g1' },
    revision: 1,
    pageSha256: 'a'.repeat(64),
    fetchedAt: '2025-08-30T16:00:00.000Z',
    madeBy: { 'extract-facts': '1' },
    document: {
      title: 'A title',
      text,
      language: { code: 'en', confidence: 1 },
      authors: [],
      images: [],
      wordCount: 8,
      method: 'readability',
      source: 'page',
      canonicalUrl: 'https://news.example/a',
      published: {
        value: '2025-08-30',
        precision: 'day',
        zone: 'none',
        raw: '2025-08-30',
        source: 'meta',
        candidates: [],
      },
    },
    facts: facts(),
    ...change,
  }
}

describe('assembling a record', () => {
  test('puts dates and canonical address where readers look for them', () => {
    const record = assembleRecord(parts())

    expect(record.canonicalUrl).toBe('https://news.example/a')
    expect(record.dates.published?.value).toBe('2025-08-30')
    expect(record.document).not.toHaveProperty('published')
    expect(record.figures).toEqual(facts().figures)
  })

  test('takes the address it was fetched from where the page states none', () => {
    const { canonicalUrl: _, ...document } = parts().document

    expect(assembleRecord(parts({ document })).canonicalUrl).toBe('https://news.example/a?utm=1')
  })

  test.each([
    ['a span beyond the text', { times: [{ ...facts().times[0]!, span: { start: 40, end: 60 } }] }],
    [
      'a span with white space at an end',
      { times: [{ ...facts().times[0]!, span: { start: 3, end: 8 } }] },
    ],
    ['an entity that is not there', { entities: [] }],
    [
      'a surface that is not what the span covers',
      {
        figures: [
          {
            ...facts().figures[0]!,
            noun: { head: 'soldier', phrase: 'sailors', span: span('soldiers') },
          },
        ],
      },
    ],
    [
      'a relation to a figure that is not there',
      { figures: [{ ...facts().figures[0]!, relations: [{ type: 'part-of', figure: 'f9' }] }] },
    ],
  ] satisfies [string, Partial<Facts>][])('refuses %s', (_, change) => {
    expect(() => assembleRecord(parts({ facts: facts(change) }))).toThrowError(
      expect.objectContaining({ name: 'SpanError' }),
    )
  })

  test('refuses a span that cuts a character in two', () => {
    const document = { ...parts().document, text: 'A 😀 day' }
    const times: Facts['times'] = [
      { id: 't1', span: { start: 2, end: 3 }, kind: 'date', value: null },
    ]
    const change = { mentions: [], entities: [], figures: [], times }

    expect(() => assembleRecord(parts({ document, facts: facts(change) }))).toThrowError(/cuts/u)
  })
})
