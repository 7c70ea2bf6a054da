import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { GenericContainer, Wait, getContainerRuntimeClient } from 'testcontainers'
import { afterAll } from 'vitest'
import { freePort } from './free-port.ts'

/** A Redis for tests. */
export interface TestRedis {
  readonly url: string
  readonly from: 'container' | 'redis-server' | 'REDIS_URL'
  readonly close: () => Promise<void>
}

/** As BullMQ needs it: nothing is thrown away for want of memory. */
const settings = ['--maxmemory-policy', 'noeviction', '--save', '', '--protected-mode', 'no']

/**
 * A Redis for one test file, stopped after it: in a container where an engine answers, else from
 * `redis-server` on the path, else the one at REDIS_URL. Gives nothing where there is none of them:
 * `describe.skipIf(!redis)`. With CI=true that is an error, as nobody would notice.
 */
export async function redisForFile(): Promise<TestRedis | undefined> {
  const redis = (await inContainer()) ?? (await onPath()) ?? atUrl()
  if (redis) {
    afterAll(redis.close)
    return redis
  }
  const message = 'no container engine, no redis-server on the path and no REDIS_URL'
  if (process.env['CI'] === 'true') throw new Error(`cannot test with Redis: ${message}`)
  process.stderr.write(`skipping what needs Redis: ${message}\n`)
  return undefined
}

async function inContainer(): Promise<TestRedis | undefined> {
  const engine = await getContainerRuntimeClient().catch(() => undefined) // no engine here
  if (!engine) return undefined

  const container = new GenericContainer('redis:8-alpine')
    .withExposedPorts(6379)
    .withCommand(settings)
    .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/))
  try {
    const started = await container.start()
    const url = `redis://${started.getHost()}:${started.getMappedPort(6379)}`
    return { url, from: 'container', close: async () => void (await started.stop()) }
  } catch (error) {
    process.stderr.write(`the container engine cannot run redis:8-alpine: ${String(error)}\n`)
    return undefined
  }
}

async function onPath(): Promise<TestRedis | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-test-'))
  const redis = await startRedisServer(folder, await freePort(), settings)
  if (!redis) {
    await rm(folder, { recursive: true })
    return undefined
  }
  return {
    url: redis.url,
    from: 'redis-server',
    async close() {
      await redis.kill('SIGTERM')
      await rm(folder, { recursive: true })
    },
  }
}

/**
 * `redis-server` from the path with its files in a folder, once it is ready; nothing where there is
 * no such program. Started again on the same folder and port it has what it wrote there.
 */
export async function startRedisServer(folder: string, port: number, args: readonly string[]) {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  const child = spawn('redis-server', [...place, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  try {
    await once(child, 'spawn')
  } catch {
    return undefined
  }
  for await (const line of createInterface(child.stdout)) {
    if (line.includes('Ready to accept connections')) break
  }
  child.stdout.resume()
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill(signal: NodeJS.Signals) {
      child.kill(signal)
      await exited
    },
  }
}

function atUrl(): TestRedis | undefined {
  const url = process.env['REDIS_URL']
  return url ? { url, from: 'REDIS_URL', close: async () => {} } : undefined
}
