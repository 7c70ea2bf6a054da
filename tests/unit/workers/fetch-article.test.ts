import { describe, expect, test } from 'vitest'
import { PermanentError, TransientError } from '../../../src/errors.ts'
import { done, skipped } from '../../../src/stage.ts'
import { fetchArticle } from '../../../src/workers/fetch-article.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'

const url = 'https://a.example/story?utm_source=feed'
const job = { entryId: 'e1', run: 1 }

function setup(address = url) {
  const world = memoryContext()
  world.entries.set('e1', entryAt('e1', address))
  world.pages.set(address, htmlPage(address, '<p>Hello</p>'))
  return world
}

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

  test('skips what another article has the address of', async () => {
    const { ctx, entries } = setup()
    await fetchArticle.run(ctx, job)
    entries.set('e2', entryAt('e2', url))

    expect(await fetchArticle.run(ctx, { entryId: 'e2', run: 1 })).toEqual(skipped('duplicate'))
  })

  test('skips what robots.txt forbids', async () => {
    const { ctx, pages, articles } = setup()
    pages.set(url, new PermanentError('robots', 'forbidden'))

    expect(await fetchArticle.run(ctx, job)).toEqual(skipped('robots'))
    expect(articles.size).toBe(0)
  })

  test.each(['application/pdf', 'video/mp4', 'application/octet-stream'])(
    'skips %s',
    async (type) => {
      const { ctx, pages } = setup()
      pages.set(url, htmlPage(url, '%PDF', { contentType: type }))

      expect(await fetchArticle.run(ctx, job)).toEqual(skipped('not-html'))
    },
  )

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

  test('has one key for one run of an entry', () => {
    expect(fetchArticle.key(job)).toBe('e1-1')
  })
})
