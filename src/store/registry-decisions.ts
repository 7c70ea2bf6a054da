import { z } from 'zod'
import { KeptRecord } from '../schemas/older-record.ts'
import {
  type Decider,
  type MergeOrder,
  RegistryDecision,
  type RenameOrder,
  type SplitOrder,
  type UndoOrder,
} from '../schemas/registry.ts'
import type { Database, Queryable } from './database.ts'
import { replaceEntities } from './fact-rows.ts'
import { fileEntities } from './filed-entities.ts'
import { countAll, createNameCounts } from './registry-memory.ts'
import { thingsOf } from './registry.ts'

/** A decision that cannot be made. Its message says why. */
export class RegistryDecisionError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RegistryDecisionError'
  }
}

/**
 * What people decide of the registry. It counts more than what is judged, now and for all records that are yet to come or
 * to be made again. No decision touches more rows than its own, and those of the articles it names.
 */
export interface RegistryDecisions {
  /** From now on both are `other`. */
  readonly merge: (order: MergeOrder, now: Date) => Promise<RegistryDecision>
  /** One decision for each article, or one for the key. */
  readonly split: (order: SplitOrder, now: Date) => Promise<RegistryDecision[]>
  readonly rename: (order: RenameOrder, now: Date) => Promise<RegistryDecision>
  /** As if it had not been made; it is kept. */
  readonly undo: (order: UndoOrder, now: Date) => Promise<RegistryDecision>
  /** The newest first. */
  readonly decisions: (limit: number) => Promise<RegistryDecision[]>
}

export const decisionColumns = `id, kind, key, target, article_id as "articleId", name, made_by as by, made_at as at, reason,
  undone_by as "undoneBy", undone_at as "undoneAt", undone_reason as "undoneReason"`

export function createRegistryDecisions(db: Database): RegistryDecisions {
  const names = createNameCounts(db)
  const decide = async <T>(work: (tx: Queryable) => Promise<T>) => {
    // A backlog would be too much for the one transaction in which nobody else counts.
    while (await names.count());
    return db.transaction(async (tx) => {
      // One after the other: each is checked against those before it.
      await tx.run(
        `select pg_advisory_xact_lock(hashtext(current_schema() || ' registry decisions'))`,
      )
      // By what is named now; and nothing is counted meanwhile, so that no sum misses it.
      await countAll(tx)
      return work(tx)
    })
  }
  return {
    merge: async (order, now) => decide(async (tx) => merge(tx, order, now)),
    split: async (order, now) =>
      decide(async (tx) =>
        order.articles.length > 0 ? moveArticles(tx, order, now) : [await split(tx, order, now)],
      ),
    rename: async (order, now) => decide(async (tx) => rename(tx, order, now)),
    undo: async (order, now) => decide(async (tx) => undo(tx, order, now)),
    decisions: async (limit) =>
      db.rows(
        RegistryDecision,
        `select ${decisionColumns} from registry_decisions order by id desc limit $1`,
        [limit],
      ),
  }
}

/** The one thing that is meant. */
async function theThing(tx: Queryable, asked: string): Promise<string> {
  const things = await thingsOf(tx, asked)
  const [thing, another] = things
  if (thing === undefined)
    throw new RegistryDecisionError(`nothing is filed under ${JSON.stringify(asked)}`)
  if (another !== undefined)
    throw new RegistryDecisionError(
      `${JSON.stringify(asked)} names ${things.length} things, take the key of one: ${things.slice(0, 5).join('; ')}`,
    )
  return thing
}

async function merge(tx: Queryable, order: MergeOrder, now: Date): Promise<RegistryDecision> {
  const [key, target] = [await theThing(tx, order.one), await theThing(tx, order.other)]
  if (key === target) throw new RegistryDecisionError(`these are one already: ${key}`)
  const made = await keep(tx, order, now, { kind: 'merge', key, target })
  await refresh(tx, [key, target])
  return made
}

const Join = z.object({ same_as: z.string() })

async function split(tx: Queryable, order: SplitOrder, now: Date): Promise<RegistryDecision> {
  const join = await tx.first(
    Join,
    'select same_as from registry_joins where key = $1 and same_as is not null',
    [order.key],
  )
  if (!join)
    throw new RegistryDecisionError(
      `${order.key} is one with no other key; name articles to take them out of it`,
    )
  const made = await keep(tx, order, now, {
    kind: 'split',
    key: order.key,
    target: join.same_as,
  })
  await refresh(tx, [order.key])
  return made
}

