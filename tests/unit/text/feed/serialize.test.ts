import { describe, expect, test } from 'vitest'
import { endTag, startTag } from '../../../../src/text/feed/serialize.ts'

const base = 'https://a.example/'

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

  test.each(['href', 'src', 'cite', 'action', 'background', 'longdesc', 'poster'])(
    'have a whole address in %s',
    (name) => {
      expect(start('i', { [name]: '/x' })).toBe(`<i ${name}="https://a.example/x">`)
    },
  )

  test.each(['title', 'alt', 'hreflang', 'data-src'])('have %s as it was', (name) => {
    expect(start('i', { [name]: '/x' })).toBe(`<i ${name}="/x">`)
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
