import { expect, test } from 'vitest'
import { actingAs } from '../../../src/app/actor.ts'
import { type Verb, noting } from '../../../src/app/noting.ts'
import { TransientError } from '../../../src/errors.ts'
import type { BegunAction, EndedAction } from '../../../src/store/actions.ts'
import { clock } from '../../support/context.ts'

/** A verb that is noted where it is told who calls it, and what was written and logged. */
function setup<Asked extends readonly unknown[], Result>(
  verb: Verb<Asked, Result>,
  actions: { begin?: () => Promise<number>; end?: () => Promise<void> } = {},
) {
  const begun: BegunAction[] = []
  const ended: (readonly [number, EndedAction])[] = []
  const warned: string[] = []
  const note = noting({
    actions: {
      begin: async (action) => begun.push(action),
      end: async (id, result) => void ended.push([id, result]),
      ...actions,
    },
    now: () => clock,
    log: { warn: (_: unknown, message?: string) => void warned.push(message ?? '') },
  })
  const noted = note('letters.retry', verb)
  const asAna = async (...asked: Asked) => actingAs('cli:ana@desk', async () => noted(...asked))
  return { noted, asAna, begun, ended, warned }
}

test('what somebody does is written down before it is done, and its end', async () => {
  const order: string[] = []
  const { asAna, begun, ended } = setup({
    async work(code: string) {
      order.push('done')
      return code.length
    },
    of: (code) => {
      order.push('read')
      return { code }
    },
  })

  expect(await asAna('http-404')).toBe(8)
  expect(begun).toEqual([
    { by: 'cli:ana@desk', verb: 'letters.retry', subject: { code: 'http-404' }, at: clock },
  ])
  expect(order).toEqual(['read', 'done'])
  expect(ended).toEqual([[1, { count: 8 }]])
})

test('what nobody does is done all the same, and not written down', async () => {
  const { noted, begun } = setup({ work: async () => 3, of: () => ({}) })

  expect(await noted()).toBe(3)
  expect(await actingAs('cli:ana@desk', async () => actingAs(undefined, async () => noted()))).toBe(
    3,
  )
  expect(begun).toEqual([])
})

test.each([
  [3, 3],
  [0, 0],
  [['a', 'b'], 2],
  [[], 0],
  [true, 1],
  [false, 0],
  [undefined, 1],
  [{ id: 9 }, 1],
])('what gives %j is done with %i', async (result, count) => {
  const { asAna, ended } = setup({ work: async () => result, of: () => ({}) })
  await asAna()

  expect(ended).toEqual([[1, { count }]])
})

test('a verb may say itself what came of it', async () => {
  const { asAna, ended } = setup({
    work: async () => ({ made: 7 }),
    of: () => ({}),
    done: ({ made }) => ({ count: 2, decisions: [made] }),
  })
  await asAna()

  expect(ended).toEqual([[1, { count: 2, decisions: [7] }]])
})

class NoSuchFeedError extends Error {
  override readonly name = 'NoSuchFeedError'
}

test.each([
  [new TransientError('http-503', 'https://a.example/?key=hidden answered 503'), 'http-503'],
  [new NoSuchFeedError('there is none'), 'no-such-feed'],
  [new Error('x'.repeat(9_000)), 'error'],
])('why it failed is written down: %s', async (error, code) => {
  const { asAna, ended } = setup({
    work: async () => {
      throw error
    },
    of: () => ({}),
  })

  await expect(asAna()).rejects.toBe(error)
  expect(ended).toMatchObject([[1, { code }]])
  expect(JSON.stringify(ended)).not.toContain('hidden')
  expect(JSON.stringify(ended).length).toBeLessThan(600)
})

test('secrets in addresses are masked', async () => {
  const { asAna, begun } = setup({ work: async (url: string) => url, of: (url) => ({ url }) })
  await asAna('https://ana:hidden@news.example/rss?key=hidden')

  expect(begun[0]?.subject).toEqual({ url: 'https://ana:********@news.example/rss?key=********' })
})

test('of a long subject the beginning is kept', async () => {
  const { asAna, begun } = setup({
    work: async (ids: readonly string[]) => ids.length,
    of: (ids) => ({ ids }),
  })
  await asAna(Array.from({ length: 1_000 }, (_, n) => `article-${n}`))

  expect(begun[0]?.subject).toMatchObject({ beginning: expect.stringMatching(/^\{"ids":\["art/) })
  expect(JSON.stringify(begun[0]?.subject).length).toBeLessThan(3_000)
})

test('what cannot be written down is not done', async () => {
  let done = false
  const { asAna } = setup(
    {
      work: async () => {
        done = true
      },
      of: () => ({}),
    },
    {
      begin: async () => {
        throw new Error('no store')
      },
    },
  )

  await expect(asAna()).rejects.toThrow('no store')
  expect(done).toBe(false)
})

test('what is done is told as done, also where its end cannot be written down', async () => {
  const { asAna, warned } = setup(
    { work: async () => 5, of: () => ({}) },
    {
      end: async () => {
        throw new Error('no store')
      },
    },
  )

  expect(await asAna()).toBe(5)
  expect(warned).toEqual(['the end of an action could not be written down'])
})
