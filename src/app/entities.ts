import type {
  MergeOrder,
  ProfileArticle,
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

/** All that is known of a thing but for its articles. */
export interface EntityProfile extends ShownThing {
  readonly entry: RegistryEntry
  readonly decisions: readonly RegistryDecision[]
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
  /** What a key stands for in the end; nothing where nothing does. */
  profile(key: string): Promise<EntityProfile | undefined>
  /** What articles say of a thing, and what it says in them. */
  told(thing: string, articleIds: readonly string[]): Promise<ProfileArticle[]>
  /** Both are `other` from now on. */
  readonly merge: (order: MergeOrder) => Promise<RegistryDecision>
  /** A key stands apart from what it was one with; or what some articles name apart from the others that name it so. */
  readonly split: (order: SplitOrder) => Promise<RegistryDecision[]>
  readonly rename: (order: RenameOrder) => Promise<RegistryDecision>
  readonly undo: (order: UndoOrder) => Promise<RegistryDecision>
  /** The newest first, undone ones as well. */
  decisions(limit: number): Promise<RegistryDecision[]>
}

/** So many keys and decisions of a thing are shown. */
const mostShown = 100

/** So many things of one name are shown. */
const mostThings = 20

export const entitiesOf = ({ store: { registry, profiles }, now }: Parts): Entities => ({
  find: registry.find,
  async profile(key) {
    const [thing] = await registry.things(key)
    const entry = thing === undefined ? undefined : await profiles.entry(thing)
    if (thing === undefined || !entry) return undefined
    const [keys, decisions] = await Promise.all([
      registry.keys(thing, mostShown),
      profiles.decisions(thing, mostShown),
    ])
    return { thing, entry, keys, decisions }
  },
  told: profiles.told,
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
