import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'
import { z } from 'zod'

const Address = z.object({ port: z.number() })

/** A way to a server over TCP whose connections can fall silent. */
export interface Proxy {
  readonly port: number
  /** The connections there are stay open and carry nothing from now on; new ones work. Gives how many. */
  silence(): number
  close(): void
}

/** Leads to the socket of a PostgreSQL. */
export async function openProxy(socket: string): Promise<Proxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  const server = createServer((near) => {
    const far = connect(socket)
    const pair = [near, far] as const
    pairs.add(pair)
    near.pipe(far)
    far.pipe(near)
    for (const one of pair) {
      one.on('error', () => one.destroy())
      one.on('close', () => {
        pairs.delete(pair)
        near.destroy()
        far.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = Address.parse(server.address())
  return {
    port,
    silence: () => {
      const open = pairs.size
      for (const [near, far] of pairs) {
        near.unpipe(far).pause()
        far.unpipe(near).pause()
      }
      pairs.clear()
      return open
    },
    close: () => {
      server.close()
      for (const pair of pairs) for (const one of pair) one.destroy()
    },
  }
}
