import { expect, test } from 'vitest'
import { alertsOf } from '../../../src/dashboard/overview/alerts.ts'
import type { Seen } from '../../../src/dashboard/overview/seen.ts'

const now = new Date('2026-03-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const none = { published: 0, recorded: 0, same: 0, waiting: 0, lost: 0, refused: 0 }
const zero = { discovered: 0, recorded: 0, skipped: 0, dead: 0, inFlight: 0 }

/** A desk on which all is well. */
const well: Seen = {
  oldest: { inFlightSince: hoursAgo(0.5), failingSince: null, inFlight: 3, waiting: 0 },
  letters: { open: 0, retried: 2, discarded: 1 },
  holds: [],
  sinks: [],
  backlog: {},
  stages: [],
  causes: [],
  ledger: { total: zero, faults: 0 },
  recall: [
    { ...none, day: '2026-03-09', published: 100, recorded: 99, refused: 1 },
    { ...none, day: '2026-03-08', published: 100, recorded: 98, lost: 1, refused: 1 },
  ],
  feeds: { watched: 3, health: { ok: 3, new: 0, quiet: 0, failing: 0, dead: 0, gone: 0 }, ill: [] },
  storage: { tables: [], bytes: 1, disk: { free: 50, size: 100 } },
  newest: [],
  now,
}

const hold = {
  kind: 'domain',
  name: 'a.example',
  until: now,
  code: 'http-429',
  reason: '',
  waiting: 1,
} as const
const sink: Seen['sinks'][number] = {
  name: 'desk',
  kind: 'webhook',
  status: 'active',
  delivered: 0,
  deliveredAt: null,
  cursor: 0,
  run: 1,
  failures: 1,
  behind: 1,
  behindSince: null,
  failure: 'http-503',
  failureMessage: '',
  failingSince: null,
  nextAttemptAt: null,
  letters: 0,
}

const health = well.feeds.health
const withHealth = (ill: Partial<Seen['feeds']['health']>) => ({
  feeds: { ...well.feeds, health: { ...health, ...ill } },
})

test('nothing is told where all is well', () => {
  expect(alertsOf(well)).toEqual([])
})

test.each<[string, Partial<Seen>, string, string]>([
  ['faults of the ledger', { ledger: { total: zero, faults: 2 } }, '2 faults', '/recall'],
  [
    'a pipeline that stands still',
    { oldest: { ...well.oldest, inFlightSince: hoursAgo(3) } },
    'Nothing has moved for 3 h',
    '/entries?state=in-flight',
  ],
  ['letters', { letters: { ...well.letters, open: 1 } }, '1 dead letter', '/failed'],
  [
    'a disk that fills',
    { storage: { ...well.storage, disk: { free: 7, size: 100 } } },
    '7 B left',
    '#storage',
  ],
  ['feeds that fail', withHealth({ failing: 1, dead: 1, gone: 1 }), '3 feeds failing', '#feeds'],
  ['feeds that are silent', withHealth({ quiet: 1 }), '1 feed silent', '#feeds'],
  [
    'long holds',
    { holds: [{ ...hold, since: hoursAgo(2) }] },
    '1 site left alone',
    '/waiting#holds',
  ],
  ['sinks that fail', { sinks: [sink] }, 'failing: desk', '#sinks'],
  [
    'recall that fell',
    {
      recall: [
        { ...none, day: '2026-03-09', published: 10, recorded: 5, lost: 5 },
        well.recall[1]!,
      ],
    },
    'Recall fell to 50.0 %',
    '/recall',
  ],
])('tells of %s', (_, change, what, href) => {
  const [alert, ...more] = alertsOf({ ...well, ...change })

  expect(alert?.what).toContain(what)
  expect(alert?.href).toBe(href)
  expect(more).toEqual([])
})

test('a short hold is none, and what is grave comes first', () => {
  expect(alertsOf({ ...well, holds: [{ ...hold, since: hoursAgo(0.9) }] })).toEqual([])

  const both = { ...well, ...withHealth({ quiet: 1 }), sinks: [sink] }
  expect(alertsOf(both).map(({ tone }) => tone)).toEqual(['bad', 'warn'])
})
