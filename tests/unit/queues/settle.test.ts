import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DeferredError, PermanentError, TransientError } from '../../../src/errors.ts'
import { pipeline } from '../../../src/pipeline.ts'
import type { DirectStarts } from '../../../src/queues/direct.ts'
import { type Affair, complete, failed, isLeftover } from '../../../src/queues/settle.ts'
import type { Standing } from '../../../src/queues/worker.ts'
import { subjectOf } from '../../../src/schemas/jobs.ts'
import { done, doneWith, duplicate, skipped } from '../../../src/stage.ts'
import { clock, memoryContext } from '../../support/context.ts'

const [pollFeed, fetchArticle, normalizeArticle] = pipeline.stages

const refuse = () => {
  throw new Error('settling opens no queue')
}

const fresh: Standing = {
  run: 2,
  state: 'in-flight',
  stage: 'fetch-article',
  cause: 'new',
  nextAttemptAt: null,
  attempts: 0,
  unexpected: 0,
  failingSince: null,
  bornAt: clock,
  revivals: 0,
}

interface Given {
  readonly stage?: Affair['stage'] | undefined
  readonly data?: unknown
  readonly priority?: number
  readonly standing?: Partial<Standing>
  /** Where its entry stands when the job has failed. */
  readonly standsNow?: Partial<Standing>
  readonly isLastStage?: boolean
  /** The entry has moved on: the ledger takes nothing. */
  readonly isOvertaken?: boolean
  readonly faults?: number
  readonly direct?: DirectStarts
  /** It began straight after the stage before it. */
  readonly isDirect?: boolean
}

/** A job of fetch-article, with books that note what is written in the order it is. */
function setup(given: Given = {}) {
  const { stage = fetchArticle!, data = { entryId: 'e1', run: 2 }, priority = 0 } = given
  const { isOvertaken = false, faults = 1 } = given
  const written: unknown[][] = []
  const note =
    <T>(what: string, answer: T) =>
    async (...args: unknown[]) => {
      written.push([what, ...args])
      return answer
    }
  const { ctx } = memoryContext()
  const affair: Affair = {
    stage,
    next: given.isLastStage ? undefined : normalizeArticle,
    parts: {
      backend: {
        openQueue: refuse,
        openConsumer: refuse,
        health: async () => ({ kind: 'postgresql' }),
        breaks: () => 0,
        migrate: async () => undefined,
        close: async () => undefined,
      },
      producer: {
        add: note('add', undefined),
        addEntries: note('addEntries', undefined),
        addLost: note('addLost', undefined),
        promote: async () => 0,
        look: async () => ({ isHeld: false, wait: 0, prioritized: 0 }),
        backlog: async () => ({}),
        breaks: () => 0,
        close: async () => undefined,
      },
      books: {
        standing: async () => ({ ...fresh, ...given.standsNow }),
        advance: note('advance', !isOvertaken),
        skip: note('skip', undefined),
        wait: note('wait', !isOvertaken),
        noteAttempt: note('noteAttempt', faults),
        bury: note('bury', !isOvertaken),
      },
      context: ctx,
      stages: pipeline.stages,
      direct: given.direct,
      lockMs: 1_000,
      clockRate: 1,
    },
    job: { data, opts: { priority } },
    subject: subjectOf(data),
    standing: given.isDirect ? undefined : { ...fresh, ...given.standing },
    signal: new AbortController().signal,
    log: pino({ level: 'silent' }),
    startedAt: new Date(clock.getTime() - 40),
  }
  return { affair, written, names: () => written.map(([what]) => what) }
}

const release = () => undefined
const untilOf = (why: unknown) => z.object({ until: z.date() }).parse(why).until.getTime()

const fence = { id: 'e1', run: 2, stage: 'fetch-article' }
const later = (seconds: number) => new Date(clock.getTime() + seconds * 1_000)

