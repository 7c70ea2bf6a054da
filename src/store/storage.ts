import { z } from 'zod'
import type { Database } from './database.ts'

const TableSize = z.object({
  name: z.string(),
  /** With indexes and what is stored apart. */
  bytes: z.coerce.number(),
  /** As the database estimates it. */
  rows: z.coerce.number(),
})
export type TableSize = z.infer<typeof TableSize>

/** The tables of this installation, the largest first. */
export const readTableSizes = async (db: Database): Promise<TableSize[]> =>
  db.rows(
    TableSize,
    `select relname as name, pg_total_relation_size(oid) as bytes, greatest(reltuples, 0) as rows
     from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 2 desc, 1`,
  )
