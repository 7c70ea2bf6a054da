import { describe, expect, test } from 'vitest'
import { placeWords, toRawText, toWordNames } from '../../../bench/support/raw-text.ts'

/** Names of `text`, as the words of the set that they cover. */
function covered(words: string, name: string): string[] {
  const raw = toRawText([words.split(' ')])
  const start = raw.text.indexOf(name)
  return toWordNames(raw, [{ start, end: start + name.length, label: 'ORG' }]).map(
    ({ first, end }) => words.split(' ').slice(first, end).join(' '),
  )
}

describe('toRawText', () => {
  test.each([
    ['Ana left , and ( so ) did Ida .', 'Ana left, and (so) did Ida.'],
    ['" No , " Ida said . " Yes . "', '"No," Ida said. "Yes."'],
    ["Ida 's plan did n't work", "Ida's plan didn't work"],
    ["the workers ' party", "the workers' party"],
    ["' Tis late", "' Tis late"],
    ['$ 5 , or 7 %', '$5, or 7%'],
    ['and / or', 'and/or'],
    ['Kim Yo - jong , a 38 - year - old', 'Kim Yo-jong, a 38-year-old'],
    ['a long-lost son - no more', 'a long-lost son - no more'],
  ])('%s', (words, expected) => {
    expect(toRawText([words.split(' ')]).text).toBe(expected)
  })

  test('gives each sentence a line and each word its place', () => {
    const { text, starts, ends } = toRawText([
      ['Ida', 'left', '.'],
      ['Ana', 'too'],
    ])

    expect(text).toBe('Ida left.\nAna too')
    expect(starts.map((start, word) => text.slice(start, ends[word]))).toEqual([
      'Ida', 'left', '.', 'Ana', 'too',
    ]) // prettier-ignore
  })
})

describe('toWordNames', () => {
  test.each([
    ['all words of it', 'the Yo - Yo Club met', 'Yo-Yo Club', ['Yo - Yo Club']],
    [
      'a word but for the stop of its abbreviation',
      'at Nordvik Inc. today',
      'Nordvik Inc',
      ['Nordvik Inc.'],
    ],
    ['no full stop of its own', 'at Nordvik . Ida', 'Nordvik', ['Nordvik']],
    ['nothing of a word it covers in part', 'the U.S.-led force', 'U.S.', []],
  ])('covers %s', (_what, words, name, expected) => {
    expect(covered(words, name)).toEqual(expected)
  })
})

test('placeWords finds the words of a text in it again', () => {
  const document = [
    { words: ['a', 'b'], spans: [] },
    { words: ['a'], spans: [] },
  ]

  expect(placeWords('a  b\na', document)).toEqual({
    text: 'a  b\na',
    starts: [0, 3, 5],
    ends: [1, 4, 6],
  })
})
