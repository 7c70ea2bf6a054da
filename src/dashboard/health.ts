import { Hono } from 'hono'
import type { App } from '../app/app.ts'
import { maskedText } from '../masked.ts'
import { keptAnswer } from './kept-answer.ts'
import { ownNamesOnly } from './own-names.ts'

const clock = () => performance.now()

const readyMs = 2_000
const metricsMs = 10_000
/** There may be tens of thousands, and their health changes slowly. */
const feedsMs = 60_000

/**
 * `/healthz`: the process lives. `/readyz`: it reaches its database and queue. `/metrics`: Prometheus.
 * `ofStore`: also what is in store and queues, which one process of a fleet needs to tell.
 * Open to all: so they answer only to names of our own, and from memory for some seconds.
 */
export function healthRoutes(app: App, { ofStore = true } = {}): Hono {
  const routes = new Hono()
  const ready = keptAnswer({ keptMs: readyMs }, async () => readiness(app), clock)
  const feeds = keptAnswer({ keptMs: feedsMs }, async () => app.status.feeds(), clock)
  const stored = keptAnswer(
    { keptMs: metricsMs },
    async () => app.metrics.ofStore(await feeds()),
    clock,
  )
  for (const path of ['/readyz', '/metrics']) routes.use(path, ownNamesOnly(app.config))
  routes.get('/healthz', (c) => c.text('ok'))
  routes.get('/readyz', async (c) => {
    const trouble = await ready()
    return trouble === undefined ? c.text('ready') : c.text(trouble, 503)
  })
  routes.get('/metrics', async (c) => {
    c.header('content-type', app.metrics.contentType)
    const own = await app.metrics.ofProcess()
    return c.body(ofStore ? `${await stored()}\n${own}` : own)
  })
  return routes
}

/** Why it is not ready, where it is not. */
async function readiness(app: App): Promise<string | undefined> {
  try {
    await app.status.services()
    return undefined
  } catch (error) {
    return maskedText(error instanceof Error ? error.message : String(error))
  }
}
