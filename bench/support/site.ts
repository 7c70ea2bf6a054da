import { readFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { shared } from './shared.ts'

/** A loopback site that serves kept pages behind feeds, each feed and its pages on a host of their own. */
export interface PageSite {
  readonly feeds: readonly string[]
  /** `host:port` of each. */
  readonly hosts: readonly string[]
  /** How many entries the feeds hold together. */
  readonly pages: number
  close(): Promise<void>
}

const Address = z.object({ port: z.number() })
const Truth = z.record(z.string(), z.looseObject({ url: z.string().optional() }))

export interface SiteOptions {
  /** A set of `data/extraction`. */
  readonly set: string
  readonly feeds: number
  /** Each page is served at so many addresses. */
  readonly copies?: number
}

/** Serves kept pages on 127.0.0.1, 127.0.0.2, …. */
export async function servePages({
  set,
  feeds: feedCount,
  copies = 1,
}: SiteOptions): Promise<PageSite> {
  const ids = Object.keys(
    Truth.parse(JSON.parse(readFileSync(shared('data', 'extraction', `${set}.json`), 'utf8'))),
  )
  const pages = new Map(
    ids.map((id) => [
      id,
      gunzipSync(readFileSync(shared('data', 'extraction', 'html', set, `${id}.html.gz`))),
    ]),
  )
  const hosts = await Promise.all(
    Array.from({ length: feedCount }, async (_, index) => {
      const own = ids
        .filter((_id, position) => position % feedCount === index)
        .flatMap((id) => Array.from({ length: copies }, (_copy, number) => `${id}/${number}`))
      return serve(`127.0.0.${index + 1}`, own, pages)
    }),
  )
  return {
    feeds: hosts.map(({ origin }) => `${origin}/feed.xml`),
    hosts: hosts.map(({ origin }) => new URL(origin).host),
    pages: ids.length * copies,
    close: async () => void (await Promise.all(hosts.map(async ({ server }) => close(server)))),
  }
}

async function serve(
  address: string,
  ids: readonly string[],
  pages: ReadonlyMap<string, Uint8Array>,
) {
  const server = createServer((request, response) => {
    const [, id = ''] = (request.url ?? '').split('/')
    const page = pages.get(id)
    if (page) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    else if (id === 'feed.xml')
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feedOf(request.headers.host ?? '', ids))
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => void server.listen(0, address, done))
  const { port } = Address.parse(server.address())
  return { server, origin: `http://${address}:${port}` }
}

const feedOf = (
  host: string,
  ids: readonly string[],
) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>
<link>http://${host}/</link><description>pages</description>${ids
  .map(
    (id) =>
      `<item><title>${id}</title><link>http://${host}/${id}</link><guid isPermaLink="false">${id}</guid></item>`,
  )
  .join('\n')}</channel></rss>`

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}
