import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ImportedPage } from '../store/imports.ts'
import { canonicalUrl } from '../text/urls.ts'

/** One article to be brought in. */
export interface FileToImport {
  /** For messages: the file, and the line where it has several. */
  readonly name: string
  readonly url: string
  readonly contentType: string
  readonly body: Uint8Array
}

/** The page and the entry that an imported article stands for. */
export function importPage(
  { url, contentType, body, name }: FileToImport,
  now: Date,
): ImportedPage {
  if (body.length === 0) throw new Error('is empty')
  return {
    entry: { guid: url, url, title: name, categories: [], enclosures: [] },
    page: { url, status: 200, headers: {}, contentType, body, redirects: [], fetchedAt: now },
    canonicalUrl: /^https?:/.test(url) ? canonicalUrl(url) : url,
  }
}

const Line = z.object({
  url: z.url({ protocol: /^https?$/ }).optional(),
  id: z.union([z.string(), z.number()]).optional(),
})

/** A line of JSONL: known by its own address or id; one that has neither by what it says. */
export function jsonLine(line: string, name: string, url: string): FileToImport {
  const known = Line.safeParse(tryParse(line)).data
  const body = Buffer.from(line)
  const own = known?.url ?? `${url.split('#', 1)[0]}#${known?.id ?? digestOf(body)}`
  return { name, url: own, contentType: 'application/json', body }
}

/** What is no JSON is brought in all the same: it becomes a dead letter that keeps the evidence. */
function tryParse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** What is known of a text besides its bytes. */
export interface TextSource {
  readonly contentType: string
  readonly url?: string | undefined
  /** Of the import. */
  readonly feed: string
}

/** A text or page: known by its address, or by what it says. */
export function textToImport(
  body: Uint8Array,
  { contentType, url, feed }: TextSource,
): FileToImport {
  const own = url ?? `import:${feed}#${digestOf(body)}`
  return { name: own, url: own, contentType, body }
}

const digestOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex').slice(0, 16)
