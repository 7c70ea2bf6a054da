import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { textOf } from '../../../../src/text/page/query.ts'
import { Source } from '../../../../src/text/page/source.ts'
import { assembleStream } from '../../../../src/text/page/stream.ts'

const piece = (id: string, html: string) => `<div hidden id="S:${id}">${html}</div>`

const place = (id: string) => `<template id="B:${id}"></template>`

const shown = (html: string) => textOf(parsePage(html), 0)

const whole = (html: string) => assembleStream(Source.of(html)).whole()

describe('pages that come in pieces', () => {
  test('are put together where an element is hidden and named as one', () => {
    expect(shown(`<p>a</p>${place('1')}<p>c</p>${piece('1', '<p>b</p>')}`)).toBe('a b c')
    expect(shown(`<p>a</p><div hidden id="T:1"><p>b</p></div>`)).toBe('a')
  })

  test('have pieces in one another, up to 21', () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, at) =>
        piece(`${at + 1}`, at + 1 < depth ? place(`${at + 2}`) : 'end'),
      ).join('')

    expect(whole(`${place('1')}${nested(21)}`)).toBe('end')
    expect(whole(`${place('1')}${nested(22)}`)).toContain(place('22'))
  })

  test.each([
    ['1a2b3c4d', true],
    ['1a2b3c4d5', false],
    ['G', false],
    ['', false],
  ])('have numbers of eight digits: %s, %s', (id, expected) => {
    expect(whole(`${place(id)}${piece(id, 'a')}`) === 'a').toBe(expected)
  })

  test.each([
    [`${place('1')}${piece('1', '<div>a</div><div>b</div>')}c`, '<div>a</div><div>b</div>c'],
    [`${place('1')}${piece('1', 'a<b>c')}d`, 'a<b>cd'],
    [`${place('1')}${piece('1', '<script>x')}`, `${place('1')}${piece('1', '<script>x')}`],
    [`a${piece('1', 'b')}c${piece('2', 'd')}`, 'acbd'],
    [`${place('1')}${piece('1', 'a')}<div hidden id="S:2">b`, 'a<div hidden id="S:2">b'],
  ])('%s', (html, expected) => {
    expect(whole(html)).toBe(expected)
  })
})
