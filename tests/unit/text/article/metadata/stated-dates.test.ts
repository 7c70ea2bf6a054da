import { describe, expect, test } from 'vitest'
import { urlDate } from '../../../../../src/text/article/metadata/stated-dates.ts'

describe('the day in an address', () => {
  test.each([
    ['/2026/03/02/x', '2026-03-02'],
    ['/2026/03/02', '2026-03-02'],
    ['/x-20260302.html', '2026-03-02'],
    ['/2026-03-02_x', '2026-03-02'],
    ['/2026/mar/2/x', '2 mar 2026'],
    ['/2026/märz/12/x', '12 märz 2026'],
    ['/1899/03/02/x', undefined],
    ['/2026/13/02/x', undefined],
    ['/2026/03/42/x', undefined],
    ['/x20260302', undefined],
    ['/2026/03/021', undefined],
    ['/2026/ab/2/x', undefined],
    ['/2026/abcdefghij/2/x', undefined],
  ])('%s', (path, raw) => {
    expect(urlDate(`https://a.example${path}`)[0]?.raw).toBe(raw)
  })
})
