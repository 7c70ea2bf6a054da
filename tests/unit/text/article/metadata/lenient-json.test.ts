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

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1,${'}'.repeat(depth)}`

describe('the bounds of reading JSON that is not quite', () => {
  test('values in one another, up to a hundred', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null && 'a' in value ? 1 + depthOf(value.a) : 0

    expect(depthOf(parseLenient(nested(100))[0])).toBe(100)
    expect(depthOf(parseLenient(nested(101))[0])).toBe(100)
    expect(depthOf(parseLenient(nested(120))[0])).toBe(100)
  })

  test('lists in one another, up to a hundred', () => {
    const depthOf = (value: unknown): number => (Array.isArray(value) ? 1 + depthOf(value[0]) : 0)

    expect(depthOf(parseLenient(`${'['.repeat(100)},${']'.repeat(100)}`)[0])).toBe(100)
    expect(depthOf(parseLenient(`${'['.repeat(101)},${']'.repeat(101)}`)[0])).toBe(100)
  })

  test('fifty values of one script', () => {
    expect(parseLenient('{"a":1}\n'.repeat(50))).toHaveLength(50)
    expect(parseLenient('{"a":1}\n'.repeat(51))).toHaveLength(50)
  })

  test.each([
    ['a mark within forty characters', `{"a":"x"${' '.repeat(39)},"b":1,}`, { a: 'x', b: 1 }],
    ['a mark behind them, too', `{"a":"x"${' '.repeat(40)},"b":1,}`, { a: 'x', b: 1 }],
    ['a letter within them', `{"a":"x"${' '.repeat(39)}y","b":1,}`, { a: `x"${' '.repeat(39)}y`, b: 1 }],
    ['a colon', '{"a" : "x",}', { a: 'x' }],
    ['a bracket', '{"a":["x"],}', { a: ['x'] }],
    ['a semicolon', '{"a":"x";"b":1}', { a: 'x', b: 1 }],
    ['a comment', '{"a":"x"/* y */,"b":1}', { a: 'x', b: 1 }],
    ['a line comment', '{"a":"x"// y\n,"b":1}', { a: 'x', b: 1 }],
    ['the end', '{"a":"x"', { a: 'x' }],
    ['a quote on the next line', '{"a":"x"\n  "b":1}', { a: 'x', b: 1 }],
    ['an apostrophe on the next line', "{'a':'x'\n  'b':1}", { a: 'x', b: 1 }],
  ])('a quote is the last before %s', (_, script, value) => {
    expect(parseLenient(script)).toEqual([value])
  }) // prettier-ignore

  test.each([
    ['“x”', 'x'],
    ['„x“', 'x'],
    ['”x”', 'x'],
    ['“x"', 'x'],
    ['‘x’', '‘x’'],
    ["'x'", 'x'],
    ["'x\"'", 'x"'],
    ['"x”"', 'x”'],
    ["'x”'", 'x”'],
  ])('%s is written in quotes', (written, text) => {
    expect(parseLenient(`{"a":${written},}`)).toEqual([{ a: text }])
  })

  test.each([
    ['{{x}}', undefined],
    [`{{${'x'.repeat(100)}}}`, undefined],
    [`{{${'x'.repeat(101)}}}`, {}],
    [`{%${'x'.repeat(100)}%}`, undefined],
    [`{%${'x'.repeat(101)}%}`, {}],
    ['{{}}', undefined],
  ])('%s is a blank', (written, value) => {
    expect(parseLenient(`[${written}]`)[0]).toEqual([value])
  })

  test.each([
    ['5', 5],
    ['-5', -5],
    ['5.25', 5.25],
    ['5e3', 5_000],
    ['5E-1', 0.5],
    ['5x', '5x'],
    ['.5', '.5'],
    ['true', true],
    ['false', false],
    ['null', null],
    ['undefined', null],
    ['mill', 'mill'],
    ['constructor', 'constructor'],
  ])('%s is a word', (written, value) => {
    expect(parseLenient(`{"a":${written},}`)).toEqual([{ a: value }])
  })

  test.each([
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\r', '\r'],
    ['\\b', ''],
    ['\\f', ''],
    ['\\/', '/'],
    ['\\\\', '\\'],
    ['\\u00e9', 'é'],
    ['\\u00e', 'u00e'],
    ['\\u00eg', 'u00eg'],
    ['\\xe9', 'é'],
    ['\\xe', 'xe'],
    ['\\q', 'q'],
  ])('%s is an escape', (written, text) => {
    expect(parseLenient(`{"a":"1${written}",}`)).toEqual([{ a: `1${text}` }])
  })

  test.each([
    ['{/* x', [{}]],
    ['{/* x */ a: 1, /* y', [{ a: 1 }]],
    ['{a: 1, // x\n b: 2, // y', [{ a: 1, b: 2 }]],
    ['{a: 1, # x\n', [{ a: 1 }]],
    ['{a 1, b: 2}', [{ b: 2 }]],
    ['{a: 1}} {b: 2}', [{ a: 1 }, { b: 2 }]],
    ['{a: [1}, {b: 2}', [{ a: [1] }, { b: 2 }]],
    ['[1, 2', [[1, 2]]],
    ['[1,, 2,]', [[1, 2]]],
    ['x {a: 1} y', [{ a: 1 }]],
    ['"x"', []],
    ['"[1,]"', [[1]]],
    ['5', [5]],
  ])('%s', (script, values) => {
    expect(parseLenient(script)).toEqual(values)
  })

  test.each([
    ['{&quot;a&quot;: &quot;x&quot;,}', { a: 'x' }],
    ['{&#34;a&#34;: 1,}', { a: 1 }],
    ['{&#x22;a&#x22;: 1,}', { a: 1 }],
    ['{&#x27;a&#x27;: 1,}', { a: 1 }],
    ['{&apos;a&apos;: 1,}', { a: 1 }],
    ['{&amp;#39;a&amp;#39;: 1,}', { a: 1 }],
    ['{"a": "&quot;x&quot;",}', { a: '&quot;x&quot;' }],
    ['{“a”: "&quot;x&quot;",}', { a: '&quot;x&quot;' }],
  ])('%s may be escaped as HTML', (script, value) => {
    expect(parseLenient(script)).toEqual([value])
  })

  test('a name of a hundred characters', () => {
    expect(parseLenient(`{${'x'.repeat(100)}: 1}`)).toEqual([{ ['x'.repeat(100)]: 1 }])
    expect(parseLenient(`{${'x'.repeat(101)}: 1}`)).toEqual([{ x: 1 }])
  })
})
