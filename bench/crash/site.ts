import { once } from 'node:events'
import { type ServerResponse, createServer } from 'node:http'
import { z } from 'zod'
import { contentOf, marksOf, pageOf, titleOf } from '../support/articles.ts'

const Address = z.object({ port: z.number() })

/** A site on this machine that has as many feeds, of 30 plain articles each, as are asked of it. */
export interface PlainSite {
  /** `host:port`. */
  readonly host: string
  /** The address of one more feed. */
  nextFeed(): string
  /** Articles of all feeds so far. */
  articles(): number
  close(): void
}

export const articlesOfFeed = 30

export async function openSite(): Promise<PlainSite> {
  let feeds = 0
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.example')
    const [, kind, number = ''] = pathname.split('/')
    const origin = `http://${request.headers.host}`
    if (kind === 'feed') send(response, 'application/rss+xml', feedOf(origin, Number(number)))
    else if (kind === 'a') send(response, 'text/html; charset=utf-8', htmlOf(Number(number)))
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = Address.parse(server.address())
  const host = `127.0.0.1:${port}`
  return {
    host,
    nextFeed: () => `http://${host}/feed/${feeds++}`,
    articles: () => feeds * articlesOfFeed,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const send = (response: ServerResponse, type: string, body: string) =>
  response.writeHead(200, { 'content-type': type }).end(body)

function feedOf(origin: string, feed: number): string {
  const items = Array.from({ length: articlesOfFeed }, (_, index) => {
    const number = feed * articlesOfFeed + index
    const link = `${origin}/a/${number}`
    return `<item><title>${titleOf(number)}</title><link>${link}</link><guid>${link}</guid></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>${origin}/</link>
<description>plain</description>${items.join('\n')}</channel></rss>`
}

/** A plain article of its own for every number. */
export const htmlOf = (number: number, more = '') =>
  pageOf(titleOf(number), `${contentOf({ number, marks: marksOf(number) })}${more}`)
