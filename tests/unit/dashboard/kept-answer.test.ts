import { expect, test } from 'vitest'
import { keptAnswer } from '../../../src/dashboard/kept-answer.ts'

function setup() {
  let now = 0
  let made = 0
  const waiting: PromiseWithResolvers<string>[] = []
  const make = async () => {
    made += 1
    const answer = Promise.withResolvers<string>()
    waiting.push(answer)
    return answer.promise
  }
  return {
    ask: keptAnswer({ keptMs: 1_000, times: 10 }, make, () => now),
    made: () => made,
    pass: (ms: number) => void (now += ms),
    answer: (text: string) => waiting.at(-1)!.resolve(text),
    fail: () => waiting.at(-1)!.reject(new Error('away')),
  }
}

test('is made once for all who wait, and kept for a while', async () => {
  const { ask, made, pass, answer } = setup()

  const both = [ask(), ask()]
  answer('first')
  expect(await Promise.all(both)).toEqual(['first', 'first'])
  pass(999)
  expect(await ask()).toBe('first')
  expect(made()).toBe(1)

  pass(1)
  const next = ask()
  answer('second')
  expect(await next).toBe('second')
  expect(made()).toBe(2)
})

test('a failure is told to all who wait and not kept', async () => {
  const { ask, fail, answer } = setup()

  const both = Promise.allSettled([ask(), ask()])
  fail()
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])

  const next = ask()
  answer('well')
  expect(await next).toBe('well')
})

test('what took long is kept for longer', async () => {
  const { ask, made, pass, answer } = setup()

  const first = ask()
  pass(300)
  answer('slow')
  await first
  pass(2_999)
  await ask()
  expect(made()).toBe(1)

  pass(1)
  const next = ask()
  answer('again')
  expect(await next).toBe('again')
})

test('what was made before something was done is not kept', async () => {
  let changes = 0
  let made = 0
  const ask = keptAnswer(
    { keptMs: 1_000, changes: () => changes },
    async () => (made += 1),
    () => 0,
  )

  expect([await ask(), await ask()]).toEqual([1, 1])
  changes += 1
  expect(await ask()).toBe(2)
})

test('what was begun before something was done is not given to who comes after that', async () => {
  let changes = 0
  const waiting: PromiseWithResolvers<string>[] = []
  const make = async () => {
    const answer = Promise.withResolvers<string>()
    waiting.push(answer)
    return answer.promise
  }
  const ask = keptAnswer({ keptMs: 1_000, changes: () => changes }, make, () => 0)

  const before = ask()
  changes += 1
  const after = [ask(), ask()]
  waiting[1]?.resolve('new')
  expect(await Promise.all(after)).toEqual(['new', 'new'])
  waiting[0]?.resolve('old')
  expect(await before).toBe('old')
  expect(await ask()).toBe('new')
  expect(waiting).toHaveLength(2)
})
