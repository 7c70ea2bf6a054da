import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { askPostgresServers } from './postgres.ts'

const execute = promisify(execFile)

/**
 * Puts a cluster into a data folder that every account may enter, as a first start makes it. It is made once for a test run and
 * copied, with its owner: to make one takes two seconds of CPU time, and waits for the disk.
 */
export async function makeCluster(dataDir: string): Promise<void> {
  const made = z.string().parse(await askPostgresServers('made'))
  await mkdir(dataDir, { recursive: true })
  await execute('cp', ['-a', made, join(dataDir, 'postgres')])
}
