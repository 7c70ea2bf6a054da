import { z } from 'zod'
import { wayText } from '../../app/way-text.ts'
import { EntryFilter, EntryStory, EntrySummary, WaitingCause } from '../../schemas/entry-filter.ts'
import { idOf, nothing, operation } from './operation.ts'

const Hold = z.object({
  kind: z.enum(['domain', 'server']),
  name: z.string(),
  until: z.date(),
  since: z.date(),
  code: z.string(),
  reason: z.string(),
  waiting: z.number(),
})

const WayRow = z.object({
  /** Nothing for what is under way. */
  at: z.date().nullable(),
  tone: z.enum(['good', 'warn', 'bad', 'info', 'wait', '']),
  what: z.string(),
  more: z.string(),
  /** Since the step before, where that is worth telling. */
  waitedMs: z.number().optional(),
})

const telling = { took: (ms: number) => `${ms} ms`, when: (date: Date) => date.toISOString() }

/** What is under way, waits, or is left alone. */
export const entryOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/entries',
    summary: 'Entries, wherever they stand, the newest first; waiting ones by their next attempt',
    query: EntryFilter,
    answer: z.array(EntrySummary),
    run: async (app, { query }) => app.entries.list(query),
    cursor: idOf,
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/entries/{entry}',
    summary: 'All that is known of one entry',
    path: z.object({ entry: z.string() }),
    answer: EntryStory,
    run: async (app, { path }) => app.entries.get(path.entry),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/entries/{entry}/way',
    summary:
      'Everything that happened to an entry, who did what with it, and what comes next, in order',
    path: z.object({ entry: z.string() }),
    answer: z.array(WayRow),
    run: async (app, { path }) => {
      const story = await app.entries.get(path.entry)
      return story && (await app.entries.way(story)).map((step) => wayText(step, telling))
    },
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/waiting',
    summary: 'What waits for another attempt, by cause',
    query: EntryFilter,
    answer: z.array(WaitingCause),
    run: async (app, { query }) => app.entries.waiting(query),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/waiting/now',
    summary: 'Make those due that wait, at no cost in attempts',
    body: EntryFilter,
    answer: z.object({ due: z.number() }),
    run: async (app, { body }) => ({ due: await app.entries.tryNow(body) }),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/holds',
    summary: 'Domains and servers that are left alone for a while',
    answer: z.array(Hold),
    run: async (app) => app.holds.list(),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/holds/lift',
    summary: 'End holds, and bring forward what waited for them',
    body: z.object({ names: z.union([z.literal('all'), z.array(z.string()).min(1)]) }),
    answer: z.object({ lifted: z.array(z.string()), jobs: z.number() }),
    run: async (app, { body }) => {
      const { names, jobs } = await app.holds.lift(body.names)
      return { lifted: [...names], jobs }
    },
  }),
]
