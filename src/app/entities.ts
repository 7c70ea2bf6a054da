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
import type { RecordSummary } from '../store/record-reader.ts'
import type { Parts } from './parts.ts'
import { recordsOf } from './records.ts'

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

/** A thing with some of its articles. */
export interface EntityAbout extends EntityProfile {
  readonly articles: readonly RecordSummary[]
  /** What these say of it, and it in them. */
  readonly told: readonly ProfileArticle[]
  /** The last of them, where there may be more. */
  readonly next: string | undefined
}

/** So many articles, from the one after that id. */
export interface ProfilePage {
  readonly limit: number
  readonly after?: string | undefined
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
  /** The same with its newest articles, or those after one of them, and what these say of it. */
  about(key: string, page: ProfilePage): Promise<EntityAbout | undefined>
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

export const entitiesOf = (parts: Parts): Entities => {
  const { store, now } = parts
  const { registry } = store
  return {
    find: registry.find,
    profile: async (key) => profileOf(store, key),
    about: async (key, page) => aboutOf(parts, key, page),
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
  }
}

async function profileOf(
  { registry, profiles }: Parts['store'],
  key: string,
): Promise<EntityProfile | undefined> {
  const [thing] = await registry.things(key)
  const entry = thing === undefined ? undefined : await profiles.entry(thing)
  if (thing === undefined || !entry) return undefined
  const [keys, decisions] = await Promise.all([
    registry.keys(thing, mostShown),
    profiles.decisions(thing, mostShown),
  ])
  return { thing, entry, keys, decisions }
}

async function aboutOf(
  parts: Parts,
  key: string,
  { limit, after }: ProfilePage,
): Promise<EntityAbout | undefined> {
  const { store } = parts
  const profile = await profileOf(store, key)
  if (!profile) return undefined
  const { thing } = profile
  const articles = await recordsOf(parts).list({ entity: thing, limit, after })
  const ids = articles.map(({ id }) => id)
  const told = await store.profiles.told(thing, ids)
  return { ...profile, articles, told, next: articles.length < limit ? undefined : ids.at(-1) }
}
