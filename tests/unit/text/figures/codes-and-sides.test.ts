import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../../src/text/figures.ts'
import { singularAt } from '../../../../src/text/figures/nouns.ts'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

/** The figures of a text, each with its kind, value, unit and noun. */
function told(text: string): readonly string[] {
  const r = readText(text, 'en')
  const { figures } = readFigures(r, { times: findTimes(r), mentions: [], quotes: [] })
  return figures.map(({ kind, value, unit, noun }) =>
    [kind, value, unit?.code, noun?.head].filter((part) => part !== undefined).join(' '),
  )
}

describe('what has sides', () => {
  test.each([
    [
      'It measures 16.4 x 9.6 x 13.3 inches.',
      'measure 16.4 [in_i]',
      'measure 9.6 [in_i]',
      'measure 13.3 [in_i]',
    ],
    ['The room is 4 × 5 metres.', 'measure 4 m', 'measure 5 m'],
    ['A 12 by 15 foot flag hung there.', 'measure 12 [ft_i]', 'measure 15 [ft_i]'],
    ['It shows 2560 x 1600 dots on 12 inches.', 'measure 12 [in_i]'],
    ['The 1920×1080 screen is bright.'],
    ['She won the 4 x 100 metres relay.', 'measure 100 m'],
    ['Sales will hit 50 million by 2040.', 'count 50000000'],
  ])('%s', (text, ...figures) => {
    expect(told(text)).toEqual(figures)
  })
})

describe('what tells how many times as much', () => {
  test.each([
    ['It is 4x faster.', 'multiple 4'],
    ['It is 4 x faster.', 'multiple 4'],
    ['It begins with 0x there.'],
    ['Two X beams hold it.', 'count 2 beam'],
  ])('%s', (text, ...figures) => {
    expect(told(text)).toEqual(figures)
  })
})

describe('what is counted ends before its verb', () => {
  test.each([
    ['One study found that it was late.', 'count 1 study'],
    ['One miller wrote a book.', 'count 1 miller'],
    ['They had 12 IRS agents there.', 'count 12 agent'],
  ])('%s', (text, ...figures) => {
    expect(told(text)).toEqual(figures)
  })
})

test.each([
  ['sizes', 'size'],
  ['prizes', 'prize'],
  ['quizzes', 'quiz'],
  ['blitzes', 'blitz'],
  ['tornadoes', 'tornado'],
  ['lenses', 'lens'],
  ['diabetes', 'diabetes'],
  ['headaches', 'headache'],
  ['matrices', 'matrix'],
  ['IRS', 'irs'],
  ['DVDs', 'dvd'],
])('one of %s is %s', (word, one) => {
  expect(singularAt(readText(`They saw 12 ${word} there.`, 'en'), 3)).toBe(one)
})

test('in a line of capitals an S is an ending', () => {
  expect(singularAt(readText('FIRE DAMAGES 12 CARS IN LIMA', 'en'), 3)).toBe('car')
})
