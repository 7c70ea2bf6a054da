import type { ArticleInput } from '../../src/schemas/article-input.ts'
import type { Facts } from '../../src/schemas/facts.ts'
import type { Answer } from '../../src/threads/text-thread.ts'

const nothing: Facts = { mentions: [], entities: [], figures: [], times: [], quotes: [] }

/** What a thread of the pool runs, on texts that name what they do to it. */
export function facts({ text }: { readonly text: string }): Answer<Facts> {
  if (text === 'bug') throw new TypeError('this thread has a bug')
  return { status: 'ok', value: nothing }
}

/** Cells that a test and the tasks it orders share: four numbers, then what was seen at each beginning. */
export const Cell = {
  /** How often a task that breaks a limit has begun. */
  begun: 0,
  /** How many tasks are held at this moment. */
  held: 1,
  /** Set and notified by the test: lets held tasks go. */
  letGo: 2,
  /** From here on: how many tasks were held at each beginning. */
  seen: 3,
} as const

const deeds: Readonly<Record<string, (cells: Int32Array) => void>> = {
  endless: () => {
    for (;;);
  },
  greedy: () => hold(),
  'endless-once': (cells) => {
    while (Atomics.load(cells, Cell.begun) === 1);
  },
  'greedy-once': (cells) => {
    if (Atomics.load(cells, Cell.begun) === 1) hold()
  },
  asleep: (cells) => void Atomics.wait(cells, Cell.letGo, 0),
  nap: (cells) => void Atomics.wait(cells, Cell.letGo, 0, 500),
  work: () => spend(300),
  harmless: () => undefined,
}

/** Does what the address says; the body is memory shared with the test. */
export function article({ body, url }: ArticleInput): Answer<string> {
  const cells = new Int32Array(body.buffer)
  if (url === 'held') wait(cells)
  else begin(cells, deeds[url]!)
  return { status: 'ok', value: url }
}

function begin(cells: Int32Array, deed: (cells: Int32Array) => void): void {
  const turn = Atomics.add(cells, Cell.begun, 1)
  Atomics.store(cells, Cell.seen + turn, Atomics.load(cells, Cell.held))
  Atomics.notify(cells, Cell.begun)
  deed(cells)
}

function wait(cells: Int32Array): void {
  Atomics.add(cells, Cell.held, 1)
  Atomics.notify(cells, Cell.held)
  Atomics.wait(cells, Cell.letGo, 0)
  Atomics.sub(cells, Cell.held, 1)
}

/** Many small objects, as parsers make them: the heap grows step by step. */
function hold(): never {
  const held: object[] = []
  for (let count = 0; ; count += 1) held.push({ count, inner: { count } })
}

/** Works until that much CPU time is used, however long it takes. */
function spend(cpuMs: number): void {
  const before = process.threadCpuUsage()
  for (;;) {
    const { user, system } = process.threadCpuUsage(before)
    if (user + system > cpuMs * 1_000) return
  }
}
