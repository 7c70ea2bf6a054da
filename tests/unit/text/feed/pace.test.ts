import { describe, expect, test } from 'vitest'
import { type Field, newDraft } from '../../../../src/text/feed/draft.ts'
import { readPace } from '../../../../src/text/feed/pace.ts'

const pace = (
  fields: Partial<Record<Field, string>>,
  hours: readonly string[] = [],
  days: readonly string[] = [],
) => {
  const draft = newDraft()
  for (const name of ['ttl', 'updatePeriod', 'updateFrequency'] as const)
    draft.set(name, fields[name])
  for (const hour of hours) draft.add('skipHours', hour)
  for (const day of days) draft.add('skipDays', day)
  return readPace(draft)
}

describe('how often a feed asks to be polled', () => {
  test.each([
    [{ ttl: '5' }, 300],
    [{ ttl: ' 5 ' }, 300],
    [{ ttl: '0' }, undefined],
    [{ ttl: '-5' }, undefined],
    [{ ttl: '5.5' }, undefined],
    [{ ttl: '999999999' }, 59_999_999_940],
    [{ ttl: '1000000000' }, undefined],
    [{ updatePeriod: 'hourly' }, 3_600],
    [{ updatePeriod: ' Daily ' }, 86_400],
    [{ updatePeriod: 'weekly' }, 604_800],
    [{ updatePeriod: 'monthly' }, 2_592_000],
    [{ updatePeriod: 'yearly' }, 31_536_000],
    [{ updatePeriod: 'often' }, undefined],
    [{ updatePeriod: 'hourly', updateFrequency: '2' }, 1_800],
    [{ updatePeriod: 'hourly', updateFrequency: '7' }, 514],
    [{ updatePeriod: 'hourly', updateFrequency: '0' }, undefined],
    [{ updatePeriod: 'hourly', updateFrequency: 'x' }, 3_600],
    [{ updateFrequency: '2' }, undefined],
    [{ updatePeriod: 'hourly', ttl: '61' }, 3_660],
    [{ updatePeriod: 'hourly', ttl: '59' }, 3_600],
    [{}, undefined],
  ])('%j: every %s seconds', (fields, seconds) => {
    expect(pace(fields).minIntervalSec).toBe(seconds)
  })

  test.each([
    [
      ['3', '1', '3'],
      [1, 3],
    ],
    [['24', '0'], [0]],
    [['23'], [23]],
    [['25'], undefined],
    [['x'], undefined],
    [[], undefined],
  ])('and not at %j: %j', (hours, skipped) => {
    expect(pace({}, hours).skipHours).toEqual(skipped)
  })

  test.each([
    [['sunday', 'MONDAY'], ['Monday', 'Sunday']],
    [['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']],
    [['someday'], undefined],
  ])('and not on %j: %j', (days, skipped) => {
    expect(pace({}, [], days).skipDays).toEqual(skipped)
  }) // prettier-ignore
})
