import { createServer, request } from 'node:http'
import { connect, createServer as createTcpServer } from 'node:net'
import { listen } from './listen.ts'

/** An HTTP proxy at 127.0.0.1, with tunnels for https. All names lead to 127.0.0.1, as they may in a network of its own. */
export async function httpProxy(login?: string) {
  const asked: { readonly url: string; readonly authorization: string | undefined }[] = []
  const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`
  const server = createServer((incoming, outgoing) => {
    const authorization = incoming.headers['proxy-authorization']
    asked.push({ url: incoming.url ?? '', authorization })
    if (wanted !== undefined && authorization !== wanted) return outgoing.writeHead(407).end()
    const { port, pathname, search } = new URL(incoming.url ?? '')
    const { 'proxy-authorization': _, ...headers } = incoming.headers
    const path = pathname + search
    const onward = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  server.on('connect', ({ url = '', headers }, socket) => {
    const authorization = headers['proxy-authorization']
    asked.push({ url, authorization })
    socket.on('error', () => undefined)
    if (wanted !== undefined && authorization !== wanted)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const onward = connect(Number(new URL(`tcp://${url}`).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    return undefined
  })
  return { asked, host: `127.0.0.1:${await listen(server)}` }
}

/** A SOCKS5 proxy (RFC 1928) at 127.0.0.1, without login, for names only. All lead to 127.0.0.1. */
export async function socksProxy() {
  const asked: string[] = []
  const server = createTcpServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]))
      socket.once('data', (wish) => {
        const length = wish[4] ?? 0
        const name = wish.subarray(5, 5 + length).toString()
        const port = wish.readUInt16BE(5 + length)
        asked.push(`${name}:${port}`)
        const onward = connect(port, '127.0.0.1', () => {
          socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]))
          socket.pipe(onward).pipe(socket)
        })
        onward.on('error', () => socket.end(Buffer.from([5, 5, 0, 1, 0, 0, 0, 0, 0, 0])))
      })
    })
    socket.on('error', () => undefined)
  })
  return { asked, host: `127.0.0.1:${await listen(server)}` }
}
