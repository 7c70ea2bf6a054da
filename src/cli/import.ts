import { createReadStream } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { App } from '../app/app.ts'
import { entryStageNames } from '../app/entry-stages.ts'
import { type FileToImport, jsonLine } from '../app/import-page.ts'
import type { ImportCounts } from '../app/imports.ts'
import { type Call, type Command, text } from './command.ts'
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
    const workers =
      call.values['no-work'] === true ? undefined : await app.work({ stages: entryStageNames })
    try {
      const { counts, ids } = await importAll(call, app)
      if (workers) await settled(call, app, ids)
      await showRecords(call, app, ids)
      const told = Object.entries(counts).map(([state, count]) => `${count} ${state}`)
      call.io.note(told.join(', '))
      return counts.failed === 0
    } finally {
      await workers?.stop()
    }
  },
}

interface Imported {
  readonly counts: ImportCounts
  /** Of those that go through the pipeline, or did. */
  readonly ids: readonly string[]
}

async function importAll({ io, values, rest }: Call, app: App): Promise<Imported> {
  const ids: string[] = []
  const counts = await app.imports.take(text(values, 'name') ?? 'files', articlesIn(rest), {
    signal: io.signal,
    onTaken: (taken) => {
      if (taken.status === 'failed') io.note(`${taken.name}: ${taken.message}`)
      else ids.push(taken.id)
    },
  })
  return { counts, ids }
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

/** So many are asked after at once: all of them, ten times a second, would cost more the more there are. */
const askedAtOnce = 500

/** Waits until all have ended, or wait for long, or the command is asked to stop. They end about in order. */
async function settled({ io }: Call, app: App, ids: readonly string[]): Promise<void> {
  let done = 0
  while (done < ids.length && !io.signal.aborted) {
    const asked = ids.slice(done, done + askedAtOnce)
    const open = await app.imports.inFlight(asked, patienceMs)
    io.progress(`${done + asked.length - open} of ${ids.length} done`)
    if (open === 0) done += asked.length
    else await delay(100, undefined, { signal: io.signal }).catch(() => undefined)
  }
  io.note(`${done} of ${ids.length} done`)
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
