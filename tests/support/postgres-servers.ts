import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with how the PostgreSQL of a worker is reached: `/1` for the first. And `/made` with where a cluster lies to be copied. */
    readonly postgresServers: string
  }
}

/**
 * A PostgreSQL for each worker of this run: started when the first file of the worker asks, and used by its files one after the
 * other for as long as the run lasts. To start and stop one takes as much CPU time as the tests of many a file. They are held by a
 * process of their own, as the files' own are gone after each file.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'postgres-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(holder, 'exit')
  const [address = ''] = await Promise.race([
    once(createInterface(holder.stdout), 'line'),
    ended.then(() => []),
  ])
  if (address === '') throw new Error('the process that holds the databases of tests did not start')
  project.provide('postgresServers', String(address))
  return async () => {
    holder.stdin.end()
    await ended
  }
}
