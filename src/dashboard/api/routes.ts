import { type Context, type Handler, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { App } from '../../app/app.ts'
import {
  CursorError,
  ExportError,
  RegistryDecisionError,
  ReplayOverError,
  SearchError,
  SinkSettingError,
  StageError,
  TokenNameError,
} from '../../app/shapes.ts'
import { maskedJson } from '../../masked.ts'
import { SettingError } from '../../text/feed-settings.ts'
import { addressOf } from '../query.ts'
import { openApiOf } from './open-api.ts'
import { type Operation, Refusal, type Sent, Streamed, nothingSent } from './operation.ts'
import { operations } from './operations.ts'
import { TooLargeError } from './spool.ts'

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

/** A body that is read as it comes. */
function sentBy(c: Context, takes: readonly string[]): Sent {
  const type = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!takes.includes(type))
    throw new HTTPException(415, { message: `send one of ${takes.join(', ')}` })
  return { type, body: c.req.raw.body }
}

async function answer(app: App, operation: Operation, c: Context): Promise<Response> {
  const { method, at, takes, isOpen = false } = operation
  const path = c.req.param()
  const asked = {
    path,
    query: c.req.query(),
    body: method === 'post' && !takes ? await bodyOf(c) : {},
    sent: takes ? sentBy(c, takes) : nothingSent,
    signal: c.req.raw.signal,
  }
  const found = await operation.run(app, asked)
  if (method === 'post') app.log.info({ action: at, ...path, found: found !== undefined }, 'asked')
  if (found === undefined) return c.json({ error: missing(path) }, 404)
  if (operation.gives) return streamed(Streamed.parse(found))
  const next = nextOf(operation, c, found)
  if (next !== undefined) c.header('link', `<${next}>; rel="next"`)
  return c.body(isOpen ? JSON.stringify(found) : maskedJson(found), 200, {
    'content-type': 'application/json',
  })
}

/** Whoever has had enough ends it; what fails on the way cuts it off, so that nobody takes it for whole. */
const streamed = ({ type, name, body }: Streamed): Response =>
  new Response(ReadableStream.from(body), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })

/** "there is no feed 12": a parameter is named by what it names. */
const missing = (path: Readonly<Record<string, string>>): string =>
  Object.entries(path)
    .map(([what, name]) => `there is no ${what} ${name}`)
    .join(', ')

/** Where the next page of a list is, if this one is full. */
function nextOf({ cursor, query }: Operation, c: Context, found: unknown): string | undefined {
  if (!cursor || !Array.isArray(found)) return undefined
  const { limit } = z.object({ limit: z.number() }).parse(query.parse(c.req.query()))
  if (found.length < limit) return undefined
  return addressOf(c.req.path, { ...c.req.query(), after: cursor(found.at(-1)) })
}

/** More than a thousand articles or settings take. */
const mostBytes = 2 ** 20

const tooLarge = () => {
  throw new HTTPException(413, { message: `send at most ${mostBytes} bytes` })
}

/** What says why it cannot be done. Of a stage: a page or feed does not answer, or is none, which is its site's doing, not ours. */
const refusals = [
  Refusal,
  StageError,
  CursorError,
  ExportError,
  SettingError,
  SinkSettingError,
  RegistryDecisionError,
  ReplayOverError,
  TokenNameError,
  SearchError,
]

const methodsByRoute = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(operations, routeOf)].map(([route, found]) => [
      route,
      found.map(({ method }) => method.toUpperCase()),
    ]),
  )

/** What is there, but is asked for in another way. */
const otherMethod =
  (methods: readonly string[]): Handler =>
  (c) => {
    c.header('allow', methods.join(', '))
    return c.json({ error: `${c.req.path} is asked for by ${methods.join(' or ')}` }, 405)
  }

const routeOf = ({ at }: Operation): string => at.replaceAll(/\{(\w+)\}/g, ':$1')

const streams: ReadonlySet<string> = new Set(
  operations.filter(({ gives }) => gives !== undefined).map(({ at }) => `/api/v1${at}`),
)

/** For what bounds its body by itself. */
const unbounded: MiddlewareHandler = async (_, next) => next()

/** The operations as routes, and the document that describes them. Answers have ETags. */
export function apiRoutes(app: App): Hono {
  const routes = new Hono()
  const limited = bodyLimit({ maxSize: mostBytes, onError: tooLarge })
  const tagged = etag()
  // It would take the whole of a stream to be tagged.
  routes.use(async (c, next) => (streams.has(c.req.path) ? next() : tagged(c, next)))
  for (const operation of operations) {
    const bound = operation.takes ? unbounded : limited
    routes[operation.method](routeOf(operation), bound, async (c) => answer(app, operation, c))
  }
  for (const [route, methods] of methodsByRoute()) routes.all(route, otherMethod(methods))
  routes.get('/openapi.json', (c) => c.json(openApiOf(operations, app.version)))
  routes.onError((error, c) => {
    if (refusals.some((kind) => error instanceof kind)) return c.json({ error: error.message }, 400)
    if (error instanceof TooLargeError) return c.json({ error: error.message }, 413)
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    throw error
  })
  return routes
}
