import { z } from 'zod'
import type { ArticleRecord } from '../../schemas/article-record.ts'
import {
  ChangedArticle,
  type FactChange,
  FactKind,
  RuleChanges,
} from '../../schemas/fact-change.ts'
import { KeptRecord } from '../../schemas/older-record.ts'
import { ReplayChanges } from '../../schemas/replay.ts'
import { changesByRule, factChanges, tellable } from '../../text/record/fact-changes.ts'
import type { Database, Queryable } from '../database.ts'
import { named } from '../named.ts'
import { toJson } from '../values.ts'

const Before = z.object({ before: KeptRecord })

/** The replay that an article is made anew for, and its record until then, where that may have said something else. */
export interface Replayed {
  readonly replayId: string
  readonly before: ArticleRecord | undefined
}

interface Found {
  readonly replayId: string | null
  readonly isWhole: boolean
  readonly standing: { readonly isWhole: boolean } | null
}

/**
 * Nothing where it is made for another cause. To be asked before the record is replaced. One that stands on the very text and facts
 * that the new one stands on has said the same, and is not read.
 */
export async function replayOf(
  tx: Queryable,
  { id, revision }: Pick<ArticleRecord, 'id' | 'revision'>,
  { replayId, isWhole, standing }: Found,
): Promise<Replayed | undefined> {
  if (replayId === null) return undefined
  if (standing && !standing.isWhole && !isWhole) return { replayId, before: undefined }
  const found = await tx.first(
    Before,
    'select record as before from records where article_id = $1 and revision <= $2 order by revision desc limit 1',
    [id, revision],
  )
  return { replayId, before: found?.before }
}

/** Doors of a tally. */
const doors = 8

/** So many articles are told one by one. */
const mostTold = 200

/** The last thing that a transaction does: it locks tallies that others add to. */
export async function noteReplayed(
  tx: Queryable,
  { replayId, before }: Replayed,
  after: ArticleRecord,
): Promise<void> {
  await noteChanges(tx, replayId, [notedOf(before, after)])
}

/** What became, or would become, of one article. */
export interface NotedArticle {
  readonly id: string
  readonly title: string
  readonly status: 'kept' | 'new' | 'fails' | 'unknown'
  readonly facts: readonly FactChange[]
}

/** One that is kept; nothing changes where nobody knows what it said before. */
const notedOf = (before: ArticleRecord | undefined, after: ArticleRecord): NotedArticle => ({
  id: after.id,
  title: after.document.title,
  status: 'kept',
  facts: before ? factChanges(before, after) : [],
})

/** Adds them to the tallies of a replay, and some to its examples. */
export async function noteChanges(
  tx: Queryable,
  replayId: string,
  articles: readonly NotedArticle[],
): Promise<void> {
  for (const { id, title, facts } of articles.filter((one) => one.facts.length > 0))
    await tx.run(...named(telling(':replayId'), { replayId, id, title, changes: toldOf(facts) }))
  await tx.run(...named(tallying(':replayId'), { replayId, ...tallyValues(articles) }))
}

/** SQL that adds what changed of an article to the examples of a replay, where something did and they are few; `from` is SQL for where its id is. */
const telling = (replayId: string, from = '') => `
  insert into replay_changes (replay_id, article_id, title, facts)
  select ${replayId}, :id, :title, :changes::jsonb ${from} where :changes::jsonb is not null
    and (select count(*) from (select 1 from replay_changes where replay_id = ${replayId} limit ${mostTold}) told) < ${mostTold}
  on conflict (replay_id, article_id) do update set title = excluded.title, facts = excluded.facts`

const toldOf = (facts: readonly FactChange[]) => (facts.length > 0 ? toJson(tellable(facts)) : null)

/** SQL that adds to the tallies of a replay; `from` is SQL for where its id is. */
const tallying = (replayId: string, from = '') => `
  insert into replay_tallies as t (replay_id, what, rule, kind, door, count)
    select ${replayId}, what, rule, kind, :door::integer, count
    from ${from} jsonb_to_recordset(:tallies) as n (what text, rule text, kind text, count bigint) order by what, rule, kind
    on conflict (replay_id, what, rule, kind, door) do update set count = t.count + excluded.count`

