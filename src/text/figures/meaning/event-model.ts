import { z } from 'zod'
import { EventClass } from '../../../schemas/figure.ts'
import { readModelFile } from '../../model-files.ts'

/** What a figure is told of: a class, something of no class, or nothing. */
const Outcome = z.union([EventClass, z.literal('other'), z.literal('none')])

const Head = z.object({
  classes: z.array(Outcome),
  words: z.array(z.string()),
  features: z.array(z.string()),
  hidden: z.int(),
  size: z.int(),
  before: z.int(),
  after: z.int(),
  scales: z.record(z.string(), z.number()),
  bias: z.array(z.number()),
  outBias: z.array(z.number()),
})

/** A small net with one hidden layer; all tables by row. Made by `training/events/` (docs/decisions/0077-events-by-a-small-net.md). */
export interface EventModel {
  readonly classes: readonly z.infer<typeof Outcome>[]
  /** Rows of words, and of features by `NAME VALUE`. */
  readonly words: ReadonlyMap<string, number>
  readonly features: ReadonlyMap<string, number>
  readonly hidden: number
  /** Numbers of a word. */
  readonly size: number
  /** How many tokens before the figure, and from its first one on, have a place of their own. */
  readonly before: number
  readonly after: number
  readonly vectors: Float32Array
  /** Of words that are in no row, by how they end. */
  readonly endings: Float32Array
  /** What a word's numbers add to the hidden layer, by place. */
  readonly places: Float32Array
  /** What features add to the hidden layer, and to the classes at once. */
  readonly toHidden: Float32Array
  readonly toClasses: Float32Array
  readonly out: Float32Array
  readonly bias: Float32Array
  readonly outBias: Float32Array
}

/** Means of words that stand in no place: of the noun, the rules' word, the sentence before and behind, and what surrounds it. */
export const bags = 5

/** How many endings are told apart. */
export const endingCount = 512

/** The head as JSON behind its length, then tables of signed bytes, each with a scale. */
export function readEventModel(bytes: Uint8Array): EventModel {
  const headEnd = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head = Head.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd))))
  const { hidden, size, before, after, features, classes, words } = head
  let from = headEnd
  const table = (name: string, length: number): Float32Array => {
    const scale = head.scales[name] ?? 0
    const signed = new Int8Array(bytes.buffer, bytes.byteOffset + from, length)
    from += length
    return Float32Array.from(signed, (value) => value * scale)
  }
  return {
    classes,
    words: rowsOf(words),
    features: rowsOf(features),
    hidden,
    size,
    before,
    after,
    vectors: table('words', words.length * size),
    endings: table('endings', endingCount * size),
    places: table('places', (before + after + bags) * hidden * size),
    toHidden: table('features', features.length * hidden),
    toClasses: table('direct', features.length * classes.length),
    out: table('out', classes.length * hidden),
    bias: Float32Array.from(head.bias),
    outBias: Float32Array.from(head.outBias),
  }
}

const rowsOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, row) => [name, row]))

let loaded: EventModel | undefined

/** Read when it is first asked for, and kept (docs/decisions/0004-model-files.md). */
export function eventModel(): EventModel {
  loaded ??= readEventModel(readModelFile('events.br'))
  return loaded
}
