import { type Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { Logger } from 'pino'
import { askerOf } from '../asker.ts'
import type { LiveSource, Parts } from './source.ts'

/** Connections that are open at once, of all and of one address; a tab takes one while it is looked at. */
const limits = { inAll: 200, ofOne: 24 } as const
const heartbeatMs = 20_000
/** Then it is opened again, and access is checked again. */
const mostMs = 30 * 60_000
/** Of one page. */
const mostParts = 24

/** `/events?parts=a b`: tells who looks at a page which of the parts that it shows have changed. */
export function eventRoutes(source: LiveSource, parts: Parts, log: Logger): Hono {
  const routes = new Hono()
  const open = new Map<string, number>()
  routes.get('/events', (c) => {
    const wanted = [...new Set((c.req.query('parts') ?? '').split(' '))].filter((part) =>
      isPart(part, parts),
    )
    if (wanted.length === 0 || wanted.length > mostParts)
      return c.text('name parts of the desk', 400)
    // Nobody would read it, and so nobody would end it.
    if (c.req.method === 'HEAD') return c.body(null)
    const asker = askerOf(c)
    if (!mayOpen(open, asker)) {
      c.header('retry-after', '60')
      return c.text('too many pages are looked at already', 503)
    }
    return stream(c, { source, wanted, log, count: (by) => count(open, asker, by) })
  })
  return routes
}

const isPart = (part: string, { whole, each }: Parts): boolean => {
  const [, kind = '', id = ''] = /^([a-z]+):([\w-]{1,64})$/.exec(part) ?? []
  return Object.hasOwn(whole, part) || (id !== '' && Object.hasOwn(each, kind))
}

function mayOpen(open: ReadonlyMap<string, number>, asker: string): boolean {
  const all = [...open.values()].reduce((sum, own) => sum + own, 0)
  return all < limits.inAll && (open.get(asker) ?? 0) < limits.ofOne
}

function count(open: Map<string, number>, asker: string, by: 1 | -1): void {
  const own = (open.get(asker) ?? 0) + by
  if (own === 0) open.delete(asker)
  else open.set(asker, own)
}

interface Streamed {
  readonly source: LiveSource
  readonly wanted: readonly string[]
  readonly log: Logger
  readonly count: (by: 1 | -1) => void
}

function stream(c: Context, { source, wanted, log, count: counted }: Streamed): Response {
  // For proxies that would keep it until it is long enough.
  c.header('x-accel-buffering', 'no')
  counted(1)
  return streamSSE(c, async (out) => {
    const ended = Promise.withResolvers<undefined>()
    out.onAbort(() => ended.resolve(undefined))
    const send = (event: string, data: string) => {
      void out.writeSSE({ event, data })
    }
    const timers = [
      setInterval(() => void out.write(': still here\n\n'), heartbeatMs),
      setTimeout(() => ended.resolve(undefined), mostMs),
    ]
    try {
      const leave = await source.watch(wanted, (changed) => send('changed', changed.join(' ')))
      await ready(out)
      await ended.promise
      leave()
    } catch (error) {
      // The browser comes again by itself.
      log.warn({ err: error }, 'live trouble')
    } finally {
      for (const timer of timers) clearTimeout(timer)
      counted(-1)
    }
  })
}

const ready = async (out: SSEStreamingApi): Promise<void> =>
  out.writeSSE({ event: 'ready', data: 'now', retry: 3_000 })
