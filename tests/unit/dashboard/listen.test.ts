import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { type Answers, loadedOnce } from '../../../src/dashboard/listen.ts'
import { listen } from '../../support/listen.ts'

const hello: RequestListener = (_, response) => void response.end('hello')

/** A server whose answers are loaded as `load` says. */
async function serve(load: () => Promise<Answers>) {
  const error = vi.fn()
  const answers = loadedOnce(load, { error })
  const server = createServer(answers.listener)
  const port = await listen(server)
  return { answers, error, port, url: `http://127.0.0.1:${port}/x` }
}

const bodyOf = async (url: string) => (await fetch(url)).text()

test('is loaded when somebody asks first, and once for all who ask meanwhile', async () => {
  const loaded = Promise.withResolvers<Answers>()
  const load = vi.fn(async () => loaded.promise)
  const { url, answers } = await serve(load)
  expect(load).not.toHaveBeenCalled()

  const asked = [bodyOf(url), bodyOf(url)]
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  const close = vi.fn()
  loaded.resolve({ listener: hello, close })

  expect(await Promise.all(asked)).toEqual(['hello', 'hello'])
  expect(await bodyOf(url)).toBe('hello')
  expect(load).toHaveBeenCalledTimes(1)
  await answers.close()
  expect(close).toHaveBeenCalledTimes(1)
})

test('what cannot be loaded is told, and tried again at the next request', async () => {
  const load = vi.fn<() => Promise<Answers>>()
  load.mockRejectedValueOnce(new Error('no such file'))
  load.mockResolvedValueOnce({ listener: hello, close: async () => undefined })
  const { url, error } = await serve(load)

  expect((await fetch(url)).status).toBe(500)
  expect(error).toHaveBeenCalledWith(
    { err: new Error('no such file'), path: '/x' },
    'dashboard trouble',
  )
  expect(await bodyOf(url)).toBe('hello')
})

test('who has left meanwhile is not answered', async () => {
  const loaded = Promise.withResolvers<Answers>()
  const listener = vi.fn(hello)
  const load = vi.fn(async () => loaded.promise)
  const { url, port } = await serve(load)
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /left HTTP/1.1\r\nHost: a\r\n\r\n')
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  socket.resetAndDestroy()
  await once(socket, 'close')
  // A request that comes after it: the server has seen by then that the other one has left.
  const next = bodyOf(url)
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  await new Promise((done) => setImmediate(done))
  setImmediate(() => loaded.resolve({ listener, close: async () => undefined }))

  expect(await next).toBe('hello')
  expect(listener.mock.calls.map(([request]) => request.url)).toEqual(['/x'])
})

test('what was never asked is closed at once', async () => {
  const { answers } = await serve(async () => {
    throw new Error('nobody asked')
  })
  await answers.close()
})
