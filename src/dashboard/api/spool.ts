import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A body is larger than it may be. */
export class TooLargeError extends Error {
  constructor(mostBytes: number) {
    super(`send at most ${mostBytes} bytes`)
    this.name = 'TooLargeError'
  }
}

/**
 * Writes a body into a file of its own, gives that to `work`, and takes it away. What is sent has to be here within a minute, but what
 * is done with it may take longer. Throws TooLargeError.
 */
export async function withSpooled<T>(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'wiredesk-'))
  const file = join(folder, 'body')
  try {
    await pipeline(bounded(body, mostBytes), createWriteStream(file, { mode: 0o600 }))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* bounded(body: ReadableStream<Uint8Array> | null, mostBytes: number) {
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) throw new TooLargeError(mostBytes)
    yield chunk
  }
}
