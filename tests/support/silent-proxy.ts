import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server on which connections can fall silent without being closed. */
export interface SilentProxy {
  readonly port: number
  /** How many connections were opened so far. */
  readonly opened: () => number
  /** From now on nothing passes over the connections that are open; new ones work. */
  readonly silence: () => void
}

/** Ends with the test. `target`: the path of a socket, or a port of this machine. */
export async function silentProxy(target: string | number): Promise<SilentProxy> {
  const pairs: (readonly [Socket, Socket])[] = []
  const server = createServer((near) => {
    const far = typeof target === 'string' ? connect(target) : connect(target, '127.0.0.1')
    pairs.push([near, far])
    near.pipe(far)
    far.pipe(near)
    for (const end of [near, far]) end.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const end of pairs.flat()) end.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    opened: () => pairs.length,
    silence: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
        near.pause()
        far.pause()
      }
    },
  }
}
