import { zstdCompressSync } from 'node:zlib'
import type { Elements, columnsOf } from './parquet-columns.ts'
import { loadPeer } from './peer.ts'

/** A Parquet file that is written in groups of rows, one after the other: it needs memory for one of them. */
export interface ParquetFile {
  /** The bytes of rows that come next. */
  readonly group: (columns: ReturnType<typeof columnsOf>) => Uint8Array
  /** The last bytes. */
  readonly end: () => Uint8Array
}

/** Compressed by zstd. Throws SinkError where the package is not there that it needs. */
export async function parquetFile(schema: Elements): Promise<ParquetFile> {
  const { ByteWriter, ParquetWriter } = await loadPeer(
    'hyparquet-writer',
    async () => import('hyparquet-writer'),
  )
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema,
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
    createdBy: 'wiredesk',
  })
  const written = () => {
    const bytes = Uint8Array.from(writer.getBytes())
    // As its writer of files does: the offset goes on, the buffer begins anew.
    writer.index = 0
    return bytes
  }
  return {
    group: (columnData) => {
      const rowGroupSize = columnData[0]?.data.length ?? 0
      if (rowGroupSize > 0) void file.write({ columnData, rowGroupSize })
      return written()
    },
    end: () => {
      void file.finish()
      return written()
    },
  }
}
