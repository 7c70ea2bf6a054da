import type { EventClass } from '../../../schemas/figure.ts'
import { makeNameTable, type NameTable } from '../../tables/name-table.ts'
import { sharedInt8 } from '../../tables/shared-arrays.ts'

/** What stands before the tables. */
interface Head {
  /** What a figure is told of: a class, something of no class, or nothing. */
  readonly classes: readonly (EventClass | 'other' | 'none')[]
  readonly words: readonly string[]
  readonly features: readonly string[]
  readonly hidden: number
  /** Numbers of a word: a multiple of four. */
  readonly size: number
  /** How many tokens before the figure, and from its first one on, have a place of their own. */
  readonly before: number
  readonly after: number
  readonly scales: Readonly<Record<'vectors' | 'places' | 'features' | 'direct' | 'out', number>>
  readonly bias: readonly number[]
  readonly outBias: readonly number[]
  /** From how likely on the answer of a rule stays; rules that are not here are not asked about. */
  readonly keep: Readonly<Record<string, number>>
  /** From how likely on a class is told that no rule tells. */
  readonly tell: number
}

/** Means of words that stand in no place: of the noun, the rules' word, the sentence before and behind, and what surrounds it. */
export const bags = 5

/** How many endings are told apart. */
export const endingCount = 512

/**
 * A small net with one hidden layer, on memory that threads share; all tables by row, in signed bytes that `scales` make numbers of. Made by
 * `training/events/` (docs/decisions/0077-events-by-a-small-net.md).
 */
export interface EventTables extends Omit<Head, 'words' | 'features'> {
  /** Rows of `vectors`. */
  readonly words: NameTable
  /** Rows of what is known of the figure, by `NAME VALUE`. */
  readonly features: NameTable
  /** Of words, then of endings of those that are in no row. */
  readonly vectors: Int8Array
  /** What a word's numbers add to the hidden layer, by place. */
  readonly places: Int8Array
  /** What features add to the hidden layer, and to the classes at once. */
  readonly toHidden: Int8Array
  readonly toClasses: Int8Array
  readonly out: Int8Array
}

/** The head as JSON behind its length, then the tables. Throws where they are not as long as the head says. */
export function readEventTables(bytes: Uint8Array): EventTables {
  const { head, end } = readHead(bytes)
  const { hidden, size, before, after, features, classes, words, ...rest } = head
  const lengths = [
    (words.length + endingCount) * size,
    (before + after + bags) * hidden * size,
    features.length * hidden,
    features.length * classes.length,
    classes.length * hidden,
  ] as const
  const wanted = lengths.reduce((sum, length) => sum + length, end)
  if (bytes.length !== wanted)
    throw new Error(`the net of events has ${bytes.length} bytes, not ${wanted} as its head says`)
  let from = end
  const table = (length: number): Int8Array => {
    const signed = sharedInt8(length)
    signed.set(bytes.subarray(from, (from += length)))
    return signed
  }
  return {
    ...rest,
    classes,
    hidden,
    size,
    before,
    after,
    words: rowsOf(words),
    features: rowsOf(features),
    vectors: table(lengths[0]),
    places: table(lengths[1]),
    toHidden: table(lengths[2]),
    toClasses: table(lengths[3]),
    out: table(lengths[4]),
  }
}

function readHead(bytes: Uint8Array): { readonly head: Head; readonly end: number } {
  try {
    const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)))
    if (isHead(head)) return { head, end }
    throw new TypeError(`a field is missing: ${Object.keys(head ?? {}).join(', ')}`)
  } catch (cause) {
    throw new Error('the net of events has no head that can be read', { cause })
  }
}

/** Whether all that is indexed is there; the file is as fixed as the code. */
const isHead = (head: unknown): head is Head =>
  typeof head === 'object' &&
  head !== null &&
  ['classes', 'words', 'features', 'bias', 'outBias'].every((name) =>
    Array.isArray(Reflect.get(head, name)),
  ) &&
  ['hidden', 'size', 'before', 'after', 'tell'].every((name) =>
    Number.isFinite(Reflect.get(head, name)),
  ) &&
  'keep' in head &&
  'scales' in head

const rowsOf = (names: readonly string[]): NameTable =>
  makeNameTable(new Map(names.map((name, row) => [name, [row]])))
