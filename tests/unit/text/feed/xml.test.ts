import { describe, expect, test } from 'vitest'
import { readMarkup } from '../../../../src/text/feed/xml.ts'

const letters = (length: number) => 'x'.repeat(length)

/** What a pass over markup tells. */
function toldOf(chunks: readonly string[], isHtml = false): readonly string[] {
  const told: string[] = []
  readMarkup(chunks, {
    isHtml,
    open: (name, attributes, selfClosing) =>
      void told.push(
        `<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}${selfClosing ? '/' : ''}>`,
      ),
    close: (name) => void told.push(`</${name}>`),
    text: (text) => void (text === '' || told.push(text)),
    cdata: (text) => void told.push(`[${text}]`),
    other: (content) => void told.push(`!${content}`),
    repaired: (repair) => void told.push(`#${repair}`),
  })
  return told
}

const texts = (told: readonly string[]) =>
  told.join('|').replaceAll(/(?<=[a-z &;])\|(?=[a-z &;])/g, '')

const tagWith = (count: number) =>
  `<a ${Array.from({ length: count }, (_, at) => `b${at}=c`).join(' ')}>`

describe('markup as it is in the wild', () => {
  test.each([
    ['<A b="c">d</A>', ['<a b=c>', 'd', '</a>']],
    ['<a/>', ['<a/>']],
    ['<a b=c d=\'e\' b="f"/>', ['<a b=c d=e/>']],
    ['<a b="x &amp; y">', ['<a b=x &amp; y>']],
    ['<a b>', ['<a b=>']],
    ['a <b and c</title>', ['a ', '#bare-less-than', '<b and c', '</title>']],
    ['a <b and <c/>', ['a ', '#bare-less-than', '<b and ', '<c/>']],
    ['a <b and <c>', ['a ', '#bare-less-than', '<b and ', '<c>']],
    ['a <b and < c>', ['a ', '#bare-less-than', '<b and ', '< c>']],
    ['a < b', ['a ', '< b']],
    ['</title<b>x', ['</title>', 'x']],
    ['<![CDATA[a <b> c]]>d', ['[a <b> c]', 'd']],
    ['<![CDATA[a <b>', ['#unclosed-cdata', '[a <b>]']],
    ['<!-- a -->b', ['! a ', 'b']],
    ['<!DOCTYPE html>', ['!DOCTYPE html']],
    ['<?xml version="1.0"?>', ['!?xml version="1.0"?']],
    ['<title><b>x</b></title>', ['<title>', '<b>', 'x', '</b>', '</title>']],
    ['<script>a < b</script>', ['<script>', 'a ', '< b', '</script>']],
  ])('%s', (markup, told) => {
    expect(toldOf([markup])).toEqual(told)
  })

  test.each([1, 2, 3, 7])('cut into pieces of %d characters', (size) => {
    const markup =
      'ab<p class="one two">c &amp; d<br/>e</p>f <b and c</title><![CDATA[g <h>]]><!-- i -->'
    const pieces = markup.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? []

    expect(texts(toldOf(pieces))).toBe(texts(toldOf([markup])))
  })

  test('in HTML has no markup in a title or a script', () => {
    expect(toldOf(['<title>a <b> c</title><script>d <e></script>'], true)).toEqual([
      '<title>',
      'a <b> c',
      '</title>',
      '<script>',
      'd <e>',
      '</script>',
    ])
  })

  test('has 256 attributes at most, of 65,536 characters each', () => {
    expect(toldOf([tagWith(256)])[0]).toContain('b255=c')
    expect(toldOf([tagWith(257)])[0]).not.toContain('b256=c')
    expect(toldOf([`<a b="${letters(65_536)}">`])).toEqual([`<a b=${letters(65_536)}>`])
    expect(toldOf([`<a b="${letters(65_537)}">`])).toEqual(['#attribute-too-long', '<a>'])
  })

  test('has names of a thousand characters and some', () => {
    expect(toldOf([`<a ${letters(1_025)}=c>`])).toEqual([`<a ${letters(1_024)}=c>`])
    expect(toldOf([`</${letters(1_025)}>`])).toEqual([`</${letters(1_024)}>`])
  })
})
