import { describe, expect, test } from 'vitest'
import { nextPoll } from '../../../src/polling/policy.ts'
import type { IntervalSettings, PollAnswer } from '../../../src/polling/policy.ts'
import { conditionalHeaders, purposeOf } from '../../../src/polling/request.ts'
import type { PollState } from '../../../src/schemas/poll-state.ts'
import { answered, entries, entry, failed, feedDocument, read } from '../../support/polls.ts'

const start = new Date('2025-09-01T12:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)

/** Polls answered one after the other, an hour between them. */
function setup(answers: readonly PollAnswer[], { jitter = 0 } = {}) {
  const steps = []
  let state: PollState = {}
  for (const [index, answer] of answers.entries()) {
    const step = nextPoll(state, answer, { now: hours(index), jitter })
    steps.push({ ...step, waitSec: (step.nextPollAt.getTime() - hours(index).getTime()) / 1000 })
    state = step.state
  }
  return { steps, last: steps.at(-1)!, sent: conditionalHeaders(state, hours(answers.length)) }
}

const a = { etag: 'W/"a~"', 'last-modified': 'Mon, 1 Sep 2025 10:00:00 +0000' }

describe('validators', () => {
  test('are sent back byte for byte', () => {
    const { sent } = setup([read({ headers: a })])

    expect(sent).toEqual({
      'if-none-match': 'W/"a~"',
      'if-modified-since': 'Mon, 1 Sep 2025 10:00:00 +0000',
    })
  })

  test.each<[string, PollAnswer, object]>([
    [
      'are replaced by those of a new body',
      read({ headers: { etag: '"b"' } }),
      { 'if-none-match': '"b"' },
    ],
    [
      'are replaced by those of the same body',
      answered('same-body', { etag: '"b"' }),
      { 'if-none-match': '"b"' },
    ],
    ['are forgotten when a 200 has none', answered('same-body'), {}],
    [
      'are kept by a 304 without any',
      answered('not-modified'),
      { 'if-none-match': 'W/"a~"', 'if-modified-since': a['last-modified'] },
    ],
    [
      'are replaced one by one by a 304',
      answered('not-modified', { etag: '"b"' }),
      { 'if-none-match': '"b"', 'if-modified-since': a['last-modified'] },
    ],
    [
      'are kept by a failure',
      failed('not-a-feed'),
      { 'if-none-match': 'W/"a~"', 'if-modified-since': a['last-modified'] },
    ],
    ['are not kept where they cannot be sent', read({ headers: { etag: '"b\u0001"' } }), {}],
  ])('%s', (_, second, expected) => {
    expect(setup([read({ headers: a }), second]).sent).toEqual(expected)
  })

  test('of a body that could not be parsed are never kept', () => {
    expect(setup([failed('not-a-feed')]).sent).toEqual({})
  })

  test('are left out once a day', () => {
    const { state } = nextPoll({}, read({ headers: a }), { now: start, jitter: 0 })

    expect(conditionalHeaders(state, hours(23.9))).toHaveProperty('if-none-match')
    expect(conditionalHeaders(state, hours(24))).toEqual({})
  })
})

const dated = (gapSec: number, quietSec = 0) =>
  read({
    document: feedDocument({
      entries: entries(30, gapSec, new Date(start.getTime() - quietSec * 1000)),
    }),
  })

const undated = (...guids: string[]) =>
  read({ document: feedDocument({ entries: guids.map((guid) => entry(guid)) }) })

const built = (hour: number) => ({
  ...feedDocument({
    entries: ['a', 'b', 'c', 'd'].map((guid) => entry(guid, hours(hour).toISOString())),
  }),
  updated: hours(hour).toISOString(),
})

describe('the interval', () => {
  test.each([
    ['of a feed unknown so far is half an hour', read(), 1_800],
    ['is a third of the usual gap', dated(6_000), 2_000],
    ['is never under 5 minutes', dated(60), 300],
    ['is never over a day', dated(30 * 86_400), 86_400],
    ['grows while nothing comes', dated(600, 8 * 3_600), 3_600],
    ['is stretched by max-age', read({ headers: { 'cache-control': 'max-age=10800' } }), 10_800],
    ['is not shortened by max-age', read({ headers: { 'cache-control': 'max-age=60' } }), 1_800],
    [
      'is stretched to a day at most',
      read({ headers: { 'cache-control': 'max-age=31536000' } }),
      86_400,
    ],
    [
      'is stretched by ttl or sy:updatePeriod',
      read({ document: feedDocument({ minIntervalSec: 7_200 }) }),
      7_200,
    ],
  ])('%s', (_, answer, expected) => {
    expect(setup([answer]).last.waitSec).toBe(expected)
  })

  test('never lets a feed roll over unseen because of its ttl', () => {
    const document = feedDocument({ entries: entries(10, 400, start), minIntervalSec: 86_400 })

    expect(setup([read({ document })]).last.waitSec).toBe((9 * 400) / 2)
  })

  test('of a feed without dates shrinks with every new entry and grows without one', () => {
    const { steps } = setup([
      undated('a'),
      undated('b', 'a'),
      answered('not-modified'),
      answered('same-body'),
      undated('b', 'a'),
    ])

    expect(steps.map(({ waitSec }) => waitSec)).toEqual([1_800, 900, 1_125, 1_406.25, 1_757.812])
  })

  test('is not drawn by a body that changes with every answer and brings nothing', () => {
    const { steps } = setup(
      [0, 1, 2].map((hour) => read({ document: built(hour), body: `b${hour}` })),
    )

    expect(steps.map(({ waitSec }) => waitSec)).toEqual([1_800, 2_250, 2_812.5])
    expect(steps[2]!.state.changedAt).toBe(start.toISOString())
  })

  test.each([
    ['that publishes all its entries at once', 20, 1, 14_400, 900],
    ['that did so, and has been silent for ten days', 20, 1, 10 * 86_400, 27_000],
    ['of few entries, which are all there are', 5, 600, 86_400, 10_800],
    ['that can roll over within two hours', 20, 380, 7_200, 900],
  ])('of a feed %s', (_, count, gapSec, quietSec, expected) => {
    const newestAt = new Date(start.getTime() - quietSec * 1000)
    const document = feedDocument({ entries: entries(count, gapSec, newestAt) })

    const { waitSec } = setup([read({ document })]).last

    expect(waitSec).toBe(Math.max(300, expected))
  })

  test.each([-1, -0.3, 0.5, 1])(
    'varies by a tenth at most with jitter %d, and never under a floor',
    (jitter) => {
      const free = setup([read()], { jitter }).last.waitSec
      const bound = setup([read({ headers: { 'cache-control': 'max-age=7200' } })], { jitter }).last
        .waitSec

      expect(free).toBeCloseTo(1_800 * (1 + jitter / 10))
      expect(bound).toBeGreaterThanOrEqual(7_200)
      expect(bound).toBeLessThanOrEqual(7_920)
    },
  )

  test('is remembered over a 304 that says nothing', () => {
    const { steps } = setup([
      read({ headers: { 'cache-control': 'max-age=7200' } }),
      answered('not-modified'),
    ])

    expect(steps[1]!.waitSec).toBe(7_200)
  })

  test('steps over hours and days that the feed skips', () => {
    const byHour = feedDocument({ skipHours: [12, 13, 14] })
    const byDay = feedDocument({ skipDays: ['Monday', 'tuesday'] })
    const all = feedDocument({ skipHours: Array.from({ length: 25 }, (_, hour) => hour) })

    expect(setup([read({ document: byHour })]).last.nextPollAt).toEqual(hours(3))
    expect(setup([read({ document: byDay })]).last.nextPollAt).toEqual(hours(36))
    expect(setup([read({ document: all })]).last.nextPollAt).toEqual(hours(0.5))
  })
})

describe('failures', () => {
  test.each([
    ['http-500', [900, 1_800, 3_600]],
    ['timeout', [900, 1_800, 3_600]],
    ['http-404', [3_600, 7_200, 14_400]],
    ['http-403', [3_600, 7_200, 14_400]],
    ['http-429', [1_800, 3_600, 7_200]],
    ['not-a-feed', [3_600, 7_200, 14_400]],
  ])('%s in a row wait longer each time', (code, expected) => {
    const { steps } = setup([failed(code), failed(code), failed(code)])

    expect(steps.map(({ waitSec }) => waitSec)).toEqual(expected)
    expect(steps.some(({ gone }) => gone)).toBe(false)
  })

  test('wait a day at most and are never given up', () => {
    const { last } = setup(Array.from({ length: 100 }, () => failed('http-404')))

    expect(last.waitSec).toBe(86_400)
    expect(last.gone).toBeUndefined()
    expect(last.state.failures).toBe(100)
  })

  test('wait at least as long as the feed used to be left alone', () => {
    const slow = read({ document: feedDocument({ entries: entries(20, 86_400, start) }) })

    const { steps } = setup([slow, failed('http-500')])

    expect(steps[1]!.waitSec).toBe(28_800)
  })

  test('of a busy feed wait no longer on the first day than an eighth of what its document spans', () => {
    const busy = dated(360)
    const eighth = (29 * 360) / 8

    const { steps } = setup([busy, ...Array.from({ length: 26 }, () => failed('http-500'))])

    expect(steps.slice(1, 6).map(({ waitSec }) => waitSec)).toEqual([
      900,
      eighth,
      eighth,
      eighth,
      eighth,
    ])
    expect(steps[26]!.waitSec).toBe(86_400)
    expect(
      setup([busy, failed('http-403'), failed('http-403'), failed('http-403')]).last.waitSec,
    ).toBe(14_400)
  })

  test('are forgotten with the first success', () => {
    const { last } = setup([failed('http-500'), failed('http-500'), answered('not-modified')])

    expect(last.state).not.toHaveProperty('failures')
    expect(last.state).not.toHaveProperty('failure')
    expect(last.state).not.toHaveProperty('failingSince')
  })

  test('with a time to come back wait for it, with a little spread', () => {
    const { last } = setup([failed('http-429', hours(5))], { jitter: 0.5 })

    expect(last.nextPollAt).toEqual(new Date(hours(5).getTime() + 30_000))
  })

  test('with a time to come back that is too soon wait as without one', () => {
    expect(setup([failed('http-503', start)]).last.waitSec).toBe(1_800)
  })

  test('410 stops the feed', () => {
    expect(setup([failed('http-410')]).last.gone).toBe(true)
  })
})

const via = (statuses: readonly number[], to = 'https://b.example/feed'): PollAnswer => ({
  kind: 'not-modified',
  page: {
    url: to,
    headers: {},
    redirects: statuses.map((status, index) => ({ url: `https://a.example/${index}`, status })),
  },
})
const poll = (answer: PollAnswer, at: Date, before: PollState = {}) =>
  nextPoll(before, answer, { now: at, jitter: 0 })

describe('moves', () => {
  test.each([[[301]], [[308]], [[301, 308, 301]]])(
    'by %j are noted, and adopted after 7 days',
    (statuses) => {
      const noted = poll(via(statuses), start)
      const early = poll(via(statuses), hours(167), noted.state)
      const late = poll(via(statuses), hours(168), early.state)

      expect(noted.state.move).toEqual({ to: 'https://b.example/feed', since: start.toISOString() })
      expect(early.movedTo).toBeUndefined()
      expect(late.movedTo).toBe('https://b.example/feed')
      expect(late.state.move).toBeUndefined()
    },
  )

  test.each([[[302]], [[307]], [[303]], [[307, 301]], [[301, 302]], [[]]])(
    'by %j are none',
    (statuses) => {
      const { state, movedTo } = poll(via(statuses), hours(300), {
        move: { to: 'https://b.example/feed', since: start.toISOString() },
      })

      expect(state.move).toBeUndefined()
      expect(movedTo).toBeUndefined()
    },
  )

  test('to another place each time begin anew', () => {
    const noted = poll(via([301]), start)

    const other = poll(via([301], 'https://c.example/feed'), hours(200), noted.state)

    expect(other.movedTo).toBeUndefined()
    expect(other.state.move?.since).toBe(hours(200).toISOString())
  })

  test('are not made by a failure, nor forgotten by it', () => {
    const noted = poll(via([301]), start)

    const broken = poll(failed('not-a-feed'), hours(200), noted.state)

    expect(broken.movedTo).toBeUndefined()
    expect(broken.state.move).toEqual(noted.state.move)
  })
})

const fiveAt = (at: Date) => feedDocument({ entries: entries(5, 60, at) })

describe('what is noticed', () => {
  test('a feed whose entries have all changed between two polls', () => {
    const { steps } = setup([
      read({ document: fiveAt(start) }),
      read({ document: fiveAt(hours(1)), body: 'b2' }),
    ])

    expect(steps[0]!.state.gapAt).toBeUndefined()
    expect(steps[1]!.state.gapAt).toBe(hours(1).toISOString())
  })

  test('sitemaps, which robots.txt binds', () => {
    expect(purposeOf('https://a.example/news-sitemap.xml?x', {})).toBe('sitemap')
    expect(purposeOf('https://a.example/news', { format: 'sitemap' })).toBe('sitemap')
    expect(purposeOf('https://a.example/feed.xml', { format: 'rss' })).toBe('feed')
  })
})

const waits = (settings: IntervalSettings, answer: PollAnswer = dated(6 * 3600), jitter = 0) => {
  const { state, nextPollAt } = nextPoll({}, answer, { now: start, jitter, settings })
  return [(nextPollAt.getTime() - start.getTime()) / 1000, state.nextPollFor]
}

describe('the interval that an operator wants', () => {
  test.each<[string, IntervalSettings, [number, string]]>([
    ['is the pace’s where nothing is set', {}, [7200, 'pace']],
    ['is a fixed one, whatever the pace', { intervalSec: 90_000 }, [90_000, 'interval']],
    ['may be shorter than ours ever are', { intervalSec: 60 }, [60, 'interval']],
    ['has a lower bound', { minIntervalSec: 10_800 }, [10_800, 'min-interval']],
    ['has an upper bound', { maxIntervalSec: 120 }, [120, 'max-interval']],
    [
      'is the pace’s between its bounds',
      { minIntervalSec: 60, maxIntervalSec: 9000 },
      [7200, 'pace'],
    ],
  ])('%s', (_, settings, expected) => {
    expect(waits(settings)).toEqual(expected)
  })

  test('yields to what the site asks for', () => {
    const fresh = read({ headers: { 'cache-control': 'max-age=40000' } })

    expect(waits({ intervalSec: 600 }, fresh)).toEqual([40_000, 'site'])
  })

  test('is waited for after a failure as well, at least', () => {
    expect(waits({ minIntervalSec: 20_000 }, failed('http-500'))).toEqual([20_000, 'backoff'])
  })
})

describe('what is told of the next poll', () => {
  test('is why it is due then', () => {
    const retryAt = hours(30)
    const skipping = read({ document: feedDocument({ skipHours: [12, 13] }) })

    expect(setup([failed('http-503', retryAt)]).last.state.nextPollFor).toBe('retry-after')
    expect(setup([failed('http-500')]).last.state.nextPollFor).toBe('backoff')
    expect(setup([skipping]).last.state.nextPollFor).toBe('skipped-hours')
  })

  test('comes with the last ten polls, newest first', () => {
    const { last } = setup([
      ...Array<PollAnswer>(10).fill(failed('http-500')),
      read({ document: feedDocument({ entries: [entry('a'), entry('b')] }) }),
      answered('not-modified'),
    ])

    expect(last.state.recent).toHaveLength(10)
    expect(last.state.recent?.slice(0, 3)).toEqual([
      { at: hours(11).toISOString(), outcome: 'not-modified' },
      { at: hours(10).toISOString(), outcome: 'read', entries: 2 },
      { at: hours(9).toISOString(), outcome: 'http-500' },
    ])
  })
})
