import { once } from 'node:events'
import { createServer } from 'node:http'
import zlib from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DeferredError, PermanentError, TransientError } from '../../src/errors.ts'
import { httpClient } from '../support/http-client.ts'
import { page, redirect, status, webServer } from '../support/web-server.ts'
import type { Respond } from '../support/web-server.ts'

async function setup(
  pages: Readonly<Record<string, Respond>>,
  settings: Parameters<typeof httpClient>[1] = {},
) {
  const site = await webServer(pages)
  return { site, ...httpClient([site.host], settings) }
}

const caps = (about: { maxWireBytes?: number; maxBodyBytes?: number; deadlineMs?: number }) => {
  const one = { maxWireBytes: 1e6, maxBodyBytes: 1e6, deadlineMs: 5_000, ...about }
  return { purposes: { feed: one, sitemap: one, article: one } }
}

describe('what the client sends', () => {
  test('says who it is and takes no cookies, no referrer', async () => {
    const { get, site } = await setup({
      '/a': redirect('/b'),
      '/b': page('x', { 'set-cookie': 'id=1; Path=/' }),
    })

    await get(`${site.url}/a`)
    const answer = await get(`${site.url}/b`)

    expect(answer.headers).not.toHaveProperty('set-cookie')
    const last = site.asked.at(-1)!.headers
    expect(last['user-agent']).toBe(
      'Wiredesk/1.2.3 (+https://wiredesk.example/bot; desk@wiredesk.example)',
    )
    expect(last.cookie).toBeUndefined()
    expect(last.referer).toBeUndefined()
    expect(last['accept-encoding']).toContain('gzip')
    expect(last.accept).toMatch(/atom.*rss/)
  })

  test('asks for a page without the fragment that names a place in it', async () => {
    const { get, site } = await setup({ '/live': page('x') })

    const { url } = await get(`${site.url}/live#post-2`, { purpose: 'article' })

    expect(url).toBe(`${site.url}/live`)
  })

  test('sends the headers of the caller as they are', async () => {
    const { get, site } = await setup({ '/a': status(304) })

    const { status: answered, body } = await get(`${site.url}/a`, {
      headers: { 'if-none-match': 'W/"é~1"' },
    })

    expect(site.asked[0]!.headers['if-none-match']).toBe('W/"é~1"')
    expect(answered).toBe(304)
    expect(body).toHaveLength(0)
  })

  test('gives the credentials of an address to its own origin only, and names them nowhere', async () => {
    const other = await webServer({ '/c': page('x') })
    const site = await webServer({ '/a': redirect('/b'), '/b': redirect(`${other.url}/c`) })
    const { get } = httpClient([site.host, other.host])

    const got = await get(`http://me:secret@${site.host}/a`)

    const basic = `Basic ${Buffer.from('me:secret').toString('base64')}`
    expect(site.asked.map(({ headers }) => headers.authorization)).toEqual([basic, basic])
    expect(other.asked[0]!.headers.authorization).toBeUndefined()
    expect(JSON.stringify(got.redirects)).not.toContain('secret')
  })
})

