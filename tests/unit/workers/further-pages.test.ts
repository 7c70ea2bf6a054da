import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/context/http.ts'
import { DeferredError, PermanentError, TransientError } from '../../../src/errors.ts'
import { done } from '../../../src/stage.ts'
import { fetchArticle } from '../../../src/workers/fetch-article.ts'
import { mostPages } from '../../../src/workers/further-pages.ts'
import { normalizeArticle } from '../../../src/workers/normalize-article.ts'
import { clock, entryAt, htmlPage, memoryContext } from '../../support/context.ts'
import { runStage } from '../../support/run-stage.ts'
import { pageOfStory, partsOfStory } from '../../support/several-pages.ts'

const url = 'https://coast.example/2026/skerry-light'
const at = (number: number) => (number === 1 ? url : `${url}?page=${number}`)
const job = { entryId: 'e1', run: 1 }
const day = 86_400_000

/** An entry for an article of three pages. */
function setup(about: Partial<ReturnType<typeof entryAt>> = {}) {
  const world = memoryContext()
  world.entries.set('e1', { ...entryAt('e1', url), ...about })
  const answer = (number: number, page: Page | Error) => void world.pages.set(at(number), page)
  answer(1, htmlPage(at(1), pageOfStory(1, '?page=2')))
  answer(2, htmlPage(at(2), pageOfStory(2, '?page=3')))
  answer(3, htmlPage(at(3), pageOfStory(3)))

  const asked: string[] = []
  const http = {
    get: async (address: string, options: Parameters<typeof world.ctx.http.get>[1]) => {
      asked.push(address)
      return world.ctx.http.get(address, options)
    },
  }
  const ctx = { ...world.ctx, http }
  const run = async () => fetchArticle.run(ctx, job)
  const kept = () => world.articles.get('e1')?.at(-1)?.page
  const urls = () => [kept(), ...(kept()?.further ?? [])].map((page) => page?.url)
  return { ...world, ctx, answer, run, kept, urls, asked }
}

const forbidden = new PermanentError('robots', 'no')
const politeness = new DeferredError('politeness', 'later', clock)

