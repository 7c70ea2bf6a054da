import {
  type MergeOrder,
  RegistryDecision,
  type RenameOrder,
  type SplitOrder,
  type UndoOrder,
} from '../schemas/registry.ts'
import type { Database, Queryable } from './database.ts'
import { decisionColumns } from './registry-decisions/decision.ts'
import { merge } from './registry-decisions/merge.ts'
import { rename } from './registry-decisions/rename.ts'
import { moveArticles, split } from './registry-decisions/split.ts'
import { undo } from './registry-decisions/undo.ts'
import { countAll, createNameCounts } from './registry-memory.ts'

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

export function createRegistryDecisions(db: Database): RegistryDecisions {
  const decide = deciding(db)
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

function deciding(db: Database) {
  const names = createNameCounts(db)
  return async <T>(work: (tx: Queryable) => Promise<T>): Promise<T> => {
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
}
