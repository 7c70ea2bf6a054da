import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openGate } from '../../../src/postgres/gradual.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const waitMs = 50

/** A pool as `pg` has it, as far as it is asked, with work that takes a connection until it is told to end. */
function setup() {
  const idle: { release: () => void }[] = []
  let made = 0
  const make = () => {
    made += 1
    const client = { release: () => void idle.push(client) }
    return client
  }
  const connect = async () => idle.pop() ?? make()
  const pool = {
    connect,
    get totalCount() {
      return made
    },
  }
  const gate = openGate(pool, waitMs)
  const running: { name: string; end: (error?: Error) => void }[] = []
  const begin = async (name: string) =>
    gate.through(async () => {
      const client = await connect()
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      running.push({ name, end: (error) => (error ? reject(error) : resolve()) })
      await promise.finally(() => client.release())
      return name
    })
  const names = () => running.map(({ name }) => name)
  const lose = () => {
    made = 0
    idle.length = 0
  }
  return { gate, begin, running, names, made: () => made, lose }
}

test('who asks while another asks takes the same connection after it', async () => {
  const { begin, running, names, made } = setup()
  const all = [begin('first'), begin('second'), begin('third')]
  await vi.advanceTimersByTimeAsync(waitMs - 1)
  expect(names()).toEqual(['first'])

  running[0]?.end()
  await vi.advanceTimersByTimeAsync(1)
  expect(names()).toEqual(['first', 'second'])
  running[1]?.end()
  await vi.advanceTimersByTimeAsync(1)
  running[2]?.end()

  expect(await Promise.all(all)).toEqual(['first', 'second', 'third'])
  expect(made()).toBe(1)
})

test('one more is made each time that nobody gives one back for a moment', async () => {
  const { begin, running, names, made } = setup()
  const all = [begin('first'), begin('second'), begin('third')]

  await vi.advanceTimersByTimeAsync(waitMs)
  expect(names()).toEqual(['first', 'second'])
  await vi.advanceTimersByTimeAsync(waitMs)
  expect(names()).toEqual(['first', 'second', 'third'])

  for (const { end } of running) end()
  await Promise.all(all)
  expect(made()).toBe(3)
})

test('who finds one that is free does not wait', async () => {
  const { begin, running, names, made } = setup()
  const first = [begin('first'), begin('second')]
  await vi.advanceTimersByTimeAsync(waitMs)
  for (const { end } of running) end()
  await Promise.all(first)

  void begin('third')
  void begin('fourth')
  await vi.advanceTimersByTimeAsync(0)

  expect(names()).toEqual(['first', 'second', 'third', 'fourth'])
  expect(made()).toBe(2)
})

test('work that fails lets the next in', async () => {
  const { begin, running, names } = setup()
  const failed = begin('first')
  void begin('second')
  await vi.advanceTimersByTimeAsync(0)

  running[0]?.end(new Error('lost'))

  await expect(failed).rejects.toThrow('lost')
  await vi.advanceTimersByTimeAsync(0)
  expect(names()).toEqual(['first', 'second'])
})

test('a pool that has lost all of its connections is asked at once', async () => {
  const { begin, running, names, lose } = setup()
  const first = begin('first')
  await vi.advanceTimersByTimeAsync(0)
  running[0]?.end()
  await first
  lose()

  void begin('second')
  await vi.advanceTimersByTimeAsync(0)

  expect(names()).toEqual(['first', 'second'])
})

test('who takes one for later keeps others out until it is given back', async () => {
  const { gate, begin, names, made } = setup()
  const client = await gate.connect()
  void begin('first')
  await vi.advanceTimersByTimeAsync(waitMs - 1)
  expect(names()).toEqual([])

  client.release()
  await vi.advanceTimersByTimeAsync(0)

  expect(names()).toEqual(['first'])
  expect(made()).toBe(1)
})
