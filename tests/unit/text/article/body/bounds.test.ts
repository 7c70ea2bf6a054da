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

const captionsIn = (inner: string, rest = text, tag = 'div') =>
  captionBoxes(pageOf(`<${tag}>${inner}</${tag}><p>${rest}</p>`)).length

describe('the box of a caption', () => {
  const image = '<img src="/a.jpg">'

  test.each([
    [140, 1],
    [141, 0],
  ])('holds no more than 140 characters: %d', (length, expected) => {
    expect(captionsIn(`${image}${words(length)}`)).toBe(expected)
  })

  test.each([
    ['no more than three tenths of the page', words(30), words(70), 1],
    ['more than that', words(31), words(69), 0],
  ])('holds %s', (_, inner, rest, expected) => {
    expect(captionsIn(image + inner, rest)).toBe(expected)
  })

  test('has its text behind its image, no heading, and half of it in links at most', () => {
    expect(captionsIn(`A mill ${image}`)).toBe(0)
    expect(captionsIn(`${image}<h3>A mill</h3>`)).toBe(0)
    expect(captionsIn(`${image}<li>A mill</li>`)).toBe(0)
    expect(captionsIn(`${image}<a href="/">abcde</a>fghij`)).toBe(1)
    expect(captionsIn(`${image}<a href="/">abcdef</a>fghij`)).toBe(0)
    expect(captionsIn(`<span><i>${image}</i></span>A mill`)).toBe(1)
  })

  test.each([
    ['div', 1],
    ['span', 1],
    ['center', 1],
    ['section', 0],
    ['p', 0],
  ])('is %s: %d', (tag, expected) => {
    expect(captionsIn(`${image}A mill`, text, tag)).toBe(expected)
  })
})

const invitationsIn = (inner: string, headline = 9_999, rest = text) =>
  invitationBoxes(pageOf(`<div>${inner}</div><p>${rest}</p>`), headline).length

describe('a box that invites', () => {
  const ask = 'Sign up for our free newsletter and get it in your inbox every morning'
  test.each([
    [600, 1],
    [601, 0],
  ])('is no longer than 600 characters: %d', (length, expected) => {
    expect(invitationsIn(`${ask} ${words(length - ask.length - 1)}`)).toBe(expected)
  })

  test('is a small part of the page, holds no headline, and says three things', () => {
    expect(invitationsIn(ask, 9_999, words(300))).toBe(1)
    expect(invitationsIn(ask, 9_999, words(100))).toBe(0)
    expect(invitationsIn(`<h1>x</h1>${ask}`, 4)).toBe(0)
    expect(invitationsIn('Get our newsletter every morning, and some more of it')).toBe(0)
  })
})

const namedIn = (inner: string, rest = text, tag = 'div') => {
  const page = pageOf(`<${tag} class="cookie-consent">${inner}</${tag}><p>${rest}</p>`)
  return namedConsentBoxes(page, placesOf(page)).length
}

describe('a box named for consent', () => {
  test.each([
    [1_000, 1],
    [1_001, 0],
  ])('asks for it where it is longer than 1,000 characters: %d', (length, expected) => {
    expect(namedIn(words(length))).toBe(expected)
  })

  test('is less than seven tenths of the page, and no whole', () => {
    expect(namedIn(words(700), words(300))).toBe(1)
    expect(namedIn(words(701), words(299))).toBe(0)
    expect(namedIn(words(50), text, 'main')).toBe(0)
    expect(namedIn(`<div class="cookie-consent">${words(50)}</div>${words(50)}`)).toBe(1)
  })
})

const askingIn = (html: string, headline = 9_999) => {
  const page = pageOf(`${html}<p>${text}</p>`)
  return consentBoxes(page, blocksOf(page), headline).length
}

describe('a box that asks for consent', () => {
  const ask = 'We and our partners use cookies and process personal data.'
  test('does so in two lines, and in half of what it says', () => {
    expect(askingIn(`<div><p>${ask}</p><p>${ask}</p></div>`)).toBe(1)
    expect(askingIn(`<div><p>${ask}</p></div>`)).toBe(0)
    expect(
      askingIn(`<div><p>${ask}</p><p>${ask}</p><p>${words(2 * ask.length - 8)}</p></div>`),
    ).toBe(1)
    expect(
      askingIn(`<div><p>${ask}</p><p>${ask}</p><p>${words(2 * ask.length + 8)}</p></div>`),
    ).toBe(0)
    expect(askingIn(`<div><p>${ask}</p><p>${ask}</p><h1>x</h1></div>`, 6)).toBe(0)
  })
})

const isNote = (inner: string) => {
  const page = pageOf(`<p>A mill<sup>${inner}</sup></p>`)
  const [node = 0] = elementsNamed(page, tagSet('sup'))
  return isAside(page, node)
}

