import { z } from 'zod'
import type { RegistryDecision, SplitOrder } from '../../schemas/registry.ts'
import type { Queryable } from '../database.ts'
import { RegistryDecisionError, keep } from './decision.ts'
import { refile, refresh } from './refresh.ts'
import { theThing } from './things.ts'

const Join = z.object({ same_as: z.string() })

export async function split(
  tx: Queryable,
  order: SplitOrder,
  now: Date,
): Promise<RegistryDecision> {
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
export async function moveArticles(
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
