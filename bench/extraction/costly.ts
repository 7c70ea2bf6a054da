import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { COSTLY_PAGES, wholePage } from './costly-pages.ts'
import type { LabelledPage } from './pages.ts'
import { everyNth, findShared } from './pages.ts'
import { type Reader, READERS, type ReaderName, startReader } from './reader.ts'
import { printTable, tell } from './table.ts'

/** What one reader's process used for one page; undefined where it was ended at the limit. */
interface Cost {
  readonly page: string
  readonly cpuMs: number | undefined
  /** Whether it threw, or its process ended by itself. */
  readonly crashed: boolean
}

export type Costs = ReadonlyMap<ReaderName, readonly Cost[]>

export const MOST_CPU_MS = 1_000
/** Ours is to end by itself; the others are known to be slow and are not waited for. */
const limitOf = (name: ReaderName) => (name === 'ours' ? 60_000 : 3_000)

export async function measureCostly(names: readonly ReaderName[], share: number): Promise<Costs> {
  const pages = { ...(await sharedPages()), ...COSTLY_PAGES }
  const folder = mkdtempSync(join(tmpdir(), 'costly-pages-'))
  const costs = new Map<ReaderName, readonly Cost[]>()
  try {
    for (const name of names) {
      tell(`costly pages: ${name}`)
      const asked = everyNth(Object.entries(pages), name === 'ours' ? 1 : share)
      costs.set(name, await readAll(name, asked, folder))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return costs
}

const Generator = z.object({ COSTLY: z.record(z.string(), z.string()) })

async function sharedPages(): Promise<Record<string, string>> {
  const file = findShared('cases', 'extraction', 'costly.mjs')
  if (file === undefined) return {}
  const { COSTLY } = Generator.parse(await import(pathToFileURL(file).href))
  return Object.fromEntries(Object.entries(COSTLY).map(([name, body]) => [name, wholePage(body)]))
}

/** A process that was ended, or ended by itself, is followed by a fresh one. */
async function readAll(
  name: ReaderName,
  pages: readonly (readonly [string, string])[],
  folder: string,
): Promise<Cost[]> {
  const costs: Cost[] = []
  let reader: Reader | undefined
  for (const [page, html] of pages) {
    reader ??= await warmReader(name, folder)
    const file = join(folder, `${page}.html`)
    writeFileSync(file, html)
    const answer = await reader.read([pageAt(file)])
    const crashed = answer ? typeof answer.outcomes[0] === 'string' : !reader.wasOverLimit()
    costs.push({ page, cpuMs: answer?.cpuMs, crashed })
    if (answer === undefined) reader = undefined
  }
  reader?.end()
  return costs
}

const pageAt = (file: string): Omit<LabelledPage, 'id' | 'truth'> => ({
  file,
  url: 'https://news.example/article',
  contentType: 'text/html; charset=utf-8',
})

/** What is loaded and compiled at first use is not the costly page's fault. */
async function warmReader(name: ReaderName, folder: string): Promise<Reader> {
  const reader = await startReader(name, { limitMs: limitOf(name) })
  const file = join(folder, 'ordinary.html')
  writeFileSync(
    file,
    wholePage(
      `<article><h1>The valley waits</h1>${'<p>An ordinary line.</p>'.repeat(40)}</article>`,
    ),
  )
  await reader.read(Array.from({ length: 5 }, () => pageAt(file)))
  return reader
}

export const isOver = ({ cpuMs, crashed }: Cost) => !crashed && (cpuMs ?? Infinity) > MOST_CPU_MS

export function printCostly(costs: Costs): void {
  console.log('\n# costly pages: CPU time of one page, warm')
  printTable(
    ['', 'pages', 'over 1 s', 'ended at limit', 'crashed', 'slowest, ms'],
    READERS.flatMap((name) => {
      const found = costs.get(name)
      if (!found) return []
      const ended = found.filter(({ cpuMs, crashed }) => cpuMs === undefined && !crashed)
      const slowest = Math.max(...found.map(({ cpuMs }) => cpuMs ?? 0))
      const counts = [found.length, found.filter(isOver).length, ended.length]
      const crashes = found.filter(({ crashed }) => crashed).length
      return [[name, ...[...counts, crashes].map(String), slowest.toFixed(0)]]
    }),
  )
  const slowest = (costs.get('ours') ?? []).toSorted(
    (a, b) => (b.cpuMs ?? Infinity) - (a.cpuMs ?? Infinity),
  )
  const told = slowest
    .slice(0, 8)
    .map(({ page, cpuMs }) => `${page} ${cpuMs?.toFixed(0) ?? 'ended'}`)
  console.log(`slowest of ours, ms: ${told.join(', ')}`)
}
