import { describe, expect, test } from 'vitest'
import type { EntryToFetch } from '../../../src/context/entries.ts'
import { PermanentError, TransientError } from '../../../src/errors.ts'
import { done, duplicate, skipped } from '../../../src/stage.ts'
import { fetchArticle } from '../../../src/workers/fetch-article.ts'
import { entryAt, htmlPage, madeUpRecord, memoryContext } from '../../support/context.ts'

const url = 'https://a.example/story?utm_source=feed'
const job = { entryId: 'e1', run: 1 }

function setup(address = url) {
  const world = memoryContext()
  world.entries.set('e1', entryAt('e1', address))
  world.pages.set(address, htmlPage(address, '<p>Hello</p>'))
  return world
}

const sendsTo = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`

describe('fetch-article', () => {
  test('keeps the page under its address without tracking, and hands the article on', async () => {
    const { ctx, articles } = setup()

    const outcome = await fetchArticle.run(ctx, job)

    expect(outcome).toEqual(done({ articleId: 'e1', run: 1 }))
    expect(articles.get('e1')?.[0]).toMatchObject({ canonicalUrl: 'https://a.example/story' })
  })

  test('run again after a crash keeps one page and hands on again', async () => {
    const { ctx, articles } = setup()

    await fetchArticle.run(ctx, job)
    const again = await fetchArticle.run(ctx, job)

    expect(again).toEqual(done({ articleId: 'e1', run: 1 }))
    expect(articles.get('e1')).toHaveLength(1)
  })

  test('makes a new revision of a page that changed', async () => {
    const { ctx, articles, pages } = setup()
    await fetchArticle.run(ctx, job)
    pages.set(url, htmlPage(url, '<p>Goodbye</p>'))

    await fetchArticle.run(ctx, { ...job, run: 2 })

    expect(articles.get('e1')).toHaveLength(2)
  })

  test('skips a page that a recorded article has at the same address', async () => {
    const { ctx, entries, records } = setup()
    await fetchArticle.run(ctx, job)
    records.set('e1', { record: madeUpRecord, run: 1 })
    entries.set('e2', entryAt('e2', url))

    expect(await fetchArticle.run(ctx, { entryId: 'e2', run: 1 })).toEqual(duplicate('e1'))
  })

  test('keeps a good page at an address whose first article died', async () => {
    const { ctx, entries, articles } = setup()
    await fetchArticle.run(ctx, job)
    entries.set('e2', entryAt('e2', url))

    expect(await fetchArticle.run(ctx, { entryId: 'e2', run: 1 })).toMatchObject({ status: 'done' })
    expect(articles.get('e2')).toHaveLength(1)
  })

  test('waits, and asks the site for nothing, while a twin is being read', async () => {
    const { ctx, entries, pages } = setup()
    entries.set('e1', { ...entryAt('e1', url), twinUnderWay: true })
    pages.clear()

    await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({
      disposition: 'defer',
      code: 'twin-under-way',
    })
  })

  test('sends no fragment', async () => {
    const { ctx, entries } = setup()
    entries.set('e1', entryAt('e1', `${url}#post-2`))

    expect(await fetchArticle.run(ctx, job)).toMatchObject({ status: 'done' })
  })

  test('skips what robots.txt forbids', async () => {
    const { ctx, pages, articles } = setup()
    pages.set(url, new PermanentError('robots', 'forbidden'))

    expect(await fetchArticle.run(ctx, job)).toEqual(skipped('robots'))
    expect(articles.size).toBe(0)
  })

  test.each(['application/pdf', 'video/mp4', 'image/jpeg'])(
    'skips what never is an article: %s',
    async (type) => {
      const { ctx, pages } = setup()
      pages.set(url, htmlPage(url, '%PDF', { contentType: type }))

      expect(await fetchArticle.run(ctx, job)).toEqual(skipped('media'))
    },
  )

  test.each(['application/json', 'application/octet-stream'])(
    'fails for what a site may mend: %s',
    async (type) => {
      const { ctx, pages } = setup()
      pages.set(url, htmlPage(url, '{"error": "come back later"}', { contentType: type }))

      await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({ code: 'not-html' })
    },
  )

  test('reads a page as what it plainly is where the server does not know', async () => {
    const { ctx, pages, articles } = setup()
    const contentType = 'application/octet-stream'
    pages.set(url, htmlPage(url, '<!doctype html><p>Hello</p>', { contentType, headers: {} }))

    expect(await fetchArticle.run(ctx, job)).toMatchObject({ status: 'done' })
    expect(articles.get('e1')?.[0]?.page.contentType).toBe('text/html')
  })

  test('fails for an empty body', async () => {
    const { ctx, pages } = setup()
    pages.set(url, htmlPage(url, ' \n '))

    await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({ code: 'empty-body' })
  })

  test('fails where a redirect leads to the start page', async () => {
    const { ctx, pages } = setup()
    const redirects = [{ url, status: 302 }]
    pages.set(url, htmlPage('https://a.example/', '<p>Welcome</p>', { redirects }))

    await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({ code: 'redirect-home' })
  })

  test('follows a page that only sends on, but not in a circle', async () => {
    const { ctx, pages, articles } = setup()
    const target = 'https://b.example/story'
    pages.set(url, htmlPage(url, sendsTo(target)))
    pages.set(target, htmlPage(target, sendsTo(url)))

    await fetchArticle.run(ctx, job)

    expect(articles.get('e1')?.[0]).toMatchObject({ canonicalUrl: target })
    expect(articles.get('e1')?.[0]?.page.redirects).toEqual([{ url, status: 200 }])
  })

  test('skips an entry without an address', async () => {
    const { ctx, entries } = setup()
    entries.set('e1', entryAt('e1', ''))

    expect(await fetchArticle.run(ctx, job)).toEqual(skipped('no-link'))
  })

  test('fetches nothing for what was imported', async () => {
    const { ctx, entries, pages } = setup()
    await fetchArticle.run(ctx, job)
    entries.set('e1', entryAt('e1', 'file:///a.txt'))
    pages.clear()

    expect(await fetchArticle.run(ctx, job)).toEqual(done({ articleId: 'e1', run: 1 }))
  })

  test('skips an entry whose link is no page', async () => {
    const { ctx, entries } = setup()
    entries.set('e1', entryAt('e1', 'ftp://a.example/file'))

    expect(await fetchArticle.run(ctx, job)).toEqual(skipped('no-link'))
  })

  test('fails for good when the entry is not there', async () => {
    const { ctx } = setup()

    await expect(fetchArticle.run(ctx, { entryId: 'e9', run: 1 })).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'no-entry',
    })
  })

  test.each([new TransientError('http-503', 'busy'), new PermanentError('http-404', 'gone')])(
    'passes on what the client throws: $code',
    async (error) => {
      const { ctx, pages } = setup()
      pages.set(url, error)

      await expect(fetchArticle.run(ctx, job)).rejects.toBe(error)
    },
  )

  describe('where the feed tells the story', () => {
    const content = `<p>${'The ferry to Lindau stopped at noon when the lake rose. '.repeat(8)}</p>`
    const withText = (address: string, about: Partial<EntryToFetch> = {}): EntryToFetch => {
      const entry = entryAt('e1', address)
      return { ...entry, ...about, entry: { ...entry.entry, content } }
    }

    test.each([
      ['the page is refused', new PermanentError('http-403', 'no')],
      ['the page is gone', new PermanentError('http-404', 'no')],
      ['robots.txt forbids the page', new PermanentError('robots', 'no')],
      ['the page is a file', htmlPage(url, '%PDF', { contentType: 'application/pdf' })],
      ['the page is empty', htmlPage(url, '')],
    ])('keeps its text when %s', async (_, answer) => {
      const { ctx, pages, entries, articles } = setup()
      entries.set('e1', withText(url))
      pages.set(url, answer)

      expect(await fetchArticle.run(ctx, job)).toEqual(done({ articleId: 'e1', run: 1 }))
      expect(articles.get('e1')?.[0]?.page).toMatchObject({
        source: 'feed',
        url,
        body: Buffer.from(content),
      })
    })

    test('asks what is believed of it before it keeps its text without a turn at its host', async () => {
      const { ctx, pages, entries, articles } = setup()
      entries.set('e1', { ...withText(url), twinUnderWay: true })
      pages.set(url, new PermanentError('robots', 'no'))
      const believed = { ...withText(url), isBelieved: true }
      let asked = 0
      const entry = async (id: string) => {
        asked += 1
        return asked === 1 ? believed : entries.get(id)
      }
      const believing = { ...ctx, articles: { ...ctx.articles, entry } }

      const waiting = fetchArticle.run(believing, job)
      await expect(waiting).rejects.toMatchObject({ code: 'twin-under-way' })
      entries.set('e1', withText(url, { feedText: 'never' }))
      asked = 0
      expect(await fetchArticle.run(believing, job)).toEqual(skipped('robots'))
      expect(articles.size).toBe(0)
    })

    test('keeps its text when there is no link', async () => {
      const { ctx, entries, articles } = setup()
      entries.set('e1', withText(''))

      expect(await fetchArticle.run(ctx, job)).toMatchObject({ status: 'done' })
      expect(articles.get('e1')?.[0]?.page.url).toBe('urn:wiredesk:entry:e1')
    })

    test('waits for the page where that may come any moment', async () => {
      const { ctx, pages, entries } = setup()
      entries.set('e1', withText(url))
      pages.set(url, new TransientError('http-503', 'busy'))

      await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({ code: 'http-503' })
    })

    test('does without where its text is never wanted', async () => {
      const { ctx, pages, entries } = setup()
      entries.set('e1', withText(url, { feedText: 'never' }))
      pages.set(url, new PermanentError('http-403', 'no'))

      await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({ code: 'http-403' })
    })

    test('asks the site for nothing where its text is always wanted', async () => {
      const { ctx, pages, entries } = setup()
      entries.set('e1', withText(url, { feedText: 'always' }))
      pages.clear()

      expect(await fetchArticle.run(ctx, job)).toMatchObject({ status: 'done' })
    })

    test('leaves what is recorded as it is when another look finds no page', async () => {
      const { ctx, pages, entries } = setup()
      entries.set('e1', withText(url, { cause: 'refetch' }))
      pages.set(url, new PermanentError('http-404', 'gone'))

      await expect(fetchArticle.run(ctx, job)).rejects.toMatchObject({ code: 'http-404' })
    })
  })

  test('has one key for one run of an entry', () => {
    expect(fetchArticle.key(job)).toBe('e1-1')
  })
})
