import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/extract.ts'
import { KeptFacts, KeptRecord } from '../../../src/schemas/older-record.ts'
import { clock } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'

const record = extract({
  content: articlePage('Port of Rilke opens'),
  url: 'https://a.example/port',
  fetchedAt: clock,
})

/** As a release of version 1 wrote it. */
const older = (asOf: unknown) => {
  const { headline: _, ...rest } = record
  return {
    ...rest,
    recordVersion: 1,
    figures: record.figures.map(
      ({ status: _s, event: _e, measure: _m, occurredAt: _o, saidAt: _a, ...figure }) => ({
        ...figure,
        asOf,
      }),
    ),
  }
}

describe('a record of version 1', () => {
  test('is read as one of version 2, its time as what it was of', () => {
    const event = KeptRecord.parse(older({ value: '2025-08', role: 'event' }))
    const reported = KeptRecord.parse(older({ value: '2025-09-01', role: 'reported' }))

    expect(event.recordVersion).toBe(2)
    expect(event.figures[0]).toMatchObject({ status: 'stated', occurredAt: { value: '2025-08' } })
    expect(reported.figures[0]).toMatchObject({ saidAt: { value: '2025-09-01' } })
    expect(reported.figures[0]?.occurredAt).toBeUndefined()
  })

  test('may have figures without a time', () => {
    expect(KeptRecord.parse(older(undefined)).figures[0]?.saidAt).toBeUndefined()
  })

  test('is refused where it is broken', () => {
    expect(KeptRecord.safeParse({ ...older(undefined), figures: [{ id: 1 }] }).success).toBe(false)
  })
})

test('a record of version 2 is read as it is', () => {
  expect(KeptRecord.parse(record)).toEqual(record)
})

test('facts of version 1 are read as those of version 2', () => {
  const { mentions, entities, figures, times, quotes } = older({ value: '2025-08', role: 'event' })

  expect(KeptFacts.parse({ mentions, entities, figures, times, quotes }).figures[0]).toMatchObject({
    occurredAt: { value: '2025-08' },
  })
})
