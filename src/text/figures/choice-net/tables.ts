import type { NameTable } from '../../tables/name-table.ts'
import { checkNetLength, readNetHead, rowsByName, tablesFrom } from '../../tables/net-file.ts'

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

const net = 'net of choices'

/** The head as JSON behind its length, then the tables. Throws where they are not as long as the head says. */
export function readChoiceTables(bytes: Uint8Array): ChoiceTables {
  const { head, end } = readNetHead(bytes, net, isHead)
  const lengths = {
    place: lengthsOf(head, head.fields.place),
    time: lengthsOf(head, head.fields.time),
  }
  const all = [...Object.values(lengths.place), ...Object.values(lengths.time)]
  const wanted = all.reduce((sum, length) => sum + length, end + head.rows * head.size)
  checkNetLength(bytes, net, wanted)
  const table = tablesFrom(bytes, end)
  const vectors = table(head.rows * head.size)
  const fieldOf = (name: ChoiceName): FieldTables => {
    const { features, asked, ...rest } = head.fields[name]
    const own = lengths[name]
    return {
      ...rest,
      question: table(own.question),
      none: table(own.none),
      candidate: table(own.candidate),
      features: table(own.features),
      asked: table(own.asked),
      askedNone: table(own.askedNone),
      sides: table(own.sides),
      numbers: table(own.numbers),
      featureRows: rowsByName(features),
      askedRows: rowsByName(asked),
    }
  }
  const fields = { place: fieldOf('place'), time: fieldOf('time') }
  return { ...head, vectors, fields }
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
