import { createReadStream } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { App } from '../app/app.ts'
import { entryStageNames } from '../app/entry-stages.ts'
import type { Waiting } from '../schemas/jobs.ts'
import { type Call, type Command, text } from './command.ts'
import { type FileToImport, importPage, jsonLine } from './import-page.ts'
import { summarizeRecord } from './record-text.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Bring in articles from files: plain text, HTML, JSONL, folders of them',
  takes: 'PATH…',
  count: [1, Infinity],
  options: {
    name: { type: 'string', description: 'keep them under this name, as one feed (files)' },
    'no-work': { type: 'boolean', description: 'queue only: workers run elsewhere' },
  },
  examples: [
    ['import article.txt', 'one article'],
    [
      'import archive/ --name archive-2024',
      'all .txt, .md, .html, .htm and .jsonl files below a folder',
    ],
    [
      'import articles.jsonl',
      'one JSON object a line: {"url", "title", "published", "text" or "html"}',
    ],
  ],
  async run(call) {
    const app = await call.io.app()
    const counts: Counts = { new: 0, changed: 0, known: 0, duplicate: 0, failed: 0 }
    const workers =
      call.values['no-work'] === true ? undefined : await app.work({ stages: entryStageNames })
    try {
      const ids = await importAll(call, app, counts)
      if (workers) await settled(call, app, ids)
      await showRecords(call, app, ids)
    } finally {
      await workers?.stop()
    }
    call.io.note(
      Object.entries(counts)
        .map(([state, count]) => `${count} ${state}`)
        .join(', '),
    )
    return counts.failed === 0
  },
}

type Counts = Record<'new' | 'changed' | 'known' | 'duplicate' | 'failed', number>

/** Keeps every article and queues it. Gives the ids of those that go through the pipeline, or did. */
async function importAll(call: Call, app: App, counts: Counts): Promise<string[]> {
  const name = text(call.values, 'name') ?? 'files'
  const ids: string[] = []
  let queued: Waiting[] = []
  for await (const file of articlesIn(call.rest)) {
    if (call.io.signal.aborted) break
    try {
      const imported = await app.imports.keep(name, importPage(file, app.now()))
      counts[imported.status] += 1
      if ('waiting' in imported) queued.push(imported.waiting)
      ids.push('waiting' in imported ? imported.waiting.id : imported.articleId)
    } catch (error) {
      counts.failed += 1
      call.io.note(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (queued.length < 100) continue
    await app.imports.queue(queued)
    queued = []
  }
  await app.imports.queue(queued)
  return ids
}

const typeOf: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
}

async function* articlesIn(paths: readonly string[]): AsyncGenerator<FileToImport> {
  for (const path of paths)
    yield* (await stat(path)).isDirectory() ? articlesBelow(path) : articlesOf(path)
}

async function* articlesBelow(folder: string): AsyncGenerator<FileToImport> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) {
    const type = extname(file).toLowerCase()
    if (type === '.jsonl' || type in typeOf) yield* articlesOf(file)
  }
}

/** A file that is named goes in whatever its ending: one that says nothing is taken for plain text. */
async function* articlesOf(path: string): AsyncGenerator<FileToImport> {
  const url = pathToFileURL(resolve(path)).href
  if (extname(path).toLowerCase() !== '.jsonl') {
    const contentType = typeOf[extname(path).toLowerCase()] ?? 'text/plain'
    yield { name: basename(path), url, contentType, body: await readFile(path) }
    return
  }
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    number += 1
    if (line.trim() !== '')
      yield jsonLine(line, `${basename(path)} line ${number}`, `${url}#${number}`)
  }
}

/** What waits for longer is left to the workers of `wiredesk start`. */
const patienceMs = 60_000

/** Waits until all have ended, or wait for long, or the command is asked to stop. */
async function settled({ io }: Call, app: App, ids: readonly string[]): Promise<void> {
  for (;;) {
    const open = await app.imports.inFlight(ids, patienceMs)
    io.progress(`${ids.length - open} of ${ids.length} done`)
    if (open === 0 || io.signal.aborted)
      return io.note(`${ids.length - open} of ${ids.length} done`)
    await delay(100, undefined, { signal: io.signal }).catch(() => undefined)
  }
}

/** Few are shown, many are counted. */
const shown = 20

async function showRecords({ io, json }: Call, app: App, ids: readonly string[]): Promise<void> {
  for (const id of ids.slice(0, json ? Infinity : shown)) {
    const record = await app.records.get(id)
    if (!record) {
      const standing = await app.imports.standing(id)
      io.note(
        `${id}: ${standing?.state ?? 'unknown'}${standing?.reason ? `, ${standing.reason}` : ''}; see wiredesk failed list`,
      )
    } else if (json) io.print(JSON.stringify(record))
    else for (const line of [...summarizeRecord(record), `  record   ${record.id}`]) io.print(line)
  }
}
