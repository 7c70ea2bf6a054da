import { z } from 'zod'
import type { App } from '../../app/app.ts'
import type { SinkStart } from '../../app/shapes.ts'
import { shownSettings } from '../../app/sinks.ts'
import { AskedDate } from '../../schemas/asked.ts'
import { SinkLetter, SinkRow, SinkSettings } from '../../schemas/sink.ts'
import { Done, Refusal, done, nothing, operation } from './operation.ts'

const Named = z.object({ sink: z.string() })

const Start = z
  .union([z.literal(['all', 'now']), z.object({ since: AskedDate })])
  .meta({ description: 'with which records it begins: all, those from now on, those since then' })

const shown = ({ sinks }: App, sink: SinkRow): SinkRow => ({
  ...sink,
  settings: shownSettings(sink, false, sinks.kinds),
})

/** Done, or nothing where there is no sink of that name. */
const verb = (at: string, summary: string, work: (app: App, name: string) => Promise<boolean>) =>
  operation({
    ...nothing,
    method: 'post',
    at: `/sinks/{sink}/${at}`,
    summary,
    path: Named,
    answer: Done,
    run: async (app, { path }) => ((await work(app, path.sink)) ? done : undefined),
  })

export const sinkOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/sinks',
    summary: 'Where records go: how far behind, what fails, what was refused',
    answer: z.array(SinkRow),
    run: async (app) => (await app.sinks.list()).map((sink) => shown(app, sink)),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/sinks',
    summary: 'Send records somewhere',
    body: z.object({
      name: z.string(),
      kind: z.string(),
      settings: SinkSettings,
      start: Start.default('now'),
    }),
    answer: Done,
    run: async (app, { body }) => {
      const start: SinkStart = body.start
      if (await app.sinks.add({ ...body, start })) return done
      throw new Refusal(`there is a sink ${body.name} already`)
    },
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/sinks/{sink}',
    summary: 'All there is about a sink, secrets masked',
    path: Named,
    answer: SinkRow,
    run: async (app, { path }) => {
      const sink = await app.sinks.get(path.sink)
      return sink && shown(app, sink)
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/sinks/{sink}/settings',
    summary: 'All its settings anew',
    path: Named,
    body: z.object({ settings: SinkSettings }),
    answer: Done,
    run: async (app, { path, body }) =>
      (await app.sinks.setSettings(path.sink, body.settings)) ? done : undefined,
  }),
  verb('pause', 'Deliver no more for now', async (app, name) =>
    app.sinks.setStatus(name, 'paused'),
  ),
  verb('resume', 'Deliver again', async (app, name) => app.sinks.setStatus(name, 'active')),
  verb('remove', 'Forget it, and what was refused', async (app, name) => app.sinks.remove(name)),
  operation({
    ...nothing,
    method: 'post',
    at: '/sinks/{sink}/replay',
    summary: 'Send again what was recorded since then, and all that follows',
    path: Named,
    body: z.object({ start: Start }),
    answer: Done,
    run: async (app, { path, body }) =>
      (await app.sinks.replay(path.sink, body.start)) ? done : undefined,
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/sinks/{sink}/letters',
    summary: 'Records that its receiver refused, the newest first',
    path: Named,
    query: z.object({ limit: z.coerce.number().int().positive().max(10_000).default(100) }),
    answer: z.array(SinkLetter),
    run: async (app, { path, query }) =>
      (await app.sinks.get(path.sink)) && app.sinks.letters(path.sink, query.limit),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/sinks/{sink}/retry',
    summary: 'Send refused records again, those of these articles or all',
    path: Named,
    body: z.object({ articles: z.array(z.string()).optional() }),
    answer: z.object({ retried: z.number() }),
    run: async (app, { path, body }) =>
      (await app.sinks.get(path.sink)) && {
        retried: await app.sinks.retry(path.sink, body.articles),
      },
  }),
]
