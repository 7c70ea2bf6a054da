import { type Decider, RegistryDecision } from '../../schemas/registry.ts'
import type { Queryable } from '../database.ts'

/** A decision that cannot be made. Its message says why. */
export class RegistryDecisionError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RegistryDecisionError'
  }
}

export const decisionColumns = `id, kind, key, target, article_id as "articleId", name, made_by as by, made_at as at, reason,
  undone_by as "undoneBy", undone_at as "undoneAt", undone_reason as "undoneReason"`

interface Made {
  readonly kind: RegistryDecision['kind']
  readonly key: string
  readonly target?: string
  readonly articleId?: string
  readonly name?: string
}

export async function keep(
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
