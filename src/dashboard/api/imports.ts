import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type FileToImport, jsonLine, textToImport } from '../../app/import-page.ts'
import type { TakenArticle } from '../../app/imports.ts'
import { nothing, operation } from './operation.ts'
import { withSpooled } from './spool.ts'

/** Of a body, which holds any number of articles. */
const mostBytes = 64 * 2 ** 20
/** Of the articles that could not be kept, so many are named. */
const mostNamed = 20

const lines = ['application/x-ndjson', 'application/jsonl']
const texts = ['text/plain', 'text/markdown', 'text/html']

const Count = z.number()

/** Articles that did not come by a feed. */
export const importOperations = [
  operation({
    ...nothing,
    method: 'post',
    at: '/imports',
    summary: 'Bring in articles: one object of JSON a line, or one text or page',
    takes: [...lines, ...texts],
    query: z.object({
      name: z
        .string()
        .min(1)
        .max(200)
        .default('files')
        .meta({ description: 'they are kept under this name, as one feed' }),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .meta({ description: 'address of a text; without, it is known by what it says' }),
    }),
    answer: z.object({
      new: Count,
      changed: Count,
      known: Count,
      duplicate: Count,
      failed: Count,
      failures: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
    run: async (app, { query: { name, url }, sent, signal }) =>
      withSpooled(sent.body, mostBytes, async (file) => {
        const failures: { name: string; message: string }[] = []
        const onTaken = (taken: TakenArticle) => {
          if (taken.status === 'failed' && failures.length < mostNamed)
            failures.push({ name: taken.name, message: taken.message })
        }
        const articles = lines.includes(sent.type)
          ? linesOf(file, name)
          : textOf(file, { name, url, contentType: sent.type })
        return { ...(await app.imports.take(name, articles, { signal, onTaken })), failures }
      }),
  }),
]

async function* linesOf(file: string, feed: string): AsyncGenerator<FileToImport> {
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number += 1
    if (line.trim() !== '') yield jsonLine(line, `line ${number}`, `import:${feed}`)
  }
}

interface Text {
  readonly name: string
  readonly url: string | undefined
  readonly contentType: string
}

async function* textOf(
  file: string,
  { name, url, contentType }: Text,
): AsyncGenerator<FileToImport> {
  yield textToImport(await readFile(file), { contentType, url, feed: name })
}
