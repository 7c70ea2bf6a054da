import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler, Next } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { actingAs } from '../app/actor.ts'
import type { App } from '../app/app.ts'
import { reservedNames } from '../app/tokens.ts'
import type { Role } from '../schemas/token.ts'
import { askerOf, isByTls } from './asker.ts'
import { doorPage } from './door.ts'
import { type Guesses, countGuesses } from './guesses.ts'
import { isLocalName } from './own-names.ts'
import { ownPath } from './query.ts'
import { askedBy } from './role.ts'

const cookie = 'wiredesk'
const weekSec = 7 * 86_400

/** What access asks of the application. */
type Desk = Pick<App, 'config' | 'now' | 'tokens'>

/** Who asks, by the token that was brought. */
interface Asker {
  readonly name: string
  readonly role: Role
}

/**
 * Who may see the dashboard. With a token in the settings or in the store, whoever brings one: as `Authorization: Bearer …`, or
 * once as `?token=…`, for which a cookie is kept for a week; for RSS feeds each time, there or as a password. An address that guesses is heard less and less.
 * Without any it listens on this machine alone, and answers only to this machine's names, so that no web page can reach it by
 * a name of its own that leads here (DNS rebinding). Who may only look is refused whatever is no question.
 */
export function access(desk: Desk, monotonicMs: () => number): MiddlewareHandler {
  const guesses = countGuesses(monotonicMs)
  const isLocal = isLocalName(desk.config)
  const local: Asker = { name: reservedNames.withoutToken, role: 'operate' }
  const isTokenNeeded = tokenNeed(desk, monotonicMs)
  return async (c, next) => {
    if (await isTokenNeeded()) return withToken(desk, guesses, c, next)
    const name = new URL(c.req.url).hostname
    return isLocal(name) ? letIn(c, local, next) : c.text(`this is not ${name}`, 421)
  }
}

const needKeptMs = 2_000

/** Whether a token must be brought. That one must be is kept for a moment: who brings none does not make us ask the store each time. */
function tokenNeed({ config, tokens }: Desk, monotonicMs: () => number): () => Promise<boolean> {
  if (config.WIREDESK_TOKEN !== undefined) return async () => true
  let neededUntil = -Infinity
  return async () => {
    if (monotonicMs() < neededUntil) return true
    if (!(await tokens.exist())) return false
    neededUntil = monotonicMs() + needKeptMs
    return true
  }
}

async function withToken(
  desk: Desk,
  guesses: Guesses,
  c: Context,
  next: Next,
): Promise<Response | void> {
  const asker = askerOf(c)
  const waitMs = guesses.waitMs(asker)
  if (waitMs > 0) {
    c.header('retry-after', String(Math.ceil(waitMs / 1000)))
    return c.text('too many wrong tokens came from here: try again later', 429)
  }
  const brought = await broughtBy(c, desk)
  if (brought.kind === 'wrong') guesses.wrong(asker)
  if (!('who' in brought)) return turnAway(c, brought.kind === 'wrong')
  guesses.right(asker)
  const { who } = brought
  if (who.role === 'rss' && !isRss(c))
    return refuse(c, `the token ${who.name} reads feeds at addresses that end in .rss alone`)
  return brought.kind === 'login' ? logIn(c, desk, who) : letIn(c, who, next)
}

async function turnAway(c: Context, isWrong: boolean): Promise<Response> {
  // A cookie of another token must not be sent again with every page that loads itself.
  if (getCookie(c, cookie) !== undefined) deleteCookie(c, cookie, { path: '/' })
  // Then a feed reader asks for a password.
  if (isRss(c)) c.header('www-authenticate', 'Basic realm="Wiredesk", charset="UTF-8"')
  if (!isForPeople(c)) return c.text('a token is needed: open this page once with ?token=…', 401)
  const why = isWrong ? 'That token is not known here.' : 'A token is needed.'
  return c.html(await doorPage({ path: c.req.path, query: c.req.query(), why }), 401)
}

const refuse = (c: Context, error: string): Response =>
  isApi(c) ? c.json({ error }, 403) : c.text(error, 403)

/** A feed that is given out: its reader keeps no cookie, and brings its token each time. */
const isRss = (c: Context) => isLooking(c) && c.req.path.endsWith('.rss')

