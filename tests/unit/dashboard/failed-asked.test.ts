import { expect, test } from 'vitest'
import { askedOf, isAllOpen } from '../../../src/dashboard/failed/asked.ts'

const takesAllOpen = (query: Readonly<Record<string, string>>) => isAllOpen(askedOf(query).filter)

test.each([
  [{}],
  [{ status: 'open' }],
  [{ code: ' ' }],
  [{ limit: '5' }],
  [{ did: 'retried', count: '3' }],
])('%o asks for all open letters', (query) => {
  expect(takesAllOpen(query)).toBe(true)
})

test.each([
  [{ id: '7' }],
  [{ stage: 'fetch-article' }],
  [{ code: 'http-404' }],
  [{ fingerprint: 'abc' }],
  [{ feed: 'f1' }],
  [{ since: '2026-11-01' }],
  [{ until: '2026-11-01' }],
  [{ status: 'discarded' }],
  [{ bulk: '3' }],
  [{ release: '0.1.0' }],
])('%o does not', (query) => {
  expect(takesAllOpen(query)).toBe(false)
})

test.each([
  [{}, ''],
  [{ did: 'retried', count: '3' }, '3 retried.'],
  [{ did: 'retried', count: '3', of: '3' }, '3 retried.'],
  [{ undo: '1,2' }, ''],
  [
    { did: 'retried', count: '1', of: '3' },
    '1 of 3 retried: the others were discarded, retried or taken up meanwhile.',
  ],
  [
    { count: '0', of: '1' },
    '0 of 1 discarded: the others were discarded, retried or taken up meanwhile.',
  ],
])('what was done just before is said of %o', (query, done) => {
  expect(askedOf(query).done).toBe(done)
})
