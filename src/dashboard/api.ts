import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { App } from '../app.ts'
import { maskedJson } from '../masked.ts'
import { AskedDate } from '../schemas/asked.ts'
import { DeadLetterFilter } from '../schemas/dead-letter.ts'
import { RecordFilter } from '../schemas/record-filter.ts'

/** Addresses are masked, in lists; a record is given as it is kept. */
const shown = (c: Context, data: unknown) =>
  c.body(maskedJson(data), 200, { 'content-type': 'application/json' })

/** The questions of the CLI as JSON: the same filters, by the same names. */
export function apiRoutes(app: App): Hono {
  const routes = new Hono()
  const { store } = app

  routes.get('/status', async (c) => {
    const { since = new Date(app.now().getTime() - 7 * 86_400_000) } = z
      .object({ since: AskedDate.optional() })
      .parse(c.req.query())
    return shown(c, { ...(await store.report(since)), backlog: await app.producer.backlog() })
  })
  routes.get('/feeds', async (c) => shown(c, await app.feeds()))
  routes.get('/records', async (c) =>
    shown(c, await store.reader.list(RecordFilter.parse(c.req.query()))),
  )
  routes.get('/records/:id', async (c) => {
    const record = await store.reader.get(c.req.param('id'))
    return record
      ? c.json(record)
      : c.json({ error: `there is no record ${c.req.param('id')}` }, 404)
  })
  routes.get('/failed', async (c) =>
    shown(c, await store.deadLetters.find(DeadLetterFilter.parse(c.req.query()))),
  )
  routes.get('/failed/groups', async (c) =>
    shown(c, await store.deadLetters.groups(DeadLetterFilter.parse(c.req.query()))),
  )
  routes.get('/replays', async (c) => shown(c, await store.replays.list()))
  routes.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400)
    throw error
  })
  return routes
}
