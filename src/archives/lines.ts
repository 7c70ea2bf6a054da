import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ByteSource } from './byte-source.ts'
import type { FileToImport, Found } from './item.ts'
import { limits } from './limits.ts'
import { partOf, tooLarge } from './part.ts'

/** Of what articles are found in. */
export interface Place {
  /** For messages. */
  readonly name: string
  /** What is found there without an address of its own is known by one below this. */
  readonly url: string
}

/** The articles of JSONL, one a line. Empty lines are none. */
export async function* readLines(source: ByteSource, place: Place): AsyncGenerator<Found> {
  for (let number = 1; ; number++) {
    const line = await source.line(limits.page)
    if (!line) return
    const name = `${place.name} line ${number}`
    if (line.length > limits.page)
      yield partOf(
        { name, url: ownUrl(place.url, digestOf(line.bytes)), body: line.bytes },
        tooLarge(line.length),
      )
    else if (line.bytes.some((byte) => !blanks.has(byte)))
      yield { kind: 'article', article: jsonLine(line.bytes, name, place.url) }
  }
}

const blanks = new Set([0x20, 0x09, 0x0d])

const Known = z.object({
  url: z.url({ protocol: /^https?$/ }).optional(),
  id: z.union([z.string(), z.number()]).optional(),
})

/** A line of JSONL: known by its own address or id; one that has neither by what it says. */
export function jsonLine(line: Uint8Array, name: string, url: string): FileToImport {
  const known = Known.safeParse(tryParse(Buffer.from(line).toString())).data
  const own = known?.url ?? ownUrl(url, known?.id ?? digestOf(line))
  return { name, url: own, contentType: 'application/json', body: line }
}

const ownUrl = (url: string, id: string | number) => `${url.split('#', 1)[0]}#${id}`

/** What is no JSON is brought in all the same: it becomes a dead letter that keeps the evidence. */
function tryParse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Stands for the address of what has none. */
export const digestOf = (body: Uint8Array): string =>
  createHash('sha256').update(body).digest('hex').slice(0, 16)
