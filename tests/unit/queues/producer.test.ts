import type { JobsOptions } from 'bullmq'
import { describe, expect, test } from 'vitest'
import { pipeline } from '../../../src/pipeline.ts'
import type { DelayedJob, StageQueue } from '../../../src/queues/backend.ts'
import { createProducer } from '../../../src/queues/producer.ts'

interface Added {
  readonly queue: string
  readonly how: 'one' | 'bulk'
  readonly jobs: readonly { data: unknown; opts: JobsOptions }[]
}

const jobIn = (state: string): DelayedJob => ({
  processedOn: Date.now() - (state === 'active for long' ? 601_000 : 590_000),
  isDelayed: async () => state === 'delayed',
  isActive: async () => state.startsWith('active'),
  promote: async () => undefined,
})

/** A producer on queues that only remember. */
function setup(
  meta: Awaited<ReturnType<StageQueue['getMeta']>> = {},
  queued: Readonly<Record<string, string>> = {},
) {
  const added: Added[] = []
  const closed: string[] = []
  const listeners: ((error: Error) => void)[] = []
  const errors: Error[] = []
  const producer = createProducer(
    {
      openQueue: (queue) => ({
        add: async (_, data, opts) => {
          if (opts?.priority === 13) throw new Error('out of memory')
          added.push({ queue, how: 'one', jobs: [{ data, opts }] })
        },
        addBulk: async (jobs) => void added.push({ queue, how: 'bulk', jobs }),
        getJobCounts: async () => ({ wait: 2 }),
        getMeta: async () => meta,
        getJob: async (id) => {
          const state = queued[`${queue} ${id}`]
          return state === undefined ? undefined : jobIn(state)
        },
        on: (_, listener) => listeners.push(listener),
        close: async () => void closed.push(queue),
      }),
      openConsumer: () => {
        throw new Error('a producer takes no jobs')
      },
      health: async () => ({ kind: 'postgresql' }),
      breaks: () => 0,
      migrate: async () => undefined,
      close: async () => undefined,
    },
    pipeline.stages,
    (error) => errors.push(error),
  )
  return { producer, added, closed, listeners, errors }
}

const job = (n: number) => ({ articleId: `a${n}`, run: 1 })

describe('a producer', () => {
  test('names a job by its key, and has it tried once: the ledger knows how it is retried', async () => {
    const { producer, added } = setup()

    await producer.add('normalize-article', [job(1)])

    expect(added[0]).toMatchObject({
      queue: 'normalize-article',
      how: 'one',
      jobs: [
        {
          data: job(1),
          opts: {
            jobId: 'a1-1',
            attempts: 1,
            removeOnComplete: true,
            removeOnFail: true,
          },
        },
      ],
    })
    expect(added[0]?.jobs[0]?.opts).not.toHaveProperty('priority')
  })

  test('queues many in portions of 500, in their order', async () => {
    const { producer, added } = setup()

    await producer.add(
      'normalize-article',
      Array.from({ length: 1_001 }, (_, n) => job(n)),
      5,
    )

    expect(added.map(({ how, jobs }) => [how, jobs.length])).toEqual([
      ['bulk', 500],
      ['bulk', 500],
      ['bulk', 1],
    ])
    expect(added[2]?.jobs[0]).toMatchObject({ data: job(1_000), opts: { priority: 5 } })
  })

  test('tells that something could not be queued as it tells of a connection that broke', async () => {
    const { producer } = setup()
    expect(producer.breaks()).toBe(0)

    await expect(producer.add('normalize-article', [job(1)], 13)).rejects.toThrow('out of memory')

    expect(producer.breaks()).toBe(1)
  })

  test('queues nothing for nothing', async () => {
    const { producer, added } = setup()

    await producer.add('normalize-article', [])
    await producer.addEntries([])

    expect(added).toEqual([])
  })

  test('queues entries where they stand, at their priority', async () => {
    const { producer, added } = setup()

    await producer.addEntries([
      { id: 'a', run: 1, stage: 'fetch-article', priority: 0 },
      { id: 'b', run: 2, stage: 'extract-facts', priority: 0 },
      { id: 'c', run: 1, stage: 'fetch-article', priority: 10 },
    ])

    expect(
      added.map(({ queue, jobs: [first] }) => [queue, first?.data, first?.opts.priority]),
    ).toEqual([
      ['fetch-article', { entryId: 'a', run: 1 }, undefined],
      ['extract-facts', { articleId: 'b', run: 2 }, undefined],
      ['fetch-article', { entryId: 'c', run: 1, later: true }, 10],
    ])
  })

  test('refuses a stage that there is not, and data that is none of the stage', async () => {
    const { producer, added } = setup()

    await expect(producer.add('translate', [job(1)])).rejects.toThrow('no stage translate')
    await expect(producer.add('normalize-article', [{ odd: 1 }])).rejects.toThrow()
    expect(added).toEqual([])
  })

  test('counts the backlog by stage', async () => {
    const backlog = await setup().producer.backlog()

    expect(Object.keys(backlog)).toEqual(pipeline.stages.map(({ name }) => name))
    expect(backlog['fetch-article']).toEqual({ wait: 2 })
  })

  test('opens no queue that is not asked, and none when it is closed', async () => {
    const { producer, listeners, closed } = setup()
    await producer.look('fetch-article')
    await producer.close()

    expect(listeners).toHaveLength(1)
    expect(closed).toEqual(['fetch-article'])
    await expect(producer.look('poll-feed')).rejects.toThrow('the producer is closed')
  })

  test('tells of connections that break, but not when it is closing', async () => {
    const { producer, listeners, errors, closed } = setup()

    await producer.backlog()
    listeners[0]?.(new Error('broken'))
    await producer.close()
    listeners[0]?.(new Error('closed'))

    expect(errors.map(({ message }) => message)).toEqual(['broken'])
    expect(closed).toHaveLength(pipeline.stages.length)
  })
})

const at = (id: string, run = 1) => ({ id, run, stage: 'extract-facts', priority: 0 })

test('entries whose earlier job a worker has are not lost', async () => {
  const jobs = {
    'fetch-article here-1': 'active',
    'normalize-article too-1': 'active',
    'fetch-article stalled-1': 'wait',
    'fetch-article anew-1': 'active',
    'extract-facts own-1': 'active',
    'fetch-article left-1': 'active for long',
  }
  const { producer, added } = setup({}, jobs)

  await producer.addLost([
    at('here'),
    at('too'),
    at('stalled'),
    at('anew', 2),
    at('own'),
    at('left'),
    at('no'),
  ])

  const ids = added.flatMap(({ jobs: some }) => some.map(({ opts }) => opts.jobId))
  expect(ids).toEqual(['stalled-1', 'anew-2', 'own-1', 'left-1', 'no-1'])
})

describe('a look at a queue', () => {
  test.each([
    [{}, false],
    [{ paused: true }, true],
    [{ concurrency: 2 }, true],
    [{ max: 5 }, true],
  ])('where somebody has set %o', async (meta, isHeld) => {
    expect(await setup(meta).producer.look('extract-facts')).toEqual({
      isHeld,
      wait: 2,
      prioritized: 0,
    })
  })
})
