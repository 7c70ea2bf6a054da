import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { DeferredError, PermanentError, TransientError } from '../../../src/errors.ts'
import { pipeline } from '../../../src/pipeline.ts'
import { type Affair, complete, failed, leftoverOf } from '../../../src/queues/settle.ts'
import type { Bookkeeping } from '../../../src/queues/worker.ts'
import { subjectOf } from '../../../src/schemas/jobs.ts'
import { done, skipped } from '../../../src/stage.ts'
import { memoryContext, clock } from '../../support/context.ts'

const [, fetchArticle, normalizeArticle] = pipeline.stages

const refuse = () => {
  throw new Error('settling opens no queue')
}

interface Given {
  readonly data?: unknown
  readonly attemptsMade?: number
  readonly priority?: number
  readonly standing?: Awaited<ReturnType<Bookkeeping['standing']>>
  readonly isLastStage?: boolean
}

/** A job of fetch-article, with books that note what is written in the order it is. */
function setup(given: Given = {}) {
  const { data = { entryId: 'e1', run: 2 }, attemptsMade = 0, priority = 0 } = given
  const written: unknown[][] = []
  const note =
    (what: string) =>
    async (...args: unknown[]) =>
      void written.push([what, ...args])
  const { ctx } = memoryContext()
  const affair: Affair = {
    stage: fetchArticle!,
    parts: {
      backend: {
        openQueue: refuse,
        openConsumer: refuse,
        health: async () => ({ kind: 'postgresql' }),
        migrate: async () => undefined,
        close: async () => undefined,
      },
      producer: {
        add: note('add'),
        addEntries: note('addEntries'),
        promote: async () => 0,
        backlog: async () => ({}),
        close: async () => undefined,
      },
      books: {
        standing: async () => given.standing,
        advance: note('advance'),
        skip: note('skip'),
        noteAttempt: note('noteAttempt'),
        bury: async (death) => {
          await note('bury')(death)
          return true
        },
      },
      context: ctx,
      next: given.isLastStage ? undefined : normalizeArticle,
      lockMs: 1_000,
    },
    job: { data, attemptsMade, opts: { attempts: 3, priority } },
    subject: subjectOf(data),
    log: pino({ level: 'silent' }),
    startedAt: new Date(clock.getTime() - 40),
  }
  return { affair, written }
}

describe('a stage that is done', () => {
  const next = { articleId: 'e1', run: 2 }

  test('has its entry advanced and the next job queued before its own completes', async () => {
    const { affair, written } = setup({ priority: 7 })

    const verdict = await complete(affair, done(next))

    expect(verdict).toEqual({ status: 'completed', result: 'done' })
    expect(written).toEqual([
      ['advance', 'e1', 2, 'normalize-article'],
      ['add', 'normalize-article', [next], 7],
    ])
  })

  test('queues nothing when it is the last', async () => {
    const { affair, written } = setup({ isLastStage: true })

    expect(await complete(affair, done())).toEqual({ status: 'completed', result: 'done' })
    expect(written).toEqual([])
  })

  test('advances no entry when its job is about a feed', async () => {
    const { affair, written } = setup({ data: { feedId: 'f1' } })

    await complete(affair, done(next))

    expect(written.map(([what]) => what)).toEqual(['add'])
  })
})

describe('a stage that skips', () => {
  test('has its entry counted under the reason', async () => {
    const { affair, written } = setup()

    const verdict = await complete(affair, skipped('robots'))

    expect(verdict).toEqual({ status: 'completed', result: 'skipped' })
    expect(written).toEqual([['skip', 'e1', 2, 'robots']])
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

  test('is retried, with the attempt noted', async () => {
    const { affair, written } = setup()

    expect(await failed(affair, transient)).toEqual({ status: 'retry', error: transient })
    expect(written).toEqual([['noteAttempt', { ...attempt, code: 'http-503', message: 'busy' }]])
  })

  test('is buried when its attempts have run out', async () => {
    const { affair, written } = setup({ attemptsMade: 2 })

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
        },
      ],
    ])
  })

  test('is buried at once when it can never work', async () => {
    const { affair, written } = setup()

    const verdict = await failed(affair, new PermanentError('http-404', 'gone'))

    expect(verdict).toEqual({ status: 'failed', reason: 'http-404: gone' })
    expect(written.map(([what]) => what)).toEqual(['bury'])
  })

  test('is put off until it is told to come back, at no cost', async () => {
    const until = new Date(clock.getTime() + 90_000)
    const { affair, written } = setup({ attemptsMade: 2 })

    const verdict = await failed(affair, new DeferredError('http-429', 'later', until))

    expect(verdict).toEqual({ status: 'put-back', until })
    expect(written).toEqual([])
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

describe('a job that was left over', () => {
  const standing = { run: 2, state: 'in-flight', stage: 'fetch-article' } as const

  test('is none when its entry stands at its stage', async () => {
    const { affair, written } = setup({ standing })

    expect(await leftoverOf(affair)).toBe(false)
    expect(written).toEqual([])
  })

  test('is none when nothing is known of its entry, or it is about a feed', async () => {
    expect(await leftoverOf(setup().affair)).toBe(false)
    expect(await leftoverOf(setup({ data: { feedId: 'f1' }, standing }).affair)).toBe(false)
  })

  test('has its entry queued where that stands', async () => {
    const { affair, written } = setup({
      standing: { ...standing, stage: 'extract-facts' },
      priority: 3,
    })

    expect(await leftoverOf(affair)).toBe(true)
    expect(written).toEqual([['add', 'extract-facts', [{ articleId: 'e1', run: 2 }], 3]])
  })

  test.each([
    ['has ended', { run: 2, state: 'recorded', stage: null }],
    ['runs anew', { run: 3, state: 'in-flight', stage: 'fetch-article' }],
  ] as const)('queues nothing when its entry %s', async (_, other) => {
    const { affair, written } = setup({ standing: other })

    expect(await leftoverOf(affair)).toBe(true)
    expect(written).toEqual([])
  })
})
