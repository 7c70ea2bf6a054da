import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { TLSSocket, createSecureContext } from 'node:tls'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { cancelledBy } from '../../src/postgres/abort.ts'
import { clientOptions, working } from '../../src/postgres/connection.ts'
import { isStoreDown } from '../../src/postgres/failures.ts'
import { type StageQueue, postgresBackend } from '../../src/queues/backend.ts'
import { redisBackend } from '../../src/queues/redis-backend.ts'
import {
  type Database,
  type DatabaseOptions,
  type Queryable,
  openDatabase,
} from '../../src/store/database.ts'
import { until } from '../support/app.ts'
import { canCertify, certificateFor } from '../support/certificate.ts'
import { postgresForFile } from '../support/postgres.ts'
import { redisForFile } from '../support/redis.ts'
import { silentProxy } from '../support/silent-proxy.ts'

const newDatabase = await postgresForFile()
const redis = await redisForFile()

/** No less: a machine with much else to do is silent for a while, too. */
const brief = { ...working, silenceMs: 1_000, statementMs: 800 }
const One = z.object({ one: z.number() })
const ask = 'select 1 as one'

/** A database behind a proxy, and a way around it. */
async function setup(options: Partial<DatabaseOptions> = {}) {
  const { connectionConfig } = await newDatabase()
  const proxy = await silentProxy(`${connectionConfig.host}/.s.PGSQL.5432`)
  const { user, database } = connectionConfig
  const connection = { host: '127.0.0.1', port: proxy.port, user, database }
  const db = openDatabase({
    connection,
    connections: 4,
    schema: 'public',
    limits: brief,
    onError: () => undefined,
    ...options,
  })
  let closed: Promise<void> | undefined
  const close = async () => (closed ??= db.close())
  onTestFinished(close)
  return { db: { ...db, close }, proxy, connection, connectionConfig }
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

/** Has so many connections made: each is held until all are there. */
async function takeAtOnce(db: Database, connections: number): Promise<void> {
  const all = Promise.withResolvers<void>()
  let taken = 0
  const hold = async (tx: Queryable) => {
    await tx.first(One, ask)
    taken += 1
    if (taken === connections) all.resolve()
    await all.promise
  }
  await Promise.all(Array.from({ length: connections }, async () => db.transaction(hold)))
}

describe('a database whose connections fall silent', () => {
  test('fails what was asked, and answers what is asked next', async () => {
    const { db, proxy } = await setup()
    await takeAtOnce(db, 4)
    proxy.silence()

    const failures = await Promise.all(
      Array.from({ length: 4 }, async () => failureOf(db.first(One, ask))),
    )

    expect(failures.map(isStoreDown)).toEqual([true, true, true, true])
    expect(await db.first(One, ask)).toEqual({ one: 1 })
  })

  test('fails a transaction that has begun', async () => {
    const { db, proxy } = await setup()

    const failure = await failureOf(
      db.transaction(async (tx) => {
        await tx.first(One, ask)
        proxy.silence()
        await tx.first(One, ask)
      }),
    )

    expect(isStoreDown(failure)).toBe(true)
    expect(await db.transaction(async (tx) => tx.first(One, ask))).toEqual({ one: 1 })
  })

  test('leaves idle connections alone', async () => {
    const { db, proxy } = await setup({ connections: 1 })
    await db.first(One, ask)
    await delay(brief.silenceMs * 2)
    await db.first(One, ask)

    expect(proxy.opened()).toBe(1)
  })

  test('is given up too when it does not even greet', async () => {
    const held: Socket[] = []
    const server = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1')
    onTestFinished(() => {
      for (const socket of held) socket.destroy()
      server.close()
    })
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const { db } = await setup({
      connection: { host: '127.0.0.1', port: address.port, user: 'u', database: 'd' },
      limits: { ...brief, connectMs: 300 },
    })

    const failures = await Promise.all(
      Array.from({ length: 12 }, async () => failureOf(db.first(One, ask))),
    )

    expect(failures.map(isStoreDown)).toEqual(Array(12).fill(true))
  })

  test('serves those who hold a connection and ask for another, and who waits when it is closed', async () => {
    const { db } = await setup({ limits: working })
    const nested = Array.from({ length: 2 }, async () =>
      db.transaction(async () => db.first(One, ask)),
    )
    expect(await Promise.all(nested)).toEqual(nested.map(() => ({ one: 1 })))

    const waiting = Array.from({ length: 20 }, async () => db.first(One, ask))
    await db.close()

    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ one: 1 })))
  })

  test('may take its time to send much, and to take much in', async () => {
    const { connection } = await setup()
    const client = new Client(clientOptions(connection, { ...brief, statementMs: 0 }))
    await client.connect()
    onTestFinished(async () => client.end())

    const slow = `select pg_sleep(0.2), repeat('x', 100000) as text from generate_series(1, 5)`
    const { rows } = await client.query(slow)

    expect(rows).toHaveLength(5)
  })
})

