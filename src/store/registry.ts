import { z } from 'zod'
import { RegistryEntry, RegistryKeyRow } from '../schemas/registry.ts'
import type { Database, Queryable } from './database.ts'

export interface Registry {
  /**
   * What is known by a name or alias that begins so, the most mentioned first. Of a beginning that
   * thousands share, such as one letter, the 2,000 names that come first in the alphabet are looked at.
   */
  readonly find: (name: string, limit: number) => Promise<RegistryEntry[]>
  /** The things that `asked` may mean: a key, or a name to the letter but for its case. */
  readonly things: (asked: string) => Promise<string[]>
  /** The keys that stand for a thing, the most used first. */
  readonly keys: (thing: string, limit: number) => Promise<RegistryKeyRow[]>
}

/** What stands for what else is told by `registry_joins`, one step after the other: `way` goes them all for all keys at once. */
export const findNames = `
  with recursive named as (
    (select key from registry_names where lower_name ^@ lower($1) order by lower_name limit 2000)
    union
    (select key from registry_joins where name is not null and lower(name) collate "C" ^@ lower($1) limit 200)),
  way as (
    select key as start, key, 0 as steps from named
    union all
    select w.start, j.same_as, w.steps + 1 from way w join registry_joins j on j.key = w.key
    where j.same_as is not null and w.steps < 12),
  things as (select distinct on (start) start, key as thing from way order by start, steps desc),
  likely as (
    select thing from things join registry r on r.key = things.start
    group by thing order by sum(r.mentions) desc, thing limit 3 * $2),
  members as (
    select thing, thing as key from likely
    union
    select m.thing, j.key from members m join registry_joins j on j.same_as = m.key),
  found as (
    select m.thing, sum(r.articles) as articles, sum(r.mentions) as mentions
    from members m join registry r on r.key = m.key where r.articles > 0
    group by m.thing order by sum(r.mentions) desc, m.thing limit $2),
  called as (
    select f.thing, n.name, sum(n.articles) as articles,
      max(case when n.key = f.thing then n.as_name + 1 else 0 end) as own, sum(n.as_name) as as_name
    from found f join members m on m.thing = f.thing join registry_names n on n.key = m.key
    where n.articles > 0 group by f.thing, n.name),
  titled as (
    select f.*, coalesce(
      (select j.name from registry_joins j where j.key = f.thing),
      (select c.name from called c where c.thing = f.thing order by c.own desc, c.as_name desc, c.name limit 1)) as name
    from found f)
  select t.thing as key, split_part(t.thing, '/', 1) as type, t.name,
    (select r.link from registry r where r.key = t.thing) as link, t.articles, t.mentions,
    array(select c.name from called c where c.thing = t.thing and c.name <> t.name
      order by c.articles desc, c.name limit 20) as aliases
  from titled t order by t.mentions desc, t.thing`

const Thing = z.object({ thing: z.string() })

const thingsQuery = `
  select distinct registry_thing(key) as thing from (
    select key from registry where key = $1
    union select key from registry_joins where key = $1 or same_as = $1
    union select key from registry_names where lower_name = lower($1) and articles > 0
    union select key from registry_joins where name is not null and lower(name) collate "C" = lower($1)) asked
  order by 1 limit 1000`

const keysQuery = `
  select k.key, coalesce(r.articles, 0) as articles, coalesce(r.mentions, 0) as mentions, j.same_as as "sameAs",
    case when j.same_as is null then 'own' when j.decided is not null then 'decided' else 'judged' end as why
  from registry_keys($1) k (key) left join registry r on r.key = k.key left join registry_joins j on j.key = k.key
  order by j.same_as is not null, 2 desc, 1 limit $2`

export const thingsOf = async (db: Queryable, asked: string): Promise<string[]> =>
  (await db.rows(Thing, thingsQuery, [asked])).map(({ thing }) => thing)

export function createRegistry(db: Database): Registry {
  return {
    find: async (name, limit) => db.rows(RegistryEntry, findNames, [name, limit]),
    things: async (asked) => thingsOf(db, asked),
    keys: async (thing, limit) => db.rows(RegistryKeyRow, keysQuery, [thing, limit]),
  }
}
