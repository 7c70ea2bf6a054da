import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { anotherText } from './another-text.ts'
import { shared } from './shared.ts'

/** A loopback site that serves kept pages behind feeds, each feed and its pages on a host of their own. */
export interface PageSite {
  readonly feeds: readonly string[]
  close(): Promise<void>
}

/** A page of the sets as it lies on the disk, compressed. */
export interface KeptPage {
  readonly name: string
  readonly file: string
}

const Address = z.object({ port: z.number() })
const Truth = z.record(z.string(), z.unknown())

const sets = ['aeb', 'trafeval', 'wcxbdev'] as const

const placeOf = (name: string) => createHash('sha256').update(name).digest('hex')

/** All pages of all sets, in an order that has nothing to do with what they are: the first hundred are of all sets. */
export function keptPages(): KeptPage[] {
  return sets
    .flatMap((set) => {
      const truths = readFileSync(shared('data', 'extraction', `${set}.json`), 'utf8')
      return Object.keys(Truth.parse(JSON.parse(truths))).map((id) => ({
        name: `${set}-${id}`,
        file: shared('data', 'extraction', 'html', set, `${id}.html.gz`),
      }))
    })
    .map((page) => [placeOf(page.name), page] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, page]) => page)
}

/**
 * Serves so many articles on 127.0.0.1, 127.0.0.2, …. Where more are asked for than there are pages, the others are copies at other
 * addresses, each with another text.
 */
export async function servePages(articles: number, feedCount: number): Promise<PageSite> {
  const pages = keptPages()
  const paths = Array.from({ length: articles }, (_, index) => {
    const { name = '' } = pages[index % pages.length] ?? {}
    return `${name}/${Math.floor(index / pages.length)}`
  })
  const files = new Map(pages.map(({ name, file }) => [name, file]))
  const hosts = await Promise.all(
    Array.from({ length: feedCount }, async (_, index) => {
      const own = paths.filter((_path, position) => position % feedCount === index)
      return serve(`127.0.0.${index + 1}`, own, files)
    }),
  )
  return {
    feeds: hosts.map(({ origin }) => `${origin}/feed.xml`),
    close: async () => void (await Promise.all(hosts.map(async ({ server }) => close(server)))),
  }
}

async function serve(
  address: string,
  paths: readonly string[],
  files: ReadonlyMap<string, string>,
) {
  const server = createServer((request, response) => {
    const [, name = '', number = ''] = (request.url ?? '').split('/')
    const file = files.get(name)
    if (file !== undefined)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(bodyOf(file, Number(number)))
    else if (name === 'feed.xml')
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(feedOf(request.headers.host ?? '', paths))
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => void server.listen(0, address, done))
  const { port } = Address.parse(server.address())
  return { server, origin: `http://${address}:${port}` }
}

/** Byte by byte, whatever a page is written in. Pages that send on lead out of this machine: they stay. */
const stays = (body: Buffer) =>
  Buffer.from(
    body.toString('latin1').replaceAll(/http-equiv(?=\s*=\s*["']?refresh\b)/giu, 'data-equiv'),
    'latin1',
  )

function bodyOf(file: string, number: number): Uint8Array | string {
  const body = stays(gunzipSync(readFileSync(file)))
  return number === 0 ? body : anotherText(body.toString(), number)
}

const feedOf = (
  host: string,
  paths: readonly string[],
) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>
<link>http://${host}/</link><description>pages</description>${paths
  .map(
    (path) =>
      `<item><title>${path}</title><link>http://${host}/${path}</link><guid isPermaLink="false">${path}</guid></item>`,
  )
  .join('\n')}</channel></rss>`

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}
