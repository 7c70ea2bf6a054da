import { expect, test } from 'vitest'
import { feedLines, holdLines } from '../../../src/cli/status.ts'

const hold = (n: number) => ({
  kind: 'domain' as const,
  name: `site${n}.example`,
  until: new Date('2026-03-01T12:00:00Z'),
  since: new Date('2026-03-01T11:00:00Z'),
  code: 'http-429',
  reason: 'it answered 429',
  waiting: n,
})
const holds = (count: number) => holdLines(Array.from({ length: count }, (_, n) => hold(n)))

test('each hold has a line, ten at most', () => {
  expect(holds(0)).toEqual([])
  expect(holds(1)).toEqual([
    'left alone: site0.example until 2026-03-01 12:00:00 UTC (http-429), 0 jobs wait (wiredesk holds lift site0.example)',
  ])
  expect(holds(10)).toHaveLength(10)
  expect(holds(12).slice(9)).toEqual([
    expect.stringContaining('site9.example'),
    '2 more are left alone: wiredesk holds list',
  ])
})

test('feeds have a line where some are ill', () => {
  const well = { ok: 3, new: 1, quiet: 0, failing: 0, dead: 0, gone: 0 }

  expect(feedLines(well)).toEqual([])
  expect(feedLines({ ...well, quiet: 2, failing: 1 })).toEqual([
    'feeds: 1 failing, 2 quiet (wiredesk feeds list)',
  ])
})
