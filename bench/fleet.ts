// Several processes on one PostgreSQL and one queue.
//   node bench/fleet.ts [options]
//     --workers 1,2,4    how many `wiredesk work` share the work, one after the other; none: no such run
//     --articles N       of each run, 300 by default, of which the first tenth is not counted
//     --idle N           how many then do nothing, 10 by default; 0: none
//     --seconds N        for how long, 60 by default
//     --queue WHERE      redis, cluster (three nodes of a Redis Cluster) or postgres
//     --pgbouncer MODE   session or transaction: all go through a PgBouncer
// Tells articles a second, CPU of workers, PostgreSQL and Redis for an article, connections and those that LISTEN; and of idle workers CPU,
// transactions and commands a minute. Each worker has one text thread. On a machine with few cores workers, servers and site share these,
// so that more workers are hardly faster: what is to be seen is whether the CPU time of an article grows. Needs Linux.
import { parseArgs } from 'node:util'
import { printTable, tell } from './extraction/table.ts'
import { type Fleet, openFleet } from './fleet/fleet.ts'
import { type PoolMode, startPgBouncer, startPostgres, startRedisCluster } from './fleet/servers.ts'
import { startSite } from './pipeline/site.ts'
import { startRedis } from './support/redis.ts'

const { values } = parseArgs({
  options: {
    workers: { type: 'string', default: '1,2,4' },
    articles: { type: 'string', default: '300' },
    idle: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
    queue: { type: 'string', default: 'redis' },
    pgbouncer: { type: 'string' },
  },
})
const counts = values.workers.split(',').map(Number).filter(Boolean)
const articles = Number(values.articles)
const hostCount = 20

const postgres = await startPostgres()
const queue = await startQueue()
const site = await startSite(articles, hostCount)
const heads = [
  '',
  'a second',
  'CPU ms',
  'workers',
  'postgres',
  'redis',
  'connections',
  'listen',
  'ledger',
]
let failed = false

for (const count of counts) {
  tell(`${count} workers`)
  await using fleet = await open(`fleet_${count}`)
  const { ran, trouble } = await fleet.work(count)
  printTable(heads, [[`${count} workers`, ...ran]])
  for (const line of trouble.slice(0, 5)) console.error(line)
}
if (Number(values.idle) > 0) {
  tell(`${values.idle} workers that do nothing`)
  await using fleet = await open('fleet_idle')
  const rest = await fleet.rest(Number(values.idle), Number(values.seconds))
  console.log(`\n# ${values.idle} workers at rest, a minute`)
  printTable(
    [
      'CPU ms of a worker',
      'of postgres',
      'of redis',
      'transactions',
      'commands',
      'connections',
      'listen',
    ],
    [rest],
  )
}

site.end()
await queue?.stop()
await postgres.stop()
if (failed) process.exitCode = 1

async function startQueue() {
  if (values.queue === 'postgres') return undefined
  return values.queue === 'cluster' ? startRedisCluster() : startRedis()
}

async function open(schema: string): Promise<Fleet> {
  const mode: PoolMode | undefined =
    values.pgbouncer === undefined
      ? undefined
      : values.pgbouncer === 'session'
        ? 'session'
        : 'transaction'
  const pooler = mode && (await startPgBouncer(postgres, mode, schema))
  return openFleet({
    schema,
    postgres,
    pooler,
    redisUrl: queue?.url,
    site,
    articles,
    onFault: () => void (failed = true),
  })
}