describe('a stage that is done', () => {
  const next = { articleId: 'e1', run: 2 }

  test('has its entry advanced and the next job queued before its own completes', async () => {
    const { affair, written } = setup({ priority: 7 })

    const verdict = await complete(affair, done(next))

    expect(verdict).toEqual({ status: 'completed', result: 'done' })
    expect(written).toEqual([
      ['advance', 'e1', 2, 'normalize-article', '1'],
      ['add', 'normalize-article', [next], 7],
    ])
  })

  test('has only the next job queued where its entry went on with what it kept', async () => {
    const { affair, names } = setup()

    await complete(affair, doneWith(true, next))

    expect(names()).toEqual(['add'])
  })

  describe('with a place for the next one', () => {
    const asked: unknown[][] = []
    const direct: DirectStarts = {
      open: () => ({ take: async () => release, waiting: () => 0 }),
      close: () => undefined,
      place: async (...args) => {
        asked.push(args)
        return release
      },
    }

    test('begins it in place of a job', async () => {
      const { affair, names } = setup({ direct, priority: 7 })

      const verdict = await complete(affair, doneWith(true, next))

      expect(verdict).toEqual({
        status: 'completed',
        result: 'done',
        direct: {
          stage: normalizeArticle,
          job: {
            id: 'e1-2',
            data: next,
            opts: { priority: 7 },
            attemptsMade: 0,
            stalledCounter: 0,
          },
          release,
        },
      })
      expect(asked.at(-1)).toEqual(['normalize-article', 7, affair.signal])
      expect(names()).toEqual([])
    })

    test('begins it where its entry was moved on by itself', async () => {
      const { affair, names } = setup({ direct })

      expect(await complete(affair, done(next))).toHaveProperty('direct.job.data', next)
      expect(names()).toEqual(['advance'])
    })

    test.each<[string, Given, unknown[]]>([
      ['its entry did not move', { isOvertaken: true }, [next]],
      ['it made several jobs', {}, [next, { articleId: 'e2', run: 2 }]],
      ['its job is about a feed', { data: { feedId: 'f1' } }, [next]],
    ])('queues it where %s', async (_, given, items) => {
      const { affair, names } = setup({ ...given, direct })

      const verdict = await complete(affair, done(...items))

      expect(verdict).toEqual({ status: 'completed', result: 'done', direct: undefined })
      expect(names()).toContain('add')
    })
  })

  test('queues nothing when it is the last', async () => {
    const { affair, written } = setup({ isLastStage: true })

    expect(await complete(affair, done())).toEqual({ status: 'completed', result: 'done' })
    expect(written).toEqual([])
  })

  test('advances no entry when its job is about a feed', async () => {
    const { affair, names } = setup({ data: { feedId: 'f1' } })

    await complete(affair, done(next))

    expect(names()).toEqual(['add'])
  })
})

describe('a stage that began directly', () => {
  test('asks where its entry stands when it fails', async () => {
    const { affair, written } = setup({ isDirect: true, standsNow: { attempts: 4 } })

    const verdict = await failed(affair, new TransientError('network', 'no answer'))

    expect(verdict).toEqual({ status: 'completed', result: 'waiting' })
    // The first attempt would be waited for by seconds.
    const [, , why] = written[0] ?? []
    expect(untilOf(why)).toBeGreaterThan(clock.getTime() + 60_000)
  })
})

describe('a stage that skips', () => {
  test('has its entry counted under the reason', async () => {
    const { affair, written } = setup()

    const verdict = await complete(affair, skipped('not-html'))

    expect(verdict).toEqual({ status: 'completed', result: 'skipped' })
    expect(written).toEqual([['skip', 'e1', 2, 'fetch-article', 'not-html', {}]])
  })

  test('names the article that stands for a duplicate', async () => {
    const { affair, written } = setup()

    await complete(affair, duplicate('e0'))

    expect(written[0]?.slice(4)).toMatchObject(['duplicate', { duplicateOf: 'e0' }])
  })

  test('asks again where the reason may pass', async () => {
    const { affair, written } = setup()

    await complete(affair, skipped('robots'))

    expect(written[0]?.slice(4)).toEqual(['robots', { reviveAt: later(25 * 3_600) }])
  })
})

