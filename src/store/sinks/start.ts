/** Where a new sink begins, or one that is set back goes on: with the records written from then on, or with all. */
export type SinkStart = { readonly since: Date } | 'all' | 'now'

/** Due at once, and taken anew: whoever delivers by what was set before stops. */
export const atOnce = `next_attempt_at = '-infinity', lease = null, leased_until = '-infinity'`

/** Higher than all before it, those given after the backup that a store was restored from as well. */
export const nextRun = `setval('sink_runs', greatest(nextval('sink_runs'),
  floor(extract(epoch from :now::timestamptz - '2026-01-01') / 60)::bigint))`

/** After a restore: positions are given again that receivers know already. */
export const restoredSinks = `update sinks set run = ${nextRun}, ${atOnce}`

export const sinceOf = (start: SinkStart) => (typeof start === 'object' ? start.since : null)

/** The position before the first record that is to leave. What has no position yet is newer than all that have one. */
export function cursorOf(start: SinkStart): string {
  const last = 'coalesce((select max(position) from record_heads), 0)'
  if (start === 'all') return '0'
  if (start === 'now') return last
  return `coalesce((select min(position) - 1 from record_heads where stored_at >= :since), ${last})`
}
