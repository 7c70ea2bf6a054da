import { z } from 'zod'
import type { App } from '../../app/app.ts'
import { shareOf, totalOf } from '../../app/shapes.ts'
import { dayMs } from '../../moments.ts'
import { AskedDate } from '../../schemas/asked.ts'
import { nothing, operation } from './operation.ts'

const Since = z.object({
  since: AskedDate.optional().meta({ description: 'a week ago, if nothing is asked for' }),
})

const sinceOf = (app: App, { since }: z.infer<typeof Since>) =>
  since ?? new Date(app.now().getTime() - 7 * dayMs)

/** How it is doing, as a whole. */
export const statusOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/status',
    summary: 'What has come of all that was discovered, and how it stands at this moment',
    query: Since,
    answer: z.object({ balanced: z.boolean() }),
    run: async (app, { query }) => ({ ...(await app.status.all(sinceOf(app, query))) }),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/recall',
    summary: 'What has come of all that was published, by feed and day',
    query: Since,
    answer: z.object({
      total: z.object({ published: z.number(), recall: z.number().nullable() }),
      days: z.array(z.object({ published: z.number() })),
    }),
    run: async (app, { query }) => {
      const days = await app.status.recall(sinceOf(app, query))
      const total = totalOf(days)
      return { total: { ...total, recall: shareOf(total) ?? null }, days: [...days] }
    },
  }),
]
