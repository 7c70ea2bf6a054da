import {
  candidatePlaces,
  questionPlaces,
  type ChoiceName,
  type ChoiceTables,
  type FieldTables,
} from '../../src/text/figures/choice-net/tables.ts'
import { loadEventNet } from '../../src/text/figures/event-net/load.ts'
import { endingCount } from '../../src/text/figures/event-net/tables.ts'
import { makeNameTable, numberOf } from '../../src/text/tables/name-table.ts'

const rowsOf = (...names: string[]) => makeNameTable(new Map(names.map((name, i) => [name, [i]])))
export const size = 2
const { words } = loadEventNet().tables
const rows = words.starts.length - 1 + endingCount

/** What a change of the tables makes of one number. */
export type Change = (field: FieldTables, tables: ChoiceTables) => unknown

/** One hidden number for candidates and one for none; all tables are 0 but for what `change` writes. */
export function choiceTables(change: Change, name: ChoiceName = 'place'): ChoiceTables {
  const shape = { size, hidden: 1, noneHidden: 1, before: 2, after: 1 }
  const one = {
    question: 1,
    none: 1,
    candidate: 1,
    features: 1,
    asked: 1,
    askedNone: 1,
    sides: 1,
    numbers: 1,
  }
  const fieldOf = (): FieldTables => ({
    featureRows: rowsOf('net-test near', 'net-test far'),
    askedRows: rowsOf('kind count', 'event killed', 'event none'),
    scales: one,
    bias: [0],
    out: [1],
    noneBias: [0],
    noneOut: [1],
    outBias: 0,
    noneOutBias: 0,
    score: 0,
    question: new Int8Array(questionPlaces(shape) * size),
    none: new Int8Array(questionPlaces(shape) * size),
    candidate: new Int8Array(candidatePlaces * size),
    features: new Int8Array(2),
    asked: new Int8Array(3),
    askedNone: new Int8Array(3),
    sides: new Int8Array(4),
    numbers: new Int8Array(3),
  })
  const tables = {
    ...shape,
    rows,
    vectorScale: 1,
    vectors: new Int8Array(rows * size),
    fields: { place: fieldOf(), time: fieldOf() },
  }
  change(tables.fields[name], tables)
  return tables
}

/** Gives a word the numbers 3 and 0. */
export const teach = ({ vectors }: ChoiceTables, word: string): void => {
  vectors[numberOf(words, word) * size] = 3
}
