import { z } from 'zod'
import { RegistryEntry, RegistryKeyRow } from '../schemas/registry.ts'
import type { Database, Queryable } from './database.ts'

export interface Registry {
  /**
   * What is known by a name or alias that begins so, the most mentioned first. Of a beginning that
   * thousands share, such as one letter, the 250 names that come first in the alphabet are looked at, and of a name that
   * hundreds have twelve of the most used.
   */
  readonly find: (name: string, limit: number) => Promise<RegistryEntry[]>
  /** The things that `asked` may mean: a key, or a name to the letter but for its case. */
  readonly things: (asked: string) => Promise<string[]>
  /** The keys that stand for a thing, the most used first. */
  readonly keys: (thing: string, limit: number) => Promise<RegistryKeyRow[]>
}

/**
 * Names are gone through one by one, and of one that many keys have the most used are taken. What a key stands for is told
 * by `registry_joins`, one step after the other: `way` goes them all for all keys at once. How many rows a step gives cannot
 * be foretold: `offset 0` keeps each to its index. What stands for a thing is summed up from one index; whom one word of a
 * week or story stands for adds to the sum, and no names.
 */
export const findNames = `
  with recursive names as (
    (select lower_name, 1 as place from registry_names where lower_name ^@ lower($1) order by lower_name limit 1)
    union all
    select n.lower_name, names.place + 1 from names, lateral (
      select lower_name from registry_names where lower_name > names.lower_name order by lower_name limit 1) n
    where names.place < 250 and n.lower_name ^@ lower($1)),
  named as (
    select k.key from names, lateral (
      select key from registry_names r where r.lower_name = names.lower_name and articles > 0 order by magnitude desc limit 12) k
    union
    (select key from registry_joins where name is not null and lower(name) collate "C" ^@ lower($1) limit 200)),
  way as (
    select key as start, key, 0 as steps from named
    union all
    select w.start, j.same_as, w.steps + 1 from way w,
      lateral (select same_as from registry_joins where key = w.key and same_as is not null offset 0) j
    where w.steps < 12),
  things as (select distinct on (start) start, key as thing from way order by start, steps desc),
  likely as (
    select thing from things, lateral (select mentions from registry where key = things.start offset 0) r
    group by thing order by sum(r.mentions) desc, thing limit $2),
  members as (
    select thing, thing as key, r.articles, r.mentions from likely
      left join lateral (select articles, mentions from registry where key = thing offset 0) r on true
    union all
    select m.thing, j.key, j.articles, j.mentions from members m,
      lateral (select key, articles, mentions from registry_joins where same_as = m.key offset 0) j
    where m.key = m.thing or m.key not like 'person/one/%'),
  found as (
    select thing, sum(articles) as articles, sum(mentions) as mentions from members
    group by thing having sum(articles) > 0),
  called as (
    select m.thing, n.name, sum(n.articles) as articles,
      max(case when m.key = m.thing then n.as_name + 1 else 0 end) as own, sum(n.as_name) as as_name
    from members m,
      lateral (select name, articles, as_name from registry_names where key = m.key and articles > 0 offset 0) n
    where m.key = m.thing or m.key not like 'person/one/%' group by m.thing, n.name),
  titled as (
    select f.*, coalesce(
      (select j.name from registry_joins j where j.key = f.thing),
      (select c.name from called c where c.thing = f.thing order by c.own desc, c.as_name desc, c.name limit 1)) as name
    from found f)
  select t.thing as key, split_part(t.thing, '/', 1) as type, coalesce(t.name, t.thing) as name,
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
