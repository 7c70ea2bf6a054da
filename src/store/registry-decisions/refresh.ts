import { z } from 'zod'
import { KeptRecord } from '../../schemas/older-record.ts'
import type { Queryable } from '../database.ts'
import { replaceEntities } from '../fact-rows.ts'
import { fileEntities } from '../filed-entities.ts'
import { countAll } from '../registry-memory.ts'

/**
 * What the standing decisions of these keys come to. What others are one with stands by itself, so that no judgement leads
 * from it back to them.
 */
export async function refresh(tx: Queryable, keys: readonly string[]): Promise<void> {
  await tx.run(
    `insert into registry_joins as j (key, decided, name, articles, mentions)
     select asked.key, coalesce(
       (select case kind when 'merge' then target else d.key end from registry_decisions d
          where d.key = asked.key and kind in ('merge', 'split') and undone_at is null order by id desc limit 1),
       (select asked.key where exists (
          select from registry_decisions d where d.target = asked.key and kind = 'merge' and undone_at is null))),
       (select d.name from registry_decisions d
          where d.key = asked.key and kind = 'rename' and undone_at is null order by id desc limit 1),
       coalesce(r.articles, 0), coalesce(r.mentions, 0)
     from unnest($1::text[]) asked (key) left join registry r on r.key = asked.key order by 1
     on conflict (key) do update set decided = excluded.decided, name = excluded.name`,
    [keys],
  )
  await tx.run(
    'delete from registry_joins where key = any ($1) and judged is null and decided is null and name is null',
    [keys],
  )
}

const Newest = z.object({ record: KeptRecord })

/** Files what an article names anew, as when its record is kept. */
export async function refile(tx: Queryable, articleId: string): Promise<void> {
  // Whoever keeps a record of the article begins with this row.
  await tx.run('select 1 from entries where id = $1 for update', [articleId])
  const newest = await tx.first(
    Newest,
    'select record from records where article_id = $1 order by revision desc limit 1',
    [articleId],
  )
  if (!newest) return
  await replaceEntities(tx, newest.record, await fileEntities(tx, newest.record))
  await countAll(tx)
}
