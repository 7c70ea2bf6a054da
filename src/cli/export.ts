import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { ExportFormat, ExportOrder, ExportRows } from '../schemas/export-order.ts'
import { faultsIn } from '../schemas/faults.ts'
import { type Call, type Command, type Io, UsageError, text } from './command.ts'
import { checkFolderOf } from './folder.ts'
import { checkNamed } from './named.ts'
import { filterOf, filterOptions } from './records.ts'

export const exportCommand: Command = {
  name: 'export',
  summary:
    'Write records, or the figures, entities or quotes in them, as JSON Lines, CSV or Parquet',
  options: {
    ...filterOptions,
    query: { type: 'string', description: 'only records that hold these words' },
    rows: { type: 'string', description: `a row for each of: ${ExportRows.options.join(', ')}` },
    format: {
      type: 'string',
      description: `${ExportFormat.options.join(', ')} (by the name of the file, or else jsonl)`,
    },
    to: { type: 'string', description: 'a file, packed where its name ends with .gz (printed)' },
  },
  examples: [
    ['export --since 30d > records.jsonl', 'a month of records'],
    ['export --rows figures --event killed --to killed.csv', 'for a spreadsheet'],
    ['export --feed https://news.example/rss --to news.parquet', 'for DuckDB'],
    ['export --rows entities --to entities.jsonl.gz', 'packed'],
  ],
  async run(call) {
    const { io, values } = call
    const order = orderOf(call)
    const file = text(values, 'to')
    if (file !== undefined) checkFolderOf(file)
    const app = await io.app()
    await checkNamed(app, values)
    const filter = filterOf(call, app.now(), text(values, 'query'))
    const bytes = counted(io, await app.exports.open(order, filter))
    if (file === undefined) for await (const piece of bytes) await io.send(piece)
    else {
      await writeFile(file, bytes, io.signal)
      io.note(`${file} is written`)
    }
  },
}

function orderOf({ values }: Call): ExportOrder {
  const file = text(values, 'to')?.toLowerCase().replace(/\.gz$/, '') ?? ''
  const named = ExportFormat.safeParse(/\.(\w+)$/.exec(file)?.[1]).data
  const asked = { rows: text(values, 'rows'), format: text(values, 'format') ?? named }
  const order = ExportOrder.safeParse(asked)
  if (!order.success) throw new UsageError(faultsIn(order.error, asked, { mark: '--' }))
  return order.data
}

/** Throws where it is asked to stop: a part must not be taken for the whole. */
async function* counted(
  { signal, progress }: Pick<Io, 'signal' | 'progress'>,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of pieces) {
    if (signal.aborted) throw new Error('stopped before all were exported')
    yield piece
    bytes += piece.length
    progress(`${(bytes / 2 ** 20).toFixed(1)} MB written`)
  }
}

/** The file has its name when it is whole, and on the disk. */
async function writeFile(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const partial = `${file}.part`
  const written = createWriteStream(partial)
  try {
    await (file.endsWith('.gz')
      ? pipeline(Readable.from(bytes), createGzip(), written, { signal })
      : pipeline(Readable.from(bytes), written, { signal }))
    const kept = await open(partial, 'r+')
    await kept.sync()
    await kept.close()
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
