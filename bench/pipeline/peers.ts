import { inBlocks } from '../extraction/pages.ts'
import {
  type Reader,
  type TextReaderName,
  TEXT_READERS,
  startReader,
} from '../extraction/reader.ts'
import { type Interval, bootstrap, ratioOf, sum } from '../extraction/statistics.ts'
import { printTable, tell } from '../extraction/table.ts'
import { type KeptPage, keptPages } from '../support/site.ts'

/** CPU time of some pages, by reader. */
type Block = Readonly<Partial<Record<TextReaderName, number>>> & { readonly pages: number }

/** The text work of a page, ours and with others' libraries, each in a process of its own. */
export interface Peers {
  /** Reads so many further pages. What else the machine does falls on all alike: they take turns. */
  measure(pages: number): Promise<void>
  print(): void
  end(): void
}

/** Pages that each reads in its turn, which it has just read: no one is slow for being cold. */
const size = 15

export async function startPeers(): Promise<Peers> {
  const readers = await Promise.all(TEXT_READERS.map(async (name) => startReader(name)))
  const blocks: Block[] = []
  const left = inBlocks(keptPages(), size)
  return {
    async measure(pages) {
      for (const block of left.splice(0, Math.ceil(pages / size))) {
        tell(`text work: block ${blocks.length + 1}`)
        blocks.push(await measureBlock(block, blocks.length % 2 ? readers.toReversed() : readers))
      }
    },
    print: () => print(blocks),
    end: () => {
      for (const reader of readers) reader.end()
    },
  }
}

async function measureBlock(
  pages: readonly KeptPage[],
  readers: readonly Reader<TextReaderName>[],
): Promise<Block> {
  const files = pages.map(({ file }) => ({
    file,
    url: 'https://news.example/article',
    contentType: 'text/html; charset=utf-8',
  }))
  const times: Partial<Record<TextReaderName, number>> = {}
  for (const reader of readers) {
    const answer = await reader.read(files, { warm: true })
    if (answer === undefined) throw new Error(`${reader.name} ended while its time was measured`)
    times[reader.name] = answer.cpuMs
  }
  return { ...times, pages: pages.length }
}

const timeOf = (block: Block, name: TextReaderName) => block[name] ?? Number.NaN

function ratioToOurs(blocks: readonly Block[], name: TextReaderName) {
  const pairs = blocks.map((block) => [timeOf(block, name), timeOf(block, 'ours+facts')] as const)
  const interval: Interval = bootstrap([pairs], ([drawn = []]) => ratioOf(drawn))
  return { value: ratioOf(pairs), interval }
}

function print(blocks: readonly Block[]): void {
  const pages = sum(blocks.map((block) => block.pages))
  console.log(
    `\n# text work of a page, from bytes to facts, CPU time, warm: ${pages} pages in turns`,
  )
  printTable(
    ['', 'mean, ms', 'times ours', '95 %'],
    TEXT_READERS.map((name) => {
      const { value, interval } = ratioToOurs(blocks, name)
      return [
        name,
        (sum(blocks.map((block) => timeOf(block, name))) / pages).toFixed(1),
        value.toFixed(2),
        `${interval.low.toFixed(1)} to ${interval.high.toFixed(1)}`,
      ]
    }),
  )
}
