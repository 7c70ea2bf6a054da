import { Cluster, Redis } from 'ioredis'
import type { QueueHealth } from './backend.ts'

/** How long is waited for what, in milliseconds. */
export interface RedisLimits {
  readonly connectTimeout: number
  /** For any answer; well above the ten seconds for which BullMQ's workers ask Redis to wait. */
  readonly socketTimeout: number
  /** Without traffic until the system asks whether the other side is still there. */
  readonly keepAlive: number
}

/** A connection that falls silent is left for a new one, on which everything is asked again. */
export const redisLimits: RedisLimits = {
  connectTimeout: 10_000,
  socketTimeout: 40_000,
  keepAlive: 10_000,
}

/** BullMQ's workers wait with blocking commands, which must never be given up: hence null. */
export function connectRedis(urls: string, limits: RedisLimits = redisLimits): Redis | Cluster {
  const options = { ...limits, maxRetriesPerRequest: null }
  const [first = '', ...others] = urls.split(',').map((url) => url.trim())
  if (others.length === 0) return new Redis(first, options)
  return new Cluster([first, ...others], { redisOptions: options })
}

/** Of a cluster, each node that goes is one. */
export function countBreaks(connection: Redis | Cluster): () => number {
  let breaks = 0
  let isUp = false
  connection.on('ready', () => (isUp = true))
  connection.on('close', () => {
    // A server that is away breaks off every attempt to reach it.
    if (isUp) breaks += 1
    isUp = false
  })
  connection.on('-node', () => (breaks += 1))
  return () => breaks
}

export function redisHealth(info: string): QueueHealth {
  const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim()
  const valkey = field('valkey_version')
  const version = valkey ?? field('redis_version') ?? 'unknown'
  return {
    kind: 'redis',
    version: `${valkey === undefined ? 'Redis' : 'Valkey'} ${version}`,
    major: Number.parseInt(version, 10),
    maxmemoryPolicy: field('maxmemory_policy') ?? 'unknown',
  }
}
