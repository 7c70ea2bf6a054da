import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Embedded, openEmbedded } from '../../src/store/embedded/open.ts'

// The PostgreSQL servers of a test run, one for each worker that asks: see postgres-servers.ts. Ends with its standard input.

interface Server {
  readonly folder: string
  readonly embedded: Embedded
}

const servers = new Map<string, Promise<Server>>()

async function serverOf(worker: string): Promise<Server> {
  const server = servers.get(worker) ?? start()
  servers.set(worker, server)
  return server
}

async function start(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-test-'))
  return { folder, embedded: await openEmbedded({ dataDir: folder }) }
}

async function stop({ folder, embedded }: Server): Promise<void> {
  await embedded.close()
  // A test run of root has it elsewhere, where the account can reach it that runs it.
  await rm(await realpath(join(folder, 'postgres')), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

const door = createServer((request, answer) => {
  serverOf(request.url ?? '').then(
    ({ embedded }) => answer.end(JSON.stringify(embedded.connectionConfig)),
    (error: unknown) => answer.writeHead(500).end(String(error)),
  )
})
await once(door.listen(0, '127.0.0.1'), 'listening')
const address = door.address()
if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)

// Whatever ends the test run with all its processes ends our standard input, too: what was begun is ended first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
await text(process.stdin)
door.close()
door.closeAllConnections()
const begun = await Promise.allSettled(servers.values())
for (const server of begun) if (server.status === 'fulfilled') await stop(server.value)
