import { Client, type PoolClient } from 'pg'
import { type PostgresAddress, clientOptions, looking } from '../postgres/connection.ts'

/**
 * Asks the server to give up what the client asked it for when the signal is aborted. `end` is to be
 * awaited before the client is used for something else: a request that is still under way would hit that.
 */
export function cancelOnAbort(
  client: PoolClient,
  address: PostgresAddress,
  signal: AbortSignal | undefined,
): {
  /** Gives the error where the server could not be asked: the client is then not to be used again. */
  readonly end: () => Promise<Error | undefined>
} {
  let asked: Promise<Error | undefined> | undefined
  const ask = () => {
    asked ??= cancel(client, address)
  }
  signal?.addEventListener('abort', ask)
  return {
    end: async () => {
      signal?.removeEventListener('abort', ask)
      return asked
    },
  }
}

/** Over a connection of its own: those of the pool may all be taken. */
async function cancel(client: PoolClient, address: PostgresAddress): Promise<Error | undefined> {
  const other = new Client(clientOptions(address, looking))
  other.on('error', () => undefined) // whoever waits for it hears of it too
  try {
    await other.connect()
    await other.query('select pg_cancel_backend($1)', [backendOf(client)])
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await other.end()
  }
}

/** `pg` keeps the server's process id, and does not tell in its types. */
function backendOf(client: PoolClient): number {
  if ('processID' in client && typeof client.processID === 'number') return client.processID
  throw new Error('the connection has no process on the server')
}
