import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLenient } from '../../../../../src/text/article/metadata/lenient-json.ts'

describe('reading JSON that is not quite', () => {
  test.each([
    ['what is right', '{"a":[1,"x",null]}', { a: [1, 'x', null] }],
    ['commas too many', '{"a":[1,2,],"b":"x",}', { a: [1, 2], b: 'x' }],
    ['line breaks in strings', '{"a":"one\ntwo",\n"b":"\tx"}', { a: 'one\ntwo', b: '\tx' }],
    ['an HTML comment around', '<!-- {"a":1} -->', { a: 1 }],
    ['CDATA in comments around', '/*<![CDATA[*/ {"a":1} /*]]>*/', { a: 1 }],
    ['comments inside', '{/* x */"a":1, // y\n"b":2}', { a: 1, b: 2 }],
    [
      'quotes that are not escaped',
      '{"a":"the "lock" again","b":1}',
      { a: 'the "lock" again', b: 1 },
    ],
    ['single quotes and bare names', "{a:'it\\'s', 'b':true}", { a: "it's", b: true }],
    ['an escape that is none', '{"a":"it\\\'s \\u00e9"}', { a: "it's é" }],
    ['quotes escaped as HTML', '{&quot;a&quot;:&quot;x&quot;}', { a: 'x' }],
    ['apostrophes escaped as HTML', '{&#39;a&#39;:&#39;x&#39;}', { a: 'x' }],
    ['quotes escaped twice', '{&amp;quot;a&amp;quot;:&amp;quot;x&amp;quot;}', { a: 'x' }],
    ['typographic quotes', '{“a”:“x”,"b":1}', { a: 'x', b: 1 }],
    ['escapes of JavaScript', '{"a":"it\\x27s"}', { a: "it's" }],
    ['blanks that were not filled', '{"a":{{ date }},"b":{% x %},"c":"x"}', { c: 'x' }],
    ['an object written as a string', '"{\\"a\\":1}"', { a: 1 }],
    ['CDATA behind slashes', '//<![CDATA[\n{"a":1,}\n//]]>', { a: 1 }],
    ['a comment behind a hash', '{"a":1, # x\n"b":2}', { a: 1, b: 2 }],
    ['an end that is missing', '{"a":{"b":"cut of', { a: { b: 'cut of' } }],
    ['a missing comma', '{"a":"x"\n"b":"y"}', { a: 'x', b: 'y' }],
    ['a semicolon behind', '{"a":1};', { a: 1 }],
  ])('takes %s', (_, script, value) => {
    expect(parseLenient(script)).toEqual([value])
  })

  test('takes several objects one after the other', () => {
    expect(parseLenient('{"a":1}\n{"b":2}')).toEqual([{ a: 1 }, { b: 2 }])
  })

  test.each(['', 'no data here', '<p>x</p>'])('finds nothing in %j', (script) => {
    expect(parseLenient(script)).toEqual([])
  })

  test('gives back whatever was written as JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        fc.pre(typeof value !== 'string')

        expect(parseLenient(text)).toEqual([value])
      }),
    )
  })

  test('ends on any text', () => {
    const scraps = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"', "'", ':', ',', '\\', '/*', '//', 'a', ' ', '\n'),
    )
    fc.assert(
      fc.property(scraps, (parts) => {
        expect(Array.isArray(parseLenient(parts.join('')))).toBe(true)
      }),
    )
  })
})