describe('the mark of a note', () => {
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
    expect(isNote(inner)).toBe(expected)
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

const keptOf = (before: readonly string[], behind: readonly string[], count = 6) =>
  trimEnds([...before, ...lines(count), ...behind]).length - count

const saidTimes = (length: number, times: number) =>
  trimEnds([...Array.from({ length: times }, () => 'x'.repeat(length)), ...lines(3)]).length - 3

const bioOf = (length: number) => `Ines Morvik covers the county ${'x'.repeat(length - 30)}`

describe('what stands at the ends of a text', () => {
  test('a day of publication in the first three lines', () => {
    const day = 'Published Monday, 2 March 2026 8:22'

    expect(keptOf([day], [])).toBe(0)
    expect(keptOf(['a', 'b', day], [])).toBe(2)
    expect(keptOf(['a', 'b', 'c', day], [])).toBe(4)
    expect(keptOf([day.padEnd(150, 'x')], [])).toBe(0)
    expect(keptOf([day.padEnd(151, 'x')], [])).toBe(1)
    expect(keptOf([`${day}.`], [])).toBe(1)
  })

  test('another article’s headline', () => {
    expect(keptOf([], ['Read also: '.padEnd(220, 'x'), 'y'])).toBe(1)
    expect(keptOf([], ['Read also: '.padEnd(221, 'x'), 'y'])).toBe(2)
  })

  test('what was said before at length, but for refrains', () => {
    expect(saidTimes(60, 2)).toBe(1)
    expect(saidTimes(59, 2)).toBe(2)
    expect(saidTimes(60, 3)).toBe(3)
  })

  test('a contact in the second half', () => {
    expect(trimEnds(['a', 'b', 'c', 'Media contact:', 'd', 'e'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'Media contact:', 'c', 'd', 'e'])).toHaveLength(6)
    expect(trimEnds(['a', 'Media contact:', 'b'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'c', '- ends -', 'd'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'c', `- ends ${'-'.repeat(13)}`, 'd'])).toHaveLength(3)
    expect(trimEnds(['a', 'b', 'c', `- ends ${'-'.repeat(14)}`, 'd'])).toHaveLength(5)
    expect(trimEnds(['a', 'b', 'Media contact:'])).toHaveLength(2)
    expect(trimEnds(['a', 'b', 'c', 'Ends', 'd'])).toHaveLength(5)
    expect(trimEnds(['a', 'b', 'c', '###', 'd'])).toHaveLength(3)
  })

  test('the mark of an agency in the last three lines, with short ones behind it', () => {
    expect(keptOf([], ['(dpa)'])).toBe(0)
    expect(keptOf([], ['(dpa)', 'a', 'b'])).toBe(0)
    expect(keptOf([], ['(dpa)', 'a', 'b', 'c'])).toBe(4)
    expect(keptOf([], ['(dpa)', 'x'.repeat(79)])).toBe(0)
    expect(keptOf([], ['(dpa)', 'x'.repeat(80)])).toBe(2)
    expect(trimEnds(['(dpa)'])).toEqual(['(dpa)'])
    expect(trimEnds(['a', '(dpa)'])).toEqual(['a'])
    expect(keptOf([], ['(abcdefghij/abcdefghijkl/abcdefghijkl/x)'])).toBe(0)
    expect(keptOf([], ['(abcdefghij/abcdefghijkl/abcdefghijkl/xx)'])).toBe(1)
  })

  test('where it is from, in the last three lines', () => {
    expect(keptOf([], ['Quelle: Landratsamt Aarn'])).toBe(0)
    expect(keptOf([], ['Source: Aarn county office', 'a', 'b'])).toBe(0)
    expect(keptOf([], ['Source: Aarn county office', 'a', 'b', 'c'])).toBe(4)
    expect(keptOf([], ['Source: Aarn. The mill grinds'])).toBe(1)
    expect(keptOf([], [`Source: ${'x'.repeat(60)}`])).toBe(0)
    expect(keptOf([], [`Source: ${'x'.repeat(61)}`])).toBe(1)
  })

  test('who wrote it, behind four lines at least', () => {
    expect(keptOf([], [bioOf(450)], 3)).toBe(0)
    expect(keptOf([], [bioOf(451)], 3)).toBe(1)
    expect(keptOf([], [bioOf(100)], 2)).toBe(1)
    expect(keptOf([], ['Ines Morvik schreibt über das Land.'])).toBe(0)
    expect(keptOf([], ['Ines Morvik est journaliste à Aarn.'])).toBe(0)
    expect(keptOf([], ['Ines Morvik sold the mill.'])).toBe(1)
    expect(keptOf([], [bioOf(100), 'It grinds.'])).toBe(2)
  })

  test('three of those who wrote and edited it', () => {
    const by = 'Reporting by Ines Morvik'

    expect(keptOf([], [by, `${by} in Aarn`, by.replace('Reporting', 'Editing')])).toBe(0)
    expect(trimEnds([by])).toEqual([by])
    expect(keptOf([], [`The mill grinds. ${by}`])).toBe(1)
    expect(keptOf([], [by, by, by, by])).toBe(1)
    expect(trimEnds([...lines(2), `${words(600)}. ${by}`]).at(-1)).toBe(`${words(600)}.`)
    expect(trimEnds([...lines(2), `It was a ${by}`]).at(-1)).toContain('Morvik')
  })
})
