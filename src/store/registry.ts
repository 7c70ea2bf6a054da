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
  /**
   * What is known by a name or alias that begins so, the most mentioned first. Of a beginning that
   * thousands share, such as one letter, the 2,000 names that come first in the alphabet are looked at.
   */
  readonly find: (name: string, limit: number) => Promise<RegistryEntry[]>
}

/** The registry counts the newest record of each article alone: see migration 0008. */
export const findNames = `
  with named as (
    select key from registry_names where lower_name ^@ lower($1) order by lower_name limit 2000),
  found as (
    select * from registry where key in (select key from named) and articles > 0
    order by mentions desc, key limit $2)
  select f.key, f.type, f.link, f.articles, f.mentions, called.name, array(
    select n.name from registry_names n where n.key = f.key and n.name <> called.name and n.articles > 0
    order by n.articles desc, n.name limit 20) as aliases
  from found f, lateral (
    select n.name from registry_names n where n.key = f.key order by n.as_name desc, n.name limit 1) called
  order by f.mentions desc, f.key`

export function createRegistry(db: Database): Registry {
  return { find: async (name, limit) => db.rows(RegistryEntry, findNames, [name, limit]) }
}
