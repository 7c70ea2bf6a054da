import type { DeadLetterFilter } from '../../schemas/dead-letter.ts'

export const selectLetters = `
  select d.id, d.stage, d.code, d.fingerprint, d.message, d.stack, d.input, d.attempts, d.status,
    d.deaths, d.first_dead_at as "firstDeadAt", d.dead_at as "deadAt", d.feed_id as "feedId",
    f.title as "feedTitle", d.entry_id as "entryId", coalesce(e.url, f.url) as url,
    d.page_sha256 as "pageSha256",
    d.release, d.discarded_at as "discardedAt", d.discard_reason as "discardReason", d.bulk_id as "bulk"
  from dead_letters d
    left join entries e on e.id = d.entry_id
    left join feeds f on f.id = d.feed_id`

export const whereLetters = `
  where ($1::bigint is null or d.id = $1)
    and ($2::text is null or d.stage = $2)
    and ($3::text is null or d.code = $3)
    and ($4::text is null or d.fingerprint = $4)
    and ($5::text is null or d.feed_id = (select w.id from feeds w where w.id = $5 or w.url = $5 limit 1))
    and ($6::timestamptz is null or d.dead_at >= $6)
    and ($7::timestamptz is null or d.dead_at < $7)
    and d.status = $8
    and ($9::bigint is null or d.bulk_id = $9)
    and ($10::text is null or d.release is not distinct from nullif($10, 'unknown'))
    and ($11::bigint[] is null or d.id = any($11))`

/** Counted along an index; of each cause one letter is looked at, the newest. */
export const groupLetters = `
  select c.*, n.id as "newest", n.code, n.message
  from (
    select fingerprint, stage, sum(count) as count, count(distinct feed_id) as feeds, min(first) as "firstDeadAt", max(last) as "deadAt",
      coalesce(array_agg(distinct release) filter (where release is not null), '{}') as releases
    from (
      select d.fingerprint, d.stage, d.feed_id, d.release, count(*) as count, min(d.first_dead_at) as first, max(d.dead_at) as last
      from dead_letters d ${whereLetters} group by 1, 2, 3, 4) of_feeds
    group by 1, 2 order by 3 desc, 6 desc limit $12) c
  cross join lateral (
    select id, code, message from dead_letters d
    where d.status = $8 and d.fingerprint = c.fingerprint and d.stage = c.stage and d.dead_at = c."deadAt" limit 1) n
  order by c.count desc, c."deadAt" desc`

/** How many of each cause died in each of so many equal parts of a time. */
export const trendOfLetters = `
  select d.fingerprint, d.stage, least($14::int, width_bucket(extract(epoch from d.dead_at)::float8,
      extract(epoch from $12::timestamptz)::float8, extract(epoch from $13::timestamptz)::float8, $14)) - 1 as part, count(*) as count
  from dead_letters d ${whereLetters} and d.dead_at >= $12 and d.dead_at <= $13
  group by 1, 2, 3`

/** The feeds of a filter's letters, those with the most first. */
export const feedsOfLetters = `
  select c.*, coalesce(nullif(f.title, ''), f.url, c."feedId") as feed
  from (
    select d.feed_id as "feedId", count(*) as count, max(d.dead_at) as "deadAt"
    from dead_letters d ${whereLetters} and d.feed_id is not null group by 1 order by 2 desc, 1 limit $12) c
  left join feeds f on f.id = c."feedId" order by c.count desc, c."feedId"`

/** The values of `whereLetters`, in order; what a question takes besides comes after them. */
export const letterValues = (filter: DeadLetterFilter): readonly unknown[] => [
  filter.id,
  filter.stage,
  filter.code,
  filter.fingerprint,
  filter.feed,
  filter.since,
  filter.until,
  filter.status,
  filter.bulk,
  filter.release,
  filter.ids,
]
