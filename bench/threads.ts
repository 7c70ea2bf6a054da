// node bench/threads.ts [threads]
// What a text thread costs, and what it saves that threads share what was read from the model files.
// Prints, for threads that each read the files and for threads that are given what the first one read: CPU time and
// memory of the first thread and of each further one, until it is warm. Then the CPU time of finding facts with tables
// on shared memory, as a ratio to the same tables on memory of the thread's own.
import { spawnSync } from 'node:child_process'
import { economy } from '../src/sample/articles/economy.ts'
import { science } from '../src/sample/articles/science.ts'
import { world } from '../src/sample/articles/world.ts'
import { extractFacts } from '../src/text/facts.ts'
import { loadTextTables, type TextTables, useTextTables } from '../src/text/tables.ts'
import { startThread, type Thread } from '../src/threads/thread.ts'

type Mode = 'own' | 'shared'

/** CPU time of all of the process, which counts what the collector and the compiler do beside the threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const rssMb = () => process.memoryUsage.rss() / 2 ** 20

/** Starts threads one after the other, in this process. */
async function measureThreads(mode: Mode, count: number): Promise<void> {
  let tables: TextTables | undefined
  const threads: Thread[] = []
  const costs: { readonly cpu: number; readonly memory: number }[] = []
  for (let number = 0; number < count; number++) {
    const [cpu, memory] = [cpuMs(), rssMb()]
    const thread = startThread({
      file: import.meta.resolve('../src/threads/text-thread.ts'),
      deadlineMs: 60_000,
      memoryMb: 512,
      tables: mode === 'shared' ? tables : undefined,
      onTables: (read) => (tables = mode === 'shared' ? read : undefined),
    })
    threads.push(thread)
    await thread.warm
    costs.push({ cpu: cpuMs() - cpu, memory: rssMb() - memory })
  }
  await Promise.all(threads.map(async (thread) => thread.end()))
  const [first, ...others] = costs
  const mean = (of: 'cpu' | 'memory') =>
    Math.round(others.reduce((sum, cost) => sum + cost[of], 0) / others.length)
  console.log(
    `${mode.padEnd(6)}  first ${Math.round(first?.cpu ?? 0)} ms, ${Math.round(first?.memory ?? 0)} MB;` +
      `  each further ${mean('cpu')} ms, ${mean('memory')} MB`,
  )
}

/** The same tables on plain memory. */
function privateCopy<T>(value: T): T
function privateCopy(value: unknown): unknown {
  if (value instanceof Uint8Array) return Uint8Array.from(value)
  if (value instanceof Uint16Array) return Uint16Array.from(value)
  if (value instanceof Uint32Array) return Uint32Array.from(value)
  if (value instanceof Int32Array) return Int32Array.from(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, privateCopy(part)]))
}

const texts = [...economy, ...science, ...world].map(({ paragraphs }) => paragraphs.join('\n'))

/** CPU time of a few rounds over the texts; the first round fills what is kept of words. */
function factsMs(tables: TextTables): number {
  useTextTables(tables)
  for (const text of texts) extractFacts({ text })
  const before = cpuMs()
  for (let round = 0; round < 10; round++) for (const text of texts) extractFacts({ text })
  return cpuMs() - before
}

/** The median of many pairs, measured by turns: other work on the machine meets both alike. */
function measureFacts(): void {
  const shared = loadTextTables()
  const own = privateCopy(shared)
  const ratios = Array.from({ length: 15 }, () => factsMs(shared) / factsMs(own)).slice(2)
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0
  console.log(`facts: shared / own ${median.toFixed(2)}`)
}

const [first = '4', second = '4'] = process.argv.slice(2)
if (first === 'own' || first === 'shared') await measureThreads(first, Number(second))
else {
  for (const mode of ['own', 'shared'])
    spawnSync(process.execPath, [import.meta.filename, mode, first], { stdio: 'inherit' })
  measureFacts()
}
