import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import { consentBoxes, namedConsentBoxes } from '../../../../../src/text/article/body/consent.ts'
import { placesOf } from '../../../../../src/text/article/body/places.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { nameOf } from '../../../../../src/text/page/query.ts'

const story = `<p>${'The mill turns all day. '.repeat(100)}</p>`

const pageOf = (html: string) => parsePage(`<body>${html}${story}</body>`)

const askingBoxes = (html: string, headline = 9_999) => {
  const page = pageOf(html)
  return consentBoxes(page, blocksOf(page), headline).map((node) => nameOf(page, node))
}

const said = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')

describe('a box that asks for consent', () => {
  const ask = 'We and our partners use cookies and process personal data.'

  test.each(['div', 'section', 'aside', 'form', 'dialog open', 'main', 'article', 'header', 'footer'])(
    'is %s',
    (tag) => {
      const [name = ''] = tag.split(' ')

      expect(askingBoxes(`<${tag}>${said(ask, ask)}</${name}>`)).toEqual([name])
    },
  ) // prettier-ignore

  test.each([
    ['two lines', said(ask, ask), 1],
    ['a line, and a word in another', said(ask, 'You find our privacy policy over there.'), 0],
    ['two lines of two things', said('We use cookies, as our partners do.', 'Cookies are what our partners eat.'), 1],
    ['two lines of 26', said('Cookies: partners consent.', 'Cookies: partners consent.'), 1],
    ['two lines of 25', said('Cookies, partners consent', 'Cookies, partners consent'), 0],
    ['two lines that say it late', said(`${'x '.repeat(300)}${ask}`, ask), 0],
    ['two lines of one word', said(...Array.from({ length: 2 }, () => 'Cookies, cookies and more cookies are here.')), 0],
  ])('says so in %s', (_, inner, count) => {
    expect(askingBoxes(`<div>${inner}</div>`)).toHaveLength(count)
  }) // prettier-ignore

  test('counts half of a line with one word of it', () => {
    const word = 'Cookies '.padEnd(2 * ask.length, 'and so on ')
    const none = 'Mills '.padEnd(2 * ask.length, 'and so on ')

    // 2 + 2 / 2 of 2 + 2 + 1
    expect(askingBoxes(`<div>${said(ask, ask, word, none.slice(0, 60))}</div>`)).toHaveLength(1)
    expect(askingBoxes(`<div>${said(ask, ask, none, none.slice(0, 60))}</div>`)).toHaveLength(0)
    // 2 + 2 / 2 of 2 + 2 + 2, and 2 of 2 + 2
    expect(askingBoxes(`<div>${said(ask, ask, word, none)}</div>`)).toHaveLength(1)
    expect(askingBoxes(`<div>${said(ask, ask, word, `${none}!`)}</div>`)).toHaveLength(0)
    expect(askingBoxes(`<div>${said(ask, ask, none)}</div>`)).toHaveLength(1)
    expect(askingBoxes(`<div>${said(ask, ask, `${none}!`)}</div>`)).toHaveLength(0)
  })

  test('counts what stands in it, in no paragraph as well, and nothing before it', () => {
    expect(askingBoxes(`<div>${ask}<p>${ask}</p></div>`)).toEqual(['div'])
    expect(askingBoxes(`<div>${said(ask, ask)}</div><form>${said(ask)}</form>`)).toEqual(['div'])
  })

  test('holds no headline, and is the largest there is', () => {
    expect(askingBoxes(`<div>${said(ask, ask)}</div>`, 3)).toEqual([])
    expect(
      askingBoxes(`<section><div>${said(ask)}</div><div>${said(ask)}</div></section>`),
    ).toEqual(['section'])
    expect(
      askingBoxes(`<section><div>${said(ask, ask)}</div></section><form>${said(ask, ask)}</form>`),
    ).toEqual(['section', 'form'])
  })
})

const namedBoxes = (inner: string) => {
  const page = parsePage(`<body><div class="cookie">${inner}</div>${story}${story}</body>`)
  return namedConsentBoxes(page, placesOf(page)).length
}

test('boxes named for consent may stand beside each other', () => {
  const box = '<div class="cookie">Yes</div>'
  const page = parsePage(`<body>${box}${box}${story}</body>`)

  expect(namedConsentBoxes(page, placesOf(page))).toHaveLength(2)
})

describe('a long box named for consent', () => {
  const long = 'The mill turns all day. '.repeat(50)

  test.each([
    ['three things', `Our partners use cookies with your consent. ${long}`, 1],
    ['two things', `Our partners use cookies. ${long}`, 0],
    [
      'three things late',
      `${`<p>${long}</p>`.repeat(3)}<p>Our partners use cookies with your consent.</p>`,
      0,
    ],
  ])('says %s', (_, inner, count) => {
    expect(namedBoxes(inner)).toBe(count)
  })
})
