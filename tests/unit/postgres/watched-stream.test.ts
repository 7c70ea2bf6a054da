import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { WatchedStream } from '../../../src/postgres/watched-stream.ts'

/** A stream to a server that keeps what it hears, a chunk for each time it is woken. */
async function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'stream-'))
  const path = join(folder, 'socket')
  const server = createServer().listen(path)
  const stream = new WatchedStream(60_000, false).connect(path)
  onTestFinished(() => {
    stream.destroy()
    server.close()
    rmSync(folder, { recursive: true })
  })
  const heard: string[] = []
  server.on('connection', (peer) => peer.on('data', (bytes) => heard.push(bytes.toString())))
  await once(stream, 'connect')
  return { stream, heard }
}

test('what is corked goes out as one, in its order', async () => {
  const { stream, heard } = await setup()
  stream.write('first ')
  stream.cork()
  for (const part of ['parse ', 'bind ', 'describe ', 'execute ', 'sync']) stream.write(part)
  stream.uncork()

  await vi.waitUntil(() => heard.join('').endsWith('sync'))
  expect(heard.join('')).toBe('first parse bind describe execute sync')
  expect(heard.length).toBeLessThanOrEqual(2)
})
