import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DeferredError, PermanentError, TransientError } from '../../../src/errors.ts'
import { execute, stageErrorOf } from '../../../src/queues/execute.ts'
import { type Stage, chain, defineStage, done } from '../../../src/stage.ts'
import { clock, memoryContext } from '../../support/context.ts'

const Empty = z.strictObject({ word: z.string().optional() })

const stageOf = (run: Stage<typeof Empty, typeof Empty>['run'], timeoutMs = 30_000) =>
  chain(
    defineStage({
      name: 'work',
      reads: 'entry',
      input: Empty,
      output: Empty,
      key: () => 'k',
      timeoutMs,
      run,
    }),
  ).stages[0]!

const caught = async (work: Promise<unknown>) => work.catch((error: unknown) => error)
const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })

describe('a job that is run', () => {
  test('gives the outcome of its stage', async () => {
    const stage = stageOf(async () => done({}))

    expect(await execute(stage, memoryContext().ctx, {})).toEqual(done({}))
  })

  test('is given up when its stage takes too long, even if that listens to nothing', async () => {
    const stage = stageOf(async () => new Promise(() => undefined), 1)

    const error = await caught(execute(stage, memoryContext().ctx, {}))

    expect(error).toBeInstanceOf(TransientError)
    expect(error).toMatchObject({ code: 'timeout', message: 'work took longer than 1 ms' })
  })

  test('tells its stage that its time is up', async () => {
    let heard = false
    const stage = stageOf(
      async ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            heard = true
            reject(signal.reason)
          })
        }),
      1,
    )

    await caught(execute(stage, memoryContext().ctx, {}))

    expect(heard).toBe(true)
  })

  test('ends at once when the process is asked to stop', async () => {
    const stage = stageOf(async () => new Promise(() => undefined))
    const ctx = { ...memoryContext().ctx, signal: AbortSignal.abort(new Error('shutdown')) }

    const error = await caught(execute(stage, ctx, {}))

    expect(error).toMatchObject({ code: 'unexpected', message: 'shutdown' })
  })
})

const errorOf = (error: unknown) => stageErrorOf(error, () => clock)

describe('what was thrown', () => {
  test('stays what it is if it is one of the three', () => {
    const error = new PermanentError('http-404', 'gone')

    expect(errorOf(error)).toBe(error)
  })

  test.each(['input', 'output'] as const)(
    'is permanent for an %s that does not fit',
    async (side) => {
      const stage = stageOf(async () =>
        done(side === 'output' ? Object.assign({}, { odd: 1 }) : {}),
      )

      const error = await caught(
        execute(stage, memoryContext().ctx, side === 'input' ? { odd: 1 } : {}),
      )

      expect(error).toBeInstanceOf(PermanentError)
      expect(error).toMatchObject({ code: `invalid-${side}` })
    },
  )

  test.each([
    withCode('57P01'),
    withCode('08006'),
    withCode('53300'),
    withCode('ECONNREFUSED'),
    new Error('Connection terminated unexpectedly'),
  ])('waits for a store that is down: $code $message', (error) => {
    expect(errorOf(error)).toBeInstanceOf(DeferredError)
    expect(errorOf(error)).toMatchObject({
      code: 'store-down',
      retryAt: new Date(clock.getTime() + 5_000),
    })
  })

  test.each([new TypeError('undefined is no function'), withCode('23505'), 'a string', undefined])(
    'is retried as unexpected if nobody knows it: %s',
    (error) => {
      expect(errorOf(error)).toBeInstanceOf(TransientError)
      expect(errorOf(error)).toMatchObject({ code: 'unexpected' })
    },
  )

  test('keeps its cause', () => {
    const cause = new TypeError('x')

    expect(errorOf(cause).cause).toBe(cause)
  })
})
