import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Trouble, SoakFeed } from './feeds.ts'

/** What the sites saw, by the soak's clock. */
export interface SiteLog {
  /** When each host was asked, redirects within it included. */
  readonly asked: Map<string, number[]>
  readonly answers: Map<string, number>
}

export interface Sites extends SiteLog {
  readonly ports: readonly number[]
  readonly close: () => void
}

/** A service that lets all its blogs together be asked so often in a minute, and then asks for quiet. */
const serviceDomain = 'blogs.example'
const servicePerMinute = 60
const quietSec = 600

/** Serves all feeds from a few ports of 127.0.0.1, told apart by their host names. */
export async function openSites(
  feeds: readonly SoakFeed[],
  ports: number,
  now: () => number,
): Promise<Sites> {
  const byAddress = new Map(feeds.map((feed) => [`${feed.host}${feed.path}`, feed]))
  const log: SiteLog = { asked: new Map(), answers: new Map() }
  const minute = { at: 0, count: 0 }

  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? ''
    const url = request.url ?? ''
    const at = now()
    const asked = log.asked.get(host) ?? []
    log.asked.set(host, asked)
    asked.push(at)

    response.on('close', () => {
      const code = response.writableFinished ? String(response.statusCode) : 'closed'
      log.answers.set(code, (log.answers.get(code) ?? 0) + 1)
    })
    if (host.endsWith(serviceDomain) && isTooMuch(minute, at)) {
      response.writeHead(429, { 'retry-after': String(quietSec) }).end()
      return
    }
    const isMoved = url.startsWith('/moved')
    const feed = byAddress.get(`${host}${isMoved ? url.slice('/moved'.length) : url}`)
    if (!feed) response.writeHead(404).end()
    else answer(feed, isMoved, at, request, response)
  }

  const servers: Server[] = []
  for (let port = 0; port < ports; port++) {
    const server = createServer(respond)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    servers.push(server)
  }
  return {
    ...log,
    ports: servers.map(portOf),
    close: () => {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server has no port')
  return address.port
}

function isTooMuch(minute: { at: number; count: number }, at: number): boolean {
  const current = Math.floor(at / 60_000)
  if (minute.at !== current) Object.assign(minute, { at: current, count: 0 })
  return ++minute.count > servicePerMinute
}

export const troubleAt = ({ trouble }: SoakFeed, at: number): Trouble['kind'] | undefined =>
  trouble.find(({ from, until }) => at >= from && at < until)?.kind

function answer(
  feed: SoakFeed,
  isMoved: boolean,
  at: number,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { fate } = feed
  if (fate && at >= fate.at && !isMoved) {
    if (fate.kind === 'gone') return response.writeHead(410).end()
    if (fate.kind === 'missing') return response.writeHead(404).end()
    return response.writeHead(fate.status, { location: `/moved${feed.path}` }).end()
  }
  const trouble = troubleAt(feed, at)
  if (trouble === 'http-500') return response.writeHead(500).end()
  if (trouble === 'closed') return response.destroy()
  if (trouble === 'html') {
    return response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Back soon</title>')
  }
  return serve(feed, trouble, at, request, response)
}

function serve(
  feed: SoakFeed,
  trouble: Trouble['kind'] | undefined,
  at: number,
  { headers }: IncomingMessage,
  response: ServerResponse,
) {
  const newest = countUntil(feed.published, at)
  const etag = feed.validators === 'ever-new' ? `"${newest}-${at}"` : `"${newest}"`
  const modified = new Date(feed.published[newest - 1] ?? 0).toUTCString()
  const sent = {
    'content-type': 'application/rss+xml; charset=utf-8',
    ...(feed.validators === 'both' || feed.validators === 'ever-new' ? { etag } : {}),
    ...(feed.validators === 'none' ? {} : { 'last-modified': modified }),
    ...(feed.maxAgeSec === undefined ? {} : { 'cache-control': `max-age=${feed.maxAgeSec}` }),
  }
  const isKnown =
    headers['if-none-match'] === undefined
      ? headers['if-modified-since'] === modified
      : headers['if-none-match'] === etag
  if (isKnown && feed.validators !== 'none') return response.writeHead(304, sent).end()
  return response.writeHead(200, sent).end(documentOf(feed, newest, trouble))
}

/** How many of ascending times lie at or before `at`. */
export function countUntil(times: readonly number[], at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function documentOf(feed: SoakFeed, newest: number, trouble: Trouble['kind'] | undefined): string {
  const items: string[] = []
  for (let index = newest - 1; index >= Math.max(0, newest - feed.shown); index--) {
    const date = new Date(feed.published[index] ?? 0).toUTCString()
    const title = trouble === 'bare-ampersand' ? `This & that <${index}` : `Entry ${index}`
    items.push(
      `<item><title>${title}</title><link>https://${feed.host}/a/${index}</link><guid>${index}</guid>` +
        `${feed.hasDates ? `<pubDate>${date}</pubDate>` : ''}</item>`,
    )
  }
  const ttl = feed.ttlMin === undefined ? '' : `<ttl>${feed.ttlMin}</ttl>`
  const skip = feed.skipHours?.map((hour) => `<hour>${hour}</hour>`).join('')
  const whole =
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${feed.id}</title>${ttl}` +
    `${skip ? `<skipHours>${skip}</skipHours>` : ''}${items.join('')}</channel></rss>`
  return trouble === 'truncated' ? whole.slice(0, Math.ceil(whole.length * 0.6)) : whole
}
