import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { App } from '../app/app.ts'
import { RegistryDecisionError, shareOf, totalOf } from '../app/shapes.ts'
import { maskedJson } from '../masked.ts'
import { AskedDate } from '../schemas/asked.ts'
import { DeadLetterFilter } from '../schemas/dead-letter.ts'
import { EntryFilter } from '../schemas/entry-filter.ts'
import { RecordFilter } from '../schemas/record-filter.ts'
import { MergeOrder, RenameOrder, SplitOrder, UndoOrder } from '../schemas/registry.ts'

/** Addresses are masked, in lists; a record is given as it is kept. */
const shown = (c: Context, data: unknown) =>
  c.body(maskedJson(data), 200, { 'content-type': 'application/json' })

const Since = z.object({ since: AskedDate.optional() })

/** A week ago, if nothing was asked for. */
const sinceAsked = (app: App, c: Context) =>
  Since.parse(c.req.query()).since ?? new Date(app.now().getTime() - 7 * 86_400_000)

/** Of domains or servers, as they are listed. */
const Lift = z.object({ names: z.union([z.literal('all'), z.array(z.string()).min(1)]) })

/** The beginning of a name, or, for what is shown, a whole name or a key. */
const EntityQuery = z.object({
  name: z.string().max(300).default(''),
  limit: z.coerce.number().int().positive().max(1_000).default(20),
})

/** The body of a request, which says that it is JSON: no form of another site's page can. */
async function bodyOf(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\b/i.test(type))
    throw new HTTPException(415, { message: 'send JSON, as application/json' })
  try {
    const data: unknown = await c.req.json()
    return data
  } catch {
    // Whatever the reader makes of it, it was the sender's fault.
    throw new HTTPException(400, { message: 'this is no JSON' })
  }
}

/** The questions of the CLI as JSON: the same filters, by the same names. */
export function apiRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/status', async (c) => {
    return shown(c, await app.status.all(sinceAsked(app, c)))
  })
  routes.get('/feeds', async (c) => shown(c, await app.feeds.list()))
  routes.get('/records', async (c) =>
    shown(c, await app.records.list(RecordFilter.parse(c.req.query()))),
  )
  routes.get('/records/:id', async (c) => {
    const record = await app.records.get(c.req.param('id'))
    return record
      ? c.json(record)
      : c.json({ error: `there is no record ${c.req.param('id')}` }, 404)
  })
  routes.get('/failed', async (c) =>
    shown(c, await app.letters.list(DeadLetterFilter.parse(c.req.query()))),
  )
  routes.get('/failed/groups', async (c) =>
    shown(c, await app.letters.groups(DeadLetterFilter.parse(c.req.query()))),
  )
  routes.get('/entries', async (c) =>
    shown(c, await app.entries.list(EntryFilter.parse(c.req.query()))),
  )
  routes.get('/entries/:id', async (c) => {
    const story = await app.entries.get(c.req.param('id'))
    return story
      ? shown(c, story)
      : c.json({ error: `there is no entry ${c.req.param('id')}` }, 404)
  })
  routes.get('/waiting', async (c) =>
    shown(c, await app.entries.waiting(EntryFilter.parse(c.req.query()))),
  )
  routes.get('/holds', async (c) => shown(c, await app.holds.list()))
  routes.get('/recall', async (c) => {
    const days = await app.status.recall(sinceAsked(app, c))
    const total = totalOf(days)
    return shown(c, { total: { ...total, recall: shareOf(total) ?? null }, days })
  })
  routes.post('/waiting/now', async (c) => {
    const filter = EntryFilter.parse(await bodyOf(c))
    return c.json({ due: await app.entries.tryNow(filter) })
  })
  routes.post('/holds/lift', async (c) => {
    const { names } = Lift.parse(await bodyOf(c))
    const lifted = await app.holds.lift(names)
    return c.json({ lifted: lifted.names, jobs: lifted.jobs })
  })
  routes.get('/entities', async (c) => {
    const { name, limit } = EntityQuery.parse(c.req.query())
    return shown(c, await app.entities.find(name, limit))
  })
  routes.get('/entities/show', async (c) => {
    const { name, limit } = EntityQuery.parse(c.req.query())
    return shown(c, await app.entities.show(name, limit))
  })
  routes.get('/entities/decisions', async (c) => {
    const { limit } = EntityQuery.pick({ limit: true }).parse(c.req.query())
    return shown(c, await app.entities.decisions(limit))
  })
  routes.post('/entities/merge', async (c) =>
    shown(c, await app.entities.merge(MergeOrder.parse(await bodyOf(c)))),
  )
  routes.post('/entities/split', async (c) =>
    shown(c, await app.entities.split(SplitOrder.parse(await bodyOf(c)))),
  )
  routes.post('/entities/rename', async (c) =>
    shown(c, await app.entities.rename(RenameOrder.parse(await bodyOf(c)))),
  )
  routes.post('/entities/undo', async (c) =>
    shown(c, await app.entities.undo(UndoOrder.parse(await bodyOf(c)))),
  )
  routes.get('/replays', async (c) => shown(c, await app.replays.list()))
  routes.onError((error, c) => {
    if (error instanceof RegistryDecisionError) return c.json({ error: error.message }, 409)
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400)
    throw error
  })
  return routes
}
