import { describe, expect, test } from 'vitest'
import { newLineBuilder } from '../../../../src/text/feed/line-builder.ts'
import { readMarkupBlocks } from '../../../../src/text/feed/markup-blocks.ts'

const base = 'https://a.example/'

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
