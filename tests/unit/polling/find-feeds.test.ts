import { describe, expect, test } from 'vitest'
import { DeferredError, PermanentError, TransientError } from '../../../src/errors.ts'
import { findFeeds } from '../../../src/polling/find-feeds.ts'
import { htmlPage, memoryContext } from '../../support/context.ts'

const site = 'https://a.example/'
const rss = (title: string) =>
  `<rss version="2.0"><channel><title>${title}</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>`
const feedPage = (url: string, title: string) =>
  htmlPage(url, rss(title), {
    headers: { 'content-type': 'application/rss+xml' },
    contentType: 'application/rss+xml',
  })

/** A site of these pages; all other addresses answer 404. Tells what was asked for. */
type Answer = string | Error

function setup(pages: Readonly<Record<string, Answer | readonly Answer[]>>) {
  const { ctx } = memoryContext()
  const asked: string[] = []
  const http = {
    async get(url: string) {
      asked.push(url)
      const answer = [pages[url]].flat()[asked.filter((one) => one === url).length - 1]
      if (answer === undefined) throw new PermanentError('http-404', url)
      if (answer instanceof Error) throw answer
      return answer.startsWith('<rss')
        ? { ...feedPage(url, ''), body: Buffer.from(answer) }
        : htmlPage(url, answer)
    },
  }
  const find = async (url = site) =>
    (await findFeeds(url, { ...ctx, http })).map((feed) => ({
      url: feed.url,
      title: feed.document.title,
    }))
  return { asked, find }
}

const soon = (ms: number) => new DeferredError('politeness', 'a turn', new Date(Date.now() + ms))

const linking = (...hrefs: string[]) =>
  `<!doctype html><html><head>${hrefs
    .map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`)
    .join('')}</head><body><p>News</p></body></html>`

describe('the feeds at an address', () => {
  test('are the address itself where it is one', async () => {
    const { find, asked } = setup({ [`${site}feed`]: rss('Courier') })

    expect(await find(`${site}feed`)).toEqual([{ url: `${site}feed`, title: 'Courier' }])
    expect(asked).toEqual([`${site}feed`])
  })

  test('are all that its page names and that answer', async () => {
    const { find } = setup({
      [site]: linking('/news.xml', '/gone.xml', '/sport.xml'),
      [`${site}news.xml`]: rss('News'),
      [`${site}sport.xml`]: rss('Sport'),
    })

    expect(await find()).toEqual([
      { url: `${site}news.xml`, title: 'News' },
      { url: `${site}sport.xml`, title: 'Sport' },
    ])
  })

  test('are at a usual address where the page names none', async () => {
    const { find } = setup({ [site]: linking(), [`${site}feed`]: rss('Hidden') })

    expect(await find()).toEqual([{ url: `${site}feed`, title: 'Hidden' }])
  })

  test('are no more than ten tries of what a page names', async () => {
    const names = Array.from({ length: 300 }, (_, n) => `/feed-${n}.xml`)
    const { find, asked } = setup({ [site]: linking(...names) })

    await expect(find()).rejects.toMatchObject({ code: 'no-feed' })
    expect(asked.filter((url) => url.includes('/feed-'))).toHaveLength(10)
  })

  test('that are nowhere are a permanent error', async () => {
    await expect(setup({ [site]: linking() }).find()).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'no-feed',
    })
  })

  test('pass on why the address does not answer', async () => {
    const error = new TransientError('http-503', 'busy')

    await expect(setup({ [site]: error }).find()).rejects.toBe(error)
  })

  test('do not wait for more than their turn', async () => {
    const error = new DeferredError('http-429', 'later', new Date())

    await expect(setup({ [site]: error }).find()).rejects.toBe(error)
  })

  test('are waited for while their host has a turn soon', async () => {
    const { find, asked } = setup({ [site]: [soon(60), rss('Courier')] })

    expect(await find()).toEqual([{ url: site, title: 'Courier' }])
    expect(asked).toEqual([site, site])
  })

  test('are not waited for in silence where it has none for long', async () => {
    const retryAt = new Date(Date.now() + 120_000)
    const { find, asked } = setup({ [site]: new DeferredError('politeness', 'a turn', retryAt) })

    await expect(find()).rejects.toMatchObject({
      message: `a.example is left alone until ${retryAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`,
      retryAt,
    })
    expect(asked).toEqual([site])
  })

  test('are not told to be missing where their host has no turn for long', async () => {
    const { find, asked } = setup({
      [site]: linking('/news.xml', '/sport.xml'),
      [`${site}news.xml`]: soon(120_000),
      [`${site}sport.xml`]: soon(240_000),
    })

    const error: unknown = await find().catch((cause: unknown) => cause)

    expect(error).toBeInstanceOf(TransientError)
    expect(error).toMatchObject({
      code: 'feeds-unsought',
      message: expect.stringMatching(
        /^https:\/\/a\.example\/ is no feed; it names https:\/\/a\.example\/news\.xml, but a\.example is left alone until /,
      ),
    })
    expect(asked).toEqual([site, `${site}news.xml`])
  })

  test('are not told to be missing where usual addresses could not be asked', async () => {
    const { find } = setup({ [site]: linking(), [`${site}feed`]: soon(120_000) })

    await expect(find()).rejects.toMatchObject({
      code: 'feeds-unsought',
      message: expect.stringContaining('it names none, but a.example is left alone until'),
    })
  })

  test('are those of a host that may be asked, where another may not', async () => {
    const { find } = setup({
      [site]: linking('https://feeds.example/a', '/news.xml'),
      'https://feeds.example/a': soon(120_000),
      [`${site}news.xml`]: rss('News'),
    })

    expect(await find()).toEqual([{ url: `${site}news.xml`, title: 'News' }])
  })
})
