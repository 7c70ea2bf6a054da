import { gunzipSync, zstdDecompressSync } from 'node:zlib'

/** Reads what Kafka's protocol writes, from the start of a buffer on. */
export function wireReader(bytes: Buffer) {
  let at = 0
  const step = (size: number) => (at += size) - size
  const reader = {
    left: () => bytes.length - at,
    int8: () => bytes.readInt8(step(1)),
    int16: () => bytes.readInt16BE(step(2)),
    int32: () => bytes.readInt32BE(step(4)),
    int64: () => bytes.readBigInt64BE(step(8)),
    bytes(size: number): Buffer {
      const from = step(size)
      if (from + size > bytes.length) throw new Error(`${size} bytes at ${from} of ${bytes.length}`)
      return bytes.subarray(from, from + size)
    },
    text(): string | undefined {
      const size = reader.int16()
      return size < 0 ? undefined : reader.bytes(size).toString()
    },
    /** A number of variable length, with its sign in the lowest bit. */
    zigzag(): number {
      let value = 0n
      for (let shift = 0n; ; shift += 7n) {
        const byte = BigInt(bytes.readUInt8(step(1)))
        value |= (byte & 0x7fn) << shift
        if (byte < 0x80n) break
      }
      return Number((value >> 1n) ^ -(value & 1n))
    },
    list: <T>(read: () => T): T[] => Array.from({ length: Math.max(0, reader.int32()) }, read),
  }
  return reader
}

export const int8 = (value: number) => Buffer.from([value])
export const int16 = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
export const int32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
export const int64 = (value: bigint) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}
export const text = (value: string | null) =>
  value === null ? int16(-1) : Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)])
export const list = (items: readonly Buffer[]) => Buffer.concat([int32(items.length), ...items])

export interface WireMessage {
  readonly key: string
  readonly value: string
  readonly headers: Readonly<Record<string, string>>
}

export interface RecordBatch {
  readonly producerId: bigint
  readonly baseSequence: number
  readonly messages: readonly WireMessage[]
}

const castagnoli = 0x82f63b78
const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ castagnoli : crc >>> 1
  return crc >>> 0
})

/** CRC-32C. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const inflate: Readonly<Record<number, (bytes: Buffer) => Buffer>> = {
  0: (bytes) => bytes,
  1: gunzipSync,
  4: zstdDecompressSync,
}

/** A batch of version 2. Throws where its checksum, its length or its count is wrong. */
export function readBatch(bytes: Buffer): RecordBatch {
  const head = wireReader(bytes)
  head.int64()
  if (head.int32() !== head.left()) throw new Error('a batch of another length')
  head.int32()
  if (head.int8() !== 2) throw new Error('a batch of another version')
  const crc = head.int32() >>> 0
  const covered = head.bytes(head.left())
  if (crc32c(covered) !== crc) throw new Error('a batch with a wrong checksum')
  return readCovered(covered)
}

function readCovered(covered: Buffer): RecordBatch {
  const reader = wireReader(covered)
  const codec = reader.int16() & 7
  reader.bytes(4 + 8 + 8)
  const producerId = reader.int64()
  reader.int16()
  const baseSequence = reader.int32()
  const count = reader.int32()
  const unpack = inflate[codec]
  if (!unpack) throw new Error(`a batch compressed by ${codec}`)
  const records = wireReader(unpack(reader.bytes(reader.left())))
  const messages = Array.from({ length: count }, () => readRecord(records))
  if (records.left() > 0) throw new Error('a batch of more records than it says')
  return { producerId, baseSequence, messages }
}

function readRecord(reader: ReturnType<typeof wireReader>): WireMessage {
  reader.zigzag()
  reader.int8()
  reader.zigzag()
  reader.zigzag()
  const part = () => reader.bytes(Math.max(0, reader.zigzag())).toString()
  const key = part()
  const value = part()
  const headers = Array.from({ length: reader.zigzag() }, () => [part(), part()] as const)
  return { key, value, headers: Object.fromEntries(headers) }
}
