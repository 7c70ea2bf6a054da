import { describe, expect, test } from 'vitest'
import { sendBatch } from '../../../src/sinks/send.ts'
import { type Delivery, type Refusal, type Sink, SinkError } from '../../../src/sinks/sink.ts'
import { deliveries } from '../../support/deliveries.ts'

const { signal } = new AbortController()
const always = async () => true

/** A sink that remembers what it was sent, by position. */
function sinkThat(answer: (batch: readonly Delivery[]) => readonly Refusal[]) {
  const asked: number[][] = []
  const there: number[] = []
  const sink: Sink = {
    async send(batch) {
      asked.push(batch.map(({ position }) => position))
      const refusals = answer(batch)
      const refused = new Set(refusals.map(({ delivery }) => delivery))
      there.push(...batch.filter((one) => !refused.has(one)).map(({ position }) => position))
      return refusals
    },
    close: async () => undefined,
  }
  return { sink, asked, there }
}

const refuseWhole = (position: number) => (batch: readonly Delivery[]) => {
  if (batch.some((one) => one.position === position))
    throw new SinkError('refused', 'http-400', 'one of them is odd')
  return []
}

describe('sendBatch', () => {
  test('sends all at once', async () => {
    const { sink, asked } = sinkThat(() => [])
    expect(await sendBatch(sink, deliveries(4), always, signal)).toEqual({ refusals: [] })
    expect(asked).toEqual([[1, 2, 3, 4]])
  })

  test('passes on what the receiver names itself', async () => {
    const { sink, there } = sinkThat((batch) =>
      batch
        .filter(({ position }) => position === 2)
        .map((one) => ({ delivery: one, code: 'http-400', message: 'odd' })),
    )
    const sent = await sendBatch(sink, deliveries(3), always, signal)
    expect(sent?.refusals.map(({ delivery }) => delivery.position)).toEqual([2])
    expect(there).toEqual([1, 3])
  })

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'finds the one of seven that is refused: %i',
    async (position) => {
      const { sink, there } = sinkThat(refuseWhole(position))
      const sent = await sendBatch(sink, deliveries(7), always, signal)
      expect(sent).toMatchObject({
        refusals: [{ delivery: { position }, code: 'http-400', message: 'one of them is odd' }],
      })
      expect(sent?.failed).toBeUndefined()
      expect(there).toEqual([1, 2, 3, 4, 5, 6, 7].filter((one) => one !== position))
    },
  )

  test('ends where the receiver is away, and says what is through', async () => {
    const { sink, there } = sinkThat((batch) => {
      if (batch.length > 2) throw new SinkError('refused', 'http-413', 'too large')
      if (batch[0]?.position === 3) throw new SinkError('again', 'http-503', 'busy')
      return []
    })
    const sent = await sendBatch(sink, deliveries(8), always, signal)
    expect(sent?.failed).toMatchObject({ from: 2, error: { code: 'http-503' } })
    expect(there).toEqual([1, 2])
  })

  test('a fault of the sink itself is tried again', async () => {
    const { sink } = sinkThat(() => {
      throw new TypeError('undefined is not a function')
    })
    const sent = await sendBatch(sink, deliveries(2), always, signal)
    expect(sent?.failed).toMatchObject({ from: 0, error: { fault: 'again', code: 'fault' } })
  })

  test('sends nothing more where another process has the sink', async () => {
    const { sink, asked } = sinkThat(refuseWhole(1))
    const left = [true, false]
    const keep = async () => left.shift() ?? false
    expect(await sendBatch(sink, deliveries(4), keep, signal)).toBeUndefined()
    expect(asked).toEqual([[1, 2, 3, 4]])
  })

  test('what is called off is no failure', async () => {
    const stop = new AbortController()
    const { sink } = sinkThat(() => {
      stop.abort(new Error('stopped'))
      throw new SinkError('again', 'network', 'aborted')
    })
    await expect(sendBatch(sink, deliveries(1), always, stop.signal)).rejects.toThrow('aborted')
  })
})