describe('a stage that fails', () => {
  const transient = new TransientError('http-503', 'busy')
  const attempt = {
    stage: 'fetch-article',
    subject: { kind: 'entry', id: 'e1', run: 2 },
    failedAt: clock,
    durationMs: 40,
  }

  test('has its entry wait in the ledger, and its job leave the queue', async () => {
    const { affair, written } = setup()

    expect(await failed(affair, transient)).toEqual({ status: 'completed', result: 'waiting' })
    expect(written).toEqual([
      [
        'wait',
        fence,
        { until: expect.any(Date), from: 'fetch-article', code: 'http-503', message: 'busy' },
      ],
      ['noteAttempt', { ...attempt, code: 'http-503', message: 'busy' }],
    ])
  })

  test('fetches the page again when it was the page that did not do', async () => {
    const { affair, written } = setup({
      stage: normalizeArticle,
      data: { articleId: 'e1', run: 2 },
      standing: { stage: 'normalize-article' },
    })

    await failed(affair, new PermanentError('no-article', 'nothing to read'))

    expect(written[0]).toMatchObject([
      'wait',
      { stage: 'normalize-article' },
      { from: 'fetch-article' },
    ])
  })

  test('notes nothing when others have moved its entry on', async () => {
    const { affair, names } = setup({ isOvertaken: true })

    expect(await failed(affair, transient)).toEqual({ status: 'completed', result: 'overtaken' })
    expect(names()).toEqual(['wait'])
  })

  test('has queued what is next when it has moved its entry on itself, as its time was up', async () => {
    const { affair, names } = setup({
      isOvertaken: true,
      standsNow: { stage: 'normalize-article' },
    })

    expect(await failed(affair, transient)).toEqual({ status: 'completed', result: 'overtaken' })
    expect(names()).toEqual(['wait', 'add'])
  })

  test('is buried when it has been waited for long enough, and asked for again later', async () => {
    const failingSince = new Date(clock.getTime() - 73 * 3_600_000)
    const { affair, written } = setup({ standing: { attempts: 20, failingSince } })

    const verdict = await failed(affair, transient)

    expect(verdict).toEqual({ status: 'failed', reason: 'http-503: busy' })
    expect(written).toEqual([
      [
        'bury',
        {
          ...attempt,
          code: 'http-503',
          message: 'busy',
          fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
          stack: expect.stringContaining('busy'),
          input: { entryId: 'e1', run: 2 },
          reviveAt: expect.any(Date),
        },
      ],
    ])
  })

  test('is buried at once when it can never work', async () => {
    const { affair, names } = setup()

    const verdict = await failed(affair, new PermanentError('over-memory', 'too much'))

    expect(verdict).toEqual({ status: 'failed', reason: 'over-memory: too much' })
    expect(names()).toEqual(['bury'])
  })

  test.each(['politeness', 'offline', 'store-down', 'busy', 'twin-under-way', 'entry-moved'])(
    'is put back at no cost where it is ours: %s',
    async (code) => {
      const { affair, written } = setup({ standing: { attempts: 5 } })

      const verdict = await failed(affair, new DeferredError(code, 'later', later(90)))

      expect(verdict).toEqual({ status: 'put-back', until: later(90) })
      expect(written).toEqual([])
    },
  )

  test('waits at least as long as a site asked for', async () => {
    const { affair, written } = setup()

    await failed(affair, new DeferredError('http-503', 'later', later(7_200)))

    const { until } = z.object({ until: z.date() }).parse(written[0]?.[2])
    expect(until.getTime()).toBeGreaterThanOrEqual(later(7_200).getTime())
  })

  test('leaves what is recorded as it is when another look fails, and looks again later', async () => {
    const { affair, written } = setup({ standing: { cause: 'refetch' } })

    await failed(affair, transient)

    expect(written).toMatchObject([['bury', { code: 'http-503', reviveAt: later(3_600) }]])
  })

  test('keeps the stacks of all its causes', async () => {
    const { affair, written } = setup()
    const cause = new TypeError('the root')

    await failed(affair, new PermanentError('odd', 'wrapped', { cause }))

    expect(written[0]?.[1]).toMatchObject({
      stack: expect.stringMatching(/wrapped[^]*caused by TypeError: the root/),
    })
  })

  test('fails without a dead letter when its data is no job of ours', async () => {
    const { affair, written } = setup({ data: { odd: 1 } })

    const verdict = await failed(affair, new PermanentError('invalid-input', 'odd'))

    expect(verdict.status).toBe('failed')
    expect(written).toEqual([])
  })
})

describe('a poll that fails by a fault of ours', () => {
  const poll = { stage: pollFeed, data: { feedId: 'f1' } }
  const fault = new TransientError('unexpected', 'a bug')

  test('is tried again in a minute', async () => {
    const { affair, names } = setup({ ...poll, faults: 2 })

    expect(await failed(affair, fault)).toEqual({ status: 'put-back', until: later(60) })
    expect(names()).toEqual(['noteAttempt'])
  })

  test('becomes a dead letter after a few times', async () => {
    const { affair, names } = setup({ ...poll, faults: 3 })

    expect((await failed(affair, fault)).status).toBe('failed')
    expect(names()).toEqual(['noteAttempt', 'bury'])
  })
})

describe('a job that was left over', () => {
  test('is none when its entry stands at its stage', async () => {
    const { affair, written } = setup()

    expect(await isLeftover(affair)).toBe(false)
    expect(written).toEqual([])
  })

  test('is one whose entry was taken out of the store', async () => {
    const { affair, written } = setup()

    expect(await isLeftover({ ...affair, standing: undefined })).toBe(true)
    expect(written).toEqual([])
  })

  test('is none that is about a feed', async () => {
    expect(await isLeftover(setup({ data: { feedId: 'f1' } }).affair)).toBe(false)
  })

  test('has its entry queued where that stands', async () => {
    const { affair, written } = setup({ standing: { stage: 'extract-facts' }, priority: 3 })

    expect(await isLeftover(affair)).toBe(true)
    expect(written).toEqual([['add', 'extract-facts', [{ articleId: 'e1', run: 2 }], 3]])
  })

  test('has its entry queued behind news where it was so before', async () => {
    const data = { articleId: 'e1', run: 2 }
    const { affair, written } = setup({ stage: normalizeArticle, data, priority: 5 })

    await isLeftover(affair)

    expect(written).toEqual([['add', 'fetch-article', [{ entryId: 'e1', run: 2, later: true }], 5]])
  })

  test.each([
    ['has ended', { run: 2, state: 'recorded', stage: null }],
    ['runs anew', { run: 3, state: 'in-flight', stage: 'fetch-article' }],
    ['waits', { nextAttemptAt: later(60) }],
    ['waits at another stage', { stage: 'extract-facts', nextAttemptAt: later(60) }],
  ] as const)('queues nothing when its entry %s', async (_, standing) => {
    const { affair, written } = setup({ standing })

    expect(await isLeftover(affair)).toBe(true)
    expect(written).toEqual([])
  })
})
