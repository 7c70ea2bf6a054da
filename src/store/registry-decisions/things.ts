import type { Queryable } from '../database.ts'
import { thingsOf } from '../registry.ts'
import { RegistryDecisionError } from './decision.ts'

/** The one thing that is meant. */
export async function theThing(tx: Queryable, asked: string): Promise<string> {
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
