import { Hono } from 'hono'
import type { App } from '../app/app.ts'
import type { HealthCounts } from '../app/shapes.ts'
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
 * `ofStore`: also what is in store and queues, which one process of a fleet needs to tell; a store that says nothing for `silenceMs`
 * is told as away, since a scrape waits for ten seconds.
 * Open to all: so they answer only to names of our own, and from memory for some seconds.
 */
export function healthRoutes(app: App, { ofStore = true, silenceMs = 7_000 } = {}): Hono {
  const routes = new Hono()
  const ready = keptAnswer({ keptMs: readyMs }, async () => readiness(app), clock)
  const feeds = keptAnswer({ keptMs: feedsMs }, async () => app.status.feeds(), clock)
  const stored = keptAnswer({ keptMs: metricsMs }, async () => told(app, feeds, silenceMs), clock)
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

/** What is in the store; that it does not answer, where it does not, which is kept like all else: it is not asked more for that. */
async function told(
  { metrics, log }: App,
  feeds: () => Promise<HealthCounts>,
  silenceMs: number,
): Promise<string> {
  const silence = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => silence.resolve(undefined), silenceMs)
  const asking = feeds().then(async (counts) => metrics.ofStore(counts))
  try {
    return (await Promise.race([asking, silence.promise])) ?? (await metrics.ofSilence())
  } catch (error) {
    log.debug({ err: error }, 'store and queues cannot be told of')
    return await metrics.ofSilence()
  } finally {
    clearTimeout(timer)
    // Whoever waits no longer is not told of it.
    asking.catch(() => undefined)
  }
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
