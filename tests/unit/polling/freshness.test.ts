import { expect, test } from 'vitest'
import { freshSecOf } from '../../../src/polling/freshness.ts'

const now = new Date('2025-09-01T12:00:00Z')

test.each<[Record<string, string>, number | undefined]>([
  [{ 'cache-control': 'public, max-age=600' }, 600],
  [{ 'cache-control': 'PUBLIC,Max-Age="600"' }, 600],
  [{ 'cache-control': 'max-age=600', age: '500' }, 100],
  [{ 'cache-control': 'max-age=600', age: '700' }, undefined],
  [{ 'cache-control': 'max-age=0' }, undefined],
  [{ 'cache-control': 'max-age=600, no-cache' }, undefined],
  [{ 'cache-control': 'no-store' }, undefined],
  [{ 'cache-control': 's-maxage=600' }, undefined],
  [{ 'cache-control': 'x-max-age=600' }, undefined],
  [{ 'cache-control': 'max-age=99999999' }, 86_400],
  [{ 'cache-control': 'private', expires: 'Mon, 01 Sep 2025 12:10:00 GMT' }, 600],
  [{ 'cache-control': 'max-age=60', expires: 'Mon, 01 Sep 2025 12:10:00 GMT' }, 60],
  [{ expires: 'Mon, 01 Sep 2025 12:10:00 GMT', date: 'Mon, 01 Sep 2025 12:05:00 GMT' }, 300],
  [{ expires: 'Mon, 01 Sep 2025 14:10:00 +0200' }, 600],
  [{ expires: 'Mon Sep  1 12:10:00 2025' }, 600],
  [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, undefined],
  [{ expires: '0' }, undefined],
  [{ expires: '-1' }, undefined],
  [{}, undefined],
])('%j stays fresh for %s s', (headers, expected) => {
  expect(freshSecOf(headers, now)).toBe(expected)
})
