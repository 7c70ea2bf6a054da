import type { ArticleRecord } from '../../src/schemas/article-record.ts'
import type { DateReading } from '../../src/schemas/document.ts'
import { madeUpRecord } from './context.ts'

export const text =
  'Officials said more than 30 km of road in Brask were closed. "We wait," said Ana Holt.'
const span = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
export const date = (value: string, precision: 'day' | 'minute'): DateReading => ({
  value,
  precision,
  zone: 'stated',
  raw: value,
  source: 'meta',
  candidates: [],
})

/** A record with something of each kind in it. */
export const told: ArticleRecord = {
  ...madeUpRecord,
  id: 'article-7',
  revision: 2,
  fetchedAt: '2026-03-02T08:30:00.250Z',
  document: {
    ...madeUpRecord.document,
    title: 'Roads closed – “for days”',
    text,
    siteName: 'The Brask Post',
    authors: [{ name: 'Ib Lund' }, { name: 'Mo Carr' }],
    wordCount: 16,
  },
  dates: {
    published: date('2026-03-01', 'day'),
    modified: date('2026-03-02T07:00:00+01:00', 'minute'),
  },
  mentions: [{ span: span('Ana Holt'), entity: 'e1', type: 'person' }],
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ana Holt',
      aliases: ['Holt'],
      mentions: 1,
      roles: [{ text: 'mayor', span: span('Ana') }],
      link: { kind: 'wikidata', id: 'Q7', confidence: 0.9 },
    },
    { id: 'e2', type: 'place', name: 'Brask', aliases: [], mentions: 1, roles: [], country: 'NO' },
  ],
  figures: [
    {
      id: 'f1',
      span: span('30 km'),
      phraseSpan: span('more than 30 km of road'),
      kind: 'measure',
      value: 30,
      decimal: '30',
      modifier: 'more-than',
      unit: { code: 'km', system: 'UCUM', surface: 'km' },
      noun: { head: 'road', phrase: 'road', span: span('road') },
      place: { text: 'Brask', span: span('Brask'), entity: 'e2', confidence: 0.72 },
      relations: [],
      status: 'stated',
      attribution: { entity: null, sourceSpan: span('Officials') },
      rule: 'made-up',
    },
  ],
  quotes: [{ id: 'q1', span: span('We wait,'), kind: 'direct', speaker: 'e1' }],
  relations: { cluster: 'article-7' },
}
