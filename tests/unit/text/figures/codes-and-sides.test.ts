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
    ['A 12 by 15 foot flag hung.', 'measure 12 [ft_i]', 'measure 15 [ft_i]'],
    ['They beat a field of 12 by 40 metres.', 'count 12', 'measure 40 m'],
    ['They sent 12 x 40 foot containers.', 'measure 40 [ft_i]'],
    ['She won the 4 x 400m final.'],
    ['It is 12 x 12 kg in all.', 'measure 12 kg'],
    ['Sales will hit 50 million by 2040.', 'count 50000000'],
  ])('%s', (text, ...figures) => {
    expect(told(text)).toEqual(figures)
  })
})

describe('what stands beside a number is no part of it', () => {
  test.each([
    ['They paid $1,240 + $4,560 there.', 'money 1240 USD', 'money 4560 USD'],
    ['They paid $1,240+ there.', 'money 1240 USD'],
    ['The Mill 78/100 rating rose.', 'fraction 0.78'],
    ['See Lund, pp. 291-92, for it.'],
    ['It is 5 1/4 inches long.', 'measure 5.25 [in_i]'],
    ['The 1920 × 1080 screen is bright.'],
    ['It took 20 frames per second.', 'rate 20 /s frame'],
    ['He ran for a second term.', 'ordinal 2 term'],
  ])('%s', (text, ...figures) => {
    expect(told(text)).toEqual(figures)
  })

  test('a sum has no bounds', () => {
    const r = readText('They paid $1,240 + $4,560 there.', 'en')
    const { figures } = readFigures(r, { times: [], mentions: [], quotes: [] })
    expect(figures.map(({ modifier }) => modifier)).toEqual(['exact', 'exact'])
  })

  test('numbers of two lines are two', () => {
    expect(told('Ida Lund, age 9\n204 boats sank.')).toEqual(['age 9 a', 'count 204 boat'])
  })

  test('a year of an age is one that somebody may have', () => {
    expect(told('Ida Lund, age 10250, sang.')).not.toContain('age 10250 a')
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
