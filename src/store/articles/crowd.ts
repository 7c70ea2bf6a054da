import { z } from 'zod'
import type { Queryable } from '../database.ts'
import { lookAgainBy } from '../moves/look-again.ts'
import { named } from '../named.ts'
import type { NewPage } from '../new-page.ts'

const Other = z.object({ id: z.string() })

/** From so many on it is no coincidence. */
const crowdFrom = 2
/** How soon those are looked at again that were taken for articles before the crowd was one. */
const lookAgainMs = 10 * 60_000

/**
 * How many other entries, with other titles and addresses of their own, were led to this very address or
 * given these very bytes within two days: a site that is ill sends all its visitors to one page.
 */
export async function crowdAt(
  tx: Queryable,
  { entryId, run, page, now }: NewPage,
  key: { readonly address: string; readonly hash: string },
): Promise<number> {
  // What somebody imports is what it is.
  if (page.source === 'feed' || run === undefined) return 0
  const crowd = await tx.rows(Other, ...named(crowdQuery, { entryId, ...key, now }))
  if (crowd.length < crowdFrom) return 0
  const soon = new Date(now.getTime() + lookAgainMs)
  await lookAgainBy(
    tx,
    crowd.map(({ id }) => id),
    soon,
  )
  return crowd.length
}

/** Thousands may share the address that their feeds name: they are not looked through. */
const crowdQuery = `
  with me as (select address, entry ->> 'title' as title from entries where id = :entryId),
    others as (
      select article_id as id from revisions where page_sha256 = :hash
      union
      select id from articles, me where canonical_url = :address and me.address <> :address)
  select distinct on (e.entry ->> 'title') e.id
  from me, others
    join articles o on o.id = others.id and o.id <> :entryId
      and o.first_fetched_at > :now::timestamptz - interval '2 days'
    join revisions r on r.article_id = o.id and r.revision = o.revision and r.source = 'page'
    join entries e on e.id = o.id
  where me.address <> e.address and me.title <> e.entry ->> 'title'
    and (r.page_sha256 = :hash or (o.canonical_url = :address and e.address <> :address))`
