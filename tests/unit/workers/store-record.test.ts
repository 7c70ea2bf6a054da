import { describe, expect, test } from 'vitest'
import { ArticleRecord } from '../../../src/schemas/article-record.ts'
import { done } from '../../../src/stage.ts'
import { extractFacts } from '../../../src/workers/extract-facts.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { storeRecord } from '../../../src/workers/store-record.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'
import { runStage } from '../../support/run-stage.ts'

const url = 'https://a.example/story'
const job = { articleId: 'e1', run: 3 }

async function setup() {
  const world = memoryContext()
  world.entries.set('e1', entryAt('e1', url))
  await world.ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens')), url)
  await runStage(normalizeArticle, world.ctx, job)
  await runStage(extractFacts, world.ctx, job)
  return world
}

describe('store-record', () => {
  test('keeps one valid record for the run, with who made each part', async () => {
    const { ctx, records } = await setup()

    const outcome = await runStage(storeRecord, ctx, job)

    expect(outcome).toEqual(done())
    const kept = records.get('e1')
    expect(kept?.run).toBe(3)
    expect(ArticleRecord.parse(kept?.record)).toEqual(kept?.record)
    expect(Object.keys(kept?.record.madeBy ?? {}).toSorted()).toEqual([
      'extract-facts',
      'normalize-article',
      'store-record',
    ])
  })

  test('says of a story told first what cluster it is, and no more', async () => {
    const { ctx, records } = await setup()

    await runStage(storeRecord, ctx, job)

    expect(records.get('e1')?.record.relations).toEqual({ cluster: 'e1' })
  })

  test('names the article that told the story before', async () => {
    const { ctx, records, clusters } = await setup()
    clusters.set('e1', 'e0')

    await runStage(storeRecord, ctx, job)

    expect(records.get('e1')?.record.relations).toEqual({ cluster: 'e0', duplicateOf: 'e0' })
  })

  test('fails for good without facts', async () => {
    const { ctx } = memoryContext()

    await expect(runStage(storeRecord, ctx, job)).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'no-facts',
    })
  })

  test('fails for good when the parts make no valid record, and keeps none', async () => {
    const { ctx, records } = await setup()
    const parts = await ctx.records.parts('e1')
    const broken = { ...parts!, pageSha256: 'no digest' }

    const failure = runStage(
      storeRecord,
      { ...ctx, records: { ...ctx.records, parts: async () => broken } },
      job,
    )

    await expect(failure).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'invalid-record',
    })
    expect(records.size).toBe(0)
  })
})
