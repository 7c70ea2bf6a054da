import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../../src/schemas/feed.ts'
import { fallbackId } from '../../../../../src/text/feed/entry.ts'
import { entryKeys, matchEntries } from '../../../../../src/text/feed/identity.ts'

const letters = (length: number) => 'x'.repeat(length)

const entry = (more: Partial<FeedEntry>): FeedEntry => ({
  guid: 'g',
  categories: [],
  enclosures: [],
  ...more,
})

describe('what identifies an entry', () => {
  test.each([
    [{ url: 'a', title: 'b' }, 'a'],
    [{ title: 'b', published: '2026-03-02T10:00:00Z' }, 'b 2026-03-02'],
    [{ title: 'b' }, 'b'],
    [{ summary: letters(201) }, letters(200)],
    [{}, ''],
  ])('without an id of its own: %j', (fields, id) => {
    expect(fallbackId(fields)).toBe(id)
  })

  const published = '2026-03-02T10:00:00Z'

  test.each([
    [letters(12), 2],
    [letters(11), 1],
    [`${letters(11)}!`, 1],
  ])('is a title of some length: %s', (title, count) => {
    const keys = entryKeys(entry({ title, published }))

    expect(keys.filter((key) => !key.startsWith('c:'))).toHaveLength(count)
  })

  test('is no longer than 202 characters', () => {
    expect(entryKeys(entry({ guid: letters(200) }))[0]).toBe(`g:${letters(200)}`)
    expect(entryKeys(entry({ guid: letters(201) }))[0]).toMatch(/^g:[\da-f]{64}$/)
  })

  test.each([
    [2, 0, true],
    [3, 0, false],
    [3, 2, false],
    [3, 3, true],
  ])('%d later stamps beside %d others say that they changed: %s', (later, others, expected) => {
    const all = Array.from({ length: later + others }, (_, at) => {
      const own = entry({
        guid: `g${at}`,
        url: `https://a.example/${at}`,
        updated: '2026-03-02T10:00:00Z',
      })
      const updated = at < later ? '2026-03-01T10:00:00Z' : '2026-03-02T10:00:00Z'
      return { own, updated }
    })
    const fresh = matchEntries(
      all.map(({ own }) => own),
      [],
    )
    const known = fresh.map(({ keys, contentHash }, at) => ({
      id: `${at}`,
      keys,
      contentHash,
      title: undefined,
      url: all[at]?.own.url,
      updated: all[at]?.updated,
    }))

    expect(
      matchEntries(
        all.map(({ own }) => own),
        known,
      )[0]?.changed,
    ).toBe(expected)
  })
})
