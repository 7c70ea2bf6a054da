import { expect, test } from 'vitest'
import type { TextWork } from '../../../src/context.ts'
import { previewReplay } from '../../../src/replay/preview.ts'
import type { EntryStage } from '../../../src/schemas/jobs.ts'
import { extractFacts } from '../../../src/workers/extract-facts.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { storeRecord } from '../../../src/workers/store-record.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'

const url = 'https://a.example/story'
const job = { articleId: 'e1', run: 1 }

/** One stored record, and how a replay with other code would change it. */
async function setup() {
  const { ctx, entries, records, articles } = memoryContext()
  entries.set('e1', entryAt('e1', url))
  await ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens')), url)
  for (const stage of [normalizeArticle, extractFacts, storeRecord]) await stage.run(ctx, job)
  const preview = async (from: EntryStage, text: Partial<TextWork> = {}, isStored = true) =>
    previewReplay(
      'e1',
      from,
      {
        articles: ctx.articles,
        records: ctx.records,
        stored: async (id) => (isStored ? records.get(id)?.record : undefined),
        text: { ...ctx.text, ...text },
      },
      ctx.signal,
    )
  return { ctx, preview, records, articles }
}

test.each(['fetch-article', 'normalize-article', 'extract-facts', 'store-record'] as const)(
  'the same code from %s changes nothing',
  async (from) => {
    const { preview } = await setup()

    expect(await preview(from)).toEqual({ id: 'e1', title: 'Port opens', changes: [] })
  },
)

test('facts that are found or lost are counted', async () => {
  const { ctx, preview } = await setup()
  const before = (await ctx.records.parts('e1'))!.facts

  const { changes } = await preview('extract-facts', {
    extractFacts: async () => ({ ...before, figures: before.figures.slice(1) }),
  })

  expect(changes).toEqual(['figures +0 -1'])
})

test('another title and another date are named', async () => {
  const { ctx, preview } = await setup()

  const { title, changes } = await preview('normalize-article', {
    async readArticle(page, signal) {
      const { published: _, ...document } = await ctx.text.readArticle(page, signal)
      return { ...document, title: 'Harbor opens' }
    },
    extractFacts: async () => (await ctx.records.parts('e1'))!.facts,
  })

  expect(title).toBe('Harbor opens')
  expect(changes).toEqual(['title', 'published'])
})

test('an article without a record says so', async () => {
  const { preview, articles } = await setup()

  expect((await preview('extract-facts', {}, false)).changes).toEqual(['new record'])
  articles.clear()
  expect((await preview('extract-facts')).changes).toEqual(['no record yet'])
})

test('nothing is written', async () => {
  const { preview, records, articles } = await setup()
  const before = JSON.stringify([...records, ...articles])

  await preview('fetch-article')

  expect(JSON.stringify([...records, ...articles])).toBe(before)
})
