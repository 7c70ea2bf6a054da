import { describe, expect, test } from 'vitest'
import { articleAddress } from '../../../src/text/article-address.ts'

const story = 'https://valley.example/2026/ferry'
/** As a page's bytes are looked at. */
const headOf = (canonical: string, html = '<html lang="en">') =>
  Buffer.from(
    `<!doctype html>${html}<head><title>Ferry</title><link rel="canonical" href="${canonical}"></head>`,
  ).toString('latin1')

describe('the address of an article', () => {
  test.each([
    ['of an AMP page', `${story}/amp`, '<html amp lang="en">'],
    ['of one that shows the sign', `${story}?x=1`, '<html ⚡>'],
    ['of a host for telephones', 'https://m.valley.example/2026/ferry', '<html>'],
    ['of a host for AMP', 'https://amp.valley.example/2026/ferry', '<html>'],
    ['of a print view', `${story}/print`, '<html>'],
    ['of a print view by a parameter', `${story}?print=1`, '<html>'],
    ['of a file to print', 'https://valley.example/2026/ferry-print.html', '<html>'],
    [
      'of a cache',
      'https://valley-example.cdn.ampproject.org/c/s/valley.example/2026/ferry',
      '<html amp>',
    ],
  ])('is the one it states, %s', (_, url, html) => {
    expect(articleAddress(headOf(story, html), url)).toBe(story)
  })

  test('is read as UTF-8', () => {
    const ferry = 'https://valley.example/2026/fähre'
    expect(articleAddress(headOf(ferry), `${story}/print`)).toBe(new URL(ferry).href)
  })

  test('is read with its references, from the page’s own', () => {
    expect(articleAddress(headOf('/2026/ferry?id=1&amp;part=2'), `${story}/print`)).toBe(
      `${story}?id=1&part=2`,
    )
  })

  test.each([
    [
      'states another one without being a view',
      story,
      'https://valley.example/2026/other',
      '<html>',
    ],
    ['names another site', `${story}/amp`, 'https://other.example/2026/ferry', '<html amp>'],
    ['names the start page', `${story}/amp`, 'https://valley.example/', '<html amp>'],
    ['names nothing', `${story}/amp`, '', '<html amp>'],
    [
      'speaks of printers',
      'https://valley.example/2026/printers',
      'https://valley.example/x',
      '<html>',
    ],
  ])('is the page’s own where it %s', (_, url, canonical, html) => {
    expect(articleAddress(headOf(canonical, html), url)).toBe(url)
  })
})
