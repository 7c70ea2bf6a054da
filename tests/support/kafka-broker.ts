import { once } from 'node:events'
import { type Socket, createServer } from 'node:net'
import {
  type RecordBatch,
  type WireMessage,
  int16,
  int32,
  int64,
  int8,
  list,
  readBatch,
  text,
  wireReader,
} from './kafka-wire.ts'

/** Error codes of the protocol. */
export const kafkaErrors = {
  none: 0,
  unknownTopic: 3,
  notLeader: 6,
  tooLarge: 10,
  notEnoughReplicas: 19,
  notAllowed: 29,
  outOfOrder: 45,
  authFailed: 58,
  invalidRecord: 87,
} as const

/** What becomes of a batch: an error code, or silence; it may be kept all the same. */
export interface Verdict {
  readonly error?: number
  readonly isKept?: boolean
  /** The connection is cut off instead of an answer. */
  readonly isCut?: boolean
  /** There is never an answer. */
  readonly isSilent?: boolean
}

export interface BrokerOptions {
  readonly topic?: string
  readonly partitions?: number
  /** `user/password`, asked for by SASL PLAIN. */
  readonly login?: string
  /** Asked for each batch, with its bytes on the wire. */
  readonly judge?: (batch: RecordBatch, bytes: number) => Verdict
}

/** A message as a consumer would get it. */
export interface KeptMessage extends WireMessage {
  readonly partition: number
}

type Reader = ReturnType<typeof wireReader>
const keys = { produce: 0, metadata: 3, handshake: 17, versions: 18, producerId: 22, auth: 36 }
/** The versions that are spoken here: where the client lets us choose, the last before lengths became compact. */
const versions: readonly (readonly [key: number, from: number, to: number])[] = [
  [keys.produce, 3, 7],
  [keys.metadata, 1, 1],
  [keys.handshake, 1, 1],
  [keys.versions, 0, 3],
  [keys.producerId, 0, 1],
  [keys.auth, 2, 2],
]

/**
 * One broker of one topic, on a port of its own at 127.0.0.1, which speaks as much of Kafka's protocol as a producer needs. It
 * checks batches as a real one does, their checksums and the sequences of idempotent producers: what comes again by the same
 * producer and sequence is there once. It fails at will.
 */
export async function kafkaBroker(options: BrokerOptions = {}) {
  const { topic = 'news', partitions = 3, login } = options
  const judge: NonNullable<BrokerOptions['judge']> = options.judge ?? (() => ({}))
  const kept: KeptMessage[] = []
  const counts = { batches: 0, connections: 0 }
  /** By producer and partition the sequence that comes next. */
  const sequences = new Map<string, number>()
  const sockets = new Set<Socket>()
  let producers = 0n
  let port = 0

  function produce(reader: Reader, socket: Socket): Buffer | undefined {
    reader.text()
    if (reader.int16() !== -1) throw new Error('all replicas must be asked for')
    reader.int32()
    let isSilent = false
    const answers = reader.list(() => {
      const name = reader.text() ?? ''
      const parts = reader.list(() => {
        const partition = reader.int32()
        const verdict = take(name, partition, reader.bytes(reader.int32()))
        if (verdict.isCut === true) socket.destroy()
        isSilent ||= verdict.isSilent === true || verdict.isCut === true
        const { error = kafkaErrors.none } = verdict
        return Buffer.concat([int32(partition), int16(error), int64(0n), int64(-1n), int64(0n)])
      })
      return Buffer.concat([text(name), list(parts)])
    })
    return isSilent ? undefined : Buffer.concat([list(answers), int32(0)])
  }

  function take(name: string, partition: number, bytes: Buffer): Verdict {
    if (name !== topic || partition >= partitions) return { error: kafkaErrors.unknownTopic }
    const batch = readBatch(bytes)
    counts.batches += 1
    const verdict = judge(batch, bytes.length)
    const fails = verdict.error !== undefined || verdict.isCut === true || verdict.isSilent === true
    if (fails && verdict.isKept !== true) return verdict
    const key = `${batch.producerId}/${partition}`
    const next = sequences.get(key) ?? 0
    if (batch.baseSequence > next) return { error: kafkaErrors.outOfOrder }
    if (batch.baseSequence === next) {
      sequences.set(key, next + batch.messages.length)
      kept.push(...batch.messages.map((message) => ({ ...message, partition })))
    }
    return verdict
  }

  const metadata = (reader: Reader): Buffer => {
    const asked = reader.list(() => reader.text() ?? '')
    const parts = Array.from({ length: partitions }, (_, index) =>
      Buffer.concat([int16(0), int32(index), int32(1), list([int32(1)]), list([int32(1)])]),
    )
    return Buffer.concat([
      list([Buffer.concat([int32(1), text('127.0.0.1'), int32(port), text(null)])]),
      int32(1),
      list(
        asked.map((name) =>
          Buffer.concat([
            int16(name === topic ? kafkaErrors.none : kafkaErrors.unknownTopic),
            text(name),
            int8(0),
            list(name === topic ? parts : []),
          ]),
        ),
      ),
    ])
  }

  const authenticate = (reader: Reader): Buffer => {
    reader.int8()
    const [, user, password] = reader
      .bytes(reader.int8() - 1)
      .toString()
      .split('\0')
    const isKnown = login === `${user}/${password}`
    const told = isKnown ? '' : 'who is that'
    return Buffer.concat([
      int8(0),
      int16(isKnown ? kafkaErrors.none : kafkaErrors.authFailed),
      int8(told.length + 1),
      Buffer.from(told),
      int8(1),
      int64(0n),
      int8(0),
    ])
  }

  const answers: Readonly<
    Record<number, (reader: Reader, socket: Socket, version: number) => Buffer | undefined>
  > = {
    [keys.produce]: produce,
    [keys.metadata]: metadata,
    [keys.versions]: (_reader, _socket, version) => versionsOf(version),
    [keys.handshake]: () => Buffer.concat([int16(0), list([text('PLAIN')])]),
    [keys.auth]: authenticate,
    [keys.producerId]: () =>
      Buffer.concat([int32(0), int16(0), int64((producers += 1n)), int16(0)]),
  }

  function onRequest(socket: Socket, request: Buffer): void {
    const reader = wireReader(request)
    const key = reader.int16()
    const version = reader.int16()
    const correlation = reader.int32()
    reader.text()
    const answer = answers[key]
    if (!answer) throw new Error(`request ${key} is not spoken here`)
    const body = answer(reader, socket, version)
    if (!body || socket.destroyed) return
    const whole = Buffer.concat([int32(correlation), body])
    socket.write(Buffer.concat([int32(whole.length), whole]))
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    counts.connections += 1
    let waiting = Buffer.alloc(0)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk])
      while (waiting.length >= 4 && waiting.length >= 4 + waiting.readInt32BE(0)) {
        const end = 4 + waiting.readInt32BE(0)
        onRequest(socket, waiting.subarray(4, end))
        waiting = waiting.subarray(end)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  port = address.port
  return {
    address: `127.0.0.1:${port}`,
    topic,
    kept,
    counts,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function versionsOf(version: number): Buffer {
  if (version < 3)
    return Buffer.concat([
      int16(0),
      list(versions.map(([key, from, to]) => Buffer.concat([int16(key), int16(from), int16(to)]))),
    ])
  const rows = versions.map(([key, from, to]) =>
    Buffer.concat([int16(key), int16(from), int16(to), int8(0)]),
  )
  return Buffer.concat([int16(0), int8(rows.length + 1), ...rows, int32(0), int8(0)])
}
