import { describe, expect, test } from 'vitest'
import { withoutAppeals } from '../../../../../src/text/article/body/appeals.ts'
import { isAside } from '../../../../../src/text/article/body/asides.ts'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import { captionBoxes, invitationBoxes } from '../../../../../src/text/article/body/boxes.ts'
import { consentBoxes, namedConsentBoxes } from '../../../../../src/text/article/body/consent.ts'
import { consentIn, invitationsIn } from '../../../../../src/text/article/body/held-terms.ts'
import { placesOf } from '../../../../../src/text/article/body/places.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed, nameOf } from '../../../../../src/text/page/query.ts'

const story = `<p>${'The mill turns all day. '.repeat(100)}</p>`
const pageOf = (html: string) => parsePage(`<body>${html}${story}</body>`)

const invitations = (html: string) => {
  const page = pageOf(html)
  return invitationBoxes(page, page.size).map((node) => nameOf(page, node))
}

describe('a box that invites', () => {
  // A letter, a mailbox and a day: three things.
  const three = 'Our newsletter in your inbox, every day, for you'

  test.each(['div', 'aside', 'section', 'form', 'blockquote'])('is %s', (tag) => {
    expect(invitations(`<${tag}>${three}</${tag}>`)).toEqual([tag])
  })

  test.each(['p', 'article', 'span'])('is not %s', (tag) => {
    expect(invitations(`<${tag}>${three}</${tag}>`)).toEqual([])
  })

  test.each([
    ['three things', three, 1],
    ['two', three.replace('every day', 'all of it'), 0],
    ['four', `Subscribe: ${three}`, 1],
    ['41 characters', 'Newsletter in your inbox every day, for us'.slice(0, 41), 1],
    ['40 characters', 'Newsletter in your inbox every day, for u'.slice(0, 40), 0],
    ['things of which one is hidden', `${three.replace('every day', '')}<i hidden>every day</i>`, 0],
  ])('says %s: %s', (_, inner, count) => {
    expect(invitations(`<div>${inner}</div>`)).toHaveLength(count)
  }) // prettier-ignore

  test('is looked for behind another, and within one that is none', () => {
    expect(invitations(`<div>${three}</div><form>${three}</form>`)).toEqual(['div', 'form'])
    expect(invitations(`<section>${story}<div>${three}</div></section>`)).toEqual(['div'])
  })
})

describe('the box of a caption', () => {
  test.each(['img src="/a.jpg"', 'amp-img src="/a.jpg"', 'picture'])('holds %s', (tag) => {
    expect(captionBoxes(pageOf(`<div><${tag}></${tag.split(' ')[0]}>A mill</div>`))).toHaveLength(1)
  })

  test.each(['div', 'span', 'center'])('is %s, the nearest with text', (tag) => {
    const page = pageOf(`<section><${tag}><i><img></i>A mill</${tag}></section>`)

    expect(captionBoxes(page).map((node) => nameOf(page, node))).toEqual([tag])
  })
})

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

  test('from a node up to another', () => {
    const page = parsePage('<body><p>mills</p><p>cookies</p></body>')
    const [first = 0, second = 0] = elementsNamed(page, tagSet('p'))

    expect(consentIn(page, first, second + 1)).toBe(0)
    expect(consentIn(page, first, second + 2)).not.toBe(0)
  })
})

describe('appeals at the end', () => {
  const lines = ['One.', 'Two.', 'Three.']
  const appeal = 'Got a tip? Write to us.'
  const left = (...more: readonly string[]) => withoutAppeals([...lines, ...more]).length

  test.each([
    [280, 3],
    [281, 4],
  ])('are no longer than 280 characters: %d', (length, expected) => {
    expect(left('Got a tip? '.padEnd(length, 'x'))).toBe(expected)
  })

  test('are five at most, behind three lines', () => {
    expect(left(...Array.from({ length: 5 }, () => appeal))).toBe(3)
    expect(left(...Array.from({ length: 6 }, () => appeal))).toBe(4)
    expect(withoutAppeals([appeal, appeal, appeal])).toHaveLength(3)
    expect(withoutAppeals([appeal, appeal, appeal, appeal])).toHaveLength(3)
    expect(left(appeal, 'Four.')).toBe(5)
  })
})

const isMark = (inner: string) => {
  const page = parsePage(`<body><p>A mill<sup>${inner}</sup></p></body>`)
  return isAside(page, elementsNamed(page, tagSet('sup'))[0] ?? 0)
}

const linked = (length: number) =>
  `<a href="#n1" title="${'x'.repeat(length - '<a href="#n1" title="">1</a>'.length)}">1</a>`

describe('the mark of a note', () => {
  test.each([
    [999, true],
    [1_000, false],
  ])('is written in less than a thousand characters: %d', (length, expected) => {
    expect(isMark(linked(length))).toBe(expected)
  })

  test.each([
    ['<span class="mw-editsection">Mills</span>', true],
    ['<small class="tooltiptext">Mills</small>', true],
    ['<span class="tooltip-content">Mills</span>', true],
    ['<span class="rollover-people-block">Mills</span>', true],
    ['<span class="popover-text">Mills</span>', true],
    ['<span class="popover">Mills</span>', false],
    ['<span class="content">Mills</span>', false],
    ['<b class="tooltiptext">Mills</b>', false],
    ['<span>Mills</span>', false],
  ])('or what opens at a touch: %s, %s', (html, expected) => {
    const page = parsePage(`<body><p>A ${html}</p></body>`)
    const [node = 0] = elementsNamed(page, tagSet('span small b'))

    expect(isAside(page, node)).toBe(expected)
  })
})
