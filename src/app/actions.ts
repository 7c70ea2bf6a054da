import type { Action, ActionFilter } from '../schemas/action.ts'
import type { Parts } from './parts.ts'

/** What people did: by whom, when, of what, and what came of it. */
export interface Actions {
  /** The newest first. */
  list(filter: ActionFilter): Promise<Action[]>
}

export const actionsOf = ({ store }: Parts): Actions => ({ list: store.actions.list })
