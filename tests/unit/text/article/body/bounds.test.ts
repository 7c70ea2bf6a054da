import { describe, expect, test } from 'vitest'
import { isAside } from '../../../../../src/text/article/body/asides.ts'
import { blocksOf } from '../../../../../src/text/article/body/blocks.ts'
import { captionBoxes, invitationBoxes } from '../../../../../src/text/article/body/boxes.ts'
import { consentBoxes, namedConsentBoxes } from '../../../../../src/text/article/body/consent.ts'
import { trimEnds } from '../../../../../src/text/article/body/ends.ts'
import { placesOf } from '../../../../../src/text/article/body/places.ts'
import { isProse } from '../../../../../src/text/article/body/ways.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'

const pageOf = (html: string) => parsePage(`<body>${html}</body>`)
const words = (length: number) => 'mill '.repeat(length).slice(0, length - 1) + 's'
const text = words(2_000)
const lines = (count: number) => Array.from({ length: count }, (_, at) => `${words(70)} ${at}.`)

describe('the box of a caption', () => {
  const boxes = (inner: string, rest = text, tag = 'div') =>
    captionBoxes(pageOf(`<${tag}>${inner}</${tag}><p>${rest}</p>`)).length
  const image = '<img src="/a.jpg">'

  test.each([
    [140, 1],
    [141, 0],
  ])('holds no more than 140 characters: %d', (length, expected) => {
    expect(boxes(`${image}${words(length)}`)).toBe(expected)
  })

  test.each([
    ['no more than three tenths of the page', words(30), words(70), 1],
    ['more than that', words(31), words(69), 0],
  ])('holds %s', (_, inner, rest, expected) => {
    expect(boxes(image + inner, rest)).toBe(expected)
  })

  test('has its text behind its image, no heading, and half of it in links at most', () => {
    expect(boxes(`A mill ${image}`)).toBe(0)
    expect(boxes(`${image}<h3>A mill</h3>`)).toBe(0)
    expect(boxes(`${image}<li>A mill</li>`)).toBe(0)
    expect(boxes(`${image}<a href="/">abcde</a>fghij`)).toBe(1)
    expect(boxes(`${image}<a href="/">abcdef</a>fghij`)).toBe(0)
    expect(boxes(`<span><i>${image}</i></span>A mill`)).toBe(1)
  })

  test.each([
    ['div', 1],
    ['span', 1],
    ['center', 1],
    ['section', 0],
    ['p', 0],
  ])('is %s: %d', (tag, expected) => {
    expect(boxes(`${image}A mill`, text, tag)).toBe(expected)
  })
})

describe('a box that invites', () => {
  const ask = 'Sign up for our free newsletter and get it in your inbox every morning'
  const boxes = (inner: string, headline = 9_999, rest = text) =>
    invitationBoxes(pageOf(`<div>${inner}</div><p>${rest}</p>`), headline).length

  test.each([
    [600, 1],
    [601, 0],
  ])('is no longer than 600 characters: %d', (length, expected) => {
    expect(boxes(`${ask} ${words(length - ask.length - 1)}`)).toBe(expected)
  })

  test('is a small part of the page, holds no headline, and says three things', () => {
    expect(boxes(ask, 9_999, words(300))).toBe(1)
    expect(boxes(ask, 9_999, words(100))).toBe(0)
    expect(boxes(`<h1>x</h1>${ask}`, 4)).toBe(0)
    expect(boxes('Get our newsletter every morning, and some more of it')).toBe(0)
  })
})

describe('a box named for consent', () => {
  const boxes = (inner: string, rest = text, tag = 'div') => {
    const page = pageOf(`<${tag} class="cookie-consent">${inner}</${tag}><p>${rest}</p>`)
    return namedConsentBoxes(page, placesOf(page)).length
  }

  test.each([
    [1_000, 1],
    [1_001, 0],
  ])('asks for it where it is longer than 1,000 characters: %d', (length, expected) => {
    expect(boxes(words(length))).toBe(expected)
  })

  test('is less than seven tenths of the page, and no whole', () => {
    expect(boxes(words(700), words(300))).toBe(1)
    expect(boxes(words(701), words(299))).toBe(0)
    expect(boxes(words(50), text, 'main')).toBe(0)
    expect(boxes(`<div class="cookie-consent">${words(50)}</div>${words(50)}`)).toBe(1)
  })
})

describe('a box that asks for consent', () => {
  const ask = 'We and our partners use cookies and process personal data.'
  const boxes = (html: string, headline = 9_999) => {
    const page = pageOf(`${html}<p>${text}</p>`)
    return consentBoxes(page, blocksOf(page), headline).length
  }

  test('does so in two lines, and in half of what it says', () => {
    expect(boxes(`<div><p>${ask}</p><p>${ask}</p></div>`)).toBe(1)
    expect(boxes(`<div><p>${ask}</p></div>`)).toBe(0)
    expect(boxes(`<div><p>${ask}</p><p>${ask}</p><p>${words(2 * ask.length - 8)}</p></div>`)).toBe(
      1,
    )
    expect(boxes(`<div><p>${ask}</p><p>${ask}</p><p>${words(2 * ask.length + 8)}</p></div>`)).toBe(
      0,
    )
    expect(boxes(`<div><p>${ask}</p><p>${ask}</p><h1>x</h1></div>`, 6)).toBe(0)
  })
})

