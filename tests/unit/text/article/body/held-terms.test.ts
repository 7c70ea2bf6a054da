import { describe, expect, test } from 'vitest'
import { consentIn, invitationsIn } from '../../../../../src/text/article/body/held-terms.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import { Source } from '../../../../../src/text/page/source.ts'

const talksOf = (html: string) => {
  const page = parsePage(`<body>${html}</body>`)
  return [consentIn(page, 0, page.size) !== 0, invitationsIn(page, 0, page.size) !== 0]
}

describe('what runs of text may talk of', () => {
  test.each([
    ['<p>cookies</p>', [true, false]],
    ['<p>newsletter</p>', [false, true]],
    ['<p>cookies</p><p>newsletter</p>', [true, true]],
    ['<p>coo&shy;kies</p>', [true, false]],
    ['<p>coo\u00adkies</p>', [true, false]],
    ['<p>news&#108;etter</p>', [false, true]],
    ['<p>éa cookies</p>', [true, false]],
    ['<p hidden>cookies</p>', [false, false]],
    ['<p title="cookies">mills</p>', [false, false]],
  ])('%s', (html, expected) => {
    expect(talksOf(html)).toEqual(expected)
  })

  test('whatever pieces the page comes in', () => {
    const page = parsePage(
      new Source(['<body><p>mills</p>', '<p>cook', 'ies</p>', '<p>news&#108;etter</p></body>']),
    )

    expect(consentIn(page, 0, page.size)).not.toBe(0)
    expect(invitationsIn(page, 0, page.size)).not.toBe(0)
  })

  test('from a node up to another', () => {
    const page = parsePage('<body><p>mills</p><p>cookies</p></body>')
    const [first = 0, second = 0] = elementsNamed(page, tagSet('p'))

    expect(consentIn(page, first, second + 1)).toBe(0)
    expect(consentIn(page, first, second + 2)).not.toBe(0)
  })
})
