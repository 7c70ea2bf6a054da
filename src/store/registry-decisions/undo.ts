import { z } from 'zod'
import { RegistryDecision, type UndoOrder } from '../../schemas/registry.ts'
import type { Queryable } from '../database.ts'
import { RegistryDecisionError, decisionColumns } from './decision.ts'
import { refile, refresh } from './refresh.ts'

export async function undo(
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
