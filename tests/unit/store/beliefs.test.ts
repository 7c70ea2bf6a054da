import { describe, expect, test } from 'vitest'
import type { EntryToFetch } from '../../../src/context/entries.ts'
import { createBeliefs } from '../../../src/store/beliefs.ts'

const at = new Date('2026-03-01T12:00:00Z')

const entryOf = (id: string, more: Partial<EntryToFetch> = {}): EntryToFetch => ({
  id,
  feedId: 'f',
  url: `https://news.example/${id}`,
  entry: { guid: id, title: 'Bread', categories: [], enclosures: [] },
  said: 'hash',
  twinUnderWay: false,
  cause: 'new',
  feedText: 'when-better',
  settings: {},
  feedUrl: 'https://news.example/rss',
  recordedPages: 0,
  pagesAside: 0,
  trouble: { attempts: 0, unexpected: 0, failingSince: null, bornAt: at, revivals: 0 },
  ...more,
})

describe('what is believed of an entry that was discovered a moment ago', () => {
  test('is that it stands where it was put, in its first run, until that is forgotten', () => {
    const beliefs = createBeliefs()
    beliefs.note([entryOf('a')])

    expect(beliefs.of('a', 1)).toMatchObject({
      run: 1,
      stage: 'fetch-article',
      nextAttemptAt: null,
      attempts: 0,
      isBelieved: true,
      ahead: { entry: { id: 'a', isBelieved: true } },
    })
    expect(beliefs.of('a', 1)).toBeDefined()
    expect([beliefs.of('a', 2), beliefs.of('a', undefined), beliefs.of('b', 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    beliefs.forget('a')
    expect(beliefs.of('a', 1)).toBeUndefined()
  })

  test.each([
    ['that takes no turn, as its feed tells it', { feedText: 'always' as const }],
    ['that takes no turn, as it has no address', { url: '' }],
    ['of an address that another is read from', { twinUnderWay: true }],
    ['that is on its way anew', { cause: 'import' }],
    [
      'that its feed tells at length',
      { entry: { guid: 'g', content: 'a'.repeat(20_000), categories: [], enclosures: [] } },
    ],
  ])('is nothing of one %s', (_, more) => {
    const beliefs = createBeliefs()
    beliefs.note([entryOf('a', more)])
    expect(beliefs.of('a', 1)).toBeUndefined()
  })

  test('is kept of so many, the newest', () => {
    const beliefs = createBeliefs(2)
    beliefs.note(['a', 'b', 'c'].map((id) => entryOf(id)))
    expect(['a', 'b', 'c'].filter((id) => beliefs.of(id, 1))).toEqual(['b', 'c'])
  })
})
