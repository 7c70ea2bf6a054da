import type { RegistryDecision, RenameOrder } from '../../schemas/registry.ts'
import type { Queryable } from '../database.ts'
import { keep } from './decision.ts'
import { refresh } from './refresh.ts'
import { theThing } from './things.ts'

export async function rename(
  tx: Queryable,
  order: RenameOrder,
  now: Date,
): Promise<RegistryDecision> {
  const key = await theThing(tx, order.one)
  const made = await keep(tx, order, now, { kind: 'rename', key, name: order.name })
  await refresh(tx, [key])
  return made
}
