import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { done } from '../../../src/stage.ts'
import { extractFacts } from '../../../src/workers/extract-facts.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'
import { runStage } from '../../support/run-stage.ts'

const url = 'https://a.example/story'
const job = { articleId: 'e1', run: 1 }

async function setup() {
  const world = memoryContext()
  world.entries.set('e1', entryAt('e1', url))
  await world.ctx.articles.keepPage('e1', htmlPage(url, articlePage('Port opens')), url)
  return world
}

describe('extract-facts', () => {
  test('keeps the facts of the document with the version of its code', async () => {
    const { ctx, articles } = await setup()
    await runStage(normalizeArticle, ctx, job)

    const outcome = await runStage(extractFacts, ctx, job)

    expect(outcome).toEqual(done(job))
    const kept = articles.get('e1')?.[0]?.facts
    expect(kept?.version).toBe(extractFacts.version)
    expect(kept?.facts.figures.map(({ value }) => value)).toContain(4_700)
  })

  test('run again keeps the same facts', async () => {
    const { ctx, articles } = await setup()
    await runStage(normalizeArticle, ctx, job)
    await runStage(extractFacts, ctx, job)
    const before = articles.get('e1')?.[0]?.facts

    await runStage(extractFacts, ctx, job)

    expect(articles.get('e1')?.[0]?.facts).toEqual(before)
  })

  test('says in the log where it stopped in a text of too many facts', async () => {
    const { ctx, articles } = await setup()
    await runStage(normalizeArticle, ctx, job)
    const warned: unknown[] = []
    const log = pino({}, { write: (line: string) => void warned.push(JSON.parse(line)) })
    const document = { text: '$5 '.repeat(6_000) }
    const text = {
      ...ctx.text,
      extractFacts: async () => ctx.text.extractFacts(document, ctx.signal),
    }

    await runStage(extractFacts, { ...ctx, log, text }, job)

    const readTo = articles.get('e1')?.[0]?.facts?.facts.readTo
    expect(readTo).toBe(15_000)
    expect(warned).toMatchObject([{ code: 'too-many-facts', articleId: 'e1', readTo }])
  })

  test('fails for good without a document', async () => {
    const { ctx } = await setup()

    await expect(runStage(extractFacts, ctx, job)).rejects.toMatchObject({
      disposition: 'quarantine',
      code: 'no-document',
    })
  })
})
