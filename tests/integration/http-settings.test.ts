import { describe, expect, test } from 'vitest'
import { httpClient } from '../support/http-client.ts'
import { httpProxy, socksProxy } from '../support/proxy-server.ts'
import { page, redirect, webServer } from '../support/web-server.ts'

const secrets = { 'x-key': 's3cret', cookie: 'session=1', authorization: 'Basic YTpi' }
const sent = (headers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(secrets).map((name) => [name, headers[name]]))
const none = { 'x-key': undefined, cookie: undefined, authorization: undefined }

describe('what is set for a feed', () => {
  test('goes to its own domain', async () => {
    const site = await webServer({ '/feed': page('x'), '/story': page('x') })
    const { get } = httpClient([site.host])
    const settings = { owner: `${site.url}/feed`, userAgent: 'Desk/1.0', headers: secrets }

    await get(`${site.url}/feed`, { settings, headers: { 'if-none-match': '"1"' } })
    await get(`${site.url}/story`, { settings, purpose: 'article' })

    const [feed, robots, story] = site.asked.map(({ headers }) => headers)
    expect(sent(feed!)).toEqual(secrets)
    expect(feed).toMatchObject({ 'user-agent': 'Desk/1.0', 'if-none-match': '"1"' })
    expect({ ...sent(robots!), agent: robots!['user-agent'] }).toEqual({
      ...none,
      agent: 'Desk/1.0',
    })
    expect(sent(story!)).toEqual(secrets)
  })

  test('goes to no other domain, but for the name that it asks under', async () => {
    const site = await webServer({ '/story': page('x') })
    const { get } = httpClient([site.host])
    const settings = {
      owner: 'https://paper.example/feed',
      userAgent: 'Desk/1.0',
      headers: secrets,
    }

    await get(`${site.url}/story`, { settings })

    expect(sent(site.asked[0]!.headers)).toEqual(none)
    expect(site.asked[0]!.headers['user-agent']).toBe('Desk/1.0')
  })

  test('does not follow a redirect to another origin, even on the same host', async () => {
    const other = await webServer({ '/b': page('x') })
    const site = await webServer({
      '/a': redirect(`${other.url}/b`),
      '/c': redirect('/d'),
      '/d': page('x'),
    })
    const { get } = httpClient([site.host, other.host])
    const settings = { owner: `${site.url}/a`, headers: secrets }

    await get(`${site.url}/a`, { settings })
    await get(`${site.url}/c`, { settings })

    expect(sent(other.asked[0]!.headers)).toEqual(none)
    expect(site.asked.map(({ headers }) => sent(headers))).toEqual([secrets, secrets, secrets])
  })
})

describe('a proxy', () => {
  const feed = 'http://paper.example'

  test('is gone through by all, but for those with none or another', async () => {
    const site = await webServer({ '/feed': page('from the site') })
    const all = await httpProxy()
    const own = await httpProxy('me:hidden')
    const { get } = httpClient([site.host], { proxy: `http://${all.host}` })
    const url = `${feed}:${site.port}/feed`
    const through = (proxy: string) => ({ settings: { owner: url, proxy } })

    const { body } = await get(url)
    await get(url, through(`http://me:hidden@${own.host}`))
    await get(`${site.url}/feed`, through('none'))

    expect(Buffer.from(body).toString()).toBe('from the site')
    expect(all.asked.map((asked) => asked.url)).toEqual([url])
    expect(own.asked).toEqual([{ url, authorization: `Basic ${btoa('me:hidden')}` }])
    expect(site.asked).toHaveLength(3)
    expect(site.asked.map(({ headers }) => headers['proxy-authorization'])).toEqual(
      Array(3).fill(undefined),
    )
  })

  test('may be one for SOCKS5', async () => {
    const site = await webServer({ '/feed': page('x') })
    const proxy = await socksProxy()
    const { get } = httpClient([], { proxy: `socks5://${proxy.host}` })

    await get(`${feed}:${site.port}/feed`)

    expect(proxy.asked).toEqual([`paper.example:${site.port}`])
    expect(site.asked).toHaveLength(1)
  })

  test('that cannot be reached, or turns us away, is told from the site', async () => {
    const site = await webServer()
    const picky = await httpProxy('me:hidden')
    const { get } = httpClient([])
    const through = (proxy: string) => ({ settings: { owner: feed, proxy } })
    const failure = { code: 'proxy', disposition: 'retry' }

    await expect(get(`${feed}/a`, through('http://127.0.0.1:9'))).rejects.toMatchObject(failure)
    await expect(get(`${feed}/a`, through('socks5://127.0.0.1:9'))).rejects.toMatchObject(failure)
    await expect(
      get(`${feed}:${site.port}/a`, through(`http://${picky.host}`)),
    ).rejects.toMatchObject(failure)
  })

  test('of all requests that cannot be reached is no fault of a site, nor of its robots.txt', async () => {
    const { get, clock } = httpClient([], { proxy: 'http://127.0.0.1:9' })

    for (const purpose of ['feed', 'article'] as const) {
      const answer = get(`${feed}/a`, { purpose })
      await expect(answer).rejects.toMatchObject({
        code: 'offline',
        disposition: 'defer',
        retryAt: new Date(clock.now.getTime() + 60_000),
      })
    }
  })

  test('that says it cannot reach the site is not at fault', async () => {
    const { get } = httpClient([])
    const proxy = await httpProxy()
    const socks = await socksProxy()
    const through = (address: string) => ({ settings: { owner: feed, proxy: address } })

    await expect(get(`${feed}:9/a`, through(`http://${proxy.host}`))).rejects.toMatchObject({
      code: 'http-502',
    })
    await expect(get(`${feed}:9/a`, through(`socks5://${socks.host}`))).rejects.toMatchObject({
      code: 'network',
    })
  })

  test('is asked for no private address, nor for a name of its own network', async () => {
    const proxy = await httpProxy()
    const { get } = httpClient([], { proxy: `http://${proxy.host}` })

    for (const host of [
      '127.0.0.1:8080',
      '[::1]',
      'localhost',
      'printer',
      'db.internal',
      'nas.local',
    ])
      await expect(get(`http://${host}/x`)).rejects.toMatchObject({ code: 'private-address' })
    expect(proxy.asked).toEqual([])
  })

  test('never stands in an error with its password', async () => {
    const { get } = httpClient([], { proxy: 'http://me:s3cret@127.0.0.1:9' })

    await expect(get(`${feed}/a`)).rejects.toThrow(/^(?!.*s3cret)/)
  })
})
