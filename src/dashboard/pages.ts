import { Hono } from 'hono'
import { actionRoutes } from './actions.ts'
import { alertRoutes } from './alerts.ts'
import { articleRoutes } from './article/routes.ts'
import { searchRoutes } from './article/search.ts'
import { claimRoutes } from './claims/routes.ts'
import type { Desk } from './desk.ts'
import { entityRoutes } from './entities/routes.ts'
import { entryRoutes } from './entries.ts'
import { failedRoutes } from './failed/routes.ts'
import { feedRoutes } from './feeds/routes.ts'
import { holdRoutes } from './holds.ts'
import { importRoutes } from './import.ts'
import { overviewRoutes } from './overview/overview.ts'
import { replayRoutes } from './replays/routes.ts'
import { searchesRoutes } from './searches/routes.ts'
import { waitingRoutes } from './waiting.ts'

/** The questions of the CLI as pages. */
export function pageRoutes(desk: Desk): Hono {
  const { app } = desk
  const routes = new Hono()
  routes.route('/', overviewRoutes(desk))
  routes.route('/articles', searchRoutes(desk))
  routes.route('/articles', articleRoutes(desk))
  routes.get('/records', (c) => c.redirect(`/articles${new URL(c.req.url).search}`))
  // As they were called before: one page tells both now.
  for (const old of ['/records/:id', '/entries/:id'])
    routes.get(old, (c) => c.redirect(`/articles/${encodeURIComponent(c.req.param('id') ?? '')}`))
  routes.route('/import', importRoutes(desk))
  routes.route('/feeds', feedRoutes(desk))
  routes.route('/entries', entryRoutes(app))
  routes.route('/waiting', waitingRoutes(app))
  routes.route('/failed', failedRoutes(desk))
  routes.route('/holds', holdRoutes(app))
  routes.route('/replays', replayRoutes(desk))
  routes.route('/entities', entityRoutes(desk))
  routes.route('/claims', claimRoutes(desk))
  routes.route('/actions', actionRoutes(desk))
  routes.route('/alerts', alertRoutes(desk))
  routes.route('/searches', searchesRoutes(desk))
  return routes
}
