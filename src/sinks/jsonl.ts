import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { utcDay } from '../moments.ts'
import { type Opening, batchSetting, size } from './kind.ts'
import { type Delivery, type Sink, SinkError } from './sink.ts'

/** Settings of a folder of JSON Lines. */
export const JsonlSettings = z.strictObject({
  folder: z.string().refine(isAbsolute, 'is no absolute path'),
  rotate: size.default(256e6),
  ...batchSetting,
})

/** The file that is written now. */
interface Current {
  readonly handle: FileHandle
  readonly day: string
  bytes: number
}

/** Where a file ends: what stands in its last whole line. */
interface End {
  readonly run: number
  readonly position: number
}

const none: End = { run: 0, position: 0 }
const isFile = /^records-\d{4}-\d\d-\d\d-\d{8}-\d{12}\.jsonl$/

/**
 * Appends to files of a folder, `records-2026-03-02-00088650-000000000017.jsonl` by day, run and first position, a delivery a line; a new
 * one is begun with each day and start, and when `rotate` is over. A batch is on the disk before it counts as sent. What a crash has left is read
 * first: half a line is cut off, and lines that are there are not written again.
 */
export function openJsonl({ settings, now }: Opening): Sink {
  const { folder, rotate } = JsonlSettings.parse(settings)
  let current: Current | undefined
  let end: End | undefined

  async function append(delivery: Delivery): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(delivery)}\n`)
    const day = utcDay(now())
    const isOver = current && (current.day !== day || current.bytes + line.length > rotate)
    if (isOver === true) await finish()
    current ??= await begin(join(folder, nameOf(day, delivery)), day)
    await current.handle.appendFile(line)
    current.bytes += line.length
    end = delivery
  }

  async function finish(): Promise<void> {
    await current?.handle.datasync()
    await current?.handle.close()
    current = undefined
  }

  return {
    async send(deliveries) {
      try {
        await mkdir(folder, { recursive: true })
        const known = end ?? (await mendEnd(folder))
        end = known
        for (const delivery of deliveries) if (isBehind(known, delivery)) await append(delivery)
        await current?.handle.datasync()
        return []
      } catch (error) {
        // What of it is on the disk is read again from there.
        end = undefined
        await finish().catch(() => undefined)
        throw new SinkError('again', codeOf(error), error instanceof Error ? error.message : '', {
          cause: error,
        })
      }
    },
    close: finish,
  }
}

const nameOf = (day: string, { run, position }: Delivery) =>
  `records-${day}-${String(run).padStart(8, '0')}-${String(position).padStart(12, '0')}.jsonl`

async function begin(path: string, day: string): Promise<Current> {
  const handle = await open(path, 'a')
  return { handle, day, bytes: (await handle.stat()).size }
}

const isBehind = (end: End, { run, position }: Delivery) =>
  run > end.run || (run === end.run && position > end.position)

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code).toLowerCase() : 'file'

/** Cuts half a line off the newest file, and gives what its last line says. */
async function mendEnd(folder: string): Promise<End> {
  const files = (await readdir(folder)).filter((name) => isFile.test(name)).toSorted()
  for (const name of files.toReversed()) {
    const end = await mendFile(join(folder, name))
    if (end) return end
  }
  return none
}

const Line = z.object({ run: z.int(), position: z.int() })
const chunkBytes = 64 * 1_024

async function mendFile(path: string): Promise<End | undefined> {
  const handle = await open(path, 'r+')
  try {
    const { size: bytes } = await handle.stat()
    const last = await lastNewline(handle, bytes)
    if (last + 1 < bytes) await handle.truncate(last + 1)
    if (last < 0) return undefined
    const start = (await lastNewline(handle, last)) + 1
    const line = Buffer.alloc(last - start)
    await handle.read(line, 0, line.length, start)
    return Line.parse(JSON.parse(line.toString()))
  } finally {
    await handle.close()
  }
}

/** Where the last line feed before `end` stands; -1 where there is none. */
async function lastNewline(handle: FileHandle, end: number): Promise<number> {
  const chunk = Buffer.alloc(chunkBytes)
  for (let to = end; to > 0; to -= chunkBytes) {
    const from = Math.max(0, to - chunkBytes)
    const { bytesRead } = await handle.read(chunk, 0, to - from, from)
    const at = chunk.subarray(0, bytesRead).lastIndexOf(0x0a)
    if (at >= 0) return from + at
  }
  return -1
}
