import { encodeRecords } from '../exports/encode.ts'
import type { ExportOrder } from '../schemas/export-order.ts'
import type { RecordFilter } from '../schemas/record-filter.ts'
import { SinkError } from '../sinks/sink.ts'
import type { Parts } from './parts.ts'

/** It cannot be written out as it was asked for: its message says why. */
export class ExportError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ExportError'
  }
}

/** Records for other programs. */
export interface Exports {
  /**
   * All that a filter takes, the newest revision each, as bytes that are made as they are read; `limit` does not count. Throws
   * ExportError where a package is missing that the format needs.
   */
  readonly open: (order: ExportOrder, filter: RecordFilter) => Promise<AsyncGenerator<Uint8Array>>
}

export const exportsOf = ({ store: { reader } }: Pick<Parts, 'store'>): Exports => ({
  async open(order, filter) {
    try {
      return await encodeRecords(order, reader.export(filter), filter)
    } catch (error) {
      if (!(error instanceof SinkError)) throw error
      throw new ExportError(error.message, { cause: error })
    }
  },
})
