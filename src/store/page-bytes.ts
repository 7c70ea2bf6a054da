import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { z } from 'zod'
import type { Page } from '../context/http.ts'
import type { Queryable } from './database.ts'

const zstd = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
/** A page in one piece, mostly: each piece costs a round through the event loop. */
const chunkSize = 256 * 1024

/** A page's bytes as they are kept, where `by` is given packed by those of another page. */
export const compressPage = async (
  page: Pick<Page, 'body'>,
  by?: Uint8Array,
): Promise<Uint8Array> => zstd(page.body, { chunkSize, ...(by && { dictionary: by }) })

/** A page as the store has it, with the one that it was packed by. */
export const KeptBytes = z.object({
  body: z.instanceof(Uint8Array),
  base: z.instanceof(Uint8Array).nullish(),
})

/** SQL for `KeptBytes` of pages `p`. */
export const keptBytes = 'p.body, (select b.body from pages b where b.sha256 = p.base) as base'

export const unpackPage = async ({
  body,
  base,
}: {
  readonly body: Uint8Array
  readonly base?: Uint8Array | null | undefined
}): Promise<Uint8Array> =>
  decompress(body, {
    chunkSize,
    ...(base && { dictionary: await decompress(base, { chunkSize }) }),
  })

/** Bytes of a page to be kept. */
export interface PageBytes {
  readonly hash: string
  /** Compressed. */
  readonly body: Uint8Array
  readonly page: Pick<Page, 'body' | 'fetchedAt'>
}

/** One that is there already is kept from now on, and locked: it may be about to be deleted for its age. */
export async function keepBytes(tx: Queryable, { hash, body, page }: PageBytes): Promise<void> {
  await tx.run(
    `insert into pages (sha256, body, bytes, kept_at) values ($1, $2, $3, $4)
     on conflict (sha256) do update set kept_at = excluded.kept_at`,
    [hash, body, page.body.length, page.fetchedAt],
  )
}
