import { describe, expect, test } from 'vitest'
import type { FeedDocument, FeedEntry } from '../../../../src/schemas/feed.ts'
import { cleanAuthor } from '../../../../src/text/feed/authors.ts'
import { boundedFeed, boundedLine } from '../../../../src/text/feed/bounds.ts'
import { type Field, newDraft } from '../../../../src/text/feed/draft.ts'
import { fileAt } from '../../../../src/text/feed/files.ts'
import { readPace } from '../../../../src/text/feed/pace.ts'

const letters = (length: number) => 'x'.repeat(length)

const pace = (
  fields: Partial<Record<Field, string>>,
  hours: readonly string[] = [],
  days: readonly string[] = [],
) => {
  const draft = newDraft()
  for (const name of ['ttl', 'updatePeriod', 'updateFrequency'] as const)
    draft.set(name, fields[name])
  for (const hour of hours) draft.add('skipHours', hour)
  for (const day of days) draft.add('skipDays', day)
  return readPace(draft)
}

describe('how often a feed asks to be polled', () => {
  test.each([
    [{ ttl: '5' }, 300],
    [{ ttl: ' 5 ' }, 300],
    [{ ttl: '0' }, undefined],
    [{ ttl: '-5' }, undefined],
    [{ ttl: '5.5' }, undefined],
    [{ ttl: '999999999' }, 59_999_999_940],
    [{ ttl: '1000000000' }, undefined],
    [{ updatePeriod: 'hourly' }, 3_600],
    [{ updatePeriod: ' Daily ' }, 86_400],
    [{ updatePeriod: 'weekly' }, 604_800],
    [{ updatePeriod: 'monthly' }, 2_592_000],
    [{ updatePeriod: 'yearly' }, 31_536_000],
    [{ updatePeriod: 'often' }, undefined],
    [{ updatePeriod: 'hourly', updateFrequency: '2' }, 1_800],
    [{ updatePeriod: 'hourly', updateFrequency: '7' }, 514],
    [{ updatePeriod: 'hourly', updateFrequency: '0' }, undefined],
    [{ updatePeriod: 'hourly', updateFrequency: 'x' }, 3_600],
    [{ updateFrequency: '2' }, undefined],
    [{ updatePeriod: 'hourly', ttl: '61' }, 3_660],
    [{ updatePeriod: 'hourly', ttl: '59' }, 3_600],
    [{}, undefined],
  ])('%j: every %s seconds', (fields, seconds) => {
    expect(pace(fields).minIntervalSec).toBe(seconds)
  })

  test.each([
    [
      ['3', '1', '3'],
      [1, 3],
    ],
    [['24', '0'], [0]],
    [['23'], [23]],
    [['25'], undefined],
    [['x'], undefined],
    [[], undefined],
  ])('and not at %j: %j', (hours, skipped) => {
    expect(pace({}, hours).skipHours).toEqual(skipped)
  })

  test.each([
    [['sunday', 'MONDAY'], ['Monday', 'Sunday']],
    [['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']],
    [['someday'], undefined],
  ])('and not on %j: %j', (days, skipped) => {
    expect(pace({}, [], days).skipDays).toEqual(skipped)
  }) // prettier-ignore
})

const date = (value: string) => ({ value, hasZone: true })

