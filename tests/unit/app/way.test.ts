import { expect, test } from 'vitest'
import { wayText } from '../../../src/app/way-text.ts'
import { wayOf } from '../../../src/app/way.ts'
import type { Action } from '../../../src/schemas/action.ts'
import type { EntryStory } from '../../../src/schemas/entry-filter.ts'

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 2, 1, 12, minute, second))

const story: EntryStory = {
  id: 'e1',
  title: 'Port opens',
  url: 'https://news.example/port',
  feedId: 'f1',
  feed: 'Courier',
  state: 'recorded',
  stage: null,
  reason: null,
  message: null,
  attempts: 0,
  failingSince: null,
  nextAttemptAt: null,
  discoveredAt: at(0),
  movedAt: at(9),
  guid: 'g1',
  run: 2,
  cause: 'new',
  refetchAt: null,
  revivals: 0,
  duplicateOf: null,
  revisions: [],
  failures: [],
  letters: [],
}

const action: Action = {
  id: 1,
  begunAt: at(5),
  by: 'cli:ana@desk',
  verb: 'letters.retry',
  subject: { id: 7, fetch: true },
  endedAt: at(5),
  count: 1,
  code: null,
  message: null,
  decisions: [],
}

const telling = { took: (ms: number) => `${ms} ms`, when: (date: Date) => date.toISOString() }

/** The steps, each in a line. */
const told = (of: Partial<EntryStory>, deeds: Partial<Parameters<typeof wayOf>[1]> = {}) =>
  wayOf({ ...story, ...of }, { actions: [], orders: [], ...deeds })
    .map((step) => wayText(step, telling))
    .map(({ what, more, waitedMs }) => [what, more, waitedMs])

test('what failed, died, was fetched, read and recorded is told in order, with the waits', () => {
  const revision = {
    revision: 1,
    source: 'page' as const,
    url: 'https://news.example/port',
    fetchedAt: at(7),
    pageSha256: 'abcdef0123456789',
    normalizedAt: at(7, 1),
    extractedAt: at(7, 1),
    recordedAt: at(7, 2),
    madeBy: '4',
  }
  const failure = { stage: 'fetch-article', run: 1, failedAt: at(1), durationMs: 90 }
  const code = { code: 'http-503', message: 'it answered 503' }
  const letter = { id: 7, stage: 'fetch-article', status: 'retried', code: 'http-503' }

  expect(
    told({
      failures: [{ ...failure, ...code }],
      letters: [{ ...letter, deadAt: at(1) }],
      revisions: [revision],
    }),
  ).toEqual([
    ['Discovered in Courier', 'as g1', undefined],
    ['fetch-article failed: http-503', 'it answered 503 · run 1, took 90 ms', 60_000],
    ['Given up at fetch-article: dead letter 7', 'http-503, retried since', undefined],
    ['Page fetched', 'https://news.example/port · sha256 abcdef012345', 360_000],
    ['Text read from the page', '', undefined],
    ['Facts found', 'by version 4', undefined],
    ['Recorded as revision 1', '', undefined],
  ])
})

test('who did what stands between what happened', () => {
  const failed: Action = { ...action, verb: 'entries.again', subject: { from: 'extract-facts' } }

  expect(
    told(
      {},
      {
        actions: [
          action,
          { ...failed, begunAt: at(6), count: null, code: 'store-down', message: 'away' },
          { ...action, begunAt: at(7), verb: 'letters.discard', endedAt: null, subject: null },
          { ...action, begunAt: at(8), verb: 'replays.start', subject: { from: 'store-record' } },
          { ...action, begunAt: at(8, 1), verb: 'entities.split' },
        ],
        orders: [
          { kind: 'replay', id: 'r1', how: 'extract-facts', reason: null, by: null, at: at(9) },
          { kind: 'bulk', id: '3', how: 'discard', reason: 'a shop', by: 'web:bo', at: at(10) },
        ],
      },
    ).slice(1),
  ).toEqual([
    ['Retried, its page fetched again', 'by cli:ana@desk', 300_000],
    ['Run again from extract-facts', 'by cli:ana@desk, but it failed: store-down away', 60_000],
    ['Discarded', 'by cli:ana@desk, not ended', 60_000],
    ['Replayed from store-record', 'by cli:ana@desk', 60_000],
    ['Told apart: what it names is another thing', 'by cli:ana@desk', undefined],
    ['Taken by replay r1 from extract-facts', '', 59_000],
    ['Discarded with all of its cause: bulk 3', 'by web:bo: a shop', 60_000],
  ])
})

test('what was asked of a letter that was not there is not told as done', () => {
  const discard = { ...action, verb: 'letters.discard', subject: { id: 7, reason: 'a shop' } }

  expect(told({}, { actions: [{ ...discard, count: 0 }, discard] }).slice(1)).toEqual([
    ['Discarded: a shop', 'by cli:ana@desk, but there was nothing to do it with', 300_000],
    ['Discarded: a shop', 'by cli:ana@desk', undefined],
  ])
})

test('what comes next stands last', () => {
  const next = at(30)
  const waiting = { state: 'waiting', stage: 'fetch-article', attempts: 2 } as const

  expect(told({ ...waiting, nextAttemptAt: next }).at(-1)).toEqual([
    `Next attempt ${next.toISOString()}, from fetch-article`,
    'after 2 that failed',
    undefined,
  ])
  expect(told({ state: 'in-flight', stage: 'extract-facts' }).at(-1)?.[0]).toBe(
    'Under way: extract-facts',
  )
  expect(told({ refetchAt: next }).at(-1)?.[0]).toBe(
    `Looked at again for changes ${next.toISOString()}`,
  )
  expect(told({ state: 'dead', refetchAt: next }).at(-1)?.[0]).toContain('Asked for again')
  expect(
    told({ state: 'skipped', reason: 'duplicate', duplicateOf: 'e0' }).at(-1)?.slice(0, 2),
  ).toEqual(['Skipped: duplicate', 'the same as e0'])
})

const brought = {
  revision: 1,
  source: 'page' as const,
  url: 'https://news.example/port',
  fetchedAt: new Date(at(0).getTime() - 20),
  pageSha256: 'abcdef0123456789',
  normalizedAt: at(0, 1),
  extractedAt: null,
  recordedAt: null,
  madeBy: null,
}

test('what an import brings is discovered first, and brought in then', () => {
  expect(told({ revisions: [brought] }).map(([what]) => what)).toEqual([
    'Discovered in Courier',
    'Page brought in',
    'Text read from the page',
  ])
})

test('a page that an archive fetched long ago says when', () => {
  const fetchedAt = new Date('2024-03-02T04:05:06Z')
  const later = { ...brought, revision: 2, normalizedAt: at(5) }

  const steps = told({
    revisions: [
      { ...brought, fetchedAt },
      { ...later, fetchedAt },
    ],
  })

  const page = 'fetched 2024-03-02T04:05:06.000Z · https://news.example/port · sha256 abcdef012345'
  expect(steps).toEqual([
    ['Discovered in Courier', 'as g1', undefined],
    ['Page brought in', page, undefined],
    ['Text read from the page', '', undefined],
    ['Page brought in', page, 299_000],
    ['Text read from the page', '', undefined],
  ])
})

test('a page that the feed’s own text stands for is brought in, too', () => {
  const revisions = [{ ...brought, source: 'feed' as const }]

  expect(told({ revisions }).map(([what]) => what)).toEqual([
    'Discovered in Courier',
    'Taken from the text of the feed',
    'Text read from the page',
  ])
})
