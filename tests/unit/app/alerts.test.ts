import { expect, test } from 'vitest'
import { type Situation, findAlerts } from '../../../src/app/alerts/rules.ts'

const now = new Date('2026-03-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const none = { published: 0, recorded: 0, same: 0, waiting: 0, lost: 0, refused: 0 }

/** A desk on which all is well. */
const well: Situation = {
  oldest: { inFlightSince: hoursAgo(0.5), failingSince: null, inFlight: 3, waiting: 0 },
  letters: { open: 0, retried: 2, discarded: 1 },
  holds: [],
  sinks: [],
  ledger: { faults: 0 },
  recall: [
    { ...none, day: '2026-03-09', published: 100, recorded: 99, refused: 1 },
    { ...none, day: '2026-03-08', published: 100, recorded: 98, lost: 1, refused: 1 },
  ],
  feeds: { health: { ok: 3, new: 0, quiet: 0, failing: 0, dead: 0, gone: 0 } },
  storage: { disk: { free: 50, size: 100 } },
  untold: [],
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
const sink: Situation['sinks'][number] = {
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
const withHealth = (ill: Partial<Situation['feeds']['health']>) => ({
  feeds: { health: { ...health, ...ill } },
})

test('nothing is told where all is well', () => {
  expect(findAlerts(well)).toEqual([])
})

test.each<[string, Partial<Situation>, string, string]>([
  ['faults of the ledger', { ledger: { faults: 2 } }, '2 faults', '/recall'],
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
    '/#storage',
  ],
  [
    'feeds that fail',
    withHealth({ failing: 1, dead: 1, gone: 1 }),
    '3 feeds failing',
    '/feeds?health=ill',
  ],
  ['feeds that are silent', withHealth({ quiet: 1 }), '1 feed silent', '/feeds?health=ill'],
  [
    'long holds',
    { holds: [{ ...hold, since: hoursAgo(2) }] },
    '1 site left alone',
    '/waiting#holds',
  ],
  ['a sink that fails', { sinks: [sink] }, 'The sink desk fails: http-503', '/#sinks'],
  [
    'a channel that fails',
    {
      untold: [
        { channel: 'webhook', failure: 'http-500', failureMessage: '', since: now, untold: 1 },
      ],
    },
    'cannot be told by webhook: http-500',
    '/alerts',
  ],
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
  const [alert, ...more] = findAlerts({ ...well, ...change })

  expect(alert?.what).toContain(what)
  expect(alert?.href).toBe(href)
  expect(more).toEqual([])
})

test('a short hold is none, and what is grave comes first', () => {
  expect(findAlerts({ ...well, holds: [{ ...hold, since: hoursAgo(0.9) }] })).toEqual([])

  const both = { ...well, ...withHealth({ quiet: 1 }), sinks: [sink] }
  expect(findAlerts(both).map(({ tone }) => tone)).toEqual(['bad', 'warn'])
})

test('each sink has an alert of its own', () => {
  const both = [sink, { ...sink, name: 'search' }, { ...sink, name: 'well', failure: null }]

  expect(findAlerts({ ...well, sinks: both }).map(({ kind }) => kind)).toEqual([
    'sink:desk',
    'sink:search',
  ])
})
