import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { openLive } from '../../../src/dashboard/live/source.ts'

/** What a watcher is told first. */
function told() {
  const next = Promise.withResolvers<readonly string[]>()
  return { tell: (changed: readonly string[]) => next.resolve(changed), changed: next.promise }
}

/** A desk of two parts and of things, whose answers the test sets. */
function setup() {
  const now: Record<string, unknown> = { a: 1, b: 1, 'thing:x': 1, 'thing:y': 1 }
  const asked: string[] = []
  const ask = (part: string) => async () => {
    asked.push(part)
    return now[part]
  }
  const each = async (ids: readonly string[]) => {
    asked.push(`things ${ids.join(' ')}`)
    for (const id of ids) if (now[`thing:${id}`] instanceof Error) throw now[`thing:${id}`]
    return new Map(ids.map((id) => [id, now[`thing:${id}`]]))
  }
  const parts = { whole: { a: ask('a'), b: ask('b') }, each: { thing: each } }
  const source = openLive({ parts, log: pino({ level: 'silent' }), everyMs: 1 })
  onTestFinished(async () => source.close())
  return { source, now, asked }
}

test('each is told of the parts that it watches, and only those are asked for', async () => {
  const { source, now, asked } = setup()
  const [one, two] = [told(), told()]
  await source.watch(['a'], one.tell)
  await source.watch(['a', 'thing:x'], two.tell)

  now['b'] = 2
  now['thing:y'] = 2
  now['thing:x'] = 2
  expect(await two.changed).toEqual(['thing:x'])
  now['a'] = 2
  expect(await one.changed).toEqual(['a'])
  expect(asked).not.toContain('b')
  expect(asked).not.toContain('things x y')
})

test('what nobody looks at is not asked for', async () => {
  const { source, now, asked } = setup()
  const first = told()
  const leave = await source.watch(['a'], first.tell)
  now['a'] = 2
  await first.changed
  leave()
  await source.close()

  const before = asked.length
  const again = told()
  await source.watch(['b'], again.tell)
  expect(asked.slice(before)).toEqual(['b'])
})

test('whoever cannot be told how it stands watches nothing', async () => {
  const { source, now, asked } = setup()
  const seen = told()
  await source.watch(['a'], seen.tell)
  now['thing:x'] = new Error('away')
  await expect(source.watch(['thing:x'], told().tell)).rejects.toThrow('away')

  const before = asked.length
  now['thing:x'] = 1
  now['a'] = 2
  await seen.changed
  expect(asked.slice(before)).not.toContain('things x')
})
