import { AsyncLocalStorage } from 'node:async_hooks'

const acting = new AsyncLocalStorage<string | undefined>()

/**
 * Runs `work` in the name of somebody: `cli:USER@HOST`, `web:TOKEN`, `api:TOKEN`. What it does by verbs of the application, at
 * whatever depth, is written down as theirs; with nothing for a name, it is nobody's and is not written down.
 */
export const actingAs = async <T>(actor: string | undefined, work: () => Promise<T>): Promise<T> =>
  acting.run(actor, work)

/** In whose name something is done here and now. */
export const currentActor = (): string | undefined => acting.getStore()
