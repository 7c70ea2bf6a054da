import { describe, expect, test } from 'vitest'
import { datesOf, time } from '../../../../../support/dated-page.ts'

const meta = (name: string, value: string) => `<meta name="${name}" content="${value}">`

describe('the day of publication', () => {
  test.each([
    ['beside the headline before the address', { below: '<p>1 March 2026</p>', url: 'https://a.example/2026/03/02/x' }, '2026-03-01'],
    ['the address before the tail', { after: '<p>1 March 2026</p>', url: 'https://a.example/2026/03/02/x' }, '2026-03-02'],
    ['the tail', { after: '<p>1 March 2026</p>' }, '2026-03-01'],
    ['stated before shown a day later amid words', { head: meta('date', '2026-03-01'), below: '<p>Open for those voting from 2 March 2026</p>' }, '2026-03-01'],
    ['shown alone a day later', { head: meta('date', '2026-03-01'), below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['stated where two days are shown', { head: meta('date', '2026-03-01'), below: '<p>2 March 2026</p><p>3 March 2026</p>' }, '2026-03-01'],
    ['the nearest of two that are shown earlier', { head: meta('date', '2026-03-05'), below: '<p>2 March 2026</p><p>3 March 2026</p>' }, '2026-03-02'],
    ['shown earlier', { head: meta('date', '2026-03-05'), below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['stated where the earlier one is in figures', { head: meta('date', '2026-03-05'), below: '<p>2/3/2026</p>' }, '2026-03-05'],
    ['stated where the later one is behind the last change', { head: meta('date', '2026-03-01') + meta('lastmod', '2026-03-01'), below: '<p>2 March 2026</p>' }, '2026-03-01'],
    ['shown as late as the last change', { head: meta('date', '2026-03-01') + meta('lastmod', '2026-03-03'), below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['stated where a time with its zone is a day off', { head: meta('date', '2026-03-02'), below: time('2026-03-01T23:30:00-05:00') }, '2026-03-02'],
    ['shown where that is two days off', { head: meta('date', '2026-03-02'), below: time('2026-02-28T23:30:00-05:00') }, '2026-02-28T23:30:00-05:00'],
    ['of the last change where nothing else is known', { head: meta('lastmod', '2026-03-03') }, '2026-03-03'],
  ] as const)('%s', (_, parts, expected) => {
    expect(datesOf(parts)[0]).toBe(expected)
  }) // prettier-ignore

  test('may be stated in seconds since 1970, but not shown in them', () => {
    expect(datesOf({ head: meta('date', '954547200') })[0]).toBe('2000-04-01T00:00:00Z')
    expect(datesOf({ below: '<p itemprop="datePublished" content="954547200">x</p>' })[0]).toBe(
      '2000-04-01T00:00:00Z',
    )
    expect(datesOf({ below: '<p>954547200</p>' })[0]).toBeUndefined()
  })
})
