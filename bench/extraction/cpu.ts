import { inBlocks, type LabelledPage } from './pages.ts'
import type { Reader, ReaderName } from './reader.ts'
import { bootstrap, type Interval, median, ratioOf, sum } from './statistics.ts'
import { printTable, tell } from './table.ts'

/** CPU time of a block of pages, by reader. */
export type Block = Readonly<Partial<Record<ReaderName, number>>> & { readonly pages: number }

/**
 * CPU time of readers, each in a process of its own, in which it has just read the same pages. They take turns, a block
 * of pages each, so that a machine with other work is slow for all of them.
 */
export async function measureCpu(
  pages: readonly LabelledPage[],
  readers: readonly Reader[],
): Promise<Block[]> {
  const blocks: Block[] = []
  for (const [number, block] of inBlocks(pages, SIZE).entries()) {
    tell(`CPU time: page ${number * SIZE} of ${pages.length}`)
    const times: Partial<Record<ReaderName, number>> = {}
    for (const reader of number % 2 === 0 ? readers : readers.toReversed()) {
      const answer = await reader.read(block, { warm: true })
      if (answer === undefined) throw new Error(`${reader.name} ended while its time was measured`)
      times[reader.name] = answer.cpuMs
    }
    blocks.push({ ...times, pages: block.length })
  }
  return blocks
}

/** Pages that a reader reads in its turn: few, and it would mostly meet caches that others have filled. */
const SIZE = 15

export interface Ratio {
  readonly value: number
  readonly interval: Interval
}

/** How many times the CPU time of `slow` is that of ours. */
export function ratioToOurs(blocks: readonly Block[], slow: ReaderName): Ratio {
  const pairs = blocks.map(
    (block) => [block[slow] ?? Number.NaN, block.ours ?? Number.NaN] as const,
  )
  return { value: ratioOf(pairs), interval: bootstrap([pairs], ([drawn = []]) => ratioOf(drawn)) }
}

export function printCpu(blocks: readonly Block[], readers: readonly Reader[]): void {
  const pages = sum(blocks.map((block) => block.pages))
  console.log(`\n# CPU time of a page, text and metadata, warm: ${pages} pages in turns`)
  printTable(
    ['', 'mean, ms', 'median of blocks, ms', 'times ours', '95 %'],
    readers.map(({ name }) => {
      const times = blocks.map((block) => block[name] ?? Number.NaN)
      const { value, interval } = ratioToOurs(blocks, name)
      return [
        name,
        (sum(times) / pages).toFixed(1),
        median(blocks.map((block) => (block[name] ?? Number.NaN) / block.pages)).toFixed(1),
        value.toFixed(2),
        `${interval.low.toFixed(1)} to ${interval.high.toFixed(1)}`,
      ]
    }),
  )
}
