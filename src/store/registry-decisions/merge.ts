import type { MergeOrder, RegistryDecision } from '../../schemas/registry.ts'
import type { Queryable } from '../database.ts'
import { RegistryDecisionError, keep } from './decision.ts'
import { refresh } from './refresh.ts'
import { theThing } from './things.ts'

export async function merge(
  tx: Queryable,
  order: MergeOrder,
  now: Date,
): Promise<RegistryDecision> {
  const [key, target] = [await theThing(tx, order.one), await theThing(tx, order.other)]
  if (key === target) throw new RegistryDecisionError(`these are one already: ${key}`)
  const made = await keep(tx, order, now, { kind: 'merge', key, target })
  await refresh(tx, [key, target])
  return made
}