describe('a statement', () => {
  test('that takes too long is ended by the server, and the connection used on', async () => {
    const { db, proxy } = await setup({ connections: 1 })

    const failure = await failureOf(db.run('select pg_sleep(20)'))

    expect(failure).toMatchObject({ code: '57014' })
    expect(isStoreDown(failure)).toBe(true)
    await db.first(One, ask)
    expect(proxy.opened()).toBe(1)
  })

  test('that waits for a lock too long is ended, and may be tried again', async () => {
    const { db } = await setup({ limits: { ...working, lockMs: 200 } })
    const lock = 'select pg_advisory_xact_lock(1)'

    const failure = await db.transaction(async (tx) => {
      await tx.run(lock)
      return failureOf(db.run(lock))
    })

    expect(failure).toMatchObject({ code: '55P03' })
    expect(isStoreDown(failure)).toBe(true)
  })

  test('is not waited for by a transaction for ever', async () => {
    const { db } = await setup({ limits: { ...working, idleInTransactionMs: 100 } })

    const failure = await failureOf(
      db.transaction(async (tx) => {
        await tx.first(One, ask)
        await delay(400)
        await tx.first(One, ask)
      }),
    )

    expect(isStoreDown(failure)).toBe(true)
    expect(await db.first(One, ask)).toEqual({ one: 1 })
  })

  test('is refused by a pool that only reads if it writes', async () => {
    const { db } = await setup({ readOnly: true })

    expect(await failureOf(db.run('create table t (a int)'))).toMatchObject({ code: '25006' })
  })
})

/** How many sessions of the database are at it. */
const asleep = async (config: { readonly database: string }) => {
  const client = new Client(config)
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and state = 'active' and query like '%pg_sleep(30)'`,
    )
    return rows[0]!.count
  } finally {
    await client.end()
  }
}

describe('an aborted stage', () => {
  test('takes its query along, and leaves the connection in order', async () => {
    const { db, proxy, connectionConfig } = await setup({ connections: 1, limits: working })
    const stop = new AbortController()
    const work = failureOf(cancelledBy(stop.signal, async () => db.run('select pg_sleep(30)')))
    await until(async () => (await asleep(connectionConfig)) === 1)

    stop.abort(new Error('the stage is over'))

    expect(await work).toEqual(new Error('the stage is over'))
    expect(await asleep(connectionConfig)).toBe(0)
    expect(await db.first(One, ask)).toEqual({ one: 1 })
    // The one of the pool, and the one that cancelled.
    expect(proxy.opened()).toBe(2)
  })

  test('writes nothing of a transaction that was under way', async () => {
    const { db, connectionConfig } = await setup({ limits: working })
    await db.run('create table written (a int)')
    const stop = new AbortController()
    const work = failureOf(
      cancelledBy(stop.signal, async () =>
        db.transaction(async (tx) => {
          await tx.run('insert into written values (1)')
          await tx.run('select pg_sleep(30)')
        }),
      ),
    )
    await until(async () => (await asleep(connectionConfig)) === 1)

    stop.abort(new Error('the stage is over'))

    expect(await work).toEqual(new Error('the stage is over'))
    expect(
      await db.first(z.object({ n: z.coerce.number() }), 'select count(*) as n from written'),
    ).toEqual({ n: 0 })
  })

  test('begins no further query, and disturbs none of others', async () => {
    const { db } = await setup({ limits: working })
    const stop = new AbortController()
    stop.abort(new Error('the stage is over'))

    expect(await failureOf(cancelledBy(stop.signal, async () => db.first(One, ask)))).toEqual(
      new Error('the stage is over'),
    )
    expect(await db.first(One, ask)).toEqual({ one: 1 })
  })
})

/** Speaks TLS in front of the server of a database, as PostgreSQL begins it; a fresh key for each test. */
async function tlsFront({ host, database }: { readonly host: string; readonly database: string }) {
  const secureContext = createSecureContext(await certificateFor('localhost'))
  const server = createServer((near) => {
    near.on('error', () => undefined)
    near.once('data', () => {
      near.write('S')
      const open = new TLSSocket(near, { isServer: true, secureContext })
      const far = connect(`${host}/.s.PGSQL.5432`)
      for (const end of [open, far]) end.on('error', () => undefined)
      open.pipe(far).pipe(open)
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const proxy = await silentProxy(address.port)
  const url = `postgres://wiredesk@127.0.0.1:${proxy.port}/${database}?sslmode=no-verify`
  return { connection: { connectionString: url }, proxy }
}

