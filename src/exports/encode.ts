import type { ArticleRecord } from '../schemas/article-record.ts'
import type { ExportFormat, ExportOrder } from '../schemas/export-order.ts'
import { columnsOf, schemaOf } from '../sinks/parquet-columns.ts'
import { parquetFile } from '../sinks/parquet-file.ts'
import { csvFields, csvHead, csvLine } from './csv.ts'
import { type FigureFilter, type Row, type Rows, rowsOf } from './rows.ts'

/** Makes bytes of rows as they come. Asked for at once, so that a package that is missing is told before the first byte. */
type Encoder = (rows: Rows) => Promise<Encoding>

interface Encoding {
  readonly head: string | Uint8Array
  readonly some: (rows: readonly Row[]) => string | Uint8Array
  readonly end: () => string | Uint8Array
}

const nothing = () => ''

const encoders: Readonly<Record<ExportFormat, Encoder>> = {
  jsonl: async (kind) => ({
    head: '',
    some: (rows) => rows.map((row) => `${JSON.stringify(objectOf(kind, row))}\n`).join(''),
    end: nothing,
  }),
  csv: async ({ fields }) => {
    const cells = csvFields(fields)
    return {
      head: csvHead(cells),
      some: (rows) => rows.map((row) => csvLine(cells, row)).join(''),
      end: nothing,
    }
  },
  parquet: async ({ fields }) => {
    const file = await parquetFile(schemaOf(fields))
    return { head: '', some: (rows) => file.group(columnsOf(fields, rows)), end: file.end }
  },
}

/** A record is told as it is kept. */
const objectOf = ({ fields }: Rows, row: Row): object =>
  fields === rowsOf.records.fields
    ? row.record
    : Object.fromEntries(fields.map(({ name, of }) => [name, of(row)]))

/** So much is in memory at once: rows, and UTF-16 code units of the texts of their records. */
const mostRows = 5_000
const mostText = 4 * 2 ** 20

/**
 * Records written out, in their order. Throws, before anything is made, where a package is missing that the format needs.
 */
export async function encodeRecords(
  { rows, format }: ExportOrder,
  records: AsyncIterable<ArticleRecord>,
  filter: FigureFilter,
): Promise<AsyncGenerator<Uint8Array>> {
  const kind = rowsOf[rows]
  return bytesOf(await encoders[format](kind), groupsOf(kind, records, filter))
}

async function* bytesOf(
  { head, some, end }: Encoding,
  groups: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield Buffer.from(head)
  for await (const rows of groups) yield Buffer.from(some(rows))
  const last = end()
  if (last.length > 0) yield Buffer.from(last)
}

async function* groupsOf(
  kind: Rows,
  records: AsyncIterable<ArticleRecord>,
  filter: FigureFilter,
): AsyncGenerator<readonly Row[]> {
  let group: Row[] = []
  let text = 0
  for await (const record of records) {
    const rows = kind.of(record, filter)
    group.push(...rows)
    text += rows.length > 0 ? record.document.text.length : 0
    if (group.length < mostRows && text < mostText) continue
    yield group
    group = []
    text = 0
  }
  if (group.length > 0) yield group
}
