import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeJavaScript } from './javascript.ts'
import { FirstPage } from './messages.ts'
import type { LabelledPage } from './pages.ts'
import { READERS, type ReaderName } from './reader.ts'
import { median } from './statistics.ts'
import { printTable, tell } from './table.ts'

export type Cold = Readonly<Partial<Record<ReaderName, readonly number[]>>>

/** CPU time of the first page in a fresh process, with the loading of the reader, for each page and reader. */
export async function measureCold(pages: readonly LabelledPage[]): Promise<Cold> {
  const folder = writeJavaScript()
  const times: Partial<Record<ReaderName, number[]>> = {}
  try {
    for (const page of pages) {
      tell(`first page: ${page.id}`)
      for (const name of READERS) (times[name] ??= []).push(await readFirst(folder, name, page))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return times
}

async function readFirst(folder: string, name: ReaderName, page: LabelledPage): Promise<number> {
  const script = join(folder, 'bench/extraction/reader-process.js')
  const args = [script, name, '--first', page.file, '--url', page.url]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return FirstPage.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('{')))).cpuMs
}

export const coldRatio = (cold: Cold, slow: ReaderName) =>
  median(cold[slow] ?? []) / median(cold.ours ?? [])

export function printCold(cold: Cold): void {
  console.log('\n# CPU time of the first page in a fresh process, modules and page, as JavaScript')
  printTable(
    ['', 'median, ms', 'from', 'to', 'times ours'],
    READERS.map((name) => {
      const times = cold[name] ?? []
      const ms = [median(times), Math.min(...times), Math.max(...times)]
      return [name, ...ms.map((value) => value.toFixed(0)), coldRatio(cold, name).toFixed(2)]
    }),
  )
}
