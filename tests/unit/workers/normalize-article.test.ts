import { describe, expect, test } from 'vitest'
import { done, duplicate } from '../../../src/stage.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'
import { runStage } from '../../support/run-stage.ts'

const url = 'https://a.example/story'
const job = { articleId: 'e1', run: 1 }

async function setup(...bodies: string[]) {
  const world = memoryContext()
  world.entries.set('e1', entryAt('e1', url))
  for (const body of bodies) await world.ctx.articles.keepPage('e1', htmlPage(url, body), url)
  return world
}

/** A record from the same address. */
const before = (text: string, entryTitle: string) => ({
  id: 'e0',
  title: 'T',
  text,
  entryTitle,
})

const textOf = async (body: string) => {
  const world = await setup(body)
  await runStage(normalizeArticle, world.ctx, job)
  return world.articles.get('e1')?.[0]?.document?.document.text ?? ''
}

describe('normalize-article', () => {
  test('keeps the document of the page with the version of its code', async () => {
    const { ctx, articles } = await setup(articlePage('Port opens'))

    const outcome = await runStage(normalizeArticle, ctx, job)

    expect(outcome).toEqual(done(job))
    const kept = articles.get('e1')?.[0]?.document
    expect(kept?.version).toBe(normalizeArticle.version)
    expect(kept?.document).toMatchObject({
      title: 'Port opens',
      text: expect.stringContaining('4,700 containers'),
      published: { value: '2025-09-01T08:00:00Z' },
    })
  })

  test('gives up a revision that says what the one before it said', async () => {
    const { ctx, articles } = await setup(articlePage('Port opens'))
    await runStage(normalizeArticle, ctx, job)
    await ctx.articles.keepPage('e1', htmlPage(url, `${articlePage('Port opens')}<!-- 2 -->`), url)

    const outcome = await runStage(normalizeArticle, ctx, { ...job, run: 2 })

    expect(outcome).toEqual(done({ articleId: 'e1', run: 2 }))
    expect(articles.get('e1')).toHaveLength(1)
  })

  test('keeps a revision that says something else', async () => {
    const { ctx, articles } = await setup(articlePage('Port opens'))
    await runStage(normalizeArticle, ctx, job)
    await ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens', '5,100')), url)

    await runStage(normalizeArticle, ctx, { ...job, run: 2 })

    expect(articles.get('e1')?.[1]?.document?.document.text).toContain('5,100 containers')
  })

  test('fails for good without a page', async () => {
    const { ctx } = await setup()

    await expect(runStage(normalizeArticle, ctx, job)).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'no-page',
    })
  })

  test('fails for a page that is about none of what the feed said', async () => {
    const { ctx, entries } = await setup()
    const entry = entryAt('e1', 'https://a.example/long/path')
    const title = 'Ferry strands passengers overnight at Lindau'
    entries.set('e1', { ...entry, entry: { ...entry.entry, title } })
    await ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens')), url)

    await expect(runStage(normalizeArticle, ctx, job)).rejects.toMatchObject({ code: 'other-page' })
  })

  describe('at an address that has led to a record before', () => {
    test('is a duplicate of what says the same', async () => {
      const { ctx, neighbors } = await setup(articlePage('Port opens'))
      neighbors.set('e1', before(await textOf(articlePage('Port opens')), 'e1'))

      expect(await runStage(normalizeArticle, ctx, job)).toEqual(duplicate('e0'))
    })

    test('has what has grown looked at again, where it stands', async () => {
      const { ctx, neighbors, refetches } = await setup(articlePage('Port opens'))
      const text = await textOf(articlePage('Port opens'))
      neighbors.set('e1', before(text.slice(0, text.length * 0.6), 'The first post'))

      expect(await runStage(normalizeArticle, ctx, job)).toEqual(duplicate('e0'))
      expect(refetches.get('e0')).toEqual(ctx.now())
    })

    test('is a record of its own where the page says something else now', async () => {
      const { ctx, neighbors, refetches } = await setup(articlePage('Port opens'))
      neighbors.set('e1', before('A flood warning holds for the valley until noon.', 'Flood'))

      expect(await runStage(normalizeArticle, ctx, job)).toEqual(done(job))
      expect(refetches.has('e0')).toBe(true)
      expect(refetches.get('e0')).toBeUndefined()
    })

    test('is a record of its own where the feed carries its text', async () => {
      const { ctx, entries, neighbors, articles } = await setup(articlePage('Port opens'))
      neighbors.set('e1', before(await textOf(articlePage('Port opens')), 'The first post'))
      const entry = entryAt('e1', url)
      const content = `<p>${'A second post about cranes that stand still. '.repeat(5)}</p>`
      entries.set('e1', { ...entry, entry: { ...entry.entry, title: 'Second post', content } })

      expect(await runStage(normalizeArticle, ctx, job)).toEqual(done(job))
      expect(articles.get('e1')?.[0]?.document?.document).toMatchObject({
        source: 'feed',
        text: expect.stringContaining('A second post about cranes'),
      })
    })
  })
})
