import { describe, expect, test } from 'vitest'
import { TransientError } from '../../src/errors.ts'
import { httpClient } from '../support/http-client.ts'
import { page, redirect, status, webServer } from '../support/web-server.ts'
import type { Respond } from '../support/web-server.ts'

const rules = (text: string) => page(text, { 'content-type': 'text/plain' })

async function setup(robots: Respond | undefined, pages: Readonly<Record<string, Respond>> = {}) {
  const all = { '/a': page('a'), '/b': page('b'), '/to-b': redirect('/b'), ...pages }
  const site = await webServer(robots ? { ...all, '/robots.txt': robots } : all)
  const { get, clock } = httpClient([site.host])
  const paths = () => site.asked.map(({ path }) => path)
  return {
    clock,
    paths,
    article: async (path: string) => get(`${site.url}${path}`, { purpose: 'article' }),
    feed: async (path: string) => get(`${site.url}${path}`),
    sitemap: async (path: string) => get(`${site.url}${path}`, { purpose: 'sitemap' }),
  }
}

describe('robots.txt', () => {
  test('keeps us from articles and sitemaps that it forbids', async () => {
    const { article, sitemap, paths } = await setup(rules('User-agent: *\nDisallow: /b\n'))

    expect((await article('/a')).status).toBe(200)
    await expect(article('/b')).rejects.toMatchObject({ code: 'robots', disposition: 'quarantine' })
    await expect(sitemap('/b')).rejects.toMatchObject({ code: 'robots' })
    expect(paths()).toEqual(['/robots.txt', '/a'])
  })

  test('is not asked for feeds, which are made for readers', async () => {
    const { feed, paths } = await setup(rules('User-agent: *\nDisallow: /\n'))

    expect((await feed('/a')).status).toBe(200)
    expect(paths()).toEqual(['/a'])
  })

  test('binds the target of a redirect too', async () => {
    const { article, paths } = await setup(rules('User-agent: wiredesk\nDisallow: /b\n'))

    await expect(article('/to-b')).rejects.toMatchObject({ code: 'robots' })
    expect(paths()).not.toContain('/b')
  })

  test('is asked for once in 24 hours', async () => {
    const { article, paths, clock } = await setup(rules(''))
    await article('/a')
    clock.now = new Date(clock.now.getTime() + 23 * 3_600_000)
    await article('/a')
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(1)

    clock.now = new Date(clock.now.getTime() + 3_600_000)
    await article('/a')

    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(2)
  })

  test.each([404, 403, 401])('forbids nothing where there is none (%i)', async (code) => {
    const { article } = await setup(status(code))

    expect((await article('/a')).status).toBe(200)
  })

  test.each([500, 503, 429])('forbids everything while it cannot be had (%i)', async (code) => {
    const { article, paths } = await setup(status(code))

    await expect(article('/a')).rejects.toMatchObject({
      code: 'robots-unreachable',
      disposition: 'retry',
    })
    await expect(article('/a')).rejects.toMatchObject({ code: 'robots-unreachable' })
    expect(paths()).toEqual(['/robots.txt'])
  })

  test('is asked for again after longer and longer waits while it cannot be had', async () => {
    let isUp = false
    const { article, paths, clock } = await setup((response, request) =>
      (isUp ? rules('') : status(500))(response, request),
    )
    const seconds: number[] = []
    for (let times = 0; times < 5; times++) {
      const error = await article('/a').catch((failure: unknown) => failure)
      if (!(error instanceof TransientError) || !error.notBefore) throw error
      seconds.push((error.notBefore.getTime() - clock.now.getTime()) / 1_000)
      clock.now = error.notBefore
    }
    isUp = true

    expect((await article('/a')).status).toBe(200)
    expect(seconds).toEqual([30, 120, 600, 1_800, 1_800])
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(6)
  })

  test('goes on holding for a week while a newer one cannot be had', async () => {
    let up = true
    const { article, clock } = await setup((response, request) =>
      (up ? rules('User-agent: *\nDisallow: /b\n') : status(500))(response, request),
    )
    await article('/a')
    up = false
    clock.now = new Date(clock.now.getTime() + 2 * 86_400_000)

    expect((await article('/a')).status).toBe(200)
    await expect(article('/b')).rejects.toMatchObject({ code: 'robots' })
  })

  test('is found behind redirects', async () => {
    const { article } = await setup(redirect('/rules'), {
      '/rules': rules('User-agent: *\nDisallow: /a\n'),
    })

    await expect(article('/a')).rejects.toMatchObject({ code: 'robots' })
  })

  test('is not asked for by all who wait at once', async () => {
    const site = await webServer({ '/robots.txt': rules(''), '/a': page('a') })
    const { get } = httpClient([site.host])
    const article = async (turn: string) => get(`${site.url}/a`, { purpose: 'article', turn })

    const outcomes = await Promise.allSettled(['1', '2', '3', '4'].map(article))

    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ])
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
  })

  test('may ask for longer pauses than ours', async () => {
    const site = await webServer({
      '/robots.txt': rules('User-agent: *\nCrawl-delay: 20\n'),
      '/a': page('a'),
    })
    const { get, clock } = httpClient([site.host])
    await get(`${site.url}/a`, { purpose: 'article', turn: '1' })
    clock.now = new Date(clock.now.getTime() + 8_000)

    await expect(get(`${site.url}/a`, { purpose: 'article', turn: '2' })).rejects.toMatchObject({
      code: 'politeness',
      retryAt: new Date(clock.now.getTime() + 12_000),
    })
  })

  test('is read to 500 KiB and no further', async () => {
    const long = `User-agent: *\nDisallow: /a\n${'Disallow: /cut-off\n'.repeat(40_000)}Disallow: /b\n`
    const { article } = await setup(rules(long))

    await expect(article('/a')).rejects.toMatchObject({ code: 'robots' })
    expect((await article('/b')).status).toBe(200)
  })
})
