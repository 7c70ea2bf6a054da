import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * A backup is a row of frames, compressed as a whole: a letter for what it is, its length in four bytes, its
 * content. `H` is the header, `T` begins a table, `D` is a piece of what COPY said of it, `E` ends it with
 * its count and checksum, `F` ends the backup with a checksum of all before it.
 */
export type Frame =
  | { readonly kind: 'H' | 'T' | 'E' | 'F'; readonly content: unknown }
  | { readonly kind: 'D'; readonly bytes: Uint8Array }

/** Grows when what is in a backup is written otherwise. */
export const archiveFormat = 1

export const Header = z.object({
  format: z.literal(archiveFormat),
  release: z.string(),
  madeAt: z.string(),
  migrations: z.array(
    z.object({ name: z.string(), checksum: z.string(), release: z.string().nullable() }),
  ),
  /** Where what is counted goes on. */
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
})
export type Header = z.infer<typeof Header>

export const TableHead = z.object({ table: z.string(), columns: z.array(z.string()) })
export type TableHead = z.infer<typeof TableHead>

export const TableEnd = z.object({ rows: z.int(), sha256: z.string() })

export const ArchiveEnd = z.object({ tables: z.int(), rows: z.int(), sha256: z.string() })
export type ArchiveEnd = z.infer<typeof ArchiveEnd>

/** A file that is no backup, or not a whole one. */
export class ArchiveError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ArchiveError'
  }
}

const headBytes = 5
/** COPY's pieces are smaller by far, but for a row that is larger. */
const maxContent = 2 ** 31 - 1

export function encodeFrame(frame: Frame): Buffer {
  const content =
    frame.kind === 'D' ? frame.bytes : Buffer.from(JSON.stringify(frame.content), 'utf8')
  const head = Buffer.alloc(headBytes)
  head.write(frame.kind, 'latin1')
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

/** Gives each frame with its bytes, which are what the last checksum is of. */
export async function* decodeFrames(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly frame: Frame; readonly raw: Uint8Array }> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of source) {
    rest = Buffer.concat([rest, piece])
    for (let length = frameLength(rest); length <= rest.length; length = frameLength(rest)) {
      const raw = rest.subarray(0, length)
      rest = rest.subarray(length)
      yield { frame: decodeFrame(raw), raw }
    }
  }
  if (rest.length > 0) throw new ArchiveError('it ends in the middle')
}

/** Infinity where not even the length is there. */
function frameLength(bytes: Buffer): number {
  if (bytes.length < headBytes) return Infinity
  const length = bytes.readUInt32BE(1)
  if (length > maxContent) throw new ArchiveError('it is no backup of wiredesk')
  return headBytes + length
}

function decodeFrame(raw: Buffer): Frame {
  const kind = raw.toString('latin1', 0, 1)
  const content = raw.subarray(headBytes)
  if (kind === 'D') return { kind, bytes: content }
  if (kind !== 'H' && kind !== 'T' && kind !== 'E' && kind !== 'F') {
    throw new ArchiveError('it is no backup of wiredesk')
  }
  try {
    return { kind, content: JSON.parse(content.toString('utf8')) }
  } catch (cause) {
    throw new ArchiveError('it is damaged', { cause })
  }
}

/** Adds up what is written or read, for the checksums. */
export function createTally() {
  const all = createHash('sha256')
  let table = createHash('sha256')
  return {
    add(frame: Frame, raw: Uint8Array) {
      all.update(raw)
      if (frame.kind === 'T') table = createHash('sha256')
      if (frame.kind === 'D') table.update(frame.bytes)
    },
    ofTable: () => table.copy().digest('hex'),
    ofAll: () => all.copy().digest('hex'),
  }
}
