import type { Logger } from 'pino'
import { type Config, queueSchemaOf } from './config.ts'
import { type BackupReport, backupStore } from './store/backup.ts'
import { connectTo } from './store/connect.ts'
import { restoreStore } from './store/restore.ts'

export type { BackupReport }

/** What is done to a store from outside, without migrating it or opening its queues. */
export interface Upkeep {
  readonly config: Config
  readonly log: Logger
  readonly file: string
  readonly signal: AbortSignal
  /** Told of every table when it is done. */
  readonly report: (table: string, rows: number) => void
}

/** Writes the store of these settings into a file. */
export async function backup(upkeep: Upkeep & { readonly now: Date }): Promise<BackupReport> {
  const { connection, stop } = await connectTo(placeOf(upkeep))
  try {
    return await backupStore({ ...upkeep, connection, schema: upkeep.config.WIREDESK_SCHEMA })
  } finally {
    await stop()
  }
}

/** Puts what a file holds in the place of the store of these settings; with `force` also where it is not empty. */
export async function restore(upkeep: Upkeep & { readonly force: boolean }): Promise<BackupReport> {
  const schema = upkeep.config.WIREDESK_SCHEMA
  const { connection, stop } = await connectTo(placeOf(upkeep))
  try {
    return await restoreStore({ ...upkeep, connection, schema, queueSchema: queueSchemaOf(schema) })
  } finally {
    await stop()
  }
}

const placeOf = ({ config, log }: Upkeep) => ({
  databaseUrl: config.WIREDESK_DATABASE_URL,
  dataDir: config.WIREDESK_DATA_DIR,
  log,
})
