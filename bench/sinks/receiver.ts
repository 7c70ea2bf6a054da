import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'

/** A receiver of one kind, which fails at will. */
export interface Receiver {
  /** Of the sink that delivers to it. */
  readonly settings: Readonly<Record<string, string>>
  /** How many of the records are there, roughly: it tells when to kill. */
  readonly seen: () => number
  /** What a reader finds who keeps what is documented. */
  readonly found: () => Promise<Found>
  readonly requests: () => { readonly all: number; readonly failed: number }
  readonly close: () => Promise<void>
}

export interface Found {
  /** What lies there, before anything is left out. */
  readonly raw: number
  /** By id what is left: each should be there, once. */
  readonly kept: ReadonlyMap<string, number>
}

export const foundIn = (raw: Iterable<string>, kept: Iterable<string>): Found => ({
  raw: [...raw].length,
  kept: countOf(kept),
})

export function countOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Every fifth request fails; half of those have been taken all the same. */
export function failures() {
  const counts = { all: 0, failed: 0 }
  return {
    next: () => {
      counts.all += 1
      const fails = counts.all % 5 === 0
      if (fails) counts.failed += 1
      return { fails, isTaken: !fails || counts.all % 10 === 0 }
    },
    counts: () => counts,
  }
}

export async function httpServer(
  receive: (request: IncomingMessage, body: Buffer, response: ServerResponse) => Promise<void>,
) {
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then(async (body) => receive(request, body, response))
      // Whoever asked was killed.
      .catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