describe('the mark of a note', () => {
  const isMark = (inner: string) => {
    const page = pageOf(`<p>A mill<sup>${inner}</sup></p>`)
    const [node = 0] = elementsNamed(page, tagSet('sup'))
    return isAside(page, node)
  }

  test.each([
    ['<a href="#n1">[1]</a>', true],
    ['<a href="/x#n1">1</a>', true],
    ['<a href="#n1">[1234]</a>', true],
    ['<a href="#n1">[12345]</a>', false],
    ['[<a href="#n1">1</a>]', true],
    ['[<a href="#n1">1</a>].', false],
    ['<a href="/x">[1]</a>', false],
    ['', false],
    [`<a href="#n1" title="${'x'.repeat(940)}">1</a>`, true],
    [`<a href="#n1" title="${'x'.repeat(1_000)}">1</a>`, false],
  ])('%s: %s', (inner, expected) => {
    expect(isMark(inner)).toBe(expected)
  })
})

describe('running text', () => {
  const prose = { text: `${'x'.repeat(59)}.`, kind: 'paragraph', linked: 0.4 } as const

  test('is a sentence, and mostly no link', () => {
    expect(isProse(prose)).toBe(true)
    expect(isProse({ ...prose, text: `${'x'.repeat(58)}.` })).toBe(false)
    expect(isProse({ ...prose, text: 'x'.repeat(60) })).toBe(false)
    expect(isProse({ ...prose, linked: 0.41 })).toBe(false)
    expect(isProse({ ...prose, kind: 'heading' })).toBe(false)
    expect(isProse({ ...prose, kind: 'row' })).toBe(false)
    expect(isProse({ ...prose, kind: 'item' })).toBe(true)
  })
})

describe('what stands at the ends of a text', () => {
  const kept = (before: readonly string[], behind: readonly string[], count = 6) =>
    trimEnds([...before, ...lines(count), ...behind]).length - count

  test('a day of publication in the first three lines', () => {
    const day = 'Published Monday, 2 March 2026 8:22'

    expect(kept([day], [])).toBe(0)
    expect(kept(['a', 'b', day], [])).toBe(2)
    expect(kept(['a', 'b', 'c', day], [])).toBe(4)
    expect(kept([day.padEnd(150, 'x')], [])).toBe(0)
    expect(kept([day.padEnd(151, 'x')], [])).toBe(1)
    expect(kept([`${day}.`], [])).toBe(1)
  })

  test('another article’s headline', () => {
    expect(kept([], ['Read also: '.padEnd(220, 'x'), 'y'])).toBe(1)
    expect(kept([], ['Read also: '.padEnd(221, 'x'), 'y'])).toBe(2)
  })

  test('what was said before at length, but for refrains', () => {
    const said = (length: number, times: number) =>
      trimEnds([...Array.from({ length: times }, () => 'x'.repeat(length)), ...lines(3)]).length - 3

    expect(said(60, 2)).toBe(1)
    expect(said(59, 2)).toBe(2)
    expect(said(60, 3)).toBe(3)
  })

  test('a contact in the second half', () => {
    expect(trimEnds(['a', 'b', 'c', 'Media contact:', 'd', 'e'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'Media contact:', 'c', 'd', 'e'])).toHaveLength(6)
    expect(trimEnds(['a', 'Media contact:', 'b'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'c', '- ends -', 'd'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'c', `- ends ${'-'.repeat(13)}`, 'd'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'c', `- ends ${'-'.repeat(14)}`, 'd'])).toHaveLength(5)
  })

  test('the mark of an agency in the last three lines, with short ones behind it', () => {
    expect(kept([], ['(dpa)'])).toBe(0)
    expect(kept([], ['(dpa)', 'a', 'b'])).toBe(0)
    expect(kept([], ['(dpa)', 'a', 'b', 'c'])).toBe(4)
    expect(kept([], ['(dpa)', 'x'.repeat(79)])).toBe(0)
    expect(kept([], ['(dpa)', 'x'.repeat(80)])).toBe(2)
  })

  test('who wrote it, behind four lines at least', () => {
    const bio = (length: number) => `Ines Morvik covers the county ${'x'.repeat(length - 30)}`

    expect(kept([], [bio(450)], 3)).toBe(0)
    expect(kept([], [bio(451)], 3)).toBe(1)
    expect(kept([], [bio(100)], 2)).toBe(1)
  })

  test('three of those who wrote and edited it', () => {
    const by = 'Reporting by Ines Morvik'

    expect(kept([], [by, `${by} in Aarn`, by.replace('Reporting', 'Editing')])).toBe(0)
    expect(trimEnds([by])).toEqual([by])
    expect(kept([], [`The mill grinds. ${by}`])).toBe(1)
    expect(trimEnds([...lines(2), `It was a ${by}`]).at(-1)).toContain('Morvik')
  })
})
