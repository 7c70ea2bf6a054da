import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresConnection } from 'bullmq'
import { Client } from 'pg'
import { isStoreDown } from '../postgres/failures.ts'

/**
 * A client whose end is told to whoever listens, and to nobody where nobody does. BullMQ listens to none that it has
 * taken out of its pool: one that ends between two statements would end the process. The next statement fails anyway.
 */
export class QueueClient extends Client {
  override emit(...event: Parameters<Client['emit']>): boolean {
    if (event[0] !== 'error') return super.emit(...event)
    this.onBreak()
    return this.listenerCount('error') > 0 && super.emit(...event)
  }

  /** Hears of every connection that ends unasked, in whoever's hands it is. */
  protected onBreak(): void {}
}

const retryMs = 1_000

/**
 * BullMQ asks once whether its tables are there, and keeps the answer: where the server was away just then,
 * that queue would fail for good. With this it asks again until there is an answer, or the connection closes.
 */
export function askUntilReady(connection: PostgresConnection): void {
  const askOnce = connection.waitUntilReady.bind(connection)
  let ready: Promise<void> | undefined
  const ask = async () => {
    for (;;) {
      try {
        await askOnce()
        return
      } catch (error) {
        // What is asked of a connection that closes is never answered: BullMQ sees to that.
        if (connection.isClosing) return
        if (!isStoreDown(error)) throw error
        if (connection.listenerCount('error') > 0) connection.emit('error', error)
        Reflect.set(connection, 'readyPromise', undefined)
        await delay(retryMs)
      }
    }
  }
  Object.defineProperty(connection, 'waitUntilReady', {
    value: async () => (ready ??= ask()),
  })
}
