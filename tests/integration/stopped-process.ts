import { openTextThreads } from '../../src/threads/pool.ts'

// Does four tasks that work longer than they are stopped by a test; says when they have begun and what came of them.

const pool = openTextThreads({
  threads: 2,
  deadlineMs: 1_500,
  memoryMb: 256,
  file: new URL('../support/hostile-thread.ts', import.meta.url),
})
const cells = new Int32Array(new SharedArrayBuffer(4 * 16))
const page = { body: new Uint8Array(cells.buffer), url: 'work', contentType: '' }
const { signal } = new AbortController()
const tasks = Array.from({ length: 4 }, async () =>
  pool.readArticle(page, signal).catch((error: unknown) => String(error)),
)
await Atomics.waitAsync(cells, 0, 0).value
process.stdout.write('working\n')
const results = await Promise.all(tasks)
process.stdout.write(`${JSON.stringify(results)}\n`)
await pool.close()