describe('bodies', () => {
  test.each([
    ['gzip', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
    ['deflate', zlib.deflateSync],
    ['deflate', zlib.deflateRawSync],
    ['zstd', zlib.zstdCompressSync],
    ['gzip', (body: string) => Buffer.from(body)],
    ['br', (body: string) => Buffer.from(body)],
    ['identity', zlib.gzipSync],
  ])('are unpacked from %s, also where the server lies', async (encoding, pack) => {
    const { get, site } = await setup({
      '/a': page(pack('<rss>é</rss>'), { 'content-encoding': encoding }),
    })

    const { body } = await get(`${site.url}/a`)

    expect(new TextDecoder().decode(body)).toBe('<rss>é</rss>')
  })

  test('are refused past the cap for what comes over the wire', async () => {
    const { get, site } = await setup(
      { '/a': page('x'.repeat(2_000)) },
      caps({ maxWireBytes: 1_000 }),
    )

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'too-large' })
  })

  test('are refused past the cap for what they unpack to', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(5_000_000))
    const { get, site } = await setup(
      { '/a': page(bomb, { 'content-encoding': 'gzip' }) },
      caps({}),
    )

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'too-large' })
  })

  test.each<[string, Respond]>([
    [
      'are longer than what came',
      (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half')
        setImmediate(() => response.destroy())
      },
    ],
    [
      'break off between chunks',
      (response) => {
        response.writeHead(200).write('half')
        setImmediate(() => response.destroy())
      },
    ],
    [
      'break off in their gzip stream',
      page(zlib.gzipSync('x'.repeat(1e5)).subarray(0, 60), { 'content-encoding': 'gzip' }),
    ],
  ])('that %s are a failure, to be tried again', async (_, respond) => {
    const { get, site } = await setup({ '/a': respond })

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({
      code: 'truncated',
      disposition: 'retry',
    })
  })

  test('that drip are ended by the deadline for the whole answer', async () => {
    const { get, site } = await setup(
      {
        '/a': (response) => {
          response.writeHead(200)
          const drip = setInterval(() => response.write('x'), 20)
          response.on('close', () => clearInterval(drip))
        },
      },
      caps({ deadlineMs: 200 }),
    )

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({
      code: 'timeout',
      disposition: 'retry',
    })
  })
})

describe('a shutdown', () => {
  test('ends a request with its own reason', async () => {
    const stop = new AbortController()
    const { get, site, turns } = await setup({ '/a': () => stop.abort(new Error('stopping')) })

    await expect(get(`${site.url}/a`, { signal: stop.signal })).rejects.toThrow('stopping')
    expect(turns.connections('127.0.0.1')).toBe(0)
  })
})

describe('redirects', () => {
  test('are followed five times, and each hop is told', async () => {
    const { get, site } = await setup({
      '/0': redirect('/1', 301),
      '/1': redirect('2', 302),
      '/2': redirect('?q', 303),
      '/2?q': redirect('/3#part', 307),
      '/3': redirect('./4', 308),
      '/4': page('there'),
    })

    const got = await get(`${site.url}/0`)

    expect(got.url).toBe(`${site.url}/4`)
    expect(got.redirects.map((hop) => hop.status)).toEqual([301, 302, 303, 307, 308])
    expect(got.redirects[0]!.url).toBe(`${site.url}/0`)
  })

  test('are not followed a sixth time', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`/${index}`, redirect(`/${index + 1}`)]),
    )
    const { get, site } = await setup(pages)

    await expect(get(`${site.url}/0`)).rejects.toMatchObject({ code: 'too-many-redirects' })
    expect(site.asked).toHaveLength(6)
  })

  test('in a circle are noticed at once', async () => {
    const { get, site } = await setup({ '/a': redirect('/b'), '/b': redirect('/a') })

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'redirect-loop' })
    expect(site.asked).toHaveLength(2)
  })

  test.each(['file:///etc/passwd', 'ftp://a.example/', 'data:text/html,x', 'http://'])(
    'to %s are refused',
    async (location) => {
      const { get, site } = await setup({ '/a': redirect(location) })

      await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'bad-address' })
    },
  )
})

describe('addresses that are not public', () => {
  test.each([
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `http://localhost:${port}/`,
    (port: number) => `http://0x7f.1:${port}/`,
    (port: number) => `http://0177.0.0.1:${port}/`,
    (port: number) => `http://2130706433:${port}/`,
    (port: number) => `http://[::ffff:127.0.0.1]:${port}/`,
    (port: number) => `http://[64:ff9b::7f00:1]:${port}/`,
    (port: number) => `http://0.0.0.0:${port}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://10.0.0.1/',
    () => 'http://[fd00::1]/',
  ])('are never connected to, not even by a redirect (%#)', async (address) => {
    let connections = 0
    const trap = createServer().on('connection', () => connections++)
    trap.listen(0, '127.0.0.1')
    await once(trap, 'listening')
    onTestFinished(() => void trap.close())
    const bound = trap.address()
    const target = address(bound !== null && typeof bound === 'object' ? bound.port : 0)
    const { get, site } = await setup({ '/a': redirect(target) })

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({
      code: 'private-address',
      disposition: 'quarantine',
    })
    await expect(get(target)).rejects.toMatchObject({ code: 'private-address' })
    expect(connections).toBe(0)
  })

  test('may be named as allowed, with or without a port', async () => {
    const site = await webServer({ '/': page('x') })
    const byHost = httpClient(['127.0.0.1'])
    const byName = httpClient([`localhost:${site.port}`])

    expect((await byHost.get(`${site.url}/`)).status).toBe(200)
    expect((await byName.get(`http://localhost:${site.port}/`)).status).toBe(200)
    await expect(byName.get(`${site.url}/`)).rejects.toMatchObject({ code: 'private-address' })
  })
})

