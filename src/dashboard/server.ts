import { type ServerType, serve } from '@hono/node-server'
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
import { eventRoutes } from './live/events.ts'
import { type LiveSource, openLive } from './live/source.ts'
import { pageRoutes } from './pages.ts'

export interface Dashboard {
  /** Where it answers. */
  readonly url: string
  readonly close: () => Promise<void>
}

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
  routes.use(
    access(app, () => performance.now()),
    ownForms(),
  )
  routes.use(desk.noteChanges)
  routes.route('/api/v1', apiRoutes(app))
  routes.route('/', assetRoutes())
  routes.route('/', eventRoutes(source, desk.parts, app.log))
  routes.route('/', pageRoutes(desk))
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

/** Listens where the settings say. Throws where it cannot, as when the port is taken. */
export async function startDashboard(app: App): Promise<Dashboard> {
  const live = liveOf(app)
  const { WIREDESK_HOST: host, WIREDESK_PORT: port } = app.config
  const { url, close } = await serveRoutes(dashboardRoutes(app, live), host, port)
  return {
    url,
    close: async () => {
      await live.source.close()
      await close()
    },
  }
}

/**
 * Health of a process that has no dashboard, and what it has done, for probes and Prometheus; `ofStore`: also what is in store and
 * queues. Throws as that does.
 */
export const startProbe = async (app: App, port: number, ofStore: boolean): Promise<Dashboard> =>
  serveRoutes(healthRoutes(app, { ofStore }), app.config.WIREDESK_HOST, port)

async function serveRoutes(routes: Hono, hostname: string, wanted: number): Promise<Dashboard> {
  const { server, port } = await listen(routes, hostname, wanted)
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function listen(routes: Hono, hostname: string, port: number) {
  return new Promise<{ server: ServerType; port: number }>((done, fail) => {
    // Whoever has not sent the whole request by then, of whatever path, is cut off.
    const serverOptions = { requestTimeout: 60_000, headersTimeout: 20_000 }
    const server = serve({ fetch: routes.fetch, hostname, port, serverOptions }, (info) =>
      done({ server, port: info.port }),
    )
    server.once('error', fail)
  })
}
