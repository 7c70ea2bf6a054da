import { Hono } from 'hono'
import { RecordFilter } from '../schemas/record-filter.ts'
import { actionRoutes } from './actions.ts'
import { articleRoutes } from './article/routes.ts'
import { claimRoutes } from './claims/routes.ts'
import type { Desk } from './desk.ts'
import { entityRoutes } from './entities/routes.ts'
import { entryRoutes } from './entries.ts'
import { failedRoutes } from './failed.ts'
import { feedsPage } from './feeds.ts'
import { holdRoutes } from './holds.ts'
import { overviewRoutes } from './overview/overview.ts'
import { withoutEmpty } from './query.ts'
import { recordsPage } from './records.ts'
import { replayRoutes } from './replays/routes.ts'
import { waitingRoutes } from './waiting.ts'

/** The questions of the CLI as pages. */
export function pageRoutes(desk: Desk): Hono {
  const { app } = desk
  const routes = new Hono()
  routes.route('/', overviewRoutes(desk))
  routes.get('/records', async (c) => {
    const filter = RecordFilter.safeParse({ limit: 50, ...withoutEmpty(c.req.query()) })
    if (!filter.success) return c.text('this search cannot be read', 400)
    return c.html(await recordsPage(app, filter.data))
  })
  routes.route('/articles', articleRoutes(desk))
  // As they were called before: one page tells both now.
  for (const old of ['/records/:id', '/entries/:id'])
    routes.get(old, (c) => c.redirect(`/articles/${encodeURIComponent(c.req.param('id') ?? '')}`))
  routes.get('/feeds', async (c) => c.html(await feedsPage(app)))
  routes.route('/entries', entryRoutes(app))
  routes.route('/waiting', waitingRoutes(app))
  routes.route('/failed', failedRoutes(app))
  routes.route('/holds', holdRoutes(app))
  routes.route('/replays', replayRoutes(desk))
  routes.route('/entities', entityRoutes(desk))
  routes.route('/claims', claimRoutes(desk))
  routes.route('/actions', actionRoutes(desk))
  return routes
}