const failing =
  (body: Buffer, encoding: string): Respond =>
  (response) =>
    void response.writeHead(500, { 'content-encoding': encoding }).end(body)

describe('answers that are no page', () => {
  test.each([
    [404, PermanentError],
    [410, PermanentError],
    [403, PermanentError],
    [500, TransientError],
    [408, TransientError],
    [429, TransientError],
    [301, PermanentError],
  ])('%i is a failure of its kind', async (code, kind) => {
    const { get, site } = await setup({ '/a': status(code) })

    const failure = get(`${site.url}/a`)

    await expect(failure).rejects.toBeInstanceOf(kind)
    await expect(failure).rejects.toMatchObject({ code: `http-${code}` })
  })

  test('are kept as evidence, headers and what they said', async () => {
    const { get, site } = await setup({
      '/a': (response) =>
        void response
          .writeHead(403, {
            'content-encoding': 'gzip',
            'x-why': 'wall',
            'set-cookie': 'visitor=12',
          })
          .end(zlib.gzipSync('<h1>Robots stay out</h1>')),
    })

    const error = await get(`${site.url}/a`).catch((failure: unknown) => failure)

    expect(error).toMatchObject({
      code: 'http-403',
      answer: { url: `${site.url}/a`, status: 403, headers: { 'x-why': 'wall' } },
    })
    const { answer } = error instanceof PermanentError ? error : {}
    expect(answer?.headers).not.toHaveProperty('set-cookie')
    expect(Buffer.from(answer?.body ?? []).toString()).toBe('<h1>Robots stay out</h1>')
  })

  test.each<[string, Respond, RegExp]>([
    [
      'never ends',
      (response) => {
        response.writeHead(500)
        const pour = () => {
          while (response.write('x'.repeat(10_000)));
          response.once('drain', pour)
        }
        pour()
      },
      /^x{65536}$/,
    ],
    [
      'breaks off',
      (response) => {
        response.writeHead(500, { 'content-length': '100' }).write('half')
        setImmediate(() => response.destroy())
      },
      /^half$/,
    ],
    [
      'breaks off in its gzip stream',
      failing(zlib.gzipSync('x'.repeat(1e5)).subarray(0, 60), 'gzip'),
      /^x{1000,65536}$/,
    ],
    ['cannot be unpacked', failing(Buffer.from([0xff, 0x41, 0x42]), 'br'), /^\ufffdAB$/],
  ])('are the same failure where the body %s', async (_, respond, body) => {
    const { get, site } = await setup({ '/a': respond })

    const error = await get(`${site.url}/a`).catch((failure: unknown) => failure)

    expect(error).toMatchObject({ code: 'http-500' })
    const kept = Buffer.from((error instanceof TransientError && error.answer?.body) || [])
    expect(kept.toString()).toMatch(body)
  })

  test('no server there is to be tried again', async () => {
    const { get } = httpClient(['127.0.0.1:1'])

    await expect(get('http://127.0.0.1:1/')).rejects.toMatchObject({
      code: 'connect',
      disposition: 'retry',
    })
  })

  test('no such name is to be tried again', async () => {
    const { get } = httpClient([])

    await expect(get('http://nowhere.invalid/')).rejects.toMatchObject({
      code: 'dns',
      disposition: 'retry',
    })
  })
})

