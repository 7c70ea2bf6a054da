import { parseArgs } from 'node:util'
import { READERS, type ReaderName } from './reader.ts'

const PARTS = ['quality', 'cpu', 'cold', 'memory', 'costly', 'cases'] as const
export type Part = (typeof PARTS)[number]

export interface BenchOptions {
  readonly sets: readonly string[]
  readonly readers: readonly ReaderName[]
  readonly parts: ReadonlySet<Part>
  readonly heldOut: boolean
  readonly hostile: boolean
  readonly share: Shares
  readonly firstPages: number
  readonly keep: string | undefined
}

/** Every so many-th page is read. */
export interface Shares {
  readonly all: number
  /** Of these: by each reader, for CPU time, and by threads for their memory. */
  readonly readers: Readonly<Record<ReaderName, number>>
  readonly cpu: number
  readonly threads: number
  /** Of the costly pages, by the others: ours reads all. */
  readonly costly: number
}

export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      hostile: { type: 'boolean', default: false },
      parts: { type: 'string', default: PARTS.join() },
      readers: { type: 'string', default: READERS.join() },
      keep: { type: 'string' },
    },
  })
  return {
    sets: positionals.length > 0 ? positionals : ['aeb', 'wcxbdev', 'trafeval'],
    readers: namedIn(`ours,${values.readers}`, READERS),
    parts: new Set(namedIn(values.parts, PARTS)),
    heldOut: values['held-out'],
    hostile: values.hostile,
    share: shareOf(values),
    firstPages: values.quick ? 3 : 5,
    keep: values.keep,
  }
}

/** Which of those that there are a list names, in their own order. */
function namedIn<Name extends string>(list: string, known: readonly Name[]): Name[] {
  const asked = list.split(',')
  const unknown = asked.filter((name) => !known.some((other) => other === name))
  if (unknown.length > 0) throw new Error(`there is ${known.join()}, but no ${unknown.join()}`)
  return known.filter((name) => asked.includes(name))
}

function shareOf({ quick, whole }: { readonly quick: boolean; readonly whole: boolean }): Shares {
  const plain = whole || quick ? 1 : 3
  const slow = whole ? 1 : quick ? 4 : 15
  return {
    all: quick ? 10 : 1,
    readers: {
      ours: 1,
      former: 1,
      'readability+linkedom': plain,
      'readability+jsdom': slow,
      defuddle: slow,
    },
    cpu: quick ? 4 : 15,
    threads: quick ? 2 : 4,
    costly: whole ? 1 : quick ? 8 : 4,
  }
}
