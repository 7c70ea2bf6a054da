import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '../app.ts'

/** A feed that is pushed may be as large as one that is fetched. */
const maxBytes = 20 * 1024 * 1024

/** Where WebSub hubs verify subscriptions and deliver. Answers 404 while no public address is set. */
export function hubRoutes(app: App): Hono {
  const routes = new Hono()
  if (app.config.WIREDESK_PUBLIC_URL === undefined) return routes

  routes.get('/websub/:id', async (c) => {
    const request = { kind: 'question', id: c.req.param('id'), query: c.req.query() } as const
    const { status, body } = await app.answerHub(request, c.req.raw.signal)
    return new Response(body, { status })
  })
  routes.post('/websub/:id', bodyLimit({ maxSize: maxBytes }), async (c) => {
    const contentType = c.req.header('content-type')
    const signature = c.req.header('x-hub-signature')
    const delivery = {
      body: new Uint8Array(await c.req.arrayBuffer()),
      ...(contentType !== undefined && { contentType }),
      ...(signature !== undefined && { signature }),
    }
    const { status, body } = await app.answerHub(
      { kind: 'delivery', id: c.req.param('id'), delivery },
      c.req.raw.signal,
    )
    return new Response(body, { status })
  })
  return routes
}
