import { describe, expect, test } from 'vitest'
import {
  DeferredError,
  PermanentError,
  type StageFailure,
  TransientError,
} from '../../src/errors.ts'
import { lookAgainAt, patienceFor, reviveSkippedAt } from '../../src/patience.ts'

const at = new Date('2026-03-01T12:00:00Z')
const hour = 3_600_000
const after = (ms: number) => new Date(at.getTime() + ms)

interface Life {
  /** When each attempt was made, in milliseconds after the first. */
  readonly attemptsMs: readonly number[]
  readonly reviveMs: number | undefined
}

const untroubled = { attempts: 0, unexpected: 0, failingSince: null, bornAt: at, revivals: 0 }

/** Lets one failure happen again and again, until it is enough. `bornMs` before the first one. */
function liveThrough(failure: (now: Date) => StageFailure, bornMs = 0, jitter = 0): Life {
  const attemptsMs: number[] = []
  let now = at
  for (let attempts = 0; ; attempts += 1) {
    attemptsMs.push(now.getTime() - at.getTime())
    const error = failure(now)
    const trouble = {
      ...untroubled,
      attempts,
      unexpected: error.code === 'unexpected' ? attempts : 0,
      failingSince: attempts === 0 ? null : at,
      bornAt: after(-bornMs),
    }
    const patience = patienceFor(error, trouble, { now, jitter })
    if (patience.status === 'dead') {
      const reviveMs = patience.reviveAt && patience.reviveAt.getTime() - now.getTime()
      return { attemptsMs, reviveMs }
    }
    now = patience.until
  }
}

const transient = (code: string) => () => new TransientError(code, 'ill')
const permanent = (code: string) => () => new PermanentError(code, 'no')

describe('a failure that passes', () => {
  test.each(['http-500', 'dns', 'connect', 'tls', 'timeout', 'http-429', 'robots-unreachable'])(
    'is waited for at least two days, at growing intervals: %s',
    (code) => {
      const { attemptsMs, reviveMs } = liveThrough(transient(code))
      const gaps = attemptsMs.slice(1).map((ms, index) => ms - attemptsMs[index]!)

      expect(attemptsMs.at(-1)).toBeGreaterThan(48 * hour)
      expect(gaps[0]).toBeLessThan(10_000)
      expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
      expect(reviveMs).toBe(24 * hour)
    },
  )

  test('of a minute is over after a few attempts, of two minutes as well', () => {
    const { attemptsMs } = liveThrough(transient('http-503'))

    expect(attemptsMs.find((ms) => ms > 60_000)).toBeLessThan(120_000)
    expect(attemptsMs.find((ms) => ms > 120_000)).toBeLessThan(240_000)
  })

  test('does not bring all back at one time', () => {
    const early = liveThrough(transient('dns'), 0, -1).attemptsMs[1]
    const late = liveThrough(transient('dns'), 0, 1).attemptsMs[1]

    expect([early, late]).toEqual([4_000, 6_000])
  })
})

const inASecond = (now: Date) =>
  new DeferredError('http-503', 'later', new Date(now.getTime() + 1_000))

describe('a site that says when to come back', () => {
  test('is taken at its word', () => {
    const failure = new DeferredError('http-503', 'later', after(2 * hour))

    expect(patienceFor(failure, untroubled, { now: at, jitter: 0 })).toEqual({
      status: 'wait',
      until: after(2 * hour),
    })
  })

  test('and never keeps it is a dead letter within minutes, and asked for again soon', () => {
    const { attemptsMs, reviveMs } = liveThrough(inASecond)

    expect(attemptsMs).toHaveLength(6)
    expect(attemptsMs.at(-1)).toBeLessThan(120_000)
    expect(reviveMs).toBe(600_000)
  })
})