const isLooking = (c: Context) => /^(?:GET|HEAD)$/.test(c.req.method)

const isForPeople = (c: Context) =>
  isLooking(c) && !isApi(c) && !isRss(c) && c.req.header('accept')?.includes('text/html') === true

const isApi = (c: Context) => c.req.path.startsWith('/api/')

/** What the request does is done in the name of who brought the token, and is written down as that. */
async function letIn(c: Context, { name, role }: Asker, next: Next): Promise<Response | void> {
  if (role === 'read' && !isLooking(c))
    return refuse(c, `the token ${name} may look and not act: that takes one with the role operate`)
  return actingAs(`${isApi(c) ? 'api' : 'web'}:${name}`, async () => askedBy(role, next))
}

/** Refuses forms of other sites, which come with the cookie of whoever is logged in here. No form can bring a token by a header. */
export function ownForms(): MiddlewareHandler {
  const check = csrf()
  return async (c, next) => (bearerOf(c) === undefined ? check(c, next) : next())
}

/** Whatever the name beside it. */
function passwordOf(c: Context): string | undefined {
  const basic = /^Basic ([\w+/=]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (basic === undefined) return undefined
  const told = Buffer.from(basic, 'base64').toString()
  return told.slice(told.indexOf(':') + 1)
}

const bearerOf = (c: Context) => /^Bearer (.*)$/i.exec(c.req.header('authorization') ?? '')?.[1]

type Brought =
  | { readonly kind: 'nothing' | 'wrong' }
  | { readonly kind: 'right' | 'login'; readonly who: Asker }

async function broughtBy(c: Context, desk: Desk): Promise<Brought> {
  const asked = c.req.query('token')
  if (asked !== undefined)
    return broughtAs(isRss(c) ? 'right' : 'login', await holderOf(asked, desk))
  // Other schemes are a proxy's in front of us, but for feeds, whose readers know no other.
  const bearer = bearerOf(c) ?? (isRss(c) ? passwordOf(c) : undefined)
  if (bearer !== undefined) return broughtAs('right', await holderOf(bearer, desk))
  const kept = getCookie(c, cookie)
  if (kept === undefined) return { kind: 'nothing' }
  return broughtAs('right', await holderOfCookie(kept, desk))
}

const broughtAs = (kind: 'right' | 'login', who: Asker | undefined): Brought =>
  who ? { kind, who } : { kind: 'wrong' }

const ofSettings: Asker = { name: reservedNames.ofSettings, role: 'operate' }

/** Whoever brings the token of the settings is let in without asking the store. */
async function holderOf(secret: string, { config, tokens }: Desk): Promise<Asker | undefined> {
  const token = config.WIREDESK_TOKEN
  return token !== undefined && isSame(secret, token) ? ofSettings : tokens.ofSecret(secret)
}

async function holderOfCookie(kept: string, desk: Desk): Promise<Asker | undefined> {
  const session = /^s\.(.+)$/.exec(kept)?.[1]
  if (session !== undefined) return desk.tokens.ofSession(session)
  const token = desk.config.WIREDESK_TOKEN
  return token !== undefined && isPass(kept, token, desk.now()) ? ofSettings : undefined
}

/** Keeps a cookie and leads back to the page, without the token in its address. */
async function logIn(c: Context, desk: Desk, who: Asker): Promise<Response> {
  const until = new Date(desk.now().getTime() + weekSec * 1000)
  setCookie(c, cookie, await cookieOf(who, desk, until), {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isByTls(c),
    path: '/',
    maxAge: weekSec,
  })
  c.header('cache-control', 'no-store')
  return c.redirect(withoutToken(new URL(c.req.url)))
}

function withoutToken({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete('token')
  const path = ownPath(pathname)
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** What stands in the cookie: no token can be read from it. */
async function cookieOf(who: Asker, { config, tokens }: Desk, until: Date): Promise<string> {
  const token = config.WIREDESK_TOKEN
  if (token !== undefined && who === ofSettings) return passUntil(until, token)
  return `s.${await tokens.openSession(who.name, until)}`
}

/** Until when it is good, and that we say so. */
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
