import { z } from 'zod'
import { AlertFilter, ChannelTest, ToldAlert } from '../../schemas/alert.ts'
import { nothing, operation } from './operation.ts'

/** What wants a person, and whether anybody was told. */
export const alertOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/alerts',
    summary: 'What wants a person, the newest first, with what was told of it by each channel',
    query: AlertFilter,
    answer: z.array(ToldAlert),
    run: async (app, { query }) => app.alerts.list(query),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/alerts/test',
    summary: 'Tell by each channel that nothing is the matter',
    answer: z.array(ChannelTest),
    run: async (app, { signal }) => [...(await app.alerts.test(signal))],
  }),
]
