import { z } from 'zod'
import type { App } from '../../app/app.ts'
import { entryStageNames } from '../../app/entry-stages.ts'
import { FactChange } from '../../schemas/fact-change.ts'
import {
  PerMinute,
  Replay,
  ReplayChanges,
  ReplayComparison,
  ReplayFilter,
  ReplayReport,
} from '../../schemas/replay.ts'
import { nothing, operation } from './operation.ts'

const Named = z.object({ replay: z.string() })

const Order = ReplayFilter.extend({
  from: z.enum(entryStageNames).meta({ description: 'the stage to begin with' }),
})

const verb = (
  at: 'pause' | 'resume' | 'cancel',
  summary: string,
  turn: (app: App, id: string) => Promise<Replay | undefined>,
) =>
  operation({
    ...nothing,
    method: 'post',
    at: `/replays/{replay}/${at}`,
    summary,
    path: Named,
    answer: Replay,
    run: async (app, { path }) => turn(app, path.replay),
  })

const Most = z.number().int().positive().max(100_000_000).meta({
  description: 'look at so many, in the order of their ids, which is none of time; all without',
})

/** As many as are made while somebody waits. */
const mostPreviewed = 100

/** Stages run again over what is kept. */
export const replayOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/replays',
    summary: 'Replays, running or over, the newest first',
    answer: z.array(Replay),
    run: async (app) => app.replays.list(),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/replays/compare',
    summary:
      'What two replays or previews came to, rule by rule, and the articles of which they tell otherwise',
    query: z.object({ one: z.string(), other: z.string() }),
    answer: ReplayComparison,
    run: async (app, { query: { one, other } }) => app.replays.compare(one, other),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/replays/{replay}',
    summary: 'One replay, and how far it is',
    path: Named,
    answer: Replay,
    run: async (app, { path }) => app.replays.get(path.replay),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/replays',
    summary: 'Run a stage and those after it again, over what is kept; workers do it',
    body: Order.extend({
      perMinute: PerMinute.optional().meta({ description: 'at most so many entries a minute' }),
    }),
    answer: Replay,
    run: async (app, { body: { from, perMinute, ...filter } }) =>
      app.replays.start({ from, filter }, perMinute),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/replays/preview',
    summary: 'What a replay would change; writes nothing, and fetches nothing',
    body: Order.extend({
      limit: z.number().int().positive().max(mostPreviewed).default(20),
    }),
    answer: z.object({
      total: z.number(),
      previews: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          status: z.enum(['same', 'changed', 'new', 'fails', 'unknown']),
          changes: z.array(z.string()),
          facts: z.array(FactChange),
        }),
      ),
    }),
    run: async (app, { body: { from, limit, ...filter }, signal }) => {
      const previews = []
      for await (const one of app.replays.preview({ from, filter, limit, signal }))
        previews.push({ ...one, changes: [...one.changes], facts: [...one.facts] })
      return { total: await app.replays.count({ from, filter }), previews }
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/replays/report',
    summary:
      'What a replay would change, fact by fact, over the newest that it takes; writes nothing, and fetches nothing',
    body: Order.extend({
      limit: z.number().int().positive().max(mostPreviewed).default(20),
    }),
    answer: ReplayReport,
    run: async (app, { body: { from, limit, ...filter }, signal }) =>
      app.replays.report({ from, filter, limit, signal }),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/replays/previews',
    summary:
      'Have workers look at all that a replay takes, or at so many of it, and tell what it would change: a replay that writes nothing else',
    body: Order.extend({ most: Most.optional() }),
    answer: Replay,
    run: async (app, { body: { from, most, ...filter } }) =>
      app.replays.startPreview({ from, filter }, most),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/replays/{replay}/changes',
    summary: 'What a replay has changed so far, fact by fact',
    path: Named,
    answer: ReplayChanges,
    run: async (app, { path: { replay } }) =>
      (await app.replays.get(replay)) && app.replays.changes(replay),
  }),
  verb('pause', 'Take no more entries for now', async (app, id) => app.replays.pause(id)),
  verb('resume', 'Go on where it stood', async (app, id) => app.replays.resume(id)),
  verb(
    'cancel',
    'Take no more entries, for good; what is in flight ends as ever',
    async (app, id) => app.replays.cancel(id),
  ),
]
