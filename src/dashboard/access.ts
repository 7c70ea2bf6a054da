import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'

const cookie = 'wiredesk'
const yearSec = 31_536_000

/**
 * Who may see the dashboard. With a token set, whoever brings it: as `Authorization: Bearer …`, or once
 * as `?token=…`, which is then kept as a cookie. Without one it listens on this machine alone, and
 * answers only to this machine's names, so that no web page can reach it by a name of its own that
 * leads here (DNS rebinding).
 */
export function access({ WIREDESK_TOKEN: token, WIREDESK_HOST: host }: Config): MiddlewareHandler {
  const local = new Set(['localhost', '127.0.0.1', '[::1]', host])
  return async (c, next) => {
    if (token === undefined) {
      const name = new URL(c.req.url).hostname
      return local.has(name) ? next() : c.text(`this is not ${name}`, 421)
    }
    const given = c.req.query('token')
    if (given !== undefined && isSame(given, token)) {
      setCookie(c, cookie, digest(token), {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: yearSec,
      })
      return c.redirect(c.req.path)
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    if (isSame(bearer, token) || isSame(getCookie(c, cookie) ?? '', digest(token))) return next()

    return c.text('a token is needed: open this page once with ?token=…', 401)
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Takes the same time whatever the difference. */
const isSame = (a: string, b: string) =>
  timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)))
