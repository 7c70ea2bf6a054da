import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the workers of this run keep their PostgreSQL clusters. */
    readonly postgresFolder: string
  }
}

/** A folder for the clusters that test files of one worker use one after the other, for as long as the run lasts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-test-'))
  project.provide('postgresFolder', folder)
  return async () => {
    for (const worker of await readdir(folder))
      await removeCluster(join(folder, worker, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
}

/** A test run of root has it elsewhere, where the account can reach it that runs it. */
async function removeCluster(path: string): Promise<void> {
  await rm(await realpath(path), { recursive: true, force: true })
}
