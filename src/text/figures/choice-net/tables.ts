import { makeNameTable, type NameTable } from '../../tables/name-table.ts'
import { sharedInt8 } from '../../tables/shared-arrays.ts'

/** What is chosen by the net. */
export type ChoiceName = 'place' | 'time'

/** The tables of one choice, in the order of the file. */
type TableName =
  | 'question'
  | 'none'
  | 'candidate'
  | 'features'
  | 'asked'
  | 'askedNone'
  | 'sides'
  | 'numbers'

/** By row, in signed bytes that `scales` make numbers of. */
type Tables = Readonly<Record<TableName, Int8Array>>

interface FieldHead {
  readonly features: readonly string[]
  readonly asked: readonly string[]
  readonly scales: Readonly<Record<TableName, number>>
  readonly bias: readonly number[]
  readonly out: readonly number[]
  readonly noneBias: readonly number[]
  readonly noneOut: readonly number[]
  /** What is added to each candidate and to none of them, and how often the score of the learned weights is. */
  readonly outBias: number
  readonly noneOutBias: number
  readonly score: number
}

/** What the hidden numbers of candidates, and those of none of them, are reckoned from. */
export interface FieldTables extends Omit<FieldHead, 'features' | 'asked'>, Tables {
  /** Rows of `features`. */
  readonly featureRows: NameTable
  /** Rows of `asked` and `askedNone`: kind and event of the figure, by `NAME VALUE`. */
  readonly askedRows: NameTable
}

interface Head {
  /** How many words and endings have a row, as the net of events numbers them. */
  readonly rows: number
  /** Numbers of a word. */
  readonly size: number
  /** Of candidates, and of none. */
  readonly hidden: number
  readonly noneHidden: number
  /** How many tokens before the figure, and behind it, have a place of their own. */
  readonly before: number
  readonly after: number
  readonly vectorScale: number
  readonly fields: Readonly<Record<ChoiceName, FieldHead>>
}

/**
 * Two small nets with one hidden layer over the same words, on memory that threads share. Made by `training/where-when/`
 * (docs/decisions/0088-places-and-times-by-words.md).
 */
export interface ChoiceTables extends Omit<Head, 'fields'> {
  readonly vectors: Int8Array
  readonly fields: Readonly<Record<ChoiceName, FieldTables>>
}

/** Tokens with a place of their own about a candidate: before it, its first and its last, and behind it. */
export const besideBefore = 4
export const besideAfter = 3
/** How many kinds of sides there are: before or behind the figure, in its sentence or another. */
const sideCount = 4
/** Numbers known of a candidate: score, likelihood by the learned weights, and how far away it is. */
const numberCount = 3

/** Places of words about a figure, the word of its event behind them. */
export const questionPlaces = ({ before, after }: Pick<Head, 'before' | 'after'>): number =>
  before + after + 1

/** Places of words about a candidate, what stands between it and the figure behind them. */
export const candidatePlaces = besideBefore + 2 + besideAfter + 1

function lengthsOf(
  head: Head,
  { features, asked }: FieldHead,
): Readonly<Record<TableName, number>> {
  const { size, hidden, noneHidden } = head
  const places = questionPlaces(head)
  return {
    question: places * size * hidden,
    none: places * size * noneHidden,
    candidate: candidatePlaces * size * hidden,
    features: features.length * hidden,
    asked: asked.length * hidden,
    askedNone: asked.length * noneHidden,
    sides: sideCount * hidden,
    numbers: numberCount * hidden,
  }
}

/** The head as JSON behind its length, then the tables. Throws where they are not as long as the head says. */
export function readChoiceTables(bytes: Uint8Array): ChoiceTables {
  const { head, end } = readHead(bytes)
  let from = end
  const table = (length: number): Int8Array => {
    const signed = sharedInt8(length)
    signed.set(bytes.subarray(from, Math.min(from + length, bytes.length)))
    from += length
    return signed
  }
  const vectors = table(head.rows * head.size)
  const fieldOf = (name: ChoiceName): FieldTables => {
    const { features, asked, ...rest } = head.fields[name]
    const lengths = lengthsOf(head, head.fields[name])
    return {
      ...rest,
      question: table(lengths.question),
      none: table(lengths.none),
      candidate: table(lengths.candidate),
      features: table(lengths.features),
      asked: table(lengths.asked),
      askedNone: table(lengths.askedNone),
      sides: table(lengths.sides),
      numbers: table(lengths.numbers),
      featureRows: rowsOf(features),
      askedRows: rowsOf(asked),
    }
  }
  const fields = { place: fieldOf('place'), time: fieldOf('time') }
  if (from !== bytes.length)
    throw new Error(`the net of choices has ${bytes.length} bytes, not ${from} as its head says`)
  return { ...head, vectors, fields }
}

function readHead(bytes: Uint8Array): { readonly head: Head; readonly end: number } {
  try {
    const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)))
    if (isHead(head)) return { head, end }
    throw new TypeError(`a field is missing: ${Object.keys(head ?? {}).join(', ')}`)
  } catch (cause) {
    throw new Error('the net of choices has no head that can be read', { cause })
  }
}

/** Whether all that is indexed is there; the file is as fixed as the code. */
const isHead = (head: unknown): head is Head =>
  typeof head === 'object' &&
  head !== null &&
  ['rows', 'size', 'hidden', 'noneHidden', 'before', 'after', 'vectorScale'].every((name) =>
    Number.isFinite(Reflect.get(head, name)),
  ) &&
  'fields' in head &&
  typeof head.fields === 'object' &&
  head.fields !== null &&
  'place' in head.fields &&
  'time' in head.fields

const rowsOf = (names: readonly string[]): NameTable =>
  makeNameTable(new Map(names.map((name, row) => [name, [row]])))
