import { z } from 'zod'
import type { Store } from '../../src/store/store.ts'

/** What became of the articles after all kills. */
export interface Judgment {
  readonly articles: number
  readonly lost: number
  readonly doubled: number
  readonly dead: number
  readonly isBalanced: boolean
  /** Things, names and votes of the registry that counting them anew gives otherwise. */
  readonly miscounted: number
}

const Counts = z.object({
  articles: z.coerce.number(),
  addresses: z.coerce.number(),
  rows: z.coerce.number(),
})

const miscounted = `
  with newest as (
    select e.* from entities e where revision = (select max(revision) from record_heads where article_id = e.article_id)),
  things as (select registry_key as key, count(distinct article_id) as articles, sum(mentions) as mentions from newest group by 1),
  forms as (select registry_key as key, form as name, count(distinct article_id) as articles from newest, unnest(name || aliases) form group by 1, 2),
  ballots as (
    select split_part(vote, E'\\t', 1) as name, coalesce(nullif(split_part(vote, E'\\t', 2), ''), registry_key) as key,
      count(distinct article_id) as articles
    from newest, unnest(votes) vote group by 1, 2),
  cast_votes as (
    select name, key, sum(articles) as articles from (
      select name, key, articles from registry_votes union all select lower_name, key, votes from registry_names where votes <> 0) v group by 1, 2)
  select (select count(*) from things t full join registry r using (key) where (t.articles, t.mentions) is distinct from (r.articles, r.mentions))
    + (select count(*) from forms f full join registry_names r using (key, name) where f.articles is distinct from r.articles)
    + (select count(*) from ballots b full join cast_votes v using (name, key) where b.articles is distinct from v.articles) as count`

const Count = z.object({ count: z.coerce.number() })

/** Counts what is yet to be counted first. */
async function countMiscounted({ db, registry }: Store): Promise<number> {
  while (await registry.count());
  return (await db.first(Count, miscounted))?.count ?? 0
}

/** `revisions` is how many records each article should have. */
export async function judge(store: Store, articles: number, revisions = 1): Promise<Judgment> {
  const { total, unbalanced, breaks } = await store.report(new Date(0))
  const counts = await store.db.first(
    Counts,
    `select count(distinct article_id) as articles, count(distinct url) as addresses, count(*) as rows from records`,
    [],
  )
  const recorded = counts?.articles ?? 0
  return {
    articles,
    lost: articles - Math.min(recorded, total.recorded),
    doubled:
      recorded - (counts?.addresses ?? 0) + Math.max(0, (counts?.rows ?? 0) - articles * revisions),
    dead: total.dead,
    isBalanced: unbalanced.length === 0 && breaks.length === 0,
    miscounted: await countMiscounted(store),
  }
}

export const isGood = ({ lost, doubled, dead, isBalanced, miscounted: wrong }: Judgment) =>
  lost === 0 && doubled === 0 && dead === 0 && wrong === 0 && isBalanced

export const tell = ({ articles, lost, doubled, dead, isBalanced, miscounted: wrong }: Judgment) =>
  `${articles} articles, ${lost} lost, ${doubled} doubled, ${dead} dead, ${wrong} names miscounted, ledger ${isBalanced ? 'balances' : 'DOES NOT BALANCE'}`
