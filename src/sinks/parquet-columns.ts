import type { ParquetWriteOptions } from 'hyparquet-writer'

/** As the format describes a column: the elements of its tree, from the top. */
export type Elements = NonNullable<ParquetWriteOptions['schema']>
type Element = Elements[number]

/** A column of the file, or a field of what is nested in one. */
export interface Field<T> {
  readonly name: string
  readonly type: keyof typeof types | 'texts' | 'things'
  readonly elements: Elements
  readonly of: (from: T) => unknown
}

type Type = Pick<Element, 'type' | 'converted_type' | 'logical_type'>

const text: Type = { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
const types = {
  text,
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  int: { type: 'INT32' },
  long: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  /** An instant, in milliseconds. */
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
} as const satisfies Readonly<Record<string, Type>>

/** A plain field; without a value it is null. */
export const field = <T>(
  name: string,
  type: keyof typeof types,
  of: (from: T) => string | number | bigint | object | undefined | null,
): Field<T> => ({
  name,
  type,
  elements: [{ name, ...types[type], repetition_type: 'OPTIONAL' }],
  of: (from) => of(from) ?? null,
})

/** What stands about each list, by the format. */
const listHead = (name: string): Element[] => [
  { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
]

/** A list of texts. */
export const texts = <T>(name: string, of: (from: T) => readonly string[]): Field<T> => ({
  name,
  type: 'texts',
  elements: [...listHead(name), { name: 'element', ...text, repetition_type: 'REQUIRED' }],
  of,
})

/** A list of things with fields of their own. */
export const things = <T, U>(
  name: string,
  of: (from: T) => readonly U[],
  fields: readonly Field<U>[],
): Field<T> => ({
  name,
  type: 'things',
  elements: [
    ...listHead(name),
    { name: 'element', repetition_type: 'REQUIRED', num_children: fields.length },
    ...fields.flatMap(({ elements }) => elements),
  ],
  of: (from) =>
    of(from).map((one) => Object.fromEntries(fields.map((each) => [each.name, each.of(one)]))),
})

/** The tree of a file's columns. */
export const schemaOf = <T>(fields: readonly Field<T>[]): Elements => [
  { name: 'record', num_children: fields.length },
  ...fields.flatMap(({ elements }) => elements),
]

/** Rows, column by column. */
export const columnsOf = <T>(fields: readonly Field<T>[], rows: readonly T[]) =>
  fields.map(({ name, of }) => ({ name, data: rows.map(of) }))
