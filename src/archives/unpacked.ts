import { type Gunzip, createGunzip } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'
import { ArchiveError } from './item.ts'

/** A piece that unpacks to a thousand times its size is still no more than some megabytes at once. */
const pieceBytes = 16_384
const chunkSize = 65_536
const everything = Number.MAX_SAFE_INTEGER

/** What a source holds, unpacked where it begins as gzip does, whatever its name is. */
export async function* unpacked(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (isGzip(await source.peek(3))) yield* gunzipped(source.take(everything))
  else yield* source.take(everything)
}

const isGzip = (head: Buffer) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8

/**
 * Unpacks gzip of any number of members, as WARC files have one for each record. All that can be unpacked comes before the
 * error of a file that is cut off, which a stream of Node would lose; of one that is corrupt all but the last 64 kB.
 */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize })
  const ready: Buffer[] = []
  let failure: Error | undefined
  gunzip.on('data', (bytes: Buffer) => ready.push(bytes))
  gunzip.on('error', (error) => (failure ??= error))
  try {
    for await (const piece of piecesOf(packed)) {
      await written(gunzip, piece)
      yield* ready.splice(0)
      if (failure) throw faultOf(failure)
    }
    await ended(gunzip)
    yield* ready.splice(0)
    if (failure) throw faultOf(failure)
  } finally {
    gunzip.destroy()
  }
}

async function* piecesOf(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of packed)
    for (let from = 0; from < bytes.length; from += pieceBytes)
      yield bytes.subarray(from, from + pieceBytes)
}

/** What it is closed over is heard by its listener, and by nobody who writes. */
const written = async (gunzip: Gunzip, piece: Uint8Array): Promise<void> =>
  new Promise((done) => {
    gunzip.once('close', done)
    gunzip.write(piece, () => {
      gunzip.off('close', done)
      done()
    })
  })

const ended = async (gunzip: Gunzip): Promise<void> =>
  new Promise((done) => {
    gunzip.once('close', done)
    gunzip.once('end', done)
    gunzip.end()
  })

const faultOf = (error: Error): ArchiveError =>
  new ArchiveError(
    'code' in error && error.code === 'Z_BUF_ERROR'
      ? 'is cut off: its gzip has no end'
      : `is corrupt: ${error.message}`,
    { cause: error },
  )

/** Ends what goes on beyond `mostBytes`. */
export async function* within(
  mostBytes: number,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > mostBytes) throw new ArchiveError(`holds more than ${mostBytes} bytes`)
    yield piece
  }
}
