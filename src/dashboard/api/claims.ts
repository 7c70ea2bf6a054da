import { z } from 'zod'
import { ClaimHistory } from '../../schemas/claim.ts'
import { nothing, operation } from './operation.ts'

/** What figures were said to be. */
export const claimOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/claims',
    summary:
      'What a figure of an article was said to be, by whom and when: in its story, and elsewhere of the same event, thing, place and time',
    query: z.object({
      article: z.string().min(1).max(100),
      figure: z.string().min(1).max(20).meta({ description: 'its id in the record: f3' }),
      revision: z.coerce.number().int().positive().max(1_000_000).optional(),
    }),
    answer: ClaimHistory,
    run: async (app, { query: { article, figure, revision } }) =>
      app.claims.get(article, figure, revision),
  }),
]
