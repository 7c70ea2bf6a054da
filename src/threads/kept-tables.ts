import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { readRelease } from '../release.ts'
import { loadTextTables, type TextTables, useTextTables } from '../text/tables.ts'

/** What the tables are made of: files of the model, word lists, and the code that makes tables of them and keeps these. */
const sources = [
  '../../models/',
  '../text/dates/',
  '../text/figures/choice-net/',
  '../text/figures/event-net/',
  '../text/gazetteer/',
  '../text/language/',
  '../text/ner/',
  '../text/reading/',
  '../text/tables/',
  '../text/tokens/',
  './',
].map((path) => new URL(path, import.meta.url))

/**
 * Loads the tables as they were kept in the folder by an earlier start, or makes them and keeps them there: a second of
 * work, and 39 MB. What is kept is of these very files and this very code. Where nothing can be read or kept there, they are unpacked.
 */
export function loadKeptTables(folder: string): TextTables {
  const name = `tables-${keyOf(sources)}.bin`
  const kept = orNothing(() => readTables(join(folder, name)))
  if (kept) {
    useTextTables(kept)
    return loadTextTables()
  }
  const tables = loadTextTables()
  orNothing(() => keep(folder, name, tables))
  return tables
}

/**
 * A hash of what tells all files in these folders apart from later ones, of what their numbers look like in memory, and of the engine that packed the lexicon. Times of
 * change and lengths tell a clone's; packages are unpacked with one time for all files, but each release has a number of its own.
 */
export function keyOf(folders: readonly URL[]): string {
  const { v8, icu, cldr } = process.versions
  // The lexicon holds names of currencies and months as the engine knows them, too.
  const engine = [v8, icu, cldr, process.env['NODE_ICU_DATA']].join(' ')
  const hash = createHash('sha256').update(`${endianness()} ${engine} ${readRelease()}`)
  for (const folder of folders)
    for (const name of readdirSync(folder, { encoding: 'utf8', recursive: true }).toSorted()) {
      const { size, mtimeMs } = statSync(new URL(name, folder))
      hash.update(`\n${name} ${size} ${mtimeMs}`)
    }
  return hash.digest('hex').slice(0, 32)
}

/** The folder is a help, and no more: a disk that is full or read-only costs half a second. */
function orNothing<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Of other code, or left unfinished by a process that ended. */
const others = /^tables-[0-9a-f]{32}\.bin(?:\.\d+-\d+)?$/
/** Longer than writing takes. */
const unfinishedMs = 60_000

/** Others are of no use any more. */
function keep(folder: string, name: string, tables: TextTables): void {
  const unfinished = join(folder, `${name}.${process.pid}-${threadId}`)
  // On the disk before it has its name: a power failure leaves no half of one, so that nobody needs to sum up all of it.
  writeFileSync(unfinished, packTables(tables), { flush: true })
  renameSync(unfinished, join(folder, name))
  for (const other of readdirSync(folder))
    if (others.test(other) && other !== name && !isWritten(join(folder, other)))
      rmSync(join(folder, other), { force: true })
}

/** Another process is about to finish it. */
const isWritten = (path: string): boolean =>
  !path.endsWith('.bin') && statSync(path).mtimeMs > Date.now() - unfinishedMs

/**
 * A checksum of what is before the arrays, the length of all, that of the head, a checksum of the lexicon, the head as JSON, and the
 * arrays one after the other. A broken number of a table is a number; a broken lexicon would fail each text.
 */
const headAt = 16
/** All numbers are at a multiple of this. */
const step = 8
const padded = (length: number) => Math.ceil(length / step) * step

const kindNames = ['Int8Array', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array'] as const
type Kind = (typeof kindNames)[number]
const kinds = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Int32Array }
const viewOf = {
  Int8Array: (...where) => new Int8Array(...where),
  Uint8Array: (...where) => new Uint8Array(...where),
  Uint16Array: (...where) => new Uint16Array(...where),
  Uint32Array: (...where) => new Uint32Array(...where),
  Int32Array: (...where) => new Int32Array(...where),
} satisfies Record<Kind, (...where: [SharedArrayBuffer, number, number]) => ArrayBufferView>

/** An array in the head: its kind, the byte it begins at behind the head, and how many numbers it has. */
type Place = readonly [kind: Kind, at: number, length: number]

/** The tables as one piece of memory. An array that stands in several places is there once. */
export function packTables(tables: TextTables): Uint8Array {
  const places = new Map<ArrayBufferView, Place>()
  const bytes: Uint8Array[] = []
  let at = 0
  const head = JSON.stringify(tables, (_, value: unknown) => {
    const kind = kindOf(value)
    if (!kind || !ArrayBuffer.isView(value)) return value
    const known = places.get(value)
    if (known) return { array: known }
    const place = [kind, at, value.byteLength / kinds[kind].BYTES_PER_ELEMENT] as const
    places.set(value, place)
    bytes.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    bytes.push(new Uint8Array(padded(value.byteLength) - value.byteLength))
    at += padded(value.byteLength)
    return { array: place }
  })
  const text = Buffer.alloc(padded(Buffer.byteLength(head)), ' ')
  text.write(head)
  const start = Buffer.alloc(headAt)
  start.writeUInt32LE(headAt + text.length + at, 4)
  start.writeUInt32LE(text.length, 8)
  start.writeUInt32LE(sumOf(tables.lexicon), 12)
  start.writeUInt32LE(crc32(text, crc32(start.subarray(4))), 0)
  return Buffer.concat([start, text, ...bytes])
}

const sumOf = ({ rest, senses }: TextTables['lexicon']): number => crc32(senses.json, crc32(rest))

const kindOf = (value: unknown): Kind | undefined =>
  kindNames.find((name) => value instanceof kinds[name])

/** The tables of a file, on memory that threads share. Throws where it is not whole. */
export function readTables(path: string): TextTables {
  const memory = readShared(path)
  const bytes = Buffer.from(memory)
  const end = bytes.length < headAt ? Infinity : headAt + bytes.readUInt32LE(8)
  const isWhole =
    end <= bytes.length &&
    bytes.readUInt32LE(4) === bytes.length &&
    bytes.readUInt32LE(0) === crc32(bytes.subarray(4, end))
  if (!isWhole) throw new Error(`${path} is not whole`)
  const tables: TextTables = JSON.parse(
    bytes.toString('utf8', headAt, end),
    (_, value: unknown) => {
      const place = placeOf(value)
      if (!place) return value
      const [kind, at, length] = place
      return viewOf[kind](memory, end + at, length)
    },
  )
  if (sumOf(tables.lexicon) !== bytes.readUInt32LE(12)) throw new Error(`${path} is not whole`)
  return tables
}

function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r')
  try {
    const memory = new SharedArrayBuffer(fstatSync(file).size)
    const bytes = new Uint8Array(memory)
    let read = 0
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, null)
      if (more === 0) throw new Error(`${path} became shorter`)
      read += more
    }
    return memory
  } finally {
    closeSync(file)
  }
}

function placeOf(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null || !('array' in value)) return undefined
  const { array } = value
  return Array.isArray(array) && array[0] in kinds ? [array[0], array[1], array[2]] : undefined
}
