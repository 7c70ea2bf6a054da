import { EventEmitter } from 'node:events'
import { PostgresConnection, PostgresQueueBackend } from 'bullmq'
import type { PoolConfig, QueryResult } from 'pg'
import { GradualPool } from '../postgres/gradual-pool.ts'
import { type QueueClient, askUntilReady } from './patient-connection.ts'

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>
type Options = ConstructorParameters<typeof PostgresQueueBackend>[2]

/** The connections to PostgreSQL of all queues and workers of a process. */
export interface SharedConnections {
  /** Of a queue or a worker. It is closed with it; the connections are not. */
  readonly backendOf: (name: string, options: Options) => PostgresQueueBackend
  /** Asks over one of them. */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<QueryResult>
  /** Call it when all backends are closed. */
  readonly close: () => Promise<void>
}

/**
 * BullMQ gives each queue and each worker a pool of its own, and each worker a connection that listens besides: at a start thirty
 * connections, each a process of the server that has to be made. Here they have one pool, and one that listens for all of them: all
 * jobs are told on one channel.
 */
export function shareConnections(
  options: PoolConfig,
  schema: string,
  client: typeof QueueClient,
): SharedConnections {
  const pool = new GradualPool({ ...options, Client: client })
  const shares = new Set<Share>()
  /** Who listens to errors tells them; once is enough. */
  const tell = (error: Error) => {
    const [first] = [...shares].filter(
      (share) => !share.isClosing && share.listenerCount('error') > 0,
    )
    first?.emit('error', error)
  }
  pool.on('error', tell)
  let listening: Promise<Listener> | undefined
  let current: Listener | undefined

  async function connect(): Promise<Listener> {
    const listener = new Listener(new client(options))
    current = listener
    // Before it connects: a server that goes away may tell it in the same breath as that it is there.
    listener.client.on('error', (error) => {
      drop(listener)
      tell(error)
    })
    await listener.client.connect()
    return listener
  }

  /** One that was dropped may tell of its end once more, when another listens already. */
  function drop(listener: Listener): void {
    if (current !== listener) return
    current = undefined
    listening = undefined
    listener.removeAllListeners()
    void listener.client.end().catch(() => undefined)
    for (const share of shares) share.emit('listenerinvalidated')
  }

  async function listen(): Promise<Listener> {
    listening ??= connect()
    const connecting = listening
    try {
      return await connecting
    } catch (error) {
      // Who asks next tries again.
      if (listening === connecting) listening = undefined
      throw error
    }
  }

  const query = async (text: string, values?: readonly unknown[]) =>
    pool.query(text, values && [...values])

  class Share extends PostgresConnection {
    constructor() {
      // Not the pool itself: each share would tell its errors once more.
      super({
        query,
        connect: async () => pool.connect(),
        end: async () => undefined,
        on: () => pool,
        removeAllListeners: () => pool,
      })
      Reflect.set(this, 'schema', schema)
      askUntilReady(this)
      shares.add(this)
    }

    override async getListenClient(): Promise<ListenClient> {
      return listen()
    }

    override async close(): Promise<void> {
      shares.delete(this)
      await super.close()
    }
  }

  return {
    query,
    backendOf: (name, opts) => new PostgresQueueBackend(new Share(), name, opts),
    close: async () => {
      const listener = await listening?.catch(() => undefined)
      listener?.client.removeAllListeners('error')
      await Promise.all([pool.end(), listener?.client.end()])
    },
  }
}

/** The connection that listens: each worker that waits listens to what it hears. */
class Listener extends EventEmitter {
  readonly client: QueueClient
  #line: Promise<unknown> = Promise.resolve()

  constructor(client: QueueClient) {
    super()
    this.client = client
    this.setMaxListeners(0)
    client.on('notification', (told) => this.emit('notification', told))
  }

  /** One after the other: `pg` wants each statement to be waited for. */
  readonly query: ListenClient['query'] = async (text, values) => {
    const asked = this.#line.then(async () => this.client.query(text, values && [...values]))
    this.#line = asked.catch(() => undefined)
    return asked
  }
}
