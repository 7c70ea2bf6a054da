import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { migrate, openDatabase } from '../../src/store/database.ts'
import type { Database } from '../../src/store/database.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'

/** A PostgreSQL of its own for the tests of one file, with all migrations; each call empties `tables`. */
export function emptyDatabase(...tables: readonly string[]): () => Promise<Database> {
  const world: { db?: Database; close?: () => Promise<void> } = {}

  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'wiredesk-test-'))
    const server = await openEmbedded({ dataDir })
    const schema = 'wiredesk'
    const connection = server.connectionConfig
    const db = openDatabase({ connection, connections: 8, schema, onError: () => undefined })
    await migrate(db, schema)
    world.db = db
    world.close = async () => {
      await db.close()
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  }, 60_000)

  afterAll(async () => world.close?.())

  return async () => {
    await world.db!.run(`truncate ${tables.join(', ')} cascade`)
    return world.db!
  }
}
