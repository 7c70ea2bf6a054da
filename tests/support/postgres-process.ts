import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Embedded, openEmbedded } from '../../src/store/embedded/open.ts'

// The PostgreSQL servers of a test run, one for each worker that asks, and a cluster as a first start makes it: see
// postgres-servers.ts. Ends with its standard input.

interface Server {
  readonly folder: string
  readonly embedded: Embedded
}

const servers = new Map<string, Promise<Server>>()

/** What is asked for at this path, made when it is asked for first. */
async function serverAt(path: string): Promise<Server> {
  const server = servers.get(path) ?? start()
  servers.set(path, server)
  return server
}

async function start(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-test-'))
  return { folder, embedded: await openEmbedded({ dataDir: folder }) }
}

/** A test run of root has it elsewhere, where the account can reach it that runs it. */
const clusterOf = async ({ folder }: Server) => realpath(join(folder, 'postgres'))

async function stop(server: Server): Promise<void> {
  await server.embedded.close()
  await rm(await clusterOf(server), { recursive: true, force: true })
  await rm(server.folder, { recursive: true, force: true })
}

async function answerTo(path: string): Promise<unknown> {
  const server = await serverAt(path)
  if (path !== '/made') return server.embedded.connectionConfig
  await server.embedded.close()
  return clusterOf(server)
}

const door = createServer((request, answer) => {
  // One that is kept may be closed by us while a file that comes later sends its question.
  answer.setHeader('connection', 'close')
  answerTo(request.url ?? '').then(
    (found) => answer.end(JSON.stringify(found)),
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