describe('what is read of an entry so far', () => {
  test('is the value of the best rank, the first of several', () => {
    const draft = newDraft()
    draft.set('title', undefined)
    draft.set('title', '')
    draft.set('title', 'a', 2)
    draft.set('title', 'b', 2)
    expect(draft.get('title')).toBe('a')

    draft.set('title', 'c', 1)
    draft.set('title', 'd', 3)
    expect(draft.get('title')).toBe('c')

    draft.set('title', 'e')
    expect(draft.get('title')).toBe('e')
  })

  test('is the date of the best rank, and whether one could not be read', () => {
    const draft = newDraft()
    expect([draft.date('published'), draft.hasUnreadableDate()]).toEqual([undefined, false])

    draft.setDate('published', date('a'), 1)
    draft.setDate('published', date('b'), 1)
    draft.setDate('published', date('c'), 2)
    expect(draft.date('published')).toEqual(date('a'))

    draft.setDate('published', date('d'), 0)
    draft.setDate('published', undefined, 0)
    expect([draft.date('published'), draft.hasUnreadableDate()]).toEqual([date('d'), true])
  })

  test('are five hundred of a list at most, each once', () => {
    const draft = newDraft()
    for (let at = 0; at < 501; at++) {
      draft.add('categories', `${at}`)
      draft.addAuthor(`${at}`, 0)
      draft.addEnclosure({ url: `https://a.example/${at}` })
    }
    draft.add('categories', '')

    expect([
      draft.list('categories').length,
      draft.authors()?.split(', ').length,
      draft.enclosures().length,
      draft.list('skipDays').length,
    ]).toEqual([500, 500, 500, 0])
  })

  test('are the authors of the best rank', () => {
    const draft = newDraft()
    expect(draft.authors()).toBeUndefined()

    draft.addAuthor('', 0)
    draft.addAuthor('Ada', 2)
    draft.addAuthor('Jo', 2)
    draft.addAuthor('Pim', 3)
    expect(draft.authors()).toBe('Ada, Jo')

    draft.addAuthor('Lu', 1)
    expect(draft.authors()).toBe('Lu')
  })

  test('is all that is said of a file, the first word first', () => {
    const draft = newDraft()
    draft.addEnclosure({ url: 'a', type: 'x' })
    draft.addEnclosure({ url: 'a', type: 'y', length: 5 })

    expect(draft.enclosures()).toEqual([{ url: 'a', type: 'x', length: 5 }])
  })
})

test.each([
  ['0', { length: 0 }],
  ['5', { length: 5 }],
  ['-1', {}],
  ['x', {}],
  ['', {}],
  [undefined, {}],
])('a file of the size %j', (size, expected) => {
  expect(fileAt('a', '', size)).toEqual({ url: 'a', ...expected })
})

test.each([
  ['ada@a.example (Ada Velm)', 'Ada Velm'],
  ['Ada Velm <ada@a.example>', 'Ada Velm'],
  ['Ada Velm (mailto:ada@a.example)', 'Ada Velm'],
  ['ada@a.example', 'ada@a.example'],
  ['Ada Velm (editor)', 'Ada Velm (editor)'],
  [`${letters(486)} <a@b.example>`, letters(486)],
  [`${letters(487)} <a@b.example>`, `${letters(487)} <a@b.example`],
])('%s is written by', (written, name) => {
  expect(cleanAuthor(written)).toBe(name)
})

const feed = (more: Partial<FeedDocument>): FeedDocument => ({
  format: 'rss',
  repairs: [],
  entries: [],
  ...more,
})

const entry = (more: Partial<FeedEntry>): FeedEntry => ({
  guid: '1',
  categories: [],
  enclosures: [],
  ...more,
})

describe('lines that are shown', () => {
  test.each([
    [1_000, 1_000, 'x'],
    [1_001, 1_000, '…'],
    [4_001, 1_000, '…'],
  ])('are no longer than a thousand characters: %d', (length, kept, last) => {
    const line = boundedLine(letters(length))

    expect([line.length, line.at(-1)]).toEqual([kept, last])
  })

  test.each([
    ['title', 1_000],
    ['titleHtml', 5_000],
    ['author', 1_000],
    ['language', 50],
    ['description', 10_000],
  ] as const)('%s: %d', (name, most) => {
    const of = (length: number) => boundedFeed(feed({ [name]: letters(length) }))[name]

    expect([of(most), of(most + 1)?.length]).toEqual([letters(most), most])
  })

  test('are cut of an entry as well, and said to be', () => {
    const of = (length: number) =>
      boundedFeed(feed({ entries: [entry({ title: letters(length) })] }))

    expect([of(1_000).repairs, of(1_001).repairs]).toEqual([[], ['text-too-long']])
    expect(of(1_001).entries[0]?.title).toHaveLength(1_000)
    expect(
      boundedFeed(feed({ title: letters(1_001), repairs: ['text-too-long'] })).repairs,
    ).toEqual(['text-too-long'])
  })

  test.each([
    [200, letters(200)],
    [201, `${letters(199)}…`],
  ])('categories: %d', (length, expected) => {
    const { entries } = boundedFeed(feed({ entries: [entry({ categories: [letters(length)] })] }))

    expect(entries[0]?.categories).toEqual([expected])
  })
})
