import { zstdDecompressSync } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'

/** The rows of a Parquet file, read by a library other than that which wrote it. */
export const parquetRows = async (bytes: Buffer): Promise<Record<string, unknown>[]> =>
  parquetReadObjects({
    file: new Uint8Array(bytes).buffer,
    compressors: { ZSTD: (part) => zstdDecompressSync(part) },
  })
