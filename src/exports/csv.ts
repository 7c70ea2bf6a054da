import type { Field } from '../sinks/parquet-columns.ts'

/** Those that a cell can hold: the whole record as JSON is none. */
export const csvFields = <T>(fields: readonly Field<T>[]): readonly Field<T>[] =>
  fields.filter(({ type }) => type !== 'json')

/** The first line: RFC 4180, names of columns. */
export const csvHead = <T>(fields: readonly Field<T>[]): string =>
  line(fields.map(({ name }) => name))

export const csvLine = <T>(fields: readonly Field<T>[], row: T): string =>
  line(fields.map(({ of }) => cellOf(of(row))))

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return listOf(value)
  return typeof value === 'string' ? plainText(value) : JSON.stringify(value)
}

/** Texts in one cell; of things with fields of their own only how many there are. */
const listOf = (values: readonly unknown[]): string =>
  values.every((value) => typeof value === 'string')
    ? plainText(values.join('; '))
    : String(values.length)

/** Spreadsheets compute what begins so, and may send it away; behind an apostrophe it is text. Numbers are no texts. */
const plainText = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
