import { expect, test } from 'vitest'
import type { HttpClient } from '../../../src/context/http.ts'
import { DeferredError, TransientError } from '../../../src/errors.ts'
import { patientClient } from '../../../src/http/patient.ts'
import { htmlPage } from '../../support/context.ts'

const url = 'https://a.example/story'
const start = Date.parse('2025-09-01T12:00:00Z')
const turnIn = (ms: number) => new DeferredError('politeness', 'not yet', new Date(start + ms))

/** A client that gives these answers one after another, and a clock that only waiting moves. */
function setup(...answers: readonly (Error | undefined)[]) {
  const left = [...answers]
  const waits: number[] = []
  let time = start
  const http: HttpClient = {
    async get() {
      const trouble = left.shift()
      if (trouble) throw trouble
      return htmlPage(url, 'a page')
    },
  }
  const client = patientClient(http, {
    now: () => new Date(time),
    mostMs: 10_000,
    async wait(ms) {
      waits.push(ms)
      time += ms
    },
  })
  const options = { signal: new AbortController().signal, purpose: 'article', turn: 'e1' } as const
  return { get: async () => client.get(url, options), waits }
}

test('waits for its turn, however often it is put off', async () => {
  const { get, waits } = setup(turnIn(4_000), turnIn(9_000))

  expect((await get()).url).toBe(url)
  expect(waits).toEqual([4_000, 5_000])
})

test('does not wait for longer than it may', async () => {
  const { get, waits } = setup(turnIn(4_000), turnIn(10_001))

  await expect(get()).rejects.toMatchObject({ code: 'politeness' })
  expect(waits).toEqual([4_000])
})

test.each([
  new DeferredError('http-429', 'asks to wait', new Date(start + 1_000)),
  new TransientError('timeout', 'took too long'),
])('passes on what is no turn: $code', async (trouble) => {
  const { get, waits } = setup(trouble)

  await expect(get()).rejects.toBe(trouble)
  expect(waits).toEqual([])
})
