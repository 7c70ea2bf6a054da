import { type Context, Hono } from 'hono'
import type { App } from '../app/app.ts'
import { type BodyLimits, bodyReader } from './bodies.ts'

/** A feed that is pushed may be as large as one that is fetched. */
const limits: BodyLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxMs: 30_000,
  perSender: 2,
  inAll: 8,
}

/** Ours are of letters, digits and a few signs; nothing else needs looking up. */
const isId = (id: string) => /^[\w-]{1,64}$/.test(id)

const refusals = { 'too-large': 413, 'too-slow': 408, busy: 503 } as const

/**
 * Where WebSub hubs verify subscriptions and deliver. Answers 404 while no public address is set. Open to
 * all: a body is read only for a subscription that there is, and hubs come again where we are busy.
 */
export function hubRoutes(app: App): Hono {
  const routes = new Hono()
  if (app.config.WIREDESK_PUBLIC_URL === undefined) return routes

  const readBody = bodyReader(limits)
  routes.get('/websub/:id', async (c) => {
    const request = { kind: 'question', id: c.req.param('id'), query: c.req.query() } as const
    const { status, body } = await app.hubs.answer(request, c.req.raw.signal)
    return new Response(body, { status })
  })
  routes.post('/websub/:id', async (c) => {
    const id = c.req.param('id')
    const isKnown = isId(id) && (await app.hubs.knows(id))
    // Tells the hub to forget a subscription that we have forgotten (WebSub, section 7).
    if (!isKnown) return new Response('', { status: 410, headers: { connection: 'close' } })

    const body = await readBody(id, c.req.raw)
    if (body.kind !== 'whole') {
      const headers = { connection: 'close', ...(body.kind === 'busy' && { 'retry-after': '60' }) }
      return new Response('', { status: refusals[body.kind], headers })
    }
    return deliver(app, c, { id, bytes: body.bytes })
  })
  return routes
}

async function deliver(
  app: App,
  c: Context,
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
): Promise<Response> {
  const contentType = c.req.header('content-type')
  const signature = c.req.header('x-hub-signature')
  const delivery = {
    body: bytes,
    ...(contentType !== undefined && { contentType }),
    ...(signature !== undefined && { signature }),
  }
  const { status, body } = await app.hubs.answer(
    { kind: 'delivery', id, delivery },
    c.req.raw.signal,
  )
  return new Response(body, { status })
}
