import type {
  MergeOrder,
  RegistryDecision,
  RegistryEntry,
  RegistryKeyRow,
  RenameOrder,
  SplitOrder,
  UndoOrder,
} from '../schemas/registry.ts'
import type { Parts } from './parts.ts'

/** A thing, and the keys that stand for it. */
export interface ShownThing {
  readonly thing: string
  readonly keys: readonly RegistryKeyRow[]
}

/**
 * Who and what the records name, and what people decide of it. Things are named by key, or by a name that one thing alone
 * has; what cannot be decided throws RegistryDecisionError.
 */
export interface Entities {
  /** Who and what is known by a name or alias that begins so, the most mentioned first. */
  find(name: string, limit: number): Promise<RegistryEntry[]>
  /** The things that a key or a whole name may mean, with their keys. */
  show(asked: string, limit: number): Promise<ShownThing[]>
  /** Both are `other` from now on. */
  readonly merge: (order: MergeOrder) => Promise<RegistryDecision>
  /** A key stands apart from what it was one with; or what some articles name apart from the others that name it so. */
  readonly split: (order: SplitOrder) => Promise<RegistryDecision[]>
  readonly rename: (order: RenameOrder) => Promise<RegistryDecision>
  readonly undo: (order: UndoOrder) => Promise<RegistryDecision>
  /** The newest first, undone ones as well. */
  decisions(limit: number): Promise<RegistryDecision[]>
}

/** So many things of one name are shown. */
const mostThings = 20

export const entitiesOf = ({ store: { registry }, now }: Parts): Entities => ({
  find: registry.find,
  async show(asked, limit) {
    const things = await registry.things(asked)
    return Promise.all(
      things
        .slice(0, mostThings)
        .map(async (thing) => ({ thing, keys: await registry.keys(thing, limit) })),
    )
  },
  merge: async (order) => registry.merge(order, now()),
  split: async (order) => registry.split(order, now()),
  rename: async (order) => registry.rename(order, now()),
  undo: async (order) => registry.undo(order, now()),
  decisions: registry.decisions,
})
