import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tagMentions, tagWords } from '../../../../src/text/ner/tagger.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

/** `type surface` of each mention. */
function namesIn(text: string): string[] {
  const tokens = tokenize(text)
  return tagMentions(tokens).map(
    ({ first, end, type }) => `${type} ${text.slice(tokens.start[first], tokens.end[end - 1])}`,
  )
}

describe('tagMentions', () => {
  test.each([
    [
      'Angela Merkel met Joe Biden in Berlin.',
      ['person Angela Merkel', 'person Joe Biden', 'place Berlin'],
    ],
    [
      'The World Health Organization is based in Geneva.',
      ['organization World Health Organization', 'place Geneva'],
    ],
    ['Police in Nairobi arrested two Kenyan men.', ['place Nairobi', 'group Kenyan']],
  ])('names what %j names', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })

  test('leaves titles and possessives out of a name', () => {
    const names = namesIn('Defense Minister Ivan Petrov praised President Sanchez’s speech.')

    expect(names).toEqual(['person Ivan Petrov', 'person Sanchez'])
  })

  test('takes a country that acts for a place and a nationality for a group', () => {
    const names = namesIn('France said on Monday that Spanish troops would leave Mali.')

    expect(names).toEqual(['place France', 'group Spanish', 'place Mali'])
  })

  test('takes words that stand together for one person', () => {
    const line = ['Debra', 'Zorkmann']

    expect(tagWords([line, line, line])).toEqual([
      { first: 0, end: 2, type: 'person' },
      { first: 2, end: 4, type: 'person' },
      { first: 4, end: 6, type: 'person' },
    ])
  })

  test('finds nothing in a text without names', () => {
    expect(namesIn('the rain kept falling all night, and nobody slept.')).toEqual([])
    expect(namesIn('')).toEqual([])
  })

  test('gives the same for sentences that were cut elsewhere', () => {
    const mentions = tagWords([
      ['It', 'rained', '.'],
      ['Angela', 'Merkel', 'left', 'Berlin', '.'],
    ])

    expect(mentions).toEqual([
      { first: 3, end: 5, type: 'person' },
      { first: 6, end: 7, type: 'place' },
    ])
  })
})

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'Kim',
    'Paris',
    'NATO',
    'of',
    'the',
    '.',
    '"',
    '(',
    ')',
    "'s",
    'al',
    'U.S.',
    'Bank',
    '2019',
  ),
)

describe('tagMentions: any text', () => {
  test('mentions are in text order, do not overlap and lie within one sentence', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const tokens = tokenize(words.join(' '))
        let last = 0
        for (const { first, end } of tagMentions(tokens)) {
          expect(first).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(first)
          expect([...tokens.sentences].some((start) => start > first && start < end)).toBe(false)
          last = end
        }
        expect(last).toBeLessThanOrEqual(tokens.count)
      }),
    )
  })

  test('hostile texts are tagged in the time of a test', () => {
    for (const unit of ['a', 'A ', 'Kim ', '"A', '\ud800', 'A.', 'Aa-', '\u0001', 'Xq1 (A) ']) {
      const tokens = tokenize(unit.repeat(Math.ceil(40_000 / unit.length)))
      expect(tagMentions(tokens).length, JSON.stringify(unit)).toBeLessThanOrEqual(tokens.count)
    }
  })
})

test('a name is found each time, however often the text tells it', () => {
  const tokens = tokenize('Ann Ott of Berlin said. '.repeat(40))
  const found = tagMentions(tokens).map(({ first, end, type }) => [end - first, type].join(' '))

  expect(found).toEqual(Array.from({ length: 40 }, () => ['2 person', '1 place']).flat())
})
