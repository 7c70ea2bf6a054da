import type { ByteSource } from './byte-source.ts'
import { headersOf } from './http-message.ts'
import { ArchiveError } from './item.ts'
import { limits } from './limits.ts'

/** A record of a WARC file. */
export interface WarcRecord {
  /** Where it begins in the unpacked file. */
  readonly at: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** As many bytes of its content as were wanted. */
  readonly content: Buffer
  /** How many it has in all. */
  readonly length: number
  /** Whether the next record begins, or the file ends, where its length says. */
  readonly isRightLength: boolean
}

const version = /^WARC\/\d+\.\d+\s*$/

/**
 * The records of a WARC file, in order. Behind one whose length is wrong reading goes on at the next line that a record
 * begins with. `wanted` says how many bytes of a record's content are needed.
 *
 * @throws ArchiveError where the file is no WARC, ends within a record, or has so many wrong lengths that it would be read for ever
 */
export async function* readWarcRecords(
  source: ByteSource,
  wanted: (headers: WarcRecord['headers']) => number,
): AsyncGenerator<WarcRecord> {
  let isFirst = true
  let again = 0
  for (;;) {
    const at = await nextRecord(source, isFirst)
    if (at === undefined) return
    isFirst = false
    const headers = await readHead(source, at)
    const length = lengthOf(headers, at)
    const content = await source.read(Math.min(length, wanted(headers)))
    const rest = length - content.length
    if ((await source.skip(rest)) < rest || content.length < Math.min(length, wanted(headers)))
      throw new ArchiveError(`is cut off: it ends within the record at byte ${at}${of(headers)}`)
    const isRightLength = await isAtEnd(source)
    // A length that is too large has swallowed what comes behind.
    if (!isRightLength && rest === 0) {
      again += content.length
      if (again > 4 * at + limits.again)
        throw new ArchiveError(`has too many records of a wrong length, the last one at byte ${at}`)
      source.unread(content)
    }
    yield { at, headers, content, length, isRightLength }
  }
}

const of = (headers: WarcRecord['headers']) =>
  headers['warc-target-uri'] === undefined ? '' : `, ${headers['warc-target-uri'].slice(0, 300)}`

/** Goes to behind the line that begins a record. Gives where that began. */
async function nextRecord(source: ByteSource, isFirst: boolean): Promise<number | undefined> {
  for (;;) {
    const at = source.position
    const line = await source.line(limits.head)
    if (!line) return undefined
    const text = line.bytes.toString('latin1')
    if (version.test(text)) return at
    if (isFirst && text.trim() !== '') throw new ArchiveError('is no WARC file')
  }
}

async function readHead(source: ByteSource, at: number): Promise<Record<string, string>> {
  const lines: string[] = []
  let bytes = 0
  for (;;) {
    const line = await source.line(limits.head)
    if (!line) throw new ArchiveError(`is cut off: it ends within the record at byte ${at}`)
    if (line.length === 0) return headersOf(lines.join('\n'))
    bytes += line.length
    if (bytes > limits.head)
      throw new ArchiveError(`has a head of more than ${limits.head} bytes at byte ${at}`)
    lines.push(line.bytes.toString())
  }
}

function lengthOf(headers: WarcRecord['headers'], at: number): number {
  const said = headers['content-length'] ?? ''
  const length = /^\d{1,15}$/.test(said) ? Number(said) : undefined
  if (length === undefined)
    throw new ArchiveError(`has a record without a length at byte ${at}${of(headers)}`)
  return length
}

/** Two ends of lines, and then a record or nothing. Some writers leave the ends out. */
async function isAtEnd(source: ByteSource): Promise<boolean> {
  const next = (await source.peek(64)).toString('latin1')
  return /^[\r\n]*(?:WARC\/\d|$)/.test(next)
}