describe('a page that does not do', () => {
  const codes = ['http-404', 'http-403', 'http-410', 'empty-body', 'no-article', 'other-page']

  test.each(codes)('of a young entry is asked for again over a day: %s', (code) => {
    const { attemptsMs } = liveThrough(permanent(code))

    expect(attemptsMs[1]).toBe(60_000)
    expect(attemptsMs.at(-1)).toBeGreaterThanOrEqual(24 * hour)
    expect(attemptsMs.length).toBeLessThan(15)
  })

  test('of an old entry is asked for twice more', () => {
    const { attemptsMs, reviveMs } = liveThrough(permanent('http-404'), 30 * 24 * hour)

    expect(attemptsMs).toHaveLength(3)
    expect(reviveMs).toBe(24 * hour)
  })

  test.each(['consent-wall', 'bot-check'])(
    'but stands before one that does is waited for over a day, however old the entry: %s',
    (code) => {
      const { attemptsMs } = liveThrough(permanent(code), 30 * 24 * hour)

      expect(attemptsMs.at(-1)).toBeGreaterThanOrEqual(24 * hour)
    },
  )

  test.each(['too-deep', 'not-json', 'over-memory', 'constructor'])(
    'whatever is fetched is dead at once: %s',
    (code) => {
      expect(liveThrough(permanent(code)).attemptsMs).toHaveLength(1)
    },
  )

  test('is fetched again, whatever stage did not like it', () => {
    const patience = patienceFor(permanent('no-article')(), untroubled, { now: at, jitter: 0 })

    expect(patience).toMatchObject({ status: 'wait', from: 'fetch-article' })
  })
})

test('what nobody expected is a dead letter within two hours', () => {
  const { attemptsMs, reviveMs } = liveThrough(transient('unexpected'))

  expect(attemptsMs.length).toBeGreaterThan(3)
  expect(attemptsMs.at(-1)).toBeLessThan(2 * hour)
  expect(reviveMs).toBeUndefined()
})

test.each([
  ['after two days of others', { attempts: 20, failingSince: after(-49 * hour) }],
  ['when it is asked for once more', { revivals: 1 }],
])('a single fault that nobody expected ends no wait: %s', (_, trouble) => {
  const fault = transient('unexpected')()
  const patience = (unexpected: number) =>
    patienceFor(fault, { ...untroubled, ...trouble, unexpected }, { now: at, jitter: 0 })

  expect(patience(0)).toEqual({ status: 'wait', until: after(5_000) })
  expect(patience(5)).toEqual({ status: 'dead' })
})

test.each(['over-memory', 'invalid-input', 'no-entry', 'stalled'])(
  'what cannot pass is dead at once: %s',
  (code) => {
    expect(liveThrough(permanent(code))).toEqual({ attemptsMs: [0], reviveMs: undefined })
  },
)

const revived = (revivals: number) =>
  patienceFor(
    new TransientError('dns', 'away'),
    { ...untroubled, revivals },
    { now: at, jitter: 0 },
  )

test('an entry that is asked for again after its death has one attempt, and fewer chances each time', () => {
  expect([1, 2, 3, 4].map(revived)).toEqual([
    { status: 'dead', reviveAt: after(48 * hour) },
    { status: 'dead', reviveAt: after(96 * hour) },
    { status: 'dead', reviveAt: after(168 * hour) },
    { status: 'dead' },
  ])
})

test('a recorded page is looked at again after a failure, while it is news', () => {
  const failure = new TransientError('dns', 'away')

  expect(lookAgainAt(failure, at, at)).toEqual(after(hour))
  expect(lookAgainAt(new PermanentError('http-404', 'gone'), at, at)).toEqual(after(6 * hour))
  expect(lookAgainAt(failure, after(-5 * 24 * hour), at)).toBeUndefined()
})

test('robots.txt is asked whether it has changed its mind, twice', () => {
  expect(reviveSkippedAt('robots', 0, at)).toEqual(after(25 * hour))
  expect(reviveSkippedAt('robots', 1, at)).toEqual(after(72 * hour))
  expect(reviveSkippedAt('robots', 2, at)).toBeUndefined()
  expect(reviveSkippedAt('not-html', 0, at)).toBeUndefined()
})
