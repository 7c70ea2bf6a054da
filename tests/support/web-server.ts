import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type Respond = (response: ServerResponse, request: IncomingMessage) => void

/** A web server on a port of its own at 127.0.0.1, gone after the test. Unknown paths answer 404. */
export async function webServer(pages: Readonly<Record<string, Respond>> = {}) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      asked.push({ path, method: request.method ?? '', headers: request.headers, body })
      const respond = pages[path] ?? pages[path.split('?')[0] ?? '']
      if (respond) return respond(response, request)
      response.writeHead(404).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })

  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const host = `127.0.0.1:${address.port}`
  return { url: `http://${host}`, host, port: address.port, asked }
}

export const page =
  (body: string | Buffer, headers: Record<string, string> = {}): Respond =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }

export const status =
  (code: number, headers: Record<string, string> = {}): Respond =>
  (response) => {
    response.writeHead(code, headers).end()
  }

export const redirect = (location: string, code = 302): Respond => status(code, { location })
