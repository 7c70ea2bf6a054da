import { describe, expect, test } from 'vitest'
import { done } from '../../../src/stage.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'

const url = 'https://a.example/story'
const job = { articleId: 'e1', run: 1 }

async function setup(...bodies: string[]) {
  const world = memoryContext()
  world.entries.set('e1', entryAt('e1', url))
  for (const body of bodies) await world.ctx.articles.keepPage('e1', htmlPage(url, body), url)
  return world
}

describe('normalize-article', () => {
  test('keeps the document of the page with the version of its code', async () => {
    const { ctx, articles } = await setup(articlePage('Port opens'))

    const outcome = await normalizeArticle.run(ctx, job)

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
    await normalizeArticle.run(ctx, job)
    await ctx.articles.keepPage('e1', htmlPage(url, `${articlePage('Port opens')}<!-- 2 -->`), url)

    const outcome = await normalizeArticle.run(ctx, { ...job, run: 2 })

    expect(outcome).toEqual(done({ articleId: 'e1', run: 2 }))
    expect(articles.get('e1')).toHaveLength(1)
  })

  test('keeps a revision that says something else', async () => {
    const { ctx, articles } = await setup(articlePage('Port opens'))
    await normalizeArticle.run(ctx, job)
    await ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens', '5,100')), url)

    await normalizeArticle.run(ctx, { ...job, run: 2 })

    expect(articles.get('e1')?.[1]?.document?.document.text).toContain('5,100 containers')
  })

  test('fails for good without a page', async () => {
    const { ctx } = await setup()

    await expect(normalizeArticle.run(ctx, job)).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'no-page',
    })
  })
})
