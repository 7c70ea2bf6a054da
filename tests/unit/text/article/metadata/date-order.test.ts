import { describe, expect, test } from 'vitest'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import { orderOf } from '../../../../../src/text/article/metadata/date-order.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const meta = (name: string, value: string) => `<meta name="${name}" content="${value}">`

const order = (language: string, url = 'https://a.example/', locale = '') => {
  const page = parsePage(
    `<html lang="${language}"><head>${locale && meta('og:locale', locale)}</head></html>`,
  )
  return orderOf(readClues(page, { url })).order
}

describe('8/9/2025', () => {
  test.each([
    ['en-US', 'month'],
    ['en_PH', 'month'],
    ['en-GB', 'day'],
    ['en-CA', undefined],
    ['en', undefined],
    ['', undefined],
    ['de', 'day'],
  ])('of a page in %j begins with the %s', (language, expected) => {
    expect(order(language)).toBe(expected)
  })

  test.each(['uk', 'au', 'nz', 'ie', 'in', 'za', 'ng', 'ke', 'gh', 'pk', 'sg', 'my', 'hk', 'mt'])(
    'begins with the day in .%s',
    (country) => {
      expect(order('en', `https://a.${country}/`)).toBe('day')
    },
  )

  test('goes by the first statement with a country', () => {
    expect(order('en', 'https://a.example/', 'en_US')).toBe('month')
    expect(order('en-GB', 'https://a.example/', 'en_US')).toBe('day')
    expect(order('de', 'https://a.example/', 'en_US')).toBe('month')
  })
})
