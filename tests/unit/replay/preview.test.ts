import { expect, test } from 'vitest'
import { rerunFrom } from '../../../src/app/rerun.ts'
import type { TextWork } from '../../../src/context/text.ts'
import { PermanentError } from '../../../src/errors.ts'
import { entryStages } from '../../../src/pipeline.ts'
import { previewReplay } from '../../../src/replay/preview.ts'
import type { Reads } from '../../../src/schemas/jobs.ts'
import { extractFacts } from '../../../src/workers/extract-facts.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { storeRecord } from '../../../src/workers/store-record.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'
import { runStage } from '../../support/run-stage.ts'

const url = 'https://a.example/story'
const job = { articleId: 'e1', run: 1 }

/** One stored record, and how a replay with other code would change it. */
async function setup() {
  const { ctx, entries, records, articles, pages } = memoryContext()
  entries.set('e1', entryAt('e1', url))
  await ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens')), url)
  await runStage(normalizeArticle, ctx, job)
  await runStage(extractFacts, ctx, job)
  await runStage(storeRecord, ctx, job)
  const stored = async (id: string) => records.get(id)?.record
  const preview = async (from: Reads, text: Partial<TextWork> = {}, fetch = false) => {
    const context = { ...ctx, text: { ...ctx.text, ...text } }
    const rerun = async (id: string, isWhole: boolean) =>
      rerunFrom(
        entryStages.find(({ reads }) => reads === from)!,
        context,
        { fetch, isWhole },
        id,
      )
    return previewReplay('e1', { ...ctx, stored, rerun })
  }
  return { ctx, preview, records, articles, pages }
}

test.each(['page', 'document', 'facts'] as const)(
  'the same code from the stage that reads the %s on changes nothing',
  async (from) => {
    const { preview } = await setup()

    expect(await preview(from)).toEqual({
      id: 'e1',
      title: 'Port opens',
      status: 'same',
      changes: [],
      facts: [],
    })
  },
)

test('facts that are found or lost are counted', async () => {
  const { ctx, preview } = await setup()
  const before = (await ctx.records.parts('e1'))!.facts

  const { changes, facts } = await preview('document', {
    extractFacts: async () => ({ ...before, figures: before.figures.slice(1) }),
  })

  expect(changes).toEqual(['figures +0 -1'])
  expect(facts).toMatchObject([{ kind: 'lost', what: 'figure', id: before.figures[0]?.id }])
})

test('another title and another date are named', async () => {
  const { ctx, preview } = await setup()

  const { title, changes } = await preview('page', {
    async readArticle(page, signal) {
      const { published: _, ...document } = await ctx.text.readArticle(page, signal)
      return { ...document, title: 'Harbor opens' }
    },
    extractFacts: async () => (await ctx.records.parts('e1'))!.facts,
  })

  expect(title).toBe('Harbor opens')
  expect(changes).toEqual(['title', 'published'])
})

test('an article without a record would get one, if its text can be read', async () => {
  const { preview, records, articles } = await setup()
  records.clear()

  expect(await preview('document')).toMatchObject({ status: 'new', title: 'Port opens' })
  articles.clear()
  expect(await preview('document')).toMatchObject({
    status: 'fails',
    changes: ['no-document'],
    title: 'e1',
  })
})

test('from the page on, nothing is said without fetching', async () => {
  const { preview } = await setup()

  expect(await preview('entry')).toEqual({
    id: 'e1',
    title: 'Port opens',
    status: 'unknown',
    changes: [],
    facts: [],
  })
})

test('a page that is fetched is compared with what is recorded', async () => {
  const { preview, pages } = await setup()

  pages.set(url, htmlPage(url, articlePage('Port shut')))
  const read = await preview('entry', {}, true)
  pages.set(url, new PermanentError('http-404', 'gone'))
  const failed = await preview('entry', {}, true)
  pages.set(url, new PermanentError('robots', 'not allowed'))
  const skipped = await preview('entry', {}, true)

  expect(read).toMatchObject({ status: 'changed', title: 'Port shut' })
  expect(read.changes).toContain('title')
  expect(failed).toMatchObject({ status: 'fails', title: 'Port opens', changes: ['http-404'] })
  expect(skipped).toMatchObject({ status: 'fails', changes: ['skipped: robots'] })
})

const giving = (part: unknown) => ({
  enrich: async () => [{ name: 'mood', version: '1', status: 'given' as const, part }],
})

test('what enrichers would give is compared, whatever the order of its keys', async () => {
  const { preview, records } = await setup()
  const { record, run } = records.get('e1')!
  records.set('e1', { record: { ...record, extra: { mood: { a: 1, b: 2 } } }, run })

  expect(await preview('facts', giving({ b: 2, a: 1 }))).toMatchObject({ status: 'same' })
  expect(await preview('facts', giving({ b: 2, a: 3 }))).toMatchObject({ changes: ['extra'] })
})

test('a page that cannot be read does not end the look at the others', async () => {
  const { preview } = await setup()

  const result = await preview('page', {
    readArticle: async () => Promise.reject(new PermanentError('no-article', 'it is a shell')),
  })

  expect(result).toMatchObject({ status: 'fails', title: 'Port opens', changes: ['no-article'] })
})

test('nothing is written', async () => {
  const { preview, records, articles } = await setup()
  const before = JSON.stringify([...records, ...articles])

  await preview('page')

  expect(JSON.stringify([...records, ...articles])).toBe(before)
})

test('what else a new reader finds in the page is named', async () => {
  const { ctx, preview } = await setup()

  const { changes, status } = await preview('page', {
    readArticle: async (page, signal) => ({
      ...(await ctx.text.readArticle(page, signal)),
      kind: 'press-release',
      access: 'partial',
      language: { code: 'de', confidence: 1 },
      images: [{ url: 'https://a.example/port.jpg' }],
    }),
  })

  expect(status).toBe('changed')
  expect(changes).toEqual(['language', 'images', 'kind', 'access'])
})
