import { describe, expect, test } from 'vitest'
import { DeferredError } from '../../../src/errors.ts'
import { failureOf, isUsable, retryAtOf } from '../../../src/http/status.ts'

const now = new Date('2025-09-01T12:00:00Z')

describe('Retry-After', () => {
  test.each([
    [429, '120', 120],
    [503, ' 5 ', 5],
    [503, '0', 0],
    [429, 'Mon, 01 Sep 2025 13:00:00 GMT', 3_600],
    [429, 'Mon, 01 Sep 2025 13:00:00', 3_600],
    [429, 'Monday, 01-Sep-25 13:00:00 GMT', 3_600],
    [429, 'Mon Sep  1 13:00:00 2025', 3_600],
    [429, 'Mon, 01 Sep 2025 11:00:00 GMT', 0],
    [429, '99999999999', 7 * 86_400],
    [429, 'soon', undefined],
    [429, '-5', undefined],
    [429, '1e9', undefined],
    [429, '', undefined],
    [429, undefined, undefined],
    [500, '120', undefined],
    [301, '120', undefined],
  ])('of %i with %s is %s s from now', (status, value, seconds) => {
    const expected = seconds === undefined ? undefined : new Date(now.getTime() + seconds * 1000)

    expect(retryAtOf(status, value, now)).toEqual(expected)
  })
})

const answered = (status: number) => ({
  url: 'https://a.example/',
  status,
  headers: { server: 'x' },
  body: Buffer.from('no'),
})
const whenever = { retryAt: undefined, notBefore: undefined }

describe('the failure an answer stands for', () => {
  test.each([200, 204, 226, 304])('is none for %i', (status) => {
    expect(isUsable(status)).toBe(true)
  })

  test.each([
    [400, 'quarantine'],
    [404, 'quarantine'],
    [410, 'quarantine'],
    [302, 'quarantine'],
    [408, 'retry'],
    [425, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [599, 'retry'],
  ])('for %i has the disposition %s', (status, disposition) => {
    expect(isUsable(status)).toBe(false)
    expect(failureOf(answered(status), whenever)).toMatchObject({
      code: `http-${status}`,
      disposition,
      answer: answered(status),
    })
  })

  test('keeps the time that the site named', () => {
    const failure = failureOf(answered(503), { retryAt: now, notBefore: now })

    expect(failure).toBeInstanceOf(DeferredError)
    expect(failure).toMatchObject({ retryAt: now })
  })

  test('says from when on we would ask again, where the site did not', () => {
    expect(failureOf(answered(429), { ...whenever, notBefore: now })).toMatchObject({
      disposition: 'retry',
      notBefore: now,
    })
  })
})