describe('fetching an article told on several pages', () => {
  test('keeps all of them, and the document is read from all of them', async () => {
    const { ctx, run, urls, asked, articles } = setup()

    expect(await run()).toEqual(done({ articleId: 'e1', run: 1 }))
    await runStage(normalizeArticle, ctx, { articleId: 'e1', run: 1 })

    expect(urls()).toEqual([at(1), at(2), at(3)])
    expect(asked).toHaveLength(3)
    const document = articles.get('e1')?.at(-1)?.document?.document
    expect(document?.text.split('\n').slice(1)).toEqual(partsOfStory.flat())
    expect(document).not.toHaveProperty('access')
  })

  test('asks for no page twice, however often it has to wait for its turn', async () => {
    const { run, answer, urls, asked } = setup()
    const second = htmlPage(at(2), pageOfStory(2, '?page=3'))
    answer(2, politeness)
    await expect(run()).rejects.toBe(politeness)
    answer(2, second)
    answer(3, politeness)
    await expect(run()).rejects.toBe(politeness)
    answer(3, htmlPage(at(3), pageOfStory(3)))

    await run()

    expect(urls()).toEqual([at(1), at(2), at(3)])
    expect(asked).toEqual([at(1), at(2), at(2), at(3), at(3)])
  })

  test.each([
    ['is away', new TransientError('http-503', 'ill')],
    ['is not there yet', new PermanentError('http-404', 'no')],
    ['is a check', htmlPage(at(3), '<title>Just a moment...</title><p>Verify you are human.</p>')],
    [
      'is on another site',
      htmlPage('https://pay.example/offer', pageOfStory(3, undefined, partsOfStory[2])),
    ],
  ])('waits for a page that %s, and keeps nothing short', async (_, answered) => {
    const { run, answer, kept } = setup()
    answer(3, answered)

    await expect(run()).rejects.toMatchObject({ code: expect.any(String) })
    expect(kept()).toBeUndefined()
  })

  test.each([
    ['has been waited for long enough', { attempts: 40, failingSince: new Date(+clock - 4 * day) }],
    ['is asked for once more after its death', { revivals: 1 }],
  ])('keeps what there is where a page %s', async (_, trouble) => {
    const entry = entryAt('e1', url)
    const { ctx, run, answer, urls, articles } = setup({
      trouble: { ...entry.trouble, ...trouble },
    })
    answer(3, new TransientError('http-503', 'ill'))

    await run()
    await runStage(normalizeArticle, ctx, { articleId: 'e1', run: 1 })

    expect(urls()).toEqual([at(1), at(2)])
    expect(articles.get('e1')?.at(-1)?.document?.document).toMatchObject({
      access: 'partial',
      nextPage: at(3),
      text: expect.stringContaining(partsOfStory[1][1]),
    })
  })

  test('keeps what there is at once where robots forbids the rest', async () => {
    const { run, answer, kept } = setup()
    answer(2, new PermanentError('robots', 'no'))

    await run()

    expect(kept()).toMatchObject({ url, goesOn: at(2) })
  })

  test('puts as many pages as are recorded in their place', async () => {
    const { run, answer, urls } = setup({ recordedPages: 2 })
    answer(3, new PermanentError('robots', 'no'))

    await run()

    expect(urls()).toEqual([at(1), at(2)])
  })

  test('puts nothing shorter in the place of what is recorded', async () => {
    const entry = entryAt('e1', url)
    const trouble = { ...entry.trouble, revivals: 1 }
    const { run, answer, kept } = setup({ recordedPages: 3, trouble })
    answer(3, new TransientError('http-503', 'ill'))

    await expect(run()).rejects.toMatchObject({ code: 'http-503' })
    expect(kept()).toBeUndefined()
  })

  test('does not take the feed for a further page', async () => {
    const entry = entryAt('e1', url)
    const content = `<p>${partsOfStory[0].join('</p><p>')}</p>`
    const { run, answer, kept } = setup({ entry: { ...entry.entry, content } })
    answer(2, new PermanentError('http-404', 'no'))

    await expect(run()).rejects.toMatchObject({ code: 'http-404' })
    expect(kept()).toBeUndefined()
  })

  test.each([
    ['that leads back to the first', htmlPage(at(1), pageOfStory(1, '?page=2'))],
    [
      'that tells what the second told',
      htmlPage(at(3), `${pageOfStory(2, '?page=4')}<!-- another advert -->`),
    ],
    ['that is the second again', htmlPage(at(3), pageOfStory(2, '?page=3'))],
  ])('ends at a page %s', async (_, third) => {
    const { run, answer, urls, kept } = setup()
    answer(3, third)

    await run()

    expect(urls()).toEqual([at(1), at(2)])
    expect(kept()).not.toHaveProperty('goesOn')
  })

  test('is bounded in pages', async () => {
    const { run, answer, urls, kept, asked } = setup()
    for (let number = 1; number <= 30; number += 1)
      answer(
        number,
        htmlPage(
          at(number),
          pageOfStory(number, `?page=${number + 1}`, [
            ...partsOfStory[0],
            `This is part ${number} of a story that goes on as long as somebody reads it.`,
          ]),
        ),
      )

    await run()

    expect(urls()).toHaveLength(mostPages)
    expect(kept()?.goesOn).toBe(at(mostPages + 1))
    expect(asked).toHaveLength(mostPages)
  })

  test('is bounded in bytes', async () => {
    const { run, answer, urls, kept } = setup()
    const filler = `<!-- ${'x'.repeat(9_000_000)} -->`
    answer(1, htmlPage(at(1), pageOfStory(1, '?page=2') + filler))
    answer(2, htmlPage(at(2), pageOfStory(2, '?page=3') + filler))

    await run()

    expect(urls()).toEqual([at(1), at(2)])
    expect(kept()?.goesOn).toBe(at(3))
  })

  test('begins anew in a new run', async () => {
    const { ctx, run, answer, asked } = setup()
    answer(2, politeness)
    await expect(run()).rejects.toBe(politeness)

    await expect(fetchArticle.run(ctx, { ...job, run: 2 })).rejects.toBe(politeness)

    expect(asked).toEqual([at(1), at(2), at(1), at(2)])
  })

  test('has a turn of its own for each page', async () => {
    const { ctx, run } = setup()
    const turns: string[] = []
    const http = {
      get: async (address: string, options: Parameters<typeof ctx.http.get>[1]) => {
        turns.push(options.turn)
        return ctx.http.get(address, options)
      },
    }

    await fetchArticle.run({ ...ctx, http }, job)
    await run()

    expect(turns).toEqual(['e1-1', 'e1-1-2', 'e1-1-3'])
  })

  test.each([
    ['leads back', htmlPage(at(1), pageOfStory(1, '?page=2')), undefined],
    ['cannot be had', forbidden, at(3)],
  ])('another look does not ask for a page that %s', async (_, third, goesOn) => {
    const { run, answer, asked, entries, kept, deadEnds } = setup()
    answer(3, third)
    await run()
    entries.set('e1', { ...entryAt('e1', url), cause: 'refetch', recordedPages: 2 })
    const before = asked.length

    await run()

    expect(asked.slice(before)).toEqual([at(1), at(2)])
    expect(kept()?.goesOn).toBe(goesOn)
    expect([...deadEnds.values()].map(({ until }) => +until - +clock)).toEqual([2 * day])
  })

  test.each([
    ['who asks for it anew', { cause: 'retry', recordedPages: 2 }],
    ['what is recorded with more', { cause: 'refetch', recordedPages: 3 }],
  ])('what led nowhere is asked for of %s', async (_, about) => {
    const { run, answer, urls, entries } = setup()
    answer(3, forbidden)
    await run()
    entries.set('e1', { ...entryAt('e1', url), ...about })
    answer(3, htmlPage(at(3), pageOfStory(3)))

    await run()

    expect(urls()).toEqual([at(1), at(2), at(3)])
  })
})
