import { describe, expect, onTestFinished, test } from 'vitest'
import { KafkaSettings, openKafka } from '../../src/sinks/kafka.ts'
import { sendBatch } from '../../src/sinks/send.ts'
import type { Delivery } from '../../src/sinks/sink.ts'
import { deliveries, delivery } from '../support/deliveries.ts'
import { type BrokerOptions, kafkaBroker, kafkaErrors } from '../support/kafka-broker.ts'
import { kcat } from '../support/kcat.ts'

const { signal } = new AbortController()
const now = () => new Date('2026-03-02T12:00:00Z')

function sinkAt(address: string, more: Readonly<Record<string, string>> = {}) {
  const settings = { brokers: address, topic: 'news', timeout: '30s', ...more }
  const sink = openKafka({ name: 'stream', settings, now })
  onTestFinished(async () => sink.close())
  return sink
}

async function setup(options: BrokerOptions = {}, more: Readonly<Record<string, string>> = {}) {
  const broker = await kafkaBroker(options)
  onTestFinished(broker.close)
  return { broker, sink: sinkAt(broker.address, more) }
}

const bodies = (kept: readonly { readonly value: string }[]) =>
  kept.map(({ value }): unknown => JSON.parse(value)).toSorted(byPosition)
const byPosition = (a: unknown, b: unknown) => positionOf(a) - positionOf(b)
const positionOf = (one: unknown) =>
  typeof one === 'object' && one !== null && 'position' in one ? Number(one.position) : 0

/** A record of so many characters. */
function long(position: number, characters: number): Delivery {
  const one = delivery(position)
  const text = Array.from({ length: characters }, (_, at) =>
    ((at * 7919 + position) % 997).toString(36),
  ).join('')
  return { ...one, record: { ...one.record, document: { ...one.record.document, text } } }
}

