import type { ByteSource } from './byte-source.ts'
import { ArchiveError } from './item.ts'
import { limits } from './limits.ts'

/** A file in a tar archive, whose bytes are to be read before the next one is asked for; what is not read is left out. */
export interface TarFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const block = 512

/** What a head says. */
interface Head {
  readonly at: number
  readonly name: string
  readonly type: string
  readonly size: number
}

/** The files of a tar archive: POSIX (ustar, pax) and GNU. */
export async function* readTar(source: ByteSource): AsyncGenerator<TarFile> {
  let longName: string | undefined
  for (;;) {
    const head = await readHead(source)
    if (!head) return
    const { at, size, type, name } = head
    const end = source.position + Math.ceil(size / block) * block
    if (namesNext(type)) longName = await longNameOf(source, type, size)
    else {
      if (isFile(type)) yield { name: longName ?? name, bytes: wholeOf(source, size, at) }
      longName = undefined
    }
    const rest = end - source.position
    if ((await source.skip(rest)) < rest) throw cutOff(at)
  }
}

/** Nothing at the end. */
async function readHead(source: ByteSource): Promise<Head | undefined> {
  const at = source.position
  const head = await source.read(block)
  // Two empty blocks end it; some writers leave them out.
  if (head.every((byte) => byte === 0)) return undefined
  if (head.length < block || !isHead(head))
    throw new ArchiveError(`is no tar archive at byte ${at}`)
  const size = numberOf(head.subarray(124, 136))
  return { at, name: nameOf(head), type: String.fromCharCode(head[156] ?? 0), size }
}

/** The long name of the file behind it, as GNU or POSIX writes that. */
const namesNext = (type: string): type is 'L' | 'x' => type === 'L' || type === 'x'

const cutOff = (at: number) =>
  new ArchiveError(`is cut off: it ends within the file whose head is at byte ${at}`)

async function* wholeOf(source: ByteSource, size: number, at: number): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const part of source.take(size)) {
    bytes += part.length
    yield part
  }
  if (bytes < size) throw cutOff(at)
}

const isFile = (type: string) => type === '0' || type === '\0' || type === '7'

/** Its checksum is the sum of all its bytes, with blanks in its own place. */
function isHead(head: Buffer): boolean {
  const sum = head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  return sum === numberOf(head.subarray(148, 156)) && numberOf(head.subarray(124, 136)) >= 0
}

/** In octal digits; or, where they do not suffice, in 256s behind a byte of 128. */
function numberOf(field: Buffer): number {
  if ((field[0] ?? 0) & 0x80) {
    const value = field.subarray(1).reduce((all, byte) => all * 256 + byte, 0)
    return Number.isSafeInteger(value) ? value : Number.NaN
  }
  const digits = textOf(field).trim()
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN
}

const textOf = (field: Buffer): string => {
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? field.length : end).toString()
}

function nameOf(head: Buffer): string {
  const isPosix = head.subarray(257, 262).toString('latin1') === 'ustar' && head[262] === 0
  const prefix = isPosix ? textOf(head.subarray(345, 500)) : ''
  const name = textOf(head.subarray(0, 100))
  return prefix === '' ? name : `${prefix}/${name}`
}

async function longNameOf(source: ByteSource, type: 'L' | 'x', size: number) {
  const text = (await source.read(Math.min(size, limits.head))).toString()
  return type === 'L' ? text.replace(/\0.*$/s, '') : /^\d+ path=(.*)$/m.exec(text)?.[1]
}
