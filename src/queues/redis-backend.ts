import { createRedisBackend } from 'bullmq'
import { type QueueBackend, bind } from './backend.ts'
import {
  type RedisLimits,
  connectRedis,
  countBreaks,
  redisHealth,
  redisLimits,
} from './redis-connection.ts'

/**
 * `url`: `redis://` or `rediss://`; several, separated by commas, are the nodes of a Redis Cluster.
 * The hash tag around the prefix keeps all keys of all queues in one slot, which a cluster asks for.
 */
export function redisBackend(
  url: string,
  prefix: string,
  limits: RedisLimits = redisLimits,
): QueueBackend {
  const connection = connectRedis(url, limits)
  return bind(createRedisBackend, connection, {
    prefix: `{${prefix}}`,
    health: async () => redisHealth(await connection.info()),
    breaks: countBreaks(connection),
    migrate: async () => undefined,
    close: async () => {
      await connection.quit()
    },
  })
}