describe('kafka', () => {
  test('writes a message a record, the article as its key', async () => {
    const { broker, sink } = await setup()
    expect(await sink.send(deliveries(20), signal)).toEqual([])
    expect(bodies(broker.kept)).toEqual(deliveries(20))
    expect(broker.kept.find(({ key }) => key === 'article-3')?.headers).toEqual({
      id: 'article-3:1',
      position: '3',
      run: '1',
      revision: '1',
      'content-type': 'application/json',
    })
    expect(new Set(broker.kept.map(({ partition }) => partition)).size).toBe(3)
  })

  test('keeps the records of an article in one partition, in order', async () => {
    const { broker, sink } = await setup()
    const revisions = [1, 2, 3, 4].map((position) => ({
      ...delivery(position),
      record: { ...delivery(1).record, revision: position },
    }))
    await sink.send(revisions, signal)
    expect(new Set(broker.kept.map(({ partition }) => partition)).size).toBe(1)
    expect(broker.kept.map(({ headers }) => headers['position'])).toEqual(['1', '2', '3', '4'])
  })

  test.each(['none', 'gzip', 'zstd'])('compresses by %s', async (compression) => {
    const { broker, sink } = await setup({ partitions: 1 }, { compression })
    await sink.send(deliveries(3), signal)
    expect(bodies(broker.kept)).toEqual(deliveries(3))
  })

  test('what the client sends again is there once', async () => {
    let batches = 0
    const { broker, sink } = await setup({
      partitions: 1,
      judge: () => (++batches === 1 ? { isCut: true, isKept: true } : {}),
    })
    await sink.send(deliveries(5), signal)
    expect(bodies(broker.kept)).toEqual(deliveries(5))
    expect(broker.counts.batches).toBe(2)
  })

  test('waits out a broker that is not the leader, or has too few replicas', async () => {
    const faults = [kafkaErrors.notEnoughReplicas, kafkaErrors.notLeader]
    const { broker, sink } = await setup({
      judge: () => {
        const error = faults.pop()
        return error === undefined ? {} : { error }
      },
      partitions: 1,
    })
    await sink.send(deliveries(2), signal)
    expect(bodies(broker.kept)).toEqual(deliveries(2))
  })

  test('a record that is too large becomes a letter, and all others are there once', async () => {
    const { broker, sink } = await setup(
      {
        partitions: 1,
        judge: (_batch, bytes) => (bytes > 40_000 ? { error: kafkaErrors.tooLarge } : {}),
      },
      { compression: 'none' },
    )
    const sent = [delivery(1), delivery(2), long(3, 60_000), delivery(4), delivery(5)]
    const outcome = await sendBatch(sink, sent, async () => true, signal)
    expect(outcome?.failed).toBeUndefined()
    expect(outcome?.refusals).toMatchObject([
      { delivery: { position: 3 }, code: 'too-large', message: expect.stringContaining('news') },
    ])
    expect(broker.kept.map(({ key }) => key)).toEqual([
      'article-1',
      'article-2',
      'article-4',
      'article-5',
    ])
  })

  test('splits a batch by what one request may hold', async () => {
    const sizes: number[] = []
    const { broker, sink } = await setup(
      { partitions: 1, judge: (_batch, bytes) => (sizes.push(bytes), {}) },
      { compression: 'none', request: '100KB' },
    )
    const sent = [1, 2, 3, 4, 5, 6].map((position) => long(position, 15_000))
    await sink.send(sent, signal)
    expect(broker.kept.length).toBe(6)
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.max(...sizes)).toBeLessThan(100_000)
  })

  test.each([
    [{ login: 'desk/right' }, { user: 'desk', password: 'wrong' }, 'auth', 'no user desk'],
    [{ topic: 'other' }, {}, 'no-topic', 'no topic news'],
    [
      { judge: () => ({ error: kafkaErrors.notAllowed }) },
      { user: 'desk', password: 'x' },
      'not-allowed',
      'desk may not write to the topic news',
    ],
    [{ judge: () => ({ isSilent: true }) }, { timeout: '1s' }, 'timeout', 'in time'],
    [{ judge: () => ({ error: kafkaErrors.notEnoughReplicas }) }, {}, 'network', 'replicas'],
  ] as const)('is tried again, and says why: %j %j', async (options, more, code, words) => {
    const { broker, sink } = await setup({ login: 'desk/x', ...options }, more)
    await expect(sink.send(deliveries(2), signal)).rejects.toMatchObject({
      fault: 'again',
      code,
      message: expect.stringContaining(words),
    })
    expect(broker.kept).toEqual([])
  })

  test('knows its user', async () => {
    const { broker, sink } = await setup(
      { login: 'desk/right' },
      { user: 'desk', password: 'right' },
    )
    await sink.send(deliveries(2), signal)
    expect(broker.kept.length).toBe(2)
  })

  test('is tried again where nobody answers', async () => {
    const sink = sinkAt('127.0.0.1:9')
    await expect(sink.send(deliveries(1), signal)).rejects.toMatchObject({
      fault: 'again',
      code: 'connect',
      message: expect.stringContaining('127.0.0.1:9'),
    })
  })

  test('ends when it is told to', async () => {
    const { sink } = await setup({ judge: () => ({ isSilent: true }) })
    const stopping = new AbortController()
    const sent = sink.send(deliveries(1), stopping.signal)
    stopping.abort()
    await expect(sent).rejects.toThrow()
  })

  test.each([
    [{ brokers: 'one' }, 'brokers are no addresses'],
    [{ topic: 'a b' }, 'topic is no name'],
    [{ user: 'desk' }, 'user and password go together'],
  ])('refuses settings: %j', (wrong, words) => {
    const right = { brokers: 'one:9092,two:9092', topic: 'news' }
    expect(KafkaSettings.safeParse(right).success).toBe(true)
    expect(KafkaSettings.safeParse({ ...right, ...wrong }).error?.message).toContain(
      words.split(' ').slice(1).join(' '),
    )
  })
})

test('a consumer of librdkafka reads what was written', async ({ skip }) => {
  const consumer = await kcat('news')
  if (!consumer) return skip('there is no kcat on the path')
  const sink = sinkAt(consumer.address)
  expect(await sink.send(deliveries(50), signal)).toEqual([])

  const taken = await consumer.take(50)

  expect(bodies(taken.map(({ payload }) => ({ value: payload })))).toEqual(deliveries(50))
  const third = taken.find(({ key }) => key === 'article-3')
  expect(third?.headers).toEqual(
    expect.arrayContaining(['id', 'article-3:1', 'position', '3', 'run', '1']),
  )
})
