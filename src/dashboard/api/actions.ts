import { z } from 'zod'
import { Action, ActionFilter } from '../../schemas/action.ts'
import { idOf, nothing, operation } from './operation.ts'

/** What people did. */
export const actionOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/actions',
    summary: 'What people did, by command, page or API, and what came of it, the newest first',
    query: ActionFilter,
    answer: z.array(Action),
    run: async (app, { query }) => app.actions.list(query),
    cursor: idOf,
  }),
]
