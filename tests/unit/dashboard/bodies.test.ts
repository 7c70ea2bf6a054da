import { expect, test, vi } from 'vitest'
import { bodyReader } from '../../../src/dashboard/bodies.ts'

const limits = { maxBytes: 10, maxMs: 1_000, perSender: 1, inAll: 2 }

/** A body that is sent piece by piece. */
function sending(headers: Record<string, string> = {}) {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  return {
    source: { body: readable, headers: new Headers(headers) },
    send: (text: string) => void writer.write(Buffer.from(text)),
    end: () => void writer.close(),
  }
}

test('reads a body that comes in pieces', async () => {
  const { source, send, end } = sending()
  const body = bodyReader(limits)('hub', source)

  send('in two ')
  send('ok')
  end()

  expect(await body).toEqual({ kind: 'whole', bytes: new Uint8Array(Buffer.from('in two ok')) })
})

test('refuses what says that it is too large, and what comes to be', async () => {
  const read = bodyReader(limits)
  const { source, send } = sending()
  const growing = read('hub', source)

  send('eleven byte')

  expect(await growing).toEqual({ kind: 'too-large' })
  expect(await read('hub', sending({ 'content-length': '11' }).source)).toEqual({
    kind: 'too-large',
  })
})

test('gives up a body that is not there in time, and reads the next one', async () => {
  vi.useFakeTimers()
  const read = bodyReader(limits)
  const slow = sending()
  const body = read('hub', slow.source)
  slow.send('first')
  await vi.advanceTimersByTimeAsync(1_000)
  vi.useRealTimers()

  expect(await body).toEqual({ kind: 'too-slow' })
  const next = sending()
  const whole = read('hub', next.source)
  next.end()
  expect(await whole).toMatchObject({ kind: 'whole' })
})

test('reads one of a sender at a time, and not more than so many in all', async () => {
  const read = bodyReader(limits)
  const held = [sending(), sending()]
  const bodies = [read('a', held[0]!.source), read('b', held[1]!.source)]

  expect(await read('a', sending().source)).toEqual({ kind: 'busy' })
  expect(await read('c', sending().source)).toEqual({ kind: 'busy' })

  for (const { end } of held) end()
  await Promise.all(bodies)
  const after = sending()
  after.end()
  expect(await read('c', after.source)).toMatchObject({ kind: 'whole' })
})