describe.skipIf(!canCertify)('a database over TLS', () => {
  test('answers, long answers too, and is left when it falls silent', async () => {
    const { connectionConfig } = await newDatabase()
    const { connection, proxy } = await tlsFront(connectionConfig)
    const { statementMs } = working
    const { db } = await setup({ connection, connections: 1, limits: { ...brief, statementMs } })
    const Long = z.object({ text: z.string() })

    const long = await db.first(Long, `select repeat('x', 2000000) as text`)
    await delay(brief.silenceMs * 2)
    await db.first(One, ask)
    const opened = proxy.opened()
    proxy.silence()
    const failure = await failureOf(db.first(One, ask))

    expect(long?.text.length).toBe(2_000_000)
    expect(opened).toBe(1)
    expect(isStoreDown(failure)).toBe(true)
    expect(await db.first(One, ask)).toEqual({ one: 1 })
  })
})

/** Jobs that a consumer has taken, by what they carry. */
function consume(backend: ReturnType<typeof postgresBackend>) {
  const taken: unknown[] = []
  const consumer = backend.openConsumer(
    'stage',
    async (job) => {
      taken.push(job.data)
    },
    { concurrency: 2, lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 100 },
  )
  consumer.on('error', () => undefined)
  return { taken, consumer }
}

/** Adds it again until that is answered: the first attempts fall into the silence. */
const addAtLast = async (queue: StageQueue, data: string) =>
  until(async () =>
    queue.add('job', data, { jobId: `id-${data}`, removeOnComplete: true }).then(
      () => true,
      () => false,
    ),
  )

describe.each([
  {
    kind: 'PostgreSQL',
    open: async () => {
      const { connection, proxy } = await setup()
      return { backend: postgresBackend(connection, 'queue', brief), proxy }
    },
    skip: false,
  },
  {
    kind: 'Redis',
    open: async () => {
      const proxy = await silentProxy(Number(new URL(redis!.url).port))
      const limits = { connectTimeout: 1_000, socketTimeout: 6_000, keepAlive: 1_000 }
      const prefix = `silence-${proxy.port}`
      return { backend: redisBackend(`redis://127.0.0.1:${proxy.port}`, prefix, limits), proxy }
    },
    skip: !redis,
  },
])('queues on $kind whose connections fall silent', ({ open, skip }) => {
  test.skipIf(skip)('go on over new ones', async () => {
    const { backend, proxy } = await open()
    await backend.migrate()
    const queue = backend.openQueue('stage')
    queue.on('error', () => undefined)
    const { taken, consumer } = consume(backend)
    onTestFinished(async () => {
      await consumer.close()
      await queue.close()
      await backend.close()
    })
    await consumer.waitUntilReady()
    await queue.add('job', 'before', { jobId: 'id-before', removeOnComplete: true })
    await until(async () => taken.includes('before'))

    proxy.silence()
    await addAtLast(queue, 'after')

    await until(async () => taken.includes('after'))
  })
})
