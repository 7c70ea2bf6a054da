import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { remembered } from '../../../../src/text/reading/remembered.ts'
import { firstRule, mayBegin, ready, type Rule } from '../../../../src/text/reading/rule.ts'

const noExamples = { matches: [], mustNotMatch: [] }

/** Which of the rules are asked whether they apply, around the given piece. */
function asked(
  text: string,
  piece: number,
  patterns: readonly string[],
  more: Partial<Rule<string[], never>> = {},
): string[] {
  const found: string[] = []
  const rules = patterns.map((pattern): Rule<string[], never> => ({
    name: pattern,
    pattern,
    when: (names) => names.push(pattern) < 0,
    build: () => undefined,
    examples: noExamples,
    ...more,
  }))
  firstRule(readText(text, 'en'), ready(rules), found, piece, piece + 1)
  return found
}

describe('rules are asked only', () => {
  test.each([
    ['for the word behind', 'Sales rose 5 percent of that', 2, ['# percent', '# of', '#'], [0, 2]],
    ['for the second word behind', '5 of the two', 0, ['# of definite', '# of to'], [0]],
    ['for the word before', 'more than 5', 2, ['than #', 'and #'], [0]],
    ['for the second word before', 'by less than 5', 3, ['by less than #', 'by and than #'], [0]],
    ['for a kind of piece', 'at 5 7', 1, ['# number', '# mark', '# word', '# piece'], [0, 3]],
    ['for a word in no table', 'at 5 zorks', 1, ['# word', '# number', '# of'], [0]],
    ['for the ending of such a word', 'at 5 zorkly', 1, ['# adverb', '# of'], [0]],
    ['for their own anchor', 'in March 5', 1, ['#month', '#weekday'], [0]],
    ['past what may be missing', '5 of that', 0, ['# percent? of', '# percent? to'], [0]],
    ['where a phrase may stand', '5 per cent of', 0, ['# percent of', '# percent to'], [0, 1]],
  ])('%s', (_, text, piece, patterns, expected) => {
    expect(asked(text, piece, patterns)).toEqual(expected.map((at) => patterns[at]))
  })

  test.each([
    ['March 5', ['#']],
    ['more 5', []],
    ['5 more', ['#']],
  ])('at what they open with: %s', (text, expected) => {
    expect(asked(text, 0, ['#'], { opens: 'month number' })).toEqual(expected)
  })

  test('with words that exist in what they open with', () => {
    expect(() => asked('5', 0, ['#'], { opens: 'no-such-class' })).toThrow('no-such-class')
  })
})

/** How often a condition that does not hold is asked, of so many rules that all but the last share it. */
function askedOf(size: number) {
  let times = 0
  const never = () => ++times < 0
  const rules = Array.from({ length: size }, (_, i): Rule<undefined, string> => ({
    name: String(i),
    pattern: i === size - 1 ? '# percent' : '#',
    when: i === size - 1 ? () => true : never,
    build: () => 'found',
    examples: noExamples,
  }))
  const found = firstRule(readText('5 percent', 'en'), ready(rules), undefined, 0, 1)
  return { times, rule: found?.rule }
}

const no = () => false

describe('a condition', () => {
  test('that does not hold is asked once for all rules that share it, of each 32', () => {
    expect(askedOf(20)).toEqual({ times: 1, rule: '19' })
    expect(askedOf(70)).toEqual({ times: 3, rule: '69' })
  })

  test('leaves the rules of others alone, whatever rules are left out', () => {
    const rules = ready<undefined, string>(
      [no, () => true, no].map((when, i) => ({
        name: String(i),
        pattern: '#',
        when,
        build: () => 'found',
        examples: noExamples,
      })),
    )
    const r = readText('5 percent', 'en')
    expect(firstRule(r, rules, undefined, 0, 1)?.rule).toBe('1')
    expect(firstRule(r, rules.slice(1), undefined, 0, 1)?.rule).toBe('1')
    expect(firstRule(r, rules.slice(2), undefined, 0, 1)).toBeUndefined()
  })
})

test('tells where no rule can begin', () => {
  const r = readText('The week of the end of March came in May.', 'en')
  const rules = ready<undefined, true>([
    {
      name: 'week',
      opens: 'definite month',
      pattern: ['definite calendarUnit', 'month'],
      build: () => true,
      examples: noExamples,
    },
  ])
  const begins = mayBegin(r, rules)
  const places = Array.from({ length: r.count }, (_, i) => i).filter(begins)
  const wordAt = (i: number) => r.text.slice(r.start[i], r.end[i])
  expect(places.map(wordAt)).toEqual(['The', 'March', 'May'])
})

test('what is remembered is read once at each piece of each text', () => {
  const read: number[] = []
  const odd = remembered((_, i) => {
    read.push(i)
    return i % 2 === 1 ? { i } : undefined
  })
  const r = readText('one two', 'en')
  expect([odd(r, 0), odd(r, 1), odd(r, 0), odd(r, 1)]).toEqual([
    undefined,
    { i: 1 },
    undefined,
    { i: 1 },
  ])
  expect(read).toEqual([0, 1])
  expect(odd(readText('one two', 'en'), 1)).toEqual({ i: 1 })
  expect(read).toEqual([0, 1, 1])
})
