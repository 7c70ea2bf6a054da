import { describe, expect, test } from 'vitest'
import type { DateReading } from '../../../../../src/schemas/document.ts'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import type { ReadEntry } from '../../../../../src/text/article/kinds/live-entry.ts'
import { placedEntries } from '../../../../../src/text/article/kinds/live-places.ts'
import { readDate } from '../../../../../src/text/dates/value.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const entry = (more: Partial<ReadEntry> = {}, at = '2026-03-02T23:30:00Z'): ReadEntry => ({
  time: readDate(at)!,
  text: 'The lock has given way.',
  ...more,
})

const publishedAt = (raw: string): DateReading => ({
  ...readDate(raw)!,
  raw,
  source: 'json-ld',
  candidates: [],
})

const blocks = blocksOf(
  parsePage(
    '<p>A lock.</p><p>It broke.</p><p>Advertisement</p><p>It rains, says Lind. (dpa)</p><p>A mill.</p>',
  ),
)

/** What of a text without some of its lines each entry is. */
function surfaces(lines: readonly string[], ...at: readonly (readonly [number, number])[]) {
  const entries = at.map(([first, next]) => entry({ at: { first, next } }))
  const text = lines.join('\n')
  return placedEntries(entries, { text, blocks, published: undefined }).map(
    ({ entrySpan }) => entrySpan && text.slice(entrySpan.start, entrySpan.end),
  )
}

const all = blocks.map(({ text }) => text)

describe('the place of an entry', () => {
  test('is where its blocks are lines of the text', () => {
    expect(surfaces(all, [0, 2], [4, 5])).toEqual(['A lock.\nIt broke.', 'A mill.'])
  })

  test('is without lines that are left out or cut', () => {
    const lines = ['It broke.', 'It rains, says Lind.', 'A mill.']

    expect(surfaces(lines, [0, 3], [3, 5])).toEqual(['It broke.', 'A mill.'])
    expect(surfaces(lines, [0, 1], [2, 3])).toEqual([undefined, undefined])
  })

  test('is unknown of those that are said to stand in the same lines', () => {
    expect(surfaces(all, [0, 3], [1, 2], [2, 4], [4, 5])).toEqual([
      undefined,
      undefined,
      undefined,
      'A mill.',
    ])
  })

  test('is told by words where no block is known', () => {
    const text = 'It rains.\nThe lock has given way.'
    const around = { text, blocks: [], published: undefined }

    expect(placedEntries([entry()], around)[0]?.entrySpan).toEqual({ start: 10, end: text.length })
    expect(placedEntries([], around)).toEqual([])
  })
})

describe('the time of an entry', () => {
  test.each([
    ['in UTC is told in that of the publication', '2026-03-02T23:30:00Z', '2026-03-02T08:00:00+01:00', '2026-03-03T00:30:00+01:00'],
    ['west of UTC too', '2026-03-02T02:30:00Z', '2026-03-01T08:00:00-05:30', '2026-03-01T21:00:00-05:30'],
    ['without a zone is of that', '2026-03-02T23:30:00', '2026-03-02T08:00:00+01:00', '2026-03-02T23:30:00+01:00'],
    ['with a zone keeps it', '2026-03-02T23:30:00+02:00', '2026-03-02T08:00:00+01:00', '2026-03-02T23:30:00+02:00'],
    ['stays in UTC beside a publication in UTC', '2026-03-02T23:30:00Z', '2026-03-02T08:00:00Z', '2026-03-02T23:30:00Z'],
    ['stays in UTC beside a day', '2026-03-02T23:30:00Z', '2026-03-02', '2026-03-02T23:30:00Z'],
  ])('%s', (_, at, published, expected) => {
    const around = { text: 'It rains.', blocks: [], published: publishedAt(published) }

    expect(placedEntries([entry({}, at)], around)[0]?.time).toBe(expected)
  }) // prettier-ignore
})
