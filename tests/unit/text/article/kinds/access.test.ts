import { describe, expect, test } from 'vitest'
import { withoutOffer } from '../../../../../src/text/article/kinds/access.ts'
import { isOffer } from '../../../../../src/text/article/kinds/offers.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const letters = (length: number) => 'x'.repeat(length)

const offer = 'Subscribe now to continue reading.'

/** How many lines are kept, and whether they are a part, where a page shows `html` behind its first node of text. */
function accessOf(lines: readonly string[], html = '', isFree?: unknown) {
  const page = parsePage(`<body><b>A</b>${html}</body>`)
  const { lines: kept, isPartial } = withoutOffer(page, { paragraphs: lines, last: 2 }, isFree)
  return [kept.length, isPartial]
}

describe('an offer at the end of a text', () => {
  test.each([
    ['in a text of 2,499 characters', [letters(2_499), offer], [1, true]],
    ['in one of 2,500', [letters(2_500), offer], [2, false]],
    ['in its first line', [offer, 'a'], [2, false]],
    ['in eight lines', ['a', offer, ...Array.from({ length: 7 }, () => 'b')], [1, true]],
    ['in nine', ['a', offer, ...Array.from({ length: 8 }, () => 'b')], [10, false]],
    ['in 700 characters', ['a', offer, offer, letters(700 - 2 * offer.length)], [1, true]],
    ['in more', ['a', offer, offer, letters(701 - 2 * offer.length)], [4, false]],
    ['with a line of 89 characters', ['a', offer, letters(89)], [1, true]],
    ['with a line of 90', ['a', offer, letters(90)], [3, false]],
    ['with a line of 90 and another offer', ['a', offer, letters(90), offer], [1, true]],
    ['none', ['a', 'b'], [2, false]],
  ])('%s', (_, lines, expected) => {
    expect(accessOf(lines)).toEqual(expected)
  })

  test.each([
    [[letters(1_499)], true],
    [[letters(1_500)], false],
    [[`${letters(1_500)}…`], true],
    [[`${letters(1_500)}...”`], true],
    [[`${letters(1_500)}[…])`], true],
    [[`${letters(1_500)}..`], false],
    [[`${letters(1_500)}…`, 'a'], false],
  ])('is short or breaks off where it is said to cost, %#: %s', (lines, expected) => {
    expect(accessOf(lines, '', false)).toEqual([lines.length, expected])
    expect(accessOf(lines, '', true)).toEqual([lines.length, false])
  })

  test.each([
    [false, true],
    ['false', true],
    ['False', true],
    ['https://schema.org/False', true],
    ['falsehood', false],
    ['not false', false],
    [0, false],
    [undefined, false],
  ])('%s says that it costs: %s', (isFree, expected) => {
    expect(accessOf(['a'], '', isFree)[1]).toBe(expected)
  })
})

const wall = (inner: string, more = '') => accessOf(['a'], `<div ${more}>${inner}</div>`)[1]

describe('an offer behind the text', () => {
  test.each([
    ['a box that offers', `<div>${offer}</div>`, true],
    ['a box of 300 characters', `<div>${offer} ${letters(300 - offer.length - 1)}</div>`, true],
    ['a box of more', `<div>${offer} ${letters(301 - offer.length)}</div>`, false],
    ['a hidden box', `<div hidden>${offer}</div>`, false],
    ['a list', `<ul><li>${offer}</li></ul>`, false],
    ['the fortieth node', `${'<i></i>'.repeat(37)}<div>${offer}</div>`, true],
    ['the one behind it', `${'<i></i>'.repeat(38)}<div>${offer}</div>`, false],
  ])('stands in %s', (_, html, expected) => {
    expect(accessOf(['a'], html)[1]).toBe(expected)
  })

  test.each(['div', 'section', 'aside', 'p', 'form'])('stands in a %s', (tag) => {
    const ask = 'Please register with your address.'

    expect(accessOf(['a'], `<${tag} class="paywall">${ask}</${tag}>`)[1]).toBe(true)
    expect(accessOf(['a'], `<${tag}>${offer}</${tag}>`)[1]).toBe(true)
    expect(accessOf(['a'], `<h3 class="paywall">${ask}</h3>`)[1]).toBe(false)
    expect(accessOf(['a'], `<h3>${offer}</h3>`)[1]).toBe(false)
  })

  test.each(['paywall', 'regwall', 'piano', 'metered', 'subscriberonly', 'premiumcontent'])(
    'stands in a box called %s',
    (name) => {
      const ask = 'Please register with your address.'

      expect(wall(ask, `class="${name}"`)).toBe(true)
      expect(wall(ask, 'class="box"')).toBe(false)
      expect(wall('The mill turns again all day long.', `class="${name}"`)).toBe(false)
      expect(wall(ask, `class="${name}" hidden`)).toBe(false)
    },
  )

  test.each([
    [20, false],
    [21, true],
    [700, true],
    [701, false],
  ])('of %d characters: %s', (length, expected) => {
    expect(wall('Register: '.padEnd(length, 'x'), 'class="paywall"')).toBe(expected)
  })

  test('is a line of 300 characters', () => {
    expect(isOffer(`${offer} ${letters(265)}`)).toBe(true)
    expect(isOffer(`${offer} ${letters(266)}`)).toBe(false)
    expect(isOffer(`${offer} “${letters(14)}”`)).toBe(true)
    expect(isOffer(`${offer} “${letters(15)}”`)).toBe(false)
  })
})