/** Of one article that says what it said: within a statement that knows `replay_id` of `replayed`. */
export const tallyingSame = tallying('replay_id', 'replayed,')
export const tallySame = () => tallyValues([{ id: '', title: '', status: 'kept', facts: [] }])

/** The same of one that may say something else, as `changesNoted` tells: queries for `with`. */
export const notingChanges = `
  noted as (${tallying('replay_id', 'replayed,')}),
  told_changes as (${telling('replayed.replay_id', 'from replayed')})`

export function changesNoted(before: ArticleRecord | undefined, after: ArticleRecord) {
  const noted = notedOf(before, after)
  return { ...tallyValues([noted]), changes: toldOf(noted.facts) }
}

const tallyValues = (articles: readonly NotedArticle[]) => ({
  tallies: toJson(talliesOf(articles)),
  door: Math.floor(Math.random() * doors),
})

const kinds = ['gained', 'lost', 'changed'] as const

function talliesOf(articles: readonly NotedArticle[]) {
  const byRule = changesByRule(articles.flatMap(({ facts }) => facts)).flatMap((row) =>
    kinds.map((kind) => ({ what: row.what, rule: row.rule, kind, count: row[kind] })),
  )
  const count = (kind: string, are: (article: NotedArticle) => boolean) => ({
    what: 'article',
    rule: '',
    kind,
    count: articles.filter(are).length,
  })
  return [
    ...statuses.map((wanted) => count(wanted, ({ status }) => status === wanted)),
    count('changed', ({ facts }) => facts.length > 0),
    ...byRule,
  ].filter((row) => row.count > 0)
}

const statuses = ['kept', 'new', 'fails', 'unknown'] as const

const Articles = ReplayChanges.omit({ rules: true, examples: true })

const sum = (kind: string) => `coalesce(sum(count) filter (where kind = '${kind}'), 0)`

const nothing = { kept: 0, changed: 0, new: 0, fails: 0, unknown: 0 }

/** What a replay has changed so far. */
export async function readReplayChanges(
  db: Database,
  replayId: string,
  mostExamples: number,
): Promise<ReplayChanges> {
  const articles = await db.first(
    Articles,
    `select ${sum('kept')} as kept, ${sum('changed')} as changed, ${sum('new')} as new, ${sum('fails')} as fails, ${sum('unknown')} as unknown
     from replay_tallies where replay_id = $1 and what = 'article'`,
    [replayId],
  )
  const rules = await db.rows(
    RuleChanges,
    `select what, rule, ${sum('gained')} as gained, ${sum('lost')} as lost, ${sum('changed')} as changed
     from replay_tallies where replay_id = $1 and what = any ($2) group by what, rule order by sum(count) desc, rule`,
    [replayId, FactKind.options],
  )
  const examples = await db.rows(
    ChangedArticle,
    `select article_id as id, title, facts from replay_changes where replay_id = $1 order by article_id limit $2`,
    [replayId, mostExamples],
  )
  return { ...(articles ?? nothing), rules, examples }
}

/** Of those of which both tell it. */
const Both = z.object({
  id: z.string(),
  title: z.string(),
  one: ChangedArticle.shape.facts,
  other: ChangedArticle.shape.facts,
})

export type ToldByBoth = z.infer<typeof Both>

/** What is told of one article by two replays. An article of which only one has told that nothing changed is none of these. */
export const readBoth = async (db: Database, one: string, other: string): Promise<ToldByBoth[]> =>
  db.rows(
    Both,
    `select a.article_id as id, a.title, a.facts as one, b.facts as other
     from replay_changes a join replay_changes b on b.article_id = a.article_id and b.replay_id = $2
     where a.replay_id = $1 order by 1`,
    [one, other],
  )
