import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler, Next } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { actingAs } from '../app/actor.ts'
import type { Config } from '../config.ts'
import { askerOf, isByTls } from './asker.ts'
import { countGuesses } from './guesses.ts'
import { isLocalName } from './own-names.ts'

const cookie = 'wiredesk'
const weekSec = 7 * 86_400

/** What time it is, for cookies, and how time goes by, for guesses. */
export interface AccessClock {
  readonly now: () => Date
  readonly monotonicMs: () => number
}

/**
 * Who may see the dashboard. With a token set, whoever brings it: as `Authorization: Bearer …`, or once
 * as `?token=…`, which is then kept as a cookie for a week. An address that guesses is heard less and less.
 * Without a token it listens on this machine alone, and answers only to this machine's names, so that no
 * web page can reach it by a name of its own that leads here (DNS rebinding).
 */
export function access(config: Config, clock: AccessClock): MiddlewareHandler {
  const { WIREDESK_TOKEN: token } = config
  return token === undefined ? localOnly(config) : tokenOnly(token, clock)
}

/** What the request does is done in the name of who brought the token, and is written down as that. */
const letIn = async (c: Context, name: string, next: Next): Promise<void> =>
  actingAs(`${c.req.path.startsWith('/api/') ? 'api' : 'web'}:${name}`, next)

function localOnly(config: Config): MiddlewareHandler {
  const isLocal = isLocalName(config)
  return async (c, next) => {
    const name = new URL(c.req.url).hostname
    return isLocal(name) ? letIn(c, 'local', next) : c.text(`this is not ${name}`, 421)
  }
}

function tokenOnly(token: string, { now, monotonicMs }: AccessClock): MiddlewareHandler {
  const guesses = countGuesses(monotonicMs)
  return async (c, next) => {
    const asker = askerOf(c)
    const waitMs = guesses.waitMs(asker)
    if (waitMs > 0) {
      c.header('retry-after', String(Math.ceil(waitMs / 1000)))
      return c.text('too many wrong tokens came from here: try again later', 429)
    }
    const brought = broughtBy(c, token, now())
    if (brought === 'wrong') guesses.wrong(asker)
    if (brought === 'right' || brought === 'login') guesses.right(asker)
    if (brought === 'right') return letIn(c, 'token', next)
    if (brought === 'login') return logIn(c, token, now())

    // A cookie of another token must not be sent again with every page that loads itself.
    if (getCookie(c, cookie) !== undefined) deleteCookie(c, cookie, { path: '/' })
    return c.text('a token is needed: open this page once with ?token=…', 401)
  }
}

function broughtBy(c: Context, token: string, now: Date): 'nothing' | 'wrong' | 'right' | 'login' {
  const asked = c.req.query('token')
  if (asked !== undefined) return isSame(asked, token) ? 'login' : 'wrong'
  // Other schemes are a proxy's in front of us.
  const bearer = /^Bearer (.*)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) return isSame(bearer, token) ? 'right' : 'wrong'
  const kept = getCookie(c, cookie)
  if (kept === undefined) return 'nothing'
  return isPass(kept, token, now) ? 'right' : 'wrong'
}

/** Keeps the pass as a cookie and leads back to the page, without the token in its address. */
function logIn(c: Context, token: string, now: Date): Response {
  setCookie(c, cookie, passUntil(new Date(now.getTime() + weekSec * 1000), token), {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isByTls(c),
    path: '/',
    maxAge: weekSec,
  })
  c.header('cache-control', 'no-store')
  return c.redirect(withoutToken(new URL(c.req.url)))
}

/** A path of our own: `//evil.example` and `/\evil.example` would lead elsewhere. */
function withoutToken({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete('token')
  const path = `/${pathname.replace(/^[/\\]+/, '')}`
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** What stands in the cookie: until when it is good, and that we say so. The token cannot be read from it. */
function passUntil(until: Date, token: string): string {
  const seconds = Math.floor(until.getTime() / 1000)
  return `${seconds}.${createHmac('sha256', token).update(`dashboard until ${seconds}`).digest('hex')}`
}

function isPass(kept: string, token: string, now: Date): boolean {
  const until = new Date(Number(/^(\d{1,11})\./.exec(kept)?.[1] ?? 0) * 1000)
  return isSame(kept, passUntil(until, token)) && until > now
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Takes the same time whatever the difference. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
