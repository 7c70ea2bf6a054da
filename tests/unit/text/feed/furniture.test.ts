import { describe, expect, test } from 'vitest'
import { isFeedFurniture, isFeedWidget, isReadMore } from '../../../../src/text/feed/furniture.ts'

const letters = (length: number) => 'x'.repeat(length)

const named = (length: number) => isFeedWidget(new Map([['class', `${letters(length)} sr-only`]]))

describe('furniture', () => {
  test.each([
    [`Share: ${letters(10)}`, 0, false],
    ['Tags: '.padEnd(205, 'x'), 0, true],
    ['Tags: '.padEnd(206, 'x'), 0, false],
    ['The post A first appeared on B', 0.1, false],
    ['The post A first appeared on B', 0.11, true],
    ['Read more: '.padEnd(60, 'x'), 0, true],
    ['Read more: '.padEnd(61, 'x'), 0.5, false],
    ['Read more: '.padEnd(61, 'x'), 0.51, true],
    ['Share'.padEnd(500, '.'), 0, true],
    ['Share'.padEnd(501, '.'), 0, false],
    ['…', 0, true],
  ])('%s, a link for %d: %s', (text, linked, expected) => {
    expect(isFeedFurniture(text, linked)).toBe(expected)
  })

  test.each([
    ['More'.padEnd(200, '.'), true],
    ['More'.padEnd(201, '.'), false],
    ['  Read \n more  ', true],
  ])('%j only leads on: %s', (label, expected) => {
    expect(isReadMore(label)).toBe(expected)
  })

  test('is named in five hundred characters', () => {
    expect([named(492), named(493)]).toEqual([true, false])
  })
})
