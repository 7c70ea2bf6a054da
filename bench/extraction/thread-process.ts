// What text threads take while they read pages, in a process that does nothing else: thread-process.ts SET NTH
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { TextTables } from '../../src/text/tables.ts'
import { startThread } from '../../src/threads/thread.ts'
import { everyNth, pagesOf, type LabelledPage } from './pages.ts'

let tables: TextTables | undefined

function rssMb(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss() / 2 ** 20
}

/** A thread as workers start them; what it takes when it is warm, at most, and after all pages. */
async function measureThread(pages: readonly LabelledPage[]): Promise<Record<string, number>> {
  const before = rssMb()
  const thread = startThread({
    file: import.meta.resolve('../../src/threads/text-thread.ts'),
    deadlineMs: 60_000,
    memoryMb: 512,
    tables,
    onTables: (read) => (tables = read),
  })
  await thread.warm
  const warm = rssMb() - before
  let most = warm
  for (const { file, url, contentType } of pages) {
    const body = gunzipSync(readFileSync(file))
    await thread.run({ name: 'article', input: { body, url, contentType } })
    most = Math.max(most, process.memoryUsage.rss() / 2 ** 20 - before)
  }
  return { warm, most, after: rssMb() - before }
}

const [set = '', nth = '1'] = process.argv.slice(2)
const pages = everyNth(pagesOf(set), Number(nth))
// Two, as the first holds the tables that all share. Neither ends before the other has been measured.
const first = await measureThread(pages)
const second = await measureThread(pages)
process.stdout.write(JSON.stringify({ pages: pages.length, first, second }))
process.exit(0)
