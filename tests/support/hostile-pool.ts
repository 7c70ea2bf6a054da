import { onTestFinished } from 'vitest'
import { type PoolOptions, openTextThreads } from '../../src/threads/pool.ts'
import { Cell } from './hostile-thread.ts'

/** Stands in for the text work: takes for ever, or all memory, where its input says so. */
export const hostile = new URL('./hostile-thread.ts', import.meta.url)

/** A pool of threads that do what they are told, and the memory that they and the test share. */
export function hostilePool(options: Partial<PoolOptions> = {}) {
  const pool = openTextThreads({
    threads: 1,
    deadlineMs: 60_000,
    memoryMb: 256,
    file: hostile,
    ...options,
  })
  onTestFinished(async () => pool.close())
  const cells = new Int32Array(new SharedArrayBuffer(4 * 16))
  const body = new Uint8Array(cells.buffer)
  const { signal: never } = new AbortController()

  return {
    pool,
    cells,
    /** The deed's name when it is done, or what it failed with. */
    order: async (deed: string, signal = never): Promise<unknown> =>
      pool.readArticle({ body, url: deed, contentType: '' }, signal).catch((e: unknown) => e),
    /** Waits until a cell has another value than `old`. */
    changed: async (cell: number, old: number): Promise<void> => {
      const { async: isAsync, value } = Atomics.waitAsync(cells, cell, old)
      if (isAsync) await value
    },
    letGo: (): void => {
      Atomics.store(cells, Cell.letGo, 1)
      Atomics.notify(cells, Cell.letGo)
    },
  }
}
