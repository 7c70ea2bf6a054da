import { expect, test } from 'vitest'
import { readLine } from '../../../src/cli/failed-one.ts'
import { noneOf } from '../../../src/cli/failed.ts'

test.each([
  ['open', undefined, 'there is no open dead letter 7'],
  ['open', 'open', 'there is no open dead letter 7'],
  ['open', 'retried', 'there is no open dead letter 7: it is retried'],
  [
    'open',
    'discarded',
    'there is no open dead letter 7: it is discarded; wiredesk failed restore 7 takes it up again',
  ],
  ['discarded', 'open', 'there is no discarded dead letter 7: it is open'],
] as const)('of what is asked for as %s and is %s it is said so', (of, status, said) => {
  expect(noneOf(of, 7, status && { status })).toBe(said)
})

const page = {
  url: 'https://rilke.example/port',
  sha256: 'abc0123456789def',
  bytes: 300,
  fetchedAt: new Date('2026-03-01T12:00:00Z'),
  isFresh: false,
}
const letter = { id: 7, stage: 'normalize-article', entryId: 'e1', url: page.url }

test('a page that is kept may be fetched again, and that of a file may not', () => {
  expect(readLine(page, letter)).toMatch(
    /^read as kept on 2026-03-01 12:00:00 UTC: 300 bytes of .* abc012345678; wiredesk failed dry-run 7 --fetch/,
  )
  expect(readLine(page, { ...letter, url: 'file:///noise.gz' })).toMatch(/sha256 abc012345678$/)
  expect(readLine({ ...page, isFresh: true }, letter)).toMatch(/^read just now: .*abc012345678$/)
})