describe('the pace', () => {
  test('sends the second request back to its queue, without asking the site', async () => {
    const { get, site, clock } = await setup({ '/a': page('x') })
    await get(`${site.url}/a`, { turn: 'one' })

    const second = get(`${site.url}/a`, { turn: 'two' })

    await expect(second).rejects.toBeInstanceOf(DeferredError)
    await expect(second).rejects.toMatchObject({
      code: 'politeness',
      retryAt: new Date(clock.now.getTime() + 1_100),
    })
    expect(site.asked).toHaveLength(1)
  })

  test('lets it go when its turn has come', async () => {
    const { get, site, clock } = await setup({ '/a': page('x') })
    await get(`${site.url}/a`, { turn: 'one' })
    await get(`${site.url}/a`, { turn: 'two' }).catch(() => undefined)

    clock.now = new Date(clock.now.getTime() + 1_100)

    expect((await get(`${site.url}/a`, { turn: 'two' })).status).toBe(200)
  })

  test('gives the connection back after a failure', async () => {
    const { get, site, turns } = await setup({})

    await expect(get(`${site.url}/nothing`)).rejects.toThrow('404')

    expect(turns.connections('127.0.0.1')).toBe(0)
  })

  test('counts a redirect to another host as a request to that host', async () => {
    const other = await webServer({ '/b': page('x') })
    const site = await webServer({
      '/a': redirect(`http://localhost:${other.port}/b`),
      '/c': redirect(`http://localhost:${other.port}/b`),
    })
    const { get } = httpClient([site.host, `localhost:${other.port}`])
    await get(`${site.url}/a`, { turn: 'one' })

    await expect(get(`http://localhost:${other.port}/b`, { turn: 'two' })).rejects.toMatchObject({
      code: 'politeness',
    })
  })
})

describe('a site that asks for quiet', () => {
  test.each([
    ['7200', 7_200_000],
    ['Mon, 01 Sep 2025 15:00:10 GMT', 3 * 3_600_000],
    ['315360000', 7 * 86_400_000],
  ])('by Retry-After %s is left alone until then, with all its hosts', async (value, ms) => {
    const { get, site, clock } = await setup({ '/a': status(429, { 'retry-after': value }) })

    const first = get(`${site.url}/a`)
    await expect(first).rejects.toMatchObject({ code: 'http-429', disposition: 'defer' })
    const until = new Date(clock.now.getTime() + ms)
    await expect(first).rejects.toMatchObject({ retryAt: until })

    await expect(get(`${site.url}/b`)).rejects.toMatchObject({ code: 'politeness', retryAt: until })
    expect(site.asked).toHaveLength(1)
  })

  test('by 503 with Retry-After as well', async () => {
    const { get, site } = await setup({ '/a': status(503, { 'retry-after': '60' }) })

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({
      code: 'http-503',
      disposition: 'defer',
    })
    await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'politeness' })
  })

  test('for more than a day costs those who wait an attempt', async () => {
    const { get, site, clock } = await setup({ '/a': status(503, { 'retry-after': '90000' }) })
    await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'http-503' })
    await expect(get(`${site.url}/b`)).rejects.toMatchObject({ code: 'politeness' })

    clock.now = new Date(clock.now.getTime() + 87_000_000)

    await expect(get(`${site.url}/b`)).rejects.toMatchObject({
      code: 'domain-held',
      disposition: 'retry',
    })
  })

  test('by 429 without a time is left alone for longer each time, until it answers', async () => {
    let isTooMuch = true
    const { get, site, clock } = await setup({
      '/a': (response, request) => (isTooMuch ? status(429) : page('a'))(response, request),
    })
    const minutes: number[] = []
    const ask = async () => {
      const error = await get(`${site.url}/a`).catch((failure: unknown) => failure)
      if (!(error instanceof TransientError) || !error.notBefore) throw error
      minutes.push((error.notBefore.getTime() - clock.now.getTime()) / 60_000)
      await expect(get(`${site.url}/a`, { turn: 'other' })).rejects.toMatchObject({
        code: 'politeness',
        retryAt: error.notBefore,
      })
      clock.now = error.notBefore
    }

    for (let times = 0; times < 7; times++) await ask()
    isTooMuch = false
    await get(`${site.url}/a`)
    isTooMuch = true
    await ask()

    expect(minutes).toEqual([2, 5, 15, 30, 60, 120, 120, 2])
  })
})
