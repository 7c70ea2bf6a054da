import type { EventClass } from '../../../schemas/figure.ts'
import type { NameTable } from '../../tables/name-table.ts'
import { checkNetLength, readNetHead, rowsByName, tablesFrom } from '../../tables/net-file.ts'

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

const net = 'net of events'

/** The head as JSON behind its length, then the tables. Throws where they are not as long as the head says. */
export function readEventTables(bytes: Uint8Array): EventTables {
  const { head, end } = readNetHead(bytes, net, isHead)
  const { hidden, size, before, after, features, classes, words, ...rest } = head
  const lengths = [
    (words.length + endingCount) * size,
    (before + after + bags) * hidden * size,
    features.length * hidden,
    features.length * classes.length,
    classes.length * hidden,
  ] as const
  checkNetLength(
    bytes,
    net,
    lengths.reduce((sum, length) => sum + length, end),
  )
  const table = tablesFrom(bytes, end)
  return {
    ...rest,
    classes,
    hidden,
    size,
    before,
    after,
    words: rowsByName(words),
    features: rowsByName(features),
    vectors: table(lengths[0]),
    places: table(lengths[1]),
    toHidden: table(lengths[2]),
    toClasses: table(lengths[3]),
    out: table(lengths[4]),
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
