import type { Hold } from '../store/holds.ts'
import type { Parts } from './parts.ts'

/** What was left alone and is not any more. */
export interface LiftedHolds {
  readonly names: readonly string[]
  /** Jobs that waited for them and go on at once. */
  readonly jobs: number
}

/** Domains and servers that are left alone for a while. */
export interface Holds {
  list(): Promise<Hold[]>
  /**
   * Ends the holds of these domains and servers, or all of them, and brings forward the jobs that waited. A host or an address stands
   * for the domain that it is held with.
   */
  readonly lift: (names: readonly string[] | 'all') => Promise<LiftedHolds>
}

export const holdsOf = (parts: Parts): Holds => ({
  list: async () => parts.store.holds.list(),
  lift: async (names) =>
    lift(parts, names === 'all' ? names : heldAs(names, await parts.store.holds.list())),
})

/** Names of holds, by names of them, hosts below a domain (as messages call them, with a port) and addresses. */
export const heldAs = (
  names: readonly string[],
  holds: readonly Pick<Hold, 'kind' | 'name'>[],
): string[] => names.flatMap((name) => [name, ...holds.filter(isAbove(name)).map((h) => h.name)])

const isAbove = (name: string) => {
  const host = URL.parse(/^https?:\/\//i.test(name) ? name : `http://${name}`)?.hostname ?? name
  return (hold: Pick<Hold, 'kind' | 'name'>) =>
    hold.kind === 'domain' && (host === hold.name || host.endsWith(`.${hold.name}`))
}

/** The places are given up first: who comes forward then finds nobody in front. */
async function lift({ store, producer, now }: Parts, names: readonly string[] | 'all') {
  const { holds, hosts, places } = await store.holds.lift(names)
  await store.ledger.dueNow(hosts, now())
  const keys = Map.groupBy(places, ({ purpose }) => purpose === 'article')
  const keysOf = (isArticle: boolean) => (keys.get(isArticle) ?? []).map(({ turn }) => turn)
  const articles = await producer.promote('fetch-article', keysOf(true))
  const polls = await producer.promote('poll-feed', keysOf(false))
  return { names: holds.map(({ name }) => name), jobs: articles + polls }
}
