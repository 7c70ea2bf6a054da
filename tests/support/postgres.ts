import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import type { ConnectionConfig } from '../../src/store/embedded/connect.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'

/** An empty database on a test file's own server. */
export interface TestDatabase {
  readonly connectionConfig: ConnectionConfig
  /** The same as a connection string. */
  readonly url: string
}

/**
 * Starts an embedded server for one test file, stopped and removed after it. Gives a function that
 * makes an empty database, for each test its own.
 */
export async function postgresForFile(): Promise<() => Promise<TestDatabase>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'postgres-test-'))
  const server = await openEmbedded({ dataDir })
  afterAll(async () => {
    await server.close()
    await rm(await realpath(join(dataDir, 'postgres')), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  })

  let made = 0
  return async () => {
    made += 1
    const database = `test_${made}`
    await run(server.connectionConfig, `create database ${database}`)
    const connectionConfig = { ...server.connectionConfig, database }
    const { host, user } = connectionConfig
    return {
      connectionConfig,
      url: `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`,
    }
  }
}

async function run(config: ConnectionConfig, sql: string) {
  const client = new Client(config)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
