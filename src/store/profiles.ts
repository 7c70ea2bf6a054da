import { ProfileArticle, RegistryDecision, RegistryEntry } from '../schemas/registry.ts'
import type { Database } from './database.ts'
import { decisionColumns } from './registry-decisions/decision.ts'

/** What is told of one thing of the registry. */
export interface ProfileStore {
  /** As `find` gives it; nothing where nothing stands for that key. */
  readonly entry: (thing: string) => Promise<RegistryEntry | undefined>
  /** Decisions about any of its keys, the newest first. */
  readonly decisions: (thing: string, limit: number) => Promise<RegistryDecision[]>
  /** What the newest records of these articles say of it. */
  readonly told: (thing: string, articleIds: readonly string[]) => Promise<ProfileArticle[]>
}

/** More keys than that stand for nothing but weeks and stories of one name. */
const mostKeys = 300

const entry = `
  with keys as materialized (select key from registry_keys($1) key limit ${mostKeys}),
  sums as (
    select coalesce(sum(r.articles), 0) as articles, coalesce(sum(r.mentions), 0) as mentions, min(r.link) as link, count(*) as found
    from keys join registry r on r.key = keys.key),
  called as (
    select n.name, sum(n.articles) as articles, max(case when n.key = $1 then n.as_name + 1 else 0 end) as own, sum(n.as_name) as as_name
    from keys join registry_names n on n.key = keys.key
    where n.articles > 0 and (n.key = $1 or n.key not like 'person/one/%') group by n.name),
  titled as (
    select coalesce((select name from registry_joins where key = $1),
      (select name from called order by own desc, as_name desc, name limit 1), $1) as name)
  select $1 as key, split_part($1, '/', 1) as type, t.name, s.link, s.articles, s.mentions,
    array(select c.name from called c where c.name <> t.name order by c.articles desc, c.name limit 50) as aliases
  from sums s, titled t where s.found > 0`

const decisions = `
  with keys as materialized (select key from registry_keys($1) key limit ${mostKeys})
  select ${decisionColumns} from registry_decisions
  where key in (select key from keys) or target in (select key from keys) order by id desc limit $2`

/** Of records that are newest: attributions stand in the record alone. */
const told = `
  with keys as materialized (select key from registry_keys($1) key limit ${mostKeys}),
  named as (
    select n.article_id, n.revision, array_agg(n.entity_id) as ids, array_agg(distinct n.name) as names,
      array_agg(distinct n.country) filter (where n.country is not null) as countries,
      array_agg(distinct n.link) filter (where n.link is not null) as links, array_agg(distinct n.registry_key) as keys
    from unnest($2::text[]) asked (article_id)
      join articles a on a.id = asked.article_id
      join entities n on n.article_id = a.id and n.revision = a.revision
    where n.registry_key in (select key from keys) group by 1, 2)
  select n.article_id as "articleId", n.revision, n.names, n.keys, coalesce(n.countries, '{}') as countries, coalesce(n.links, '{}') as links,
    array(select distinct role from entities e, unnest(e.roles) role
      where e.article_id = n.article_id and e.revision = n.revision and e.entity_id = any (n.ids)) as roles,
    coalesce((select jsonb_agg(jsonb_build_object('id', q.quote_id, 'kind', q.kind, 'words', q.surface) order by q.span_start)
      from quotes q where q.article_id = n.article_id and q.revision = n.revision and q.speaker_entity = any (n.ids)), '[]') as quotes,
    coalesce((select jsonb_agg(jsonb_build_object('id', g.figure_id, 'words', g.phrase, 'event', g.event, 'place', g.place) order by g.span_start)
      from jsonb_array_elements(r.record -> 'figures') f
        join figures g on g.article_id = n.article_id and g.revision = n.revision and g.figure_id = f ->> 'id'
      where f #>> '{attribution,entity}' = any (n.ids)), '[]') as figures
  from named n join records r on r.article_id = n.article_id and r.revision = n.revision`

export const createProfileStore = (db: Database): ProfileStore => ({
  entry: async (thing) => db.first(RegistryEntry, entry, [thing]),
  decisions: async (thing, limit) => db.rows(RegistryDecision, decisions, [thing, limit]),
  told: async (thing, articleIds) =>
    articleIds.length === 0 ? [] : db.rows(ProfileArticle, told, [thing, articleIds]),
})
