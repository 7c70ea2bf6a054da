import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../app/app.ts'
import { CursorError, StageError } from '../app/shapes.ts'
import { access, ownForms } from './access.ts'
import { apiRoutes } from './api/routes.ts'
import { assetRoutes } from './assets.ts'
import { type Desk, openDesk } from './desk.ts'
import { healthRoutes } from './health.ts'
import { hubRoutes } from './hubs.ts'
import type { Answers } from './listen.ts'
import { eventRoutes } from './live/events.ts'
import { type LiveSource, openLive } from './live/source.ts'
import { pageRoutes } from './pages.ts'
import { refusalPages } from './refusal.ts'

/**
 * What pages may do: run and look like our own files alone. Nothing inline, nothing of other sites, and text becomes
 * elements in one place only (`assets/page.js`).
 */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['wiredesk'],
}

/** The desk, and what tells those who look what has changed of it. */
interface Live {
  readonly desk: Desk
  readonly source: LiveSource
}

function liveOf(app: App): Live {
  const desk = openDesk(app)
  return { desk, source: openLive({ parts: desk.parts, log: app.log }) }
}

/** The pages, the JSON API, health and metrics, and what WebSub hubs ask: one server for all. */
export function dashboardRoutes(app: App, { desk, source }: Live = liveOf(app)): Hono {
  const routes = new Hono()
  routes.use(secureHeaders({ contentSecurityPolicy: policy, referrerPolicy: 'same-origin' }))
  // Health and hubs come before the token: neither those who ask nor what they learn is secret.
  routes.route('/', healthRoutes(app))
  routes.route('/', hubRoutes(app))
  // As are style and scripts, which are the same everywhere: the page that asks for a token has them.
  routes.route('/', assetRoutes())
  routes.use(
    access(app, () => performance.now()),
    ownForms(),
  )
  routes.use(desk.noteChanges, refusalPages())
  routes.route('/api/v1', apiRoutes(app))
  routes.route('/', eventRoutes(source, desk.parts, app.log))
  routes.route('/', pageRoutes(desk))
  routes.notFound((c) =>
    c.req.path.startsWith('/api/')
      ? c.json({ error: `there is no ${c.req.path}` }, 404)
      : c.text(`there is no page ${c.req.path}`, 404),
  )
  routes.onError((error, c) => {
    // A refusal, such as that of a form sent from another site, is no trouble of ours.
    if (error instanceof HTTPException) return error.getResponse()
    if (error instanceof CursorError) return c.text(error.message, 400)
    if (isUnaskable(error)) return c.text('this cannot be asked', 400)
    app.log.error({ err: error, path: c.req.path }, 'dashboard trouble')
    return c.text('something went wrong; the log says what', 500)
  })
  return routes
}

/**
 * A stage that there is not, and what the database refuses to read: data that no type
 * holds (class 22), more than it can take (54), and a search with too much nesting, which has no code of its own.
 */
const isUnaskable = (error: Error) =>
  (error instanceof StageError && error.code === 'no-stage') ||
  ('code' in error && /^(?:22|54)[0-9A-Z]{3}$/.test(String(error.code))) ||
  error.message === 'tsquery stack too small'

/** Of a process that people look at. */
export function dashboardAnswers(app: App): Answers {
  const live = liveOf(app)
  const close = async () => live.source.close()
  return { listener: listenerOf(dashboardRoutes(app, live), app), close }
}

/** Of a process that has no dashboard: `ofStore`, also what is in store and queues. */
export const probeAnswers = (app: App, ofStore: boolean): Answers => ({
  listener: listenerOf(healthRoutes(app, { ofStore }), app),
  close: async () => undefined,
})

/** A request without a host is one to ours. */
function listenerOf({ fetch }: Hono, { config }: App): RequestListener {
  const answer = getRequestListener(fetch, { hostname: config.WIREDESK_HOST })
  return (request, response) => void answer(request, response)
}
