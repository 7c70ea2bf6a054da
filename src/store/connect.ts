import type { Logger } from 'pino'
import type { PostgresAddress } from '../postgres/connection.ts'
import { openEmbedded } from './embedded/open.ts'

/** Where a store is. */
export interface StorePlace {
  /** Without one, the embedded PostgreSQL of `dataDir` is used. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly log: Logger
}

/** How to reach the database, which is started if it is the embedded one; `stop` ends our use of it. */
export async function connectTo({ databaseUrl, dataDir, log }: StorePlace): Promise<{
  readonly connection: PostgresAddress
  readonly stop: () => Promise<void>
}> {
  if (databaseUrl !== undefined) {
    return { connection: { connectionString: databaseUrl }, stop: async () => undefined }
  }
  const server = await openEmbedded({
    dataDir,
    log: (line) => log.debug({ line }, 'embedded postgresql'),
  })
  return { connection: server.connectionConfig, stop: server.close }
}
