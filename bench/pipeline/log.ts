import { Client, type ClientConfig } from 'pg'
import { z } from 'zod'

/** What was written to the log for one table, its indexes and what is stored apart. */
export const LogShare = z.object({
  name: z.string(),
  bytes: z.coerce.number(),
  /** Of them whole pages: each page is written once after every checkpoint, however little of it changed. */
  pageBytes: z.coerce.number(),
  /** The tables themselves, what they store apart, and their indexes. */
  records: z.coerce.number(),
})
export type LogShare = z.infer<typeof LogShare>

const Position = z.object({ lsn: z.string() })

export interface LogReader {
  position(): Promise<string>
  /** By relation, the largest first, between two positions. */
  shares(from: string, to: string): Promise<LogShare[]>
  close(): Promise<void>
}

/** Reads PostgreSQL's log with `pg_walinspect`, over a connection of its own: not of a server that somebody else may not let us look into. */
export async function openLog(database: ClientConfig): Promise<LogReader> {
  const client = new Client(database)
  await client.connect()
  await client.query('create extension if not exists pg_walinspect')
  return {
    position: async () => {
      const { rows } = await client.query('select pg_current_wal_flush_lsn()::text as lsn')
      const [row] = z.array(Position).parse(rows)
      if (!row) throw new Error('PostgreSQL tells no position in its log')
      return row.lsn
    },
    shares: async (from, to) =>
      z.array(LogShare).parse((await client.query(sharesSql, [from, to])).rows),
    close: async () => client.end(),
  }
}

/** A record of the log is counted for the first of the blocks it names; commits and the like name none. */
const sharesSql = `
  with written as (
    select b.relfilenode, count(distinct b.start_lsn) as records,
      coalesce(sum(b.record_length) filter (where b.block_id = 0), 0)
        - coalesce(sum(b.block_fpi_length) filter (where b.block_id > 0), 0) as bytes,
      coalesce(sum(b.block_fpi_length), 0) as pages
    from pg_get_wal_block_info($1::pg_lsn, $2::pg_lsn, false) b
    where b.block_id = 0 or b.block_fpi_length > 0
    group by 1),
  named as (
    select w.*, c.relname, c.relkind, coalesce(t.relname, o.relname) as owner
    from written w left join pg_class c on pg_relation_filenode(c.oid) = w.relfilenode
      left join pg_index i on i.indexrelid = c.oid
      left join pg_class t on t.reltoastrelid in (c.oid, i.indrelid)
      left join pg_class o on o.oid = i.indrelid)
  select coalesce(case when relkind = 'i' and owner is not null and relname not like 'pg\\_toast%' then relname
      when owner is not null then owner || ' (apart)' else relname end, 'unknown') as name,
    sum(bytes) as bytes, sum(pages) as "pageBytes", sum(records) as records
  from named group by 1
  union all
  select '(' || "resource_manager/record_type" || ')', combined_size, fpi_size, count
  from pg_get_wal_stats($1::pg_lsn, $2::pg_lsn, true) where "resource_manager/record_type" like 'Transaction/%'
    or "resource_manager/record_type" like 'XLOG/%'
  order by 2 desc`
