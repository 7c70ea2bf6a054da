import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { printTable, tell } from './table.ts'

const ThreadMemory = z.object({ warm: z.number(), most: z.number(), after: z.number() })
const Memory = z.object({ pages: z.number(), first: ThreadMemory, second: ThreadMemory })
export type Memory = z.infer<typeof Memory>

/** What a worker's text threads take while they read the pages of a set, by set. */
export async function measureMemory(
  sets: readonly string[],
  nth: number,
): Promise<ReadonlyMap<string, Memory>> {
  const found = new Map<string, Memory>()
  for (const set of sets) {
    tell(`memory of threads: ${set}`)
    const script = join(import.meta.dirname, 'thread-process.ts')
    const args = ['--expose-gc', script, set, `${nth}`]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    found.set(set, Memory.parse(JSON.parse(stdout)))
  }
  return found
}

export function printMemory(memory: ReadonlyMap<string, Memory>): void {
  console.log(
    '\n# memory of a text thread that reads pages, MB: RSS of the process, less that without it',
  )
  printTable(
    ['', 'pages', 'warm', 'at most', 'after all'],
    [...memory].flatMap(([set, { pages, first, second }]) =>
      [
        [`${set}, the first, with the tables that all share`, first] as const,
        [`${set}, a further one`, second] as const,
      ].map(([name, { warm, most, after }]) => [
        name,
        `${pages}`,
        ...[warm, most, after].map((value) => value.toFixed(0)),
      ]),
    ),
  )
}
