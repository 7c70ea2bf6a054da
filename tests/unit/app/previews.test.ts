import { expect, test } from 'vitest'
import { lookAtAll } from '../../../src/app/previews.ts'
import type { Preview } from '../../../src/replay/preview.ts'

const now = () => new Date('2026-03-01T12:00:00Z')
const same = (id: string): Preview => ({ id, title: id, status: 'same', changes: [], facts: [] })

const seenOf = async (
  look: (id: string) => Promise<Preview>,
  signal = new AbortController().signal,
) =>
  (await lookAtAll(['a', 'b', 'c'], { look, now, signal })).map(
    ({ id, status }) => `${id} ${status}`,
  )

const unless = (id: string, other: () => Promise<Preview>) => async (asked: string) =>
  asked === id ? other() : same(asked)

test('an article that cannot be looked at fails, and is in nobody’s way', async () => {
  const look = unless('b', async () => Promise.reject(new Error('its record cannot be read')))
  expect(await seenOf(look)).toEqual(['a kept', 'b fails', 'c kept'])
})

test('what fails for a reason of ours is looked at later', async () => {
  const isDown = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  expect(await seenOf(unless('b', async () => Promise.reject(isDown)))).toEqual(['a kept'])
  const failed: Preview = { ...same('b'), status: 'fails', changes: ['store-down'] }
  expect(await seenOf(unless('b', async () => failed))).toEqual(['a kept'])
})

test('what came of an article when it was asked to stop does not count', async () => {
  const stopping = new AbortController()
  const look = unless('b', async () => {
    stopping.abort()
    return { ...same('b'), status: 'fails', changes: ['unexpected'] }
  })
  expect(await seenOf(look, stopping.signal)).toEqual(['a kept'])
})
