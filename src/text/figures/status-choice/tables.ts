import type { FigureStatus } from '../../../schemas/figure.ts'
import { readModelFile } from '../../model-files.ts'
import type { NameTable } from '../../tables/name-table.ts'
import { checkNetLength, readNetHead, rowsByName, tablesFrom } from '../../tables/net-file.ts'
import { slots } from './words.ts'

/** What stands before the tables. */
interface Head {
  /** All but what is stated, which has a score of 0. */
  readonly statuses: readonly FigureStatus[]
  /** How many words and endings have a row, as the net of events numbers them. */
  readonly rows: number
  readonly features: readonly string[]
  /** What a step of the tables is worth. */
  readonly scale: number
  readonly bias: readonly number[]
  /** From how likely on a figure that rules hold for stated is not. */
  readonly tell: number
  /** From how likely on it is not where rules say so, too. */
  readonly keep: number
  /** How much more must speak for another status than for the one that rules say. */
  readonly margin: number
}

/**
 * What speaks for each status and, below 0, against it, on memory that threads share: a row of signed bytes for each word at each slot
 * and for each feature. Made by `training/train-status.ts` (docs/decisions/0092-status-by-words.md).
 */
export interface StatusTables extends Omit<Head, 'features'> {
  /** By slot and row of the word. */
  readonly words: Int8Array
  readonly features: Int8Array
  readonly featureRows: NameTable
}

const model = 'model of status'

/** The head as JSON behind its length, then the tables. Throws where they are not as long as the head says. */
export function readStatusTables(bytes: Uint8Array): StatusTables {
  const { head, end } = readNetHead(bytes, model, isHead)
  const { features, ...rest } = head
  const width = head.statuses.length
  const lengths = [slots.length * head.rows * width, features.length * width] as const
  checkNetLength(bytes, model, end + lengths[0] + lengths[1])
  const table = tablesFrom(bytes, end)
  return {
    ...rest,
    words: table(lengths[0]),
    features: table(lengths[1]),
    featureRows: rowsByName(features),
  }
}

/** Whether all that is indexed is there; the file is as fixed as the code. */
const isHead = (head: unknown): head is Head =>
  typeof head === 'object' &&
  head !== null &&
  ['statuses', 'features', 'bias'].every((name) => Array.isArray(Reflect.get(head, name))) &&
  ['rows', 'scale', 'tell', 'keep', 'margin'].every((name) =>
    Number.isFinite(Reflect.get(head, name)),
  )

let loaded: StatusTables | undefined

/** The tables, read when they are first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadStatusTables(): StatusTables {
  loaded ??= readStatusTables(readModelFile('status.br'))
  return loaded
}

/** Takes the tables another thread has read. */
export function useStatusTables(tables: StatusTables): void {
  loaded = tables
}
