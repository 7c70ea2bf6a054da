import { once } from 'node:events'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { z } from 'zod'
import { contentOf, pageOf } from '../support/articles.ts'
import { sendAnswer } from './answers.ts'
import { type Clock, hourMs, hoursOf } from './clock.ts'
import type { Site } from './day.ts'
import { feedOf } from './documents.ts'
import type { Answer, Entry, Rule, Visit } from './illness.ts'

const Address = z.object({ port: z.number() })

export interface Sites {
  /** The same for all of them. */
  readonly port: number
  /** Requests so far, by site. */
  readonly asked: ReadonlyMap<string, number>
  close(): void
}

/** Serves every host of the day on an address of its own. `clock` may be set later: it starts with the day. */
export async function openSites(sites: readonly Site[], clock: () => Clock): Promise<Sites> {
  const asked = new Map<string, number>()
  const services = new Map(sites.map(({ domain }) => [domain, { minute: 0, count: 0 }]))
  const servers: Server[] = []
  let port = 0
  for (const site of sites) {
    const service = services.get(site.domain) ?? { minute: 0, count: 0 }
    const server = serverOf(site, clock, service, () => {
      asked.set(site.illness.name, (asked.get(site.illness.name) ?? 0) + 1)
    })
    server.listen(port, site.address)
    await once(server, 'listening')
    port = Address.parse(server.address()).port
    servers.push(server)
  }
  return {
    port,
    asked,
    close: () => {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

interface Minute {
  minute: number
  count: number
}

function serverOf(site: Site, clock: () => Clock, service: Minute, note: () => void): Server {
  const askedFor = new Map<string, number>()
  const server = createServer((request, response) => {
    note()
    const { pathname } = new URL(request.url ?? '/', `http://${site.name}`)
    const asked = (askedFor.get(pathname) ?? 0) + 1
    askedFor.set(pathname, asked)
    const at = hoursOf(clock())
    const entry = newestAt(site, pathname, at)
    const visit = {
      at,
      age: entry ? at - entry.at : 0,
      entry,
      asked,
      inMinute: countIn(service, at),
      host: request.headers.host ?? site.name,
    }
    answer(site, pathname, visit, clock(), request, response)
  })
  // Names and addresses change over the day: each request asks for them anew.
  server.on('request', (_request, response: ServerResponse) => {
    response.shouldKeepAlive = false
  })
  return server
}

/** The newest published entry whose page the path is. */
const newestAt = (site: Site, path: string, at: number): Entry | undefined =>
  site.entries.findLast((entry) => entry.path === path && entry.at <= at)

function countIn(service: Minute, at: number): number {
  const minute = Math.floor(at * 60)
  if (service.minute !== minute) Object.assign(service, { minute, count: 0 })
  return ++service.count
}

const missing: Answer = {
  kind: 'plain',
  status: 404,
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><title>Not found</title><h1>Not found</h1>',
}

function answer(
  site: Site,
  path: string,
  visit: Visit,
  clock: Clock,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { illness } = site
  const [rule, whole] = thingAt(site, path, visit, clock)
  const shown = visit.at + (illness.clockAheadHours ?? 0)
  response.setHeader('date', new Date(clock.base + shown * hourMs).toUTCString())
  sendAnswer(rule?.(visit) ?? { kind: 'well' }, whole, request, response)
}

/** What is asked for: how it is ill, and what it is where it is well. */
function thingAt(site: Site, path: string, visit: Visit, clock: Clock): [Rule | undefined, Answer] {
  const { illness, feeds } = site
  const origin = `http://${visit.host}`
  if (path === '/robots.txt') return [illness.robots, missing]
  if (feeds.includes(path)) return [illness.feed, feedAnswer(site, origin, visit.at, clock)]
  if (path === '/moved.xml') return [undefined, feedAnswer(site, origin, visit.at, clock)]
  if (visit.entry) return [illness.page, pageAnswer(site, visit.entry, visit.at)]
  if (path === '/') return [illness.page, homeOf(site, visit.at)]
  // Where pages redirect to while the site is ill.
  return [illness.page, missing]
}

const feedAnswer = (site: Site, origin: string, at: number, clock: Clock): Answer => ({
  kind: 'plain',
  status: 200,
  type: 'application/rss+xml; charset=utf-8',
  body: feedOf(site, origin, at, clock),
})

function pageAnswer({ illness, entries }: Site, entry: Entry, at: number): Answer {
  const all = entries.filter((one) => one.at <= at)
  const body = illness.body?.(entry, all) ?? pageOf(entry.title, contentOf(entry))
  return { kind: 'plain', status: 200, type: 'text/html; charset=utf-8', body }
}

function homeOf({ name, entries }: Site, at: number): Answer {
  const links = entries
    .filter((entry) => entry.at <= at)
    .toReversed()
    .map((entry) => `<li><a href="${entry.path}">${entry.title}</a></li>`)
  return {
    kind: 'plain',
    status: 200,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html><head><title>${name}</title></head><body><h1>${name}</h1><ul>${links.join('')}</ul></body></html>`,
  }
}
