import { z } from 'zod'
import { newestRecord } from './revisions.ts'

export const Neighbor = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  entryTitle: z.string().nullable(),
})

/** The article recorded last from the address of one that has no record itself. What was imported stands alone. */
export const neighbor = `
  select o.id, d.document ->> 'title' as title, d.document ->> 'text' as text, e.entry ->> 'title' as "entryTitle"
  from articles a
    join articles o on o.canonical_url = a.canonical_url and o.id <> a.id
    join entries e on e.id = o.id
    join documents d on d.article_id = o.id and d.revision = ${newestRecord('o')}
  where a.id = :articleId and not exists (select 1 from records where article_id = a.id)
    and not exists (select 1 from entries i join feeds f on f.id = i.feed_id
      where i.id in (a.id, o.id) and f.url like 'import:%')
  order by o.fetched_at desc, o.id limit 1`
