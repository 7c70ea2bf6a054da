import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { z } from 'zod'
import type { FailedAnswer } from '../schemas/dead-letter.ts'
import type { Database, Queryable } from './database.ts'
import { toJson } from './values.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** An answer that could not be used, and when it came. */
export type KeptAnswer = FailedAnswer & { readonly answeredAt: Date }

export interface AnswerStore {
  /** The last answer that could not be used, of an entry or a feed. */
  get(subjectId: string): Promise<KeptAnswer | undefined>
}

const Row = z.object({
  url: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array),
  answeredAt: z.date(),
})

export function createAnswerStore(db: Database): AnswerStore {
  return {
    async get(subjectId) {
      const row = await db.first(
        Row,
        `select url, status, headers, body, answered_at as "answeredAt" from answers where subject_id = $1`,
        [subjectId],
      )
      return row && { ...row, body: await decompress(row.body) }
    },
  }
}

/** One for each subject: the last one is what a failure is judged by. */
export async function keepAnswer(
  tx: Queryable,
  subjectId: string,
  { url, status, headers, body }: FailedAnswer,
  at: Date,
): Promise<void> {
  await tx.run(
    `insert into answers (subject_id, url, status, headers, body, bytes, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (subject_id) do update set url = excluded.url, status = excluded.status,
       headers = excluded.headers, body = excluded.body, bytes = excluded.bytes,
       answered_at = excluded.answered_at`,
    [subjectId, url, status, toJson(headers), await compress(body), body.length, at],
  )
}
