import type { MessageToProduce, Producer } from '@platformatic/kafka'
import { z } from 'zod'
import { kafkaFault } from './kafka-faults.ts'
import { type Opening, httpSettings, size } from './kind.ts'
import { loadPeer } from './peer.ts'
import type { Delivery, Refusal, Sink } from './sink.ts'

const isBrokers = /^[\w.-]+:\d{1,5}(?:,[\w.-]+:\d{1,5})*$/

/** Settings of a topic of Kafka, Redpanda or whatever speaks their protocol. */
export const KafkaSettings = z
  .strictObject({
    brokers: z.string().regex(isBrokers, 'are no addresses such as one:9092,two:9092'),
    topic: z.string().regex(/^[\w.-]{1,249}$/, 'is no name of a topic'),
    user: z.string().min(1, 'is empty').optional(),
    password: z.string().optional(),
    mechanism: z.enum(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512']).default('PLAIN'),
    tls: z.enum(['on', 'off']).default('off'),
    compression: z.enum(['none', 'gzip', 'zstd']).default('gzip'),
    request: size.default(900e3),
    ...httpSettings,
  })
  .refine(
    ({ user, password }) => (user === undefined) === (password === undefined),
    'user and password go together',
  )
type KafkaSettings = z.infer<typeof KafkaSettings>

/** One record, ready to be sent. */
interface Packed {
  readonly delivery: Delivery
  readonly message: MessageToProduce
  readonly bytes: number
}

/**
 * Writes to a topic, a message a record. The article's id is the key, so that an article's records stay in order in one partition;
 * the value is the delivery as JSON. A message counts when all replicas in sync have it, and the producer is idempotent: what the
 * library sends again on its own is there once.
 */
export function openKafka({ name, settings }: Opening): Sink {
  const parsed = KafkaSettings.parse(settings)
  let producer: Producer | undefined

  async function produce(packed: readonly Packed[], deadline: AbortSignal): Promise<void> {
    producer ??= await openProducer(name, parsed)
    deadline.throwIfAborted()
    const messages = packed.map(({ message }) => message)
    await inTime(producer.send({ messages, idempotent: true }), deadline)
  }

  /** Sends what fits one request; in halves where that is refused, until the record that is meant is known. */
  async function part(packed: readonly Packed[], deadline: AbortSignal): Promise<Refusal[]> {
    try {
      await produce(packed, deadline)
      return []
    } catch (error) {
      const fault = kafkaFault(error, parsed)
      const [first, ...others] = packed
      if (fault.fault === 'again' || !first) throw fault
      if (others.length === 0)
        return [{ delivery: first.delivery, code: fault.code, message: fault.message }]
    }
    const middle = Math.ceil(packed.length / 2)
    return [
      ...(await part(packed.slice(0, middle), deadline)),
      ...(await part(packed.slice(middle), deadline)),
    ]
  }

  return {
    async send(deliveries, signal) {
      // One for all requests: the lease is renewed before the first of them alone.
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(parsed.timeout)])
      const refusals: Refusal[] = []
      for (const packed of requestsOf(deliveries, parsed))
        refusals.push(...(await part(packed, deadline)))
      return refusals
    },
    async close() {
      await producer?.close(true)
    },
  }
}

const connectMs = 10_000

async function openProducer(name: string, settings: KafkaSettings): Promise<Producer> {
  const { Producer } = await loadPeer(
    '@platformatic/kafka',
    async () => import('@platformatic/kafka'),
  )
  const { brokers, mechanism, user, password, tls, compression, timeout } = settings
  return new Producer({
    clientId: `wiredesk-${name}`,
    bootstrapBrokers: brokers.split(','),
    idempotent: true,
    // None yet, as the protocol says it; the library's own default is taken for a producer's that is gone.
    producerId: -1n,
    producerEpoch: -1,
    compression,
    timeout,
    requestTimeout: timeout,
    connectTimeout: Math.min(timeout, connectMs),
    // Fewer than two are taken to mean that it should never end.
    retries: 2,
    retryDelay: 200,
    ...(tls === 'on' && { tls: {}, tlsServerName: true }),
    ...(user !== undefined &&
      password !== undefined && { sasl: { mechanism, username: user, password } }),
  })
}

/** Groups that fit one request, in order. A record that is larger goes alone: the brokers decide. */
function requestsOf(
  deliveries: readonly Delivery[],
  { topic, request }: Pick<KafkaSettings, 'topic' | 'request'>,
): readonly (readonly Packed[])[] {
  const requests: Packed[][] = []
  let room = 0
  for (const packed of deliveries.map((delivery) => pack(delivery, topic))) {
    if (packed.bytes > room) {
      requests.push([])
      room = request
    }
    requests.at(-1)?.push(packed)
    room -= packed.bytes
  }
  return requests
}

/** What stands about a message in a batch, generously. */
const frameBytes = 200

function pack(delivery: Delivery, topic: string): Packed {
  const { id, position, run, record } = delivery
  const value = Buffer.from(JSON.stringify(delivery))
  const told = { id, position, run, revision: record.revision, 'content-type': 'application/json' }
  const headers = new Map(
    Object.entries(told).map(([key, text]) => [Buffer.from(key), Buffer.from(String(text))]),
  )
  const message = { topic, key: Buffer.from(record.id), value, headers }
  return { delivery, message, bytes: value.length + frameBytes }
}

/** Gives up waiting at the deadline. What was asked for goes on until the producer is closed. */
async function inTime<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  const over = Promise.withResolvers<never>()
  const stop = () => over.reject(deadline.reason)
  deadline.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, over.promise])
  } finally {
    deadline.removeEventListener('abort', stop)
  }
}
