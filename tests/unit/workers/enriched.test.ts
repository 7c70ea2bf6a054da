import { describe, expect, test } from 'vitest'
import type { ArticleRecord, Enriched } from '../../../src/schemas/article-record.ts'
import { enriched } from '../../../src/workers/enriched.ts'
import { entryAt, madeUpRecord, memoryContext } from '../../support/context.ts'

const given: Enriched = { name: 'topics', version: '2', status: 'given', part: ['ports'] }
const quiet: Enriched = { name: 'mood', version: '1', status: 'given', part: undefined }
const threw: Enriched = {
  name: 'place',
  version: '7',
  status: 'failed',
  code: 'threw',
  message: 'Error: away',
  mayPass: true,
}
const refused: Enriched = { ...threw, code: 'refused', message: 'no list', mayPass: false }

/** A record on its way, after so many attempts. */
function setup(results: readonly Enriched[], { attempts = 0, cause = 'new' } = {}) {
  const { ctx, entries } = memoryContext()
  const entry = entryAt('e1', 'https://a.example/story')
  entries.set('e1', { ...entry, cause, trouble: { ...entry.trouble, attempts } })
  const asked: ArticleRecord[] = []
  const text = {
    ...ctx.text,
    enrich: async (record: ArticleRecord) => {
      asked.push(record)
      return results
    },
  }
  return { record: enriched({ ...ctx, text }, madeUpRecord), asked }
}

describe('a record', () => {
  test('is as it was where there are no enrichers', async () => {
    const { record, asked } = setup([])

    expect(await record).toEqual(madeUpRecord)
    expect(asked).toEqual([madeUpRecord])
  })

  test('has the parts that were given, and who made them; nothing where there was nothing to say', async () => {
    expect(await setup([given, quiet]).record).toEqual({
      ...madeUpRecord,
      madeBy: { 'extra.topics': '2', 'extra.mood': '1' },
      extra: { topics: ['ports'] },
    })
  })

  test('waits for a failure that may pass, by name and code', async () => {
    await expect(setup([given, threw]).record).rejects.toMatchObject({
      disposition: 'retry',
      code: 'enricher-failed',
      message: 'place threw: Error: away',
    })
  })

  test.each([
    ['after three attempts', [given, threw], { attempts: 3 }],
    ['at another look at what is recorded', [given, threw], { cause: 'refetch' }],
    ['where the failure cannot pass', [given, refused], {}],
  ] as const)('goes without a part %s, and says so', async (_, results, standing) => {
    const record = await setup(results, standing).record
    const { name, version, code, message } = results[1]

    expect(record).toMatchObject({ extra: { topics: ['ports'] }, madeBy: { 'extra.topics': '2' } })
    expect(record.unenriched).toEqual([{ name, version, code, message }])
    expect(record.madeBy).not.toHaveProperty('extra.place')
  })

  test('waits until the third attempt', async () => {
    await expect(setup([threw], { attempts: 2 }).record).rejects.toMatchObject({
      code: 'enricher-failed',
    })
  })
})
