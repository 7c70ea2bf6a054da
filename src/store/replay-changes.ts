import { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import { ChangedArticle, type FactChange, FactKind, RuleChanges } from '../schemas/fact-change.ts'
import { KeptRecord } from '../schemas/older-record.ts'
import type { ReplayChanges } from '../schemas/replay.ts'
import { changesByRule, factChanges, tellable } from '../text/record/fact-changes.ts'
import type { Database, Queryable } from './database.ts'
import { toJson } from './values.ts'

const Replayed = z.object({ replayId: z.string(), before: KeptRecord.nullable() })
/** The replay that an article is made anew for, and its record until then. */
export type Replayed = z.infer<typeof Replayed>

/** Nothing where it is made for another cause. To be asked before the record is replaced. */
export const replayOf = async (
  tx: Queryable,
  { id, revision }: Pick<ArticleRecord, 'id' | 'revision'>,
): Promise<Replayed | undefined> =>
  tx.first(
    Replayed,
    `select e.replay_id as "replayId",
       (select record from records r where r.article_id = e.id and r.revision <= $2 order by r.revision desc limit 1) as before
     from entries e where e.id = $1 and e.cause = 'replay' and e.replay_id is not null`,
    [id, revision],
  )

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
  const facts = before ? factChanges(before, after) : []
  if (facts.length > 0)
    await tx.run(
      `insert into replay_changes (replay_id, article_id, title, facts)
       select $1, $2, $3, $4
       where (select count(*) from (select 1 from replay_changes where replay_id = $1 limit ${mostTold}) told) < ${mostTold}
       on conflict (replay_id, article_id) do update set title = excluded.title, facts = excluded.facts`,
      [replayId, after.id, after.document.title, toJson(tellable(facts))],
    )
  await tx.run(
    `insert into replay_tallies as t (replay_id, what, rule, kind, door, count)
     select $1, what, rule, kind, $3, count
     from jsonb_to_recordset($2) as n (what text, rule text, kind text, count bigint) order by what, rule, kind
     on conflict (replay_id, what, rule, kind, door) do update set count = t.count + excluded.count`,
    [replayId, toJson(talliesOf(facts)), Math.floor(Math.random() * doors)],
  )
}

const kinds = ['gained', 'lost', 'changed'] as const

function talliesOf(facts: readonly FactChange[]) {
  const byRule = changesByRule(facts).flatMap((row) =>
    kinds.map((kind) => ({ what: row.what, rule: row.rule, kind, count: row[kind] })),
  )
  const article = { what: 'article', rule: '' }
  return [
    { ...article, kind: 'kept', count: 1 },
    { ...article, kind: 'changed', count: facts.length > 0 ? 1 : 0 },
    ...byRule,
  ].filter(({ count }) => count > 0)
}

const Articles = z.object({ kept: z.coerce.number(), changed: z.coerce.number() })

const sum = (kind: string) => `coalesce(sum(count) filter (where kind = '${kind}'), 0)`

/** What a replay has changed so far. */
export async function readReplayChanges(
  db: Database,
  replayId: string,
  mostExamples: number,
): Promise<ReplayChanges> {
  const articles = await db.first(
    Articles,
    `select ${sum('kept')} as kept, ${sum('changed')} as changed from replay_tallies where replay_id = $1 and what = 'article'`,
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
  return { kept: articles?.kept ?? 0, changed: articles?.changed ?? 0, rules, examples }
}
