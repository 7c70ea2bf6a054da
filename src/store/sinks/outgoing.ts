import { z } from 'zod'
import type { ArticleRecord } from '../../schemas/article-record.ts'
import { KeptRecord } from '../../schemas/older-record.ts'

/** A record on its way. */
export interface OutgoingRecord {
  readonly id: string
  readonly position: number
  readonly run: number
  readonly record: ArticleRecord
}

export const Outgoing = z.object({ position: z.coerce.number(), run: z.int(), record: KeptRecord })

export const outgoing = ({ position, run, record }: z.infer<typeof Outgoing>): OutgoingRecord => ({
  id: `${record.id}:${record.revision}`,
  position,
  run,
  record,
})

/** Bytes as they lie in the table, compressed. One record alone may have more. */
const mostBytes = 4 * 2 ** 20

const bytes = `pg_column_size(h.head) + coalesce(pg_column_size(d.document), 0) + coalesce(pg_column_size(x.facts), 0)`
const parts = `left join documents d on d.article_id = h.article_id and d.revision = h.revision
    left join facts x on x.article_id = h.article_id and x.revision = h.revision`

/** As many records as fit, one at least. */
const fitting = (found: string) => `
  select m.position, m.run, r.record from (
    select article_id, revision, position, run, sum(bytes) over (order by position) - bytes as before
    from (${found}) found) m
  join records r using (article_id, revision)
  where before < ${mostBytes} order by m.position`

export const nextRecords = fitting(`
  select h.article_id, h.revision, h.position, $3::int as run, ${bytes} as bytes from record_heads h ${parts}
  where h.position > $1 order by h.position limit $2`)

/** A letter whose record is gone, or has no position yet, waits. */
export const dueLetters = fitting(`
  select h.article_id, h.revision, h.position, k.run, ${bytes} as bytes from sink_letters k
    join record_heads h on h.article_id = k.article_id and h.revision = k.revision ${parts}
  where k.sink = $1 and k.is_due and h.position is not null order by h.position limit $2`)
