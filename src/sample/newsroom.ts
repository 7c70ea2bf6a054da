import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { z } from 'zod'
import { feedTitle } from './feeds.ts'
import { feedPath, sections } from './sections.ts'
import { sampleSite } from './site.ts'
import type { SampleSite } from './site.ts'

/** A small invented newspaper on this machine, to watch the pipeline at work without a network. */
export interface SampleNewsroom {
  /** Without a slash at its end. */
  readonly url: string
  readonly feeds: readonly { readonly url: string; readonly title: string }[]
  readonly close: () => Promise<void>
}

/** Always the same, so that addresses stay what they were when wiredesk starts again. */
const usualPort = 8347

/**
 * Serves the sample newsroom on 127.0.0.1: a dozen articles in three feeds; two are corrected within
 * minutes of the start, one needs three tries, and of the entries that are no articles one is a
 * repetition, one gone and one a video. Where the port is taken, one of the next nine is used.
 */
export async function startSampleNewsroom(options: {
  readonly port?: number
  readonly now: () => Date
}): Promise<SampleNewsroom> {
  const { port = usualPort, now } = options
  const server = await listen(port)
  const url = `http://127.0.0.1:${Address.parse(server.address()).port}`
  const site = sampleSite(url, now)
  server.on('request', (request, response) => answer(site, request, response))

  return {
    url,
    feeds: sections.map((section) => ({ url: url + feedPath(section), title: feedTitle(section) })),
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const Address = z.object({ port: z.number() })

function answer(site: SampleSite, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const path = request.url?.split('?', 1)[0] ?? '/'
  const { status, headers, body } = site(path, request.headers['if-none-match'] ?? '')
  response.writeHead(status, headers).end(body)
}

async function listen(firstPort: number): Promise<Server> {
  for (let port = firstPort; ; port += 1) {
    const server = createServer()
    server.listen(port, '127.0.0.1')
    try {
      await once(server, 'listening')
      return server
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (isTaken && port < firstPort + 9) continue
      throw new Error(`the sample newsroom cannot listen on port ${port}`, { cause: error })
    }
  }
}
