import type { Waiting } from '../schemas/jobs.ts'
import type { Imported, ImportedPage } from '../store/imports.ts'
import type { Standing } from '../store/ledger.ts'
import type { Parts } from './parts.ts'

/** Articles that did not come by a feed. */
export interface Imports {
  /**
   * Keeps the page under the feed `import:<name>`, as an entry that waits to be normalized: `queue` sends it on.
   * One that was imported before goes through again only if its bytes have changed.
   */
  keep(name: string, page: ImportedPage): Promise<Imported>
  queue(waiting: readonly Waiting[]): Promise<void>
  /** How many of these have not ended, nor wait for longer than `patienceMs`. */
  inFlight(ids: readonly string[], patienceMs: number): Promise<number>
  standing(id: string): Promise<Standing | undefined>
}

export const importsOf = ({ store, producer, now }: Parts): Imports => ({
  keep: async (name, page) => store.imports.keep(name, page, now()),
  queue: producer.addEntries,
  inFlight: async (ids, patienceMs) =>
    store.ledger.inFlight(ids, new Date(now().getTime() + patienceMs)),
  standing: store.ledger.standing,
})
