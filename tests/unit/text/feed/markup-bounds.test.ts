import { describe, expect, test } from 'vitest'
import { newElement, type Piece } from '../../../../src/text/feed/element.ts'
import { newLineBuilder } from '../../../../src/text/feed/line-builder.ts'
import { resolveLinks, resolveUrl } from '../../../../src/text/feed/links.ts'
import { readMarkupBlocks } from '../../../../src/text/feed/markup-blocks.ts'
import { endTag, startTag } from '../../../../src/text/feed/serialize.ts'
import { plainLine } from '../../../../src/text/feed/values.ts'

const base = 'https://a.example/'
const letters = (length: number) => 'x'.repeat(length)

const blocks = (html: string) => readMarkupBlocks(html, base).blocks.map(({ text }) => text)

describe('lines of HTML', () => {
  test.each([
    ['a<br>b', ['a b']],
    ['a.<br>b', ['a.', 'b']],
    ['a”<br>b', ['a”', 'b']],
    ['a<br><br>b', ['a', 'b']],
    [`a.${' '.repeat(23)}<br>b`, ['a.', 'b']],
    [`a.${' '.repeat(24)}<br>b`, ['a. b']],
    ['a<b>b</b>c', ['abc']],
    ['<p>a</p>b', ['a', 'b']],
    ['a<p>b', ['a', 'b']],
    ['<tr><td>a</td><td>b</td></tr>', ['a | b']],
    ['<tr><td> </td><td>b</td></tr>', ['b']],
    ['<tr><th>a</th><td></td><td>b</td></tr>', ['a | | b']],
    ['a &amp; b', ['a & b']],
    ['<![CDATA[a]]>', ['a']],
    ['a<script>b</script>c', ['ac']],
    ['a<svg><svg>b</svg>c</svg>d', ['ad']],
    ['a<iframe>b</iframe>c', ['ac']],
    ['a<p hidden>b<p>c', ['a', 'c']],
    ['a<p hidden>b</div>c', ['ac']],
    ['a<div hidden>b<p>c</p></div>d', ['ad']],
    ['a<img hidden>b', ['ab']],
    ['a<br class="sharedaddy">b', ['ab']],
    ['a<a href="/x">Read more</a>', ['a']],
    ['a <a href="/x">b</a> c', ['a b c']],
  ])('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })

  test.each([
    ['<h1>a</h1>', true],
    ['<h6>a</h6>', true],
    ['<h1>a</h1>b', true],
    ['<p>a</p>', false],
    ['a', false],
    ['<hr>a', false],
  ])('%s begins with a heading: %s', (html, expected) => {
    expect(readMarkupBlocks(html, base).blocks[0]?.isHeading).toBe(expected)
  })

  test.each([
    ['<a href="/x">abc</a>d', 0.75],
    ['<a href="/x"> abc </a>d', 0.6],
    ['<a href="/x">a  b</a>', 1],
    ['abcd', 0],
    ['<a href="/x">abc</a><p>d', 1],
  ])('%s is a link for %d', (html, linked) => {
    expect(readMarkupBlocks(html, base).blocks[0]?.linked).toBeCloseTo(linked)
  })

  test.each([
    ['a <a href="/x">Read more</a>', true],
    ['a. <a href="/x">Read more</a>', false],
    ['<p>a</p><a href="/x">Read more</a>', true],
    ['<p>a.</p><a href="/x">Read more</a>', false],
    ['a <a href="/x">Read more</a> b', false],
    ['a <a href="/x">Read more</a> ', true],
    ['a <a href="/x">Read more</a> <a href="/y">share</a>', true],
    ['a', false],
  ])('%s goes on elsewhere: %s', (html, expected) => {
    expect(readMarkupBlocks(html, base).goesOn).toBe(expected)
  })

  test('a link that is opened within another ends that', () => {
    const lines = newLineBuilder()
    lines.startLink()
    lines.add('ab')
    lines.startLink()
    lines.add('c')
    lines.flush()

    expect(lines.blocks).toEqual([{ text: 'abc', isHeading: false, linked: 1 }])
  })
})

const images = (html: string) => readMarkupBlocks(html, base).images

describe('pictures of HTML', () => {
  test('are a hundred at most', () => {
    expect(images('<img src="/a.jpg">'.repeat(101))).toHaveLength(100)
  })

  test.each([
    ['<img src="/a.jpg"><figcaption>b</figcaption>', 'b'],
    ['<img src="/a.jpg"><figcaption>b <b>c</b></figcaption>', 'b c'],
    ['<img src="/a.jpg"><figcaption>b<p>c', 'bc'],
    ['<img src="/a.jpg"><figcaption>b</div>c', 'b'],
    ['<img src="/a.jpg"><figcaption>b', 'b'],
    ['<img src="/a.jpg"><figcaption> </figcaption>', undefined],
    ['<img src="/a.jpg"><figcaption>b</figcaption><figcaption>c</figcaption>', 'b'],
    ['<figcaption>b</figcaption><img src="/a.jpg">', undefined],
  ])('%s', (html, caption) => {
    expect(images(html)).toEqual([{ url: 'https://a.example/a.jpg', ...(caption && { caption }) }])
  })
})

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

const start = (written: string, attributes: Record<string, string>) =>
  startTag({
    written,
    name: written,
    attributes: new Map(Object.entries(attributes)),
    scope: new Map(),
    base,
    language: undefined,
  })

describe('tags that are written anew', () => {
  test.each([
    ['b', {}, '<b>'],
    ['xhtml:p', { class: 'x' }, '<p class="x">'],
    ['a', { href: '/x?a=1&amp;b=2' }, '<a href="https://a.example/x?a=1&amp;b=2">'],
    ['a', { title: 'say "x"' }, '<a title="say &quot;x&quot;">'],
    ['a', { 'xml:lang': 'en', xmlns: 'x' }, '<a>'],
    ['a', { href: 'https://[' }, '<a href="https://[">'],
  ])('%s %j', (written, attributes, expected) => {
    expect(start(written, attributes)).toBe(expected)
  })

  test.each([
    ['b', '</b>'],
    ['x:p', '</p>'],
    ['br', ''],
    ['x:img', ''],
  ])('%s ends', (written, expected) => {
    expect(endTag(written)).toBe(expected)
  })
})

describe('addresses', () => {
  test('are no longer than 8,192 characters', () => {
    const of = (length: number) => `https://a.example/${letters(length - 18)}`

    expect([resolveUrl(of(8_192), base) === of(8_192), resolveUrl(of(8_193), base)]).toEqual([
      true,
      undefined,
    ])
    expect(resolveUrl(letters(8_192), base)).toHaveLength(8_192 + base.length)
    expect(resolveUrl(letters(8_193), base)).toBeUndefined()
  })

  test.each(['href', 'src', 'action', 'background', 'cite', 'longdesc', 'poster'])(
    'are made whole in %s',
    (name) => {
      expect(resolveLinks(`<a ${name}="/x">`, base)).toBe(`<a ${name}="https://a.example/x">`)
      expect(resolveLinks(`<a x${name}="/x">`, base)).toBe(`<a x${name}="/x">`)
    },
  )
})

test.each([
  ['a<br>b', 'a b'],
  ['a<li>b</li>c', 'a b c'],
  ['a<h2>b</h2>c', 'a b c'],
  ['a<i>b</i>c', 'abc'],
  ['a<h7>b', 'a<h7>b'],
  ['a<span class="x">b', 'ab'],
  ['<i></i>', '<i></i>'],
])('%s as a line', (html, line) => {
  expect(plainLine(html)).toBe(line)
})
