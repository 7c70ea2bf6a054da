import type { LookupFunction } from 'node:net'
import { describe, expect, test } from 'vitest'
import { StageError } from '../../src/errors.ts'
import { httpClient } from '../support/http-client.ts'
import { page, status, webServer } from '../support/web-server.ts'
import type { Respond } from '../support/web-server.ts'

const silent: Respond = () => undefined
const reset: Respond = (response) => void response.destroy()
const minuteMs = 60_000

const deadline = (deadlineMs: number) => {
  const one = { maxWireBytes: 1e6, maxBodyBytes: 1e6, deadlineMs }
  return { purposes: { feed: one, sitemap: one, article: one } }
}

/** Any number of domains at one server of ours, reached as long as the network is there. */
async function domains(pages: Readonly<Record<string, Respond>> = { '/': page('x') }) {
  const site = await webServer(pages)
  const network = { isUp: true, dead: new Set<string>() }
  const lookup: LookupFunction = (hostname, options, callback) => {
    if (!network.isUp || network.dead.has(hostname))
      return callback(Object.assign(new Error('no such name'), { code: 'EAI_AGAIN' }), [])
    if (options.all) return callback(null, [{ address: '127.0.0.1', family: 4 }])
    return callback(null, '127.0.0.1', 4)
  }
  const names = ['a.example', 'b.example', 'c.example', 'd.example']
  const web = httpClient(
    names.map((name) => `${name}:${site.port}`),
    { lookup },
  )
  const outcome = async (name: string) =>
    web.get(`http://${name}:${site.port}/`).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    )
  return { ...web, network, outcome }
}

describe('a server that does not answer', () => {
  test.each<[string, Respond]>([
    ['timeout', silent],
    ['truncated', reset],
  ])(
    'is left alone after three times (%s), and asked again one at a time',
    async (code, respond) => {
      let isIll = true
      const site = await webServer({
        '/a': (response, request) => (isIll ? respond : page('well'))(response, request),
      })
      const { get, clock } = httpClient([site.host], deadline(100))
      const ask = async () => get(`${site.url}/a`)

      for (let times = 0; times < 3; times++) await expect(ask()).rejects.toMatchObject({ code })
      const until = new Date(clock.now.getTime() + minuteMs)
      await expect(ask()).rejects.toMatchObject({ code: 'politeness', retryAt: until })
      expect(site.asked).toHaveLength(3)

      clock.now = until
      await expect(ask()).rejects.toMatchObject({ code })
      await expect(ask()).rejects.toMatchObject({
        code: 'politeness',
        retryAt: new Date(until.getTime() + 10_000 + 2 * minuteMs),
      })

      isIll = false
      clock.now = new Date(clock.now.getTime() + 2 * minuteMs)
      expect((await ask()).status).toBe(200)
      expect((await ask()).status).toBe(200)
    },
  )

  test('is not one that answers with errors', async () => {
    const site = await webServer({ '/a': status(500) })
    const { get } = httpClient([site.host])

    for (let times = 0; times < 5; times++)
      await expect(get(`${site.url}/a`)).rejects.toMatchObject({ code: 'http-500' })
  })

  test('is one that does not answer for its robots.txt either', async () => {
    const site = await webServer({ '/robots.txt': reset, '/feed': page('x') })
    const { get, clock } = httpClient([site.host])
    for (let times = 0; times < 3; times++) {
      clock.now = new Date(clock.now.getTime() + 11 * minuteMs)
      await expect(get(`${site.url}/a`, { purpose: 'article' })).rejects.toMatchObject({
        code: 'robots-unreachable',
      })
    }

    await expect(get(`${site.url}/feed`)).rejects.toMatchObject({ code: 'politeness' })
  })

  test('costs those who wait an attempt once it has been silent for an hour', async () => {
    const site = await webServer({ '/a': reset })
    const { get, clock } = httpClient([site.host])
    const began = clock.now.getTime()
    const ask = async () => {
      clock.now = new Date(clock.now.getTime() + minuteMs)
      const error = await get(`${site.url}/a`).catch((failure: unknown) => failure)
      return error instanceof StageError ? error : undefined
    }
    let failure = await ask()
    while (failure?.code !== 'host-down' && clock.now.getTime() < began + 120 * minuteMs)
      failure = await ask()

    expect(failure).toMatchObject({ code: 'host-down', disposition: 'retry' })
    expect(clock.now.getTime() - began).toBeGreaterThan(60 * minuteMs)
    expect(failure?.notBefore?.getTime()).toBeGreaterThan(clock.now.getTime())
  })
})

describe('the places of a process', () => {
  test('are not all for one host that is slow: the others are sent away at once', async () => {
    const site = await webServer({ '/a': silent, '/b': page('x') })
    const stop = new AbortController()
    const { get } = httpClient([site.host])
    const first = get(`${site.url}/a`, { signal: stop.signal })

    await expect(get(`${site.url}/b`)).rejects.toMatchObject({ code: 'politeness' })

    stop.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    expect((await get(`${site.url}/b`)).status).toBe(200)
  })

  test('have a bound for what their bodies weigh together, which is no fault of a page', async () => {
    const site = await webServer({ '/a': page('x'.repeat(5_000)), '/b': page('x'.repeat(100)) })
    const { get } = httpClient([site.host], { budget: { sharedBytes: 1_000, ownBytes: 1_000 } })

    await expect(get(`${site.url}/a`)).rejects.toMatchObject({
      code: 'busy',
      disposition: 'defer',
    })
    expect((await get(`${site.url}/b`)).status).toBe(200)
  })
})

describe('our own network', () => {
  test('is down where no domain can be reached, and costs no attempt then', async () => {
    const { outcome, network, clock } = await domains()
    expect(await outcome('a.example')).toBe('answered')
    network.isUp = false

    expect([
      await outcome('a.example'),
      await outcome('b.example'),
      await outcome('c.example'),
      await outcome('d.example'),
      await outcome('a.example'),
    ]).toEqual(['dns', 'dns', 'offline', 'offline', 'offline'])

    network.isUp = true
    clock.now = new Date(clock.now.getTime() + minuteMs)
    expect(await outcome('b.example')).toBe('answered')
    expect(await outcome('c.example')).toBe('answered')
  })

  test('is not for two dead hosts beside one that answers', async () => {
    const { outcome, network } = await domains()
    network.dead = new Set(['a.example', 'b.example'])

    const outcomes: unknown[] = []
    for (const name of ['a.example', 'b.example', 'c.example', 'd.example'])
      outcomes.push(await outcome(name))
    outcomes.push(await outcome('a.example'))

    expect(outcomes).toEqual(['dns', 'dns', 'answered', 'answered', 'dns'])
  })
})
