import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { entryStages } from '../../src/pipeline.ts'
import { type Outcome, CheckError, chain, defineStage, done, skipped } from '../../src/stage.ts'
import { extractFacts } from '../../src/workers/extract-facts.ts'
import { fetchArticle } from '../../src/workers/fetch-article.ts'
import { normalizeArticle } from '../../src/workers/normalize-article.ts'
import { storeRecord } from '../../src/workers/store-record.ts'
import { memoryContext } from '../support/context.ts'

const Word = z.strictObject({ word: z.string() })
const Length = z.strictObject({ length: z.int() })

const measure = (run: (word: string) => Outcome<{ length: number }>) =>
  defineStage({
    name: 'measure',
    reads: 'page',
    input: Word,
    output: Length,
    key: ({ word }) => word,
    run: async (_, { word }) => run(word),
  })

const keep = defineStage({
  name: 'keep',
  reads: 'document',
  input: Length,
  output: z.never(),
  key: ({ length }) => String(length),
  run: async () => done<never>(),
})

const first = (run: (word: string) => Outcome<{ length: number }>) => chain(measure(run)).stages[0]!

describe('a stage', () => {
  test('has defaults for what it does not state', () => {
    expect(keep).toMatchObject({
      version: '1',
      concurrency: 8,
      timeoutMs: 30_000,
    })
  })

  test('keeps what it states', () => {
    const stage = defineStage({ ...keep, version: '7', timeoutMs: 5 })

    expect(stage).toMatchObject({ version: '7', timeoutMs: 5, concurrency: 8 })
  })
})

describe('a chain', () => {
  test('keeps its stages in the order they were added', () => {
    const { stages } = chain(measure(() => done())).to(keep)

    expect(stages.map(({ name }) => name)).toEqual(['measure', 'keep'])
  })

  test('is not changed by what is added to it', () => {
    const short = chain(measure(() => done()))

    short.to(keep)

    expect(short.stages).toHaveLength(1)
  })

  test('gives the outcome of a stage whose data fits', async () => {
    const stage = first((word) => done({ length: word.length }))

    expect(await stage.run(memoryContext().ctx, { word: 'port' })).toEqual(done({ length: 4 }))
  })

  test('passes on that a stage skipped', async () => {
    const stage = first(() => skipped('dull'))

    expect(await stage.run(memoryContext().ctx, { word: 'port' })).toEqual(skipped('dull'))
  })

  test('names the input when that does not fit, and does not run the stage', async () => {
    const seen: string[] = []
    const stage = first((word) => {
      seen.push(word)
      return done()
    })

    const error = await stage.run(memoryContext().ctx, { word: 7 }).catch((e: unknown) => e)

    expect(error).toBeInstanceOf(CheckError)
    expect(error).toMatchObject({ side: 'input', message: expect.stringContaining('word') })
    expect(seen).toEqual([])
  })

  test('names the output when that does not fit', async () => {
    const stage = first(() => done({ length: 1 }, { length: 1.5 }))

    await expect(stage.run(memoryContext().ctx, { word: 'port' })).rejects.toMatchObject({
      name: 'CheckError',
      side: 'output',
    })
  })

  test('makes keys of data that fits only', () => {
    const stage = first(() => done())

    expect(stage.key({ word: 'port' })).toBe('port')
    expect(() => stage.key({ length: 4 })).toThrow(z.ZodError)
  })
})

// What makes this a test is that it is compiled: an unused `@ts-expect-error` is an error.
test('stages that change places do not compile', () => {
  const fetched = chain(fetchArticle)
  // @ts-expect-error -- facts are read of normalized articles
  expect(fetched.to(extractFacts).stages).toHaveLength(2)
  // @ts-expect-error -- a record is made of facts
  expect(fetched.to(normalizeArticle).to(storeRecord).stages).toHaveLength(3)
  // @ts-expect-error -- nothing comes after the record
  expect(chain(storeRecord).to(fetchArticle).stages).toHaveLength(2)

  expect(
    fetched
      .to(normalizeArticle)
      .to(extractFacts)
      .to(storeRecord)
      .stages.map(({ name }) => name),
  ).toEqual(entryStages.map(({ name }) => name))
})
