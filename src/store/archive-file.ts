import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import {
  ArchiveEnd,
  ArchiveError,
  type Frame,
  Header,
  TableEnd,
  createTally,
  decodeFrames,
} from './archive.ts'

/** What a whole backup says of itself. */
export interface ArchiveSummary {
  readonly header: Header
  readonly end: ArchiveEnd
}

/** The frames of a file, in order, each checked against the checksums as they come. */
export async function* readArchive(file: string): AsyncGenerator<Frame> {
  const tally = createTally()
  const unpacked = pipeline(createReadStream(file), createZstdDecompress(), () => undefined)
  let isOver = false
  for await (const { frame, raw } of decodeFrames(unpacked)) {
    if (isOver) throw new ArchiveError('it goes on behind its end')
    if (frame.kind === 'E' && TableEnd.parse(frame.content).sha256 !== tally.ofTable()) {
      throw new ArchiveError('a checksum is wrong')
    }
    if (frame.kind === 'F') {
      if (ArchiveEnd.parse(frame.content).sha256 !== tally.ofAll()) {
        throw new ArchiveError('a checksum is wrong')
      }
      isOver = true
    }
    tally.add(frame, raw)
    yield frame
  }
  if (!isOver) throw new ArchiveError('it is not whole')
}

/** Reads a file to its end. Throws `ArchiveError` where it is no backup, or not a whole one. */
export async function checkArchive(file: string): Promise<ArchiveSummary> {
  let header: Header | undefined
  let end: ArchiveEnd | undefined
  try {
    for await (const frame of readArchive(file)) {
      if (frame.kind === 'H') header = Header.parse(frame.content)
      else if (header === undefined) throw new ArchiveError('it is no backup of wiredesk')
      if (frame.kind === 'F') end = ArchiveEnd.parse(frame.content)
    }
  } catch (error) {
    throw unusable(file, error)
  }
  if (header === undefined || end === undefined) throw unusable(file, new Error('it is empty'))
  return { header, end }
}

function unusable(file: string, error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return error
  const reason = error instanceof ArchiveError ? error.message : 'it is no backup of wiredesk'
  return new ArchiveError(`${file} cannot be restored: ${reason}`, { cause: error })
}
