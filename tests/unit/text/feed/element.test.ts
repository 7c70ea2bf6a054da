import { describe, expect, test } from 'vitest'
import { newElement, type Piece } from '../../../../src/text/feed/element.ts'

const base = 'https://a.example/'

const element = (
  pieces: readonly Piece[],
  attributes: Record<string, string> = {},
  name = 'title',
) =>
  newElement({
    name,
    attributes: new Map(Object.entries(attributes)),
    pieces,
    base,
    language: 'en',
  })

const text = (content: string): Piece => ({ kind: 'text', content })

const cdata = (content: string): Piece => ({ kind: 'cdata', content })

const tag = (content: string): Piece => ({ kind: 'tag', content })

describe('what an element holds', () => {
  test.each([
    [[], '', ''],
    [[text('a &amp; b')], 'a & b', 'a & b'],
    [[text('a &lt;b&gt;c&lt;/b&gt;')], 'a c', 'a <b>c</b>'],
    [[cdata('a &amp; b')], 'a & b', 'a &amp; b'],
    [[text('a &amp; '), cdata('b')], 'a & b', 'a & b'],
    [[text('a &amp; '), tag('<b>'), text('c'), tag('</b>')], 'a & c', 'a &amp; <b>c</b>'],
    [[cdata('a < b'), tag('<b>')], 'a < b', 'a &lt; b<b>'],
    [[text('&lt;p&gt;a'), tag('<br>'), text('&amp;b')], 'a &b', '<p>a<br>&b'],
    [[text('a\u0000b')], 'ab', 'ab'],
  ])('%j', (pieces, line, html) => {
    expect([element(pieces).line(), element(pieces).html()]).toEqual([line, html])
  })

  test.each([
    ['text', 'a &lt;b&gt;', 'a <b>', 'a &lt;b&gt;'],
    ['text/plain', 'a &lt;b&gt;', 'a <b>', 'a &lt;b&gt;'],
    ['html', 'a &lt;b&gt;c', 'a c', 'a <b>c'],
    [undefined, 'a &lt;b&gt;c', 'a c', 'a <b>c'],
    [undefined, 'a &lt; b', 'a < b', 'a &lt; b'],
    [undefined, 'a &amp;amp; b', 'a & b', 'a &amp; b'],
    [undefined, 'a &amp;x b', 'a &x b', 'a &amp;x b'],
    ['application/pdf', 'YWJj', 'abc', 'abc'],
    ['application/pdf', 'a.b', 'a.b', 'a.b'],
    ['image/svg+xml', 'YWJj', 'YWJj', 'YWJj'],
    ['text/xml', 'YWJj', 'YWJj', 'YWJj'],
  ])('of Atom, of type %s: %s', (type, content, line, html) => {
    const atom = element([text(content)], type === undefined ? {} : { type }, 'atom:title')

    expect([atom.line(), atom.html()]).toEqual([line, html])
  })

  test('in base64 is what that says, where it is text', () => {
    const of = (content: string) =>
      element([text(content)], { mode: 'base64' }, 'atom:content').line()

    expect([of('YWJj'), of('/w=='), of('a b!')]).toEqual(['abc', '/w==', 'a b!'])
    expect(element([text('YWJj')], { mode: 'base64' }, 'content').line()).toBe('YWJj')
  })

  test.each([
    ['a <b>c</b>', true],
    ['a < b', false],
  ])('has tags or not: %s', (content, expected) => {
    expect(element([cdata(content)]).hasTags()).toBe(expected)
  })

  test('has attributes that are decoded, and addresses', () => {
    const own = element([text(' /x ')], { a: ' b &amp; c ' })

    expect([own.attribute('a'), own.attribute('b'), own.raw(), own.url()]).toEqual([
      'b & c',
      undefined,
      '/x',
      'https://a.example/x',
    ])
    expect([own.resolve('y'), own.resolve(undefined), own.language]).toEqual([
      'https://a.example/y',
      undefined,
      'en',
    ])
  })
})
