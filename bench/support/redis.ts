import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../tests/support/free-port.ts'

/** A Redis of the bench's own, from the `redis-server` on PATH. */
export interface OwnRedis {
  readonly url: string
  /** Ends it without warning and starts it again on the same data. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0

/** With `appendfsync always`, so that what was answered survives. */
export async function startRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server = await launch(port, folder, url)
  return {
    url,
    kill: async () => {
      await end(server, 'SIGKILL')
      server = await launch(port, folder, url)
    },
    stop: async () => {
      await end(server, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, folder: string, url: string): Promise<ChildProcess> {
  const settings = [
    '--port',
    String(port),
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
    '--save',
    '',
    '--bind',
    '127.0.0.1',
    '--maxmemory-policy',
    'noeviction',
  ]
  const server = spawn('redis-server', settings, { stdio: 'ignore' })
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => 50,
  })
  client.on('error', () => undefined)
  await client.connect().catch(() => undefined)
  while ((await client.ping().catch(() => '')) !== 'PONG') await delay(20)
  client.disconnect()
  return server
}

async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = once(server, 'exit')
  server.kill(signal)
  await gone
}
