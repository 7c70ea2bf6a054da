import { z } from 'zod'
import type { Database } from './database.ts'

const RegistryEntry = z.object({
  key: z.string(),
  type: z.string(),
  /** As most articles call it. */
  name: z.string(),
  /** Every other name it was seen under, the most frequent first. */
  aliases: z.array(z.string()),
  link: z.string().nullable(),
  articles: z.coerce.number(),
  mentions: z.coerce.number(),
})
/** One thing, over all articles that name it. */
export type RegistryEntry = z.infer<typeof RegistryEntry>

export interface Registry {
  /** What is known by a name or alias that begins so, the most mentioned first. */
  readonly find: (name: string, limit: number) => Promise<RegistryEntry[]>
}

/** Only the newest revision of an article counts. */
const query = `
  with current as (
    select n.* from entities n join articles a on a.id = n.article_id and a.revision = n.revision),
  named as (
    select distinct registry_key from current
    where starts_with(lower(name), lower($1))
      or exists (select 1 from unnest(aliases) alias where starts_with(lower(alias), lower($1)))),
  seen as (
    select registry_key, form, count(*) as times from (
      select registry_key, unnest(name || aliases) as form from current) forms group by 1, 2)
  select c.registry_key as key, min(c.type) as type, mode() within group (order by c.name) as name,
    array(select form from seen s where s.registry_key = c.registry_key
      and form <> mode() within group (order by c.name) order by times desc, form limit 20) as aliases,
    min(c.link) as link, count(*) as articles, sum(c.mentions) as mentions
  from current c join named using (registry_key)
  group by c.registry_key order by sum(c.mentions) desc, c.registry_key limit $2`

export function createRegistry(db: Database): Registry {
  return { find: async (name, limit) => db.rows(RegistryEntry, query, [name, limit]) }
}
