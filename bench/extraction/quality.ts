import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Prediction } from './messages.ts'
import { type LabelledPage, everyNth, inBlocks } from './pages.ts'
import type { Reader, ReaderName } from './reader.ts'
import type { PageScorer, Rows } from './scorer.ts'
import { tell } from './table.ts'

/** What one reader made of the pages of a set, by id. */
export interface Reading {
  readonly name: ReaderName
  readonly rows: ReadonlyMap<string, Rows>
  readonly crashed: readonly string[]
  /** Of the reader's process, after all these pages. */
  readonly rssMb: number
  readonly heapMb: number
}

export interface SetReading {
  readonly set: string
  readonly pages: readonly LabelledPage[]
  readonly readings: readonly Reading[]
}

export interface ReadOptions {
  readonly scorer: PageScorer
  /** Every so many-th page is read, by reader. */
  readonly shares: Readonly<Record<ReaderName, number>>
  /** A folder to write what was read to. */
  readonly keep: string | undefined
}

/** Has every reader read the pages of a set, one reader after the other. */
export async function readSet(
  set: string,
  pages: readonly LabelledPage[],
  readers: readonly Reader[],
  options: ReadOptions,
): Promise<SetReading> {
  const readings: Reading[] = []
  for (const reader of readers) {
    tell(`${set}: ${reader.name}`)
    readings.push(
      await readPages(set, everyNth(pages, options.shares[reader.name]), reader, options),
    )
  }
  return { set, pages, readings }
}

export async function readPages(
  set: string,
  pages: readonly LabelledPage[],
  reader: Reader,
  { scorer, keep }: Omit<ReadOptions, 'shares'>,
): Promise<Reading> {
  const rows = new Map<string, Rows>()
  const predictions: Record<string, Prediction> = {}
  const crashed: string[] = []
  let memory = { rssMb: 0, heapMb: 0 }
  const blocks = inBlocks(pages, 50)
  for (const block of blocks) {
    const answer = await reader.read(block, { weigh: block === blocks.at(-1) })
    if (answer === undefined) throw new Error(`${reader.name} ended amid ${set}`)
    memory = answer
    block.forEach(({ id, truth }, index) => {
      const outcome = answer.outcomes[index]
      // A crash counts as a page without an article, and is told.
      if (typeof outcome === 'string') crashed.push(`${id}: ${outcome}`)
      const prediction = typeof outcome === 'string' ? undefined : outcome
      rows.set(id, scorer.rowsOf(truth, prediction))
      if (prediction) predictions[id] = prediction
    })
  }
  if (keep !== undefined) write(keep, `${set}-${reader.name}.json`, predictions)
  return { name: reader.name, rows, crashed, rssMb: memory.rssMb, heapMb: memory.heapMb }
}

/** As the scorer of the shared folder reads it. */
function write(
  folder: string,
  name: string,
  predictions: Readonly<Record<string, Prediction>>,
): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), JSON.stringify(predictions))
}
