import { z } from 'zod'
import type { ArticleStore } from '../../context/articles.ts'
import type { Queryable } from '../database.ts'
import { forgetAside } from '../further-pages.ts'
import { sha256 } from '../ids.ts'
import { named } from '../named.ts'
import { addressKey } from '../values.ts'
import { crowdAt } from './crowd.ts'
import { isOvertaken } from './overtaken.ts'
import { Owner, type PageToKeep, keepRevision, newestRecord } from './revisions.ts'

export async function keepPage(
  tx: Queryable,
  work: PageToKeep,
): ReturnType<ArticleStore['keepPage']> {
  const { entryId, page } = work
  if (await isOvertaken(tx, work, 'fetch-article')) return { status: 'overtaken' }
  await forgetAside(tx, entryId)

  const key = { entryId, address: addressKey(work.canonicalUrl), hash: sha256(page.body) }
  const twin = await tx.first(Twin, ...named(sameAtAddress, key))
  if (twin) return { status: 'duplicate', of: twin.id }
  const crowd = await crowdAt(tx, work, key)
  if (crowd > 0) return { status: 'crowded', by: crowd }

  await tx.run(
    `insert into articles (id, url, canonical_url, revision, first_fetched_at, fetched_at)
     values ($1, $2, $3, 0, $4, $4)
     on conflict (id) do update set fetched_at = excluded.fetched_at, canonical_url = excluded.canonical_url`,
    [entryId, page.url, key.address, page.fetchedAt],
  )
  // The row lock makes two workers on one article take turns.
  const owner = await tx.first(
    Owner,
    `select id, revision,
       exists (select 1 from records r where r.article_id = id and r.revision = articles.revision) as recorded
     from articles where id = $1 for update`,
    [entryId],
  )
  if (!owner) throw new Error(`article ${entryId} was neither new nor known`)
  const revision = await keepRevision(tx, owner, work, key.hash)
  return { status: 'kept', revision, advanced: false }
}

const Twin = z.object({ id: z.string() })

/** A recorded article of the same address whose page has the same bytes; not where this one has a record itself. */
const sameAtAddress = `
  select o.id from articles o
    join revisions r on r.article_id = o.id and r.revision = ${newestRecord('o')} and r.source = 'page'
  where o.canonical_url = :address and o.id <> :entryId and r.page_sha256 = :hash
    and not exists (select 1 from records where article_id = :entryId)
  limit 1`