const Used = z.object({ key: z.string() })

/** What some articles name gets a key of its own. */
async function moveArticles(
  tx: Queryable,
  order: SplitOrder,
  now: Date,
): Promise<RegistryDecision[]> {
  const thing = await theThing(tx, order.key)
  const { id } = await theNext(tx)
  const made: RegistryDecision[] = []
  const articles = [...new Set(order.articles)].toSorted()
  // Whoever keeps a record of one begins with this row: what they name stays as it is from here on.
  await tx.run('select 1 from entries where id = any ($1) order by id for update', [articles])
  for (const articleId of articles) {
    const used = await tx.first(
      Used,
      `select e.registry_key as key from entities e where e.article_id = $1
         and e.revision = (select max(revision) from records where article_id = $1)
         and registry_thing(e.registry_key) = $2 order by e.mentions desc, e.entity_id limit 1`,
      [articleId, thing],
    )
    if (!used) throw new RegistryDecisionError(`article ${articleId} does not name ${thing}`)
    const target = `${thing}~${id}`
    made.push(await keep(tx, order, now, { kind: 'move', key: used.key, target, articleId }))
    await refile(tx, articleId)
  }
  return made
}

const Id = z.object({ id: z.coerce.number() })

/** Nobody else decides meanwhile. */
const theNext = async (tx: Queryable) =>
  (await tx.first(Id, 'select coalesce(max(id), 0) + 1 as id from registry_decisions')) ?? { id: 1 }

async function rename(tx: Queryable, order: RenameOrder, now: Date): Promise<RegistryDecision> {
  const key = await theThing(tx, order.one)
  const made = await keep(tx, order, now, { kind: 'rename', key, name: order.name })
  await refresh(tx, [key])
  return made
}

async function undo(
  tx: Queryable,
  { id, by, reason }: UndoOrder,
  now: Date,
): Promise<RegistryDecision> {
  const [undone] = await tx.rows(
    RegistryDecision,
    `update registry_decisions set undone_by = $2, undone_at = $3, undone_reason = $4
     where id = $1 and undone_at is null returning ${decisionColumns}`,
    [id, by, now, reason],
  )
  if (!undone) throw new RegistryDecisionError(`there is no decision ${id} that stands`)
  if (undone.articleId !== null) await refile(tx, undone.articleId)
  else
    await refresh(
      tx,
      [undone.key, undone.target].filter((key) => key !== null),
    )
  await assertNoCircle(tx, undone)
  return undone
}

const Circle = z.object({ isCircle: z.boolean() })

/** What was decided after it may lead back to what it took away from. */
async function assertNoCircle(tx: Queryable, { id, key }: RegistryDecision): Promise<void> {
  const row = await tx.first(
    Circle,
    `with recursive way as (
       select same_as as key, 1 as steps from registry_joins where key = $1 and same_as is not null
       union
       select j.same_as, steps + 1 from way join registry_joins j on j.key = way.key
       where j.same_as is not null and steps < 50)
     select exists (select from way where key = $1) as "isCircle"`,
    [key],
  )
  if (row?.isCircle === true)
    throw new RegistryDecisionError(
      `decision ${id} cannot be undone before the ones that came after it of ${key}`,
    )
}

interface Made {
  readonly kind: RegistryDecision['kind']
  readonly key: string
  readonly target?: string
  readonly articleId?: string
  readonly name?: string
}

async function keep(
  tx: Queryable,
  { by, reason }: Decider,
  now: Date,
  { kind, key, target, articleId, name }: Made,
): Promise<RegistryDecision> {
  const [made] = await tx.rows(
    RegistryDecision,
    `insert into registry_decisions (kind, key, target, article_id, name, made_by, made_at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${decisionColumns}`,
    [kind, key, target, articleId, name, by, now, reason],
  )
  if (!made) throw new Error('the decision was not kept')
  return made
}

/**
 * What the standing decisions of these keys come to. What others are one with stands by itself, so that no judgement leads
 * from it back to them.
 */
async function refresh(tx: Queryable, keys: readonly string[]): Promise<void> {
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
async function refile(tx: Queryable, articleId: string): Promise<void> {
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
