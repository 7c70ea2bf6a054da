import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../../../src/text/plain-text/paragraphs.ts'

/** A line of so many characters that ends inside of a sentence. */
const line = (length: number) =>
  'mill '
    .repeat(length / 5)
    .padEnd(length - 1, 'l')
    .slice(0, length - 1) + 'l'

/** How many paragraphs two lines are, of which the first is so long. */
const count = (lines: readonly string[], markdown = false) => paragraphsOf(lines, markdown).length

describe('lines that were wrapped', () => {
  test.each([
    [39, 2],
    [40, 1],
    [120, 1],
    [121, 2],
  ])('at a width of %d are %d', (width, paragraphs) => {
    expect(count([line(width), 'shut.'])).toBe(paragraphs)
  })

  test('are put together with spaces, up to an empty one', () => {
    expect(paragraphsOf([line(60), 'shut.', ' ', line(60), 'open.'], false)).toEqual([
      `${line(60)} shut.`,
      `${line(60)} open.`,
    ])
  })

  test.each(['\tIt', '  It', '- It', '* It', '• It', '1. It', '12) It'])(
    'go on up to one that starts anew: %j',
    (start) => {
      expect(count([line(60), `${start} was shut.`])).toBe(2)
    },
  )

  test.each([' It', '-It', '123. It', '# It'])('go on: %j', (start) => {
    expect(count([line(60), `${start} was shut.`])).toBe(1)
  })

  test('go on up to a heading of Markdown', () => {
    expect(count([line(60), '# It'], true)).toBe(2)
    expect(count([line(60), '####### It'], true)).toBe(1)
  })

  test('end where a short one ends a sentence', () => {
    const short = (length: number) => `${line(length - 1)}.`

    expect(count([line(60), line(60), short(42), 'It opened.'])).toBe(2)
    expect(count([line(60), line(60), short(43), 'It opened.'])).toBe(1)
  })
})

/** Lines of 60 characters, of 44, and a short one. */
const mixed = (full: number, others: number) => [
  ...Array.from({ length: full }, () => line(60)),
  ...Array.from({ length: others }, () => line(44)),
  'shut.',
]

describe('lines that were not wrapped', () => {
  test('are those of which fewer than six in ten come near the longest', () => {
    expect(count(mixed(6, 4))).toBe(1)
    expect(count(mixed(5, 4))).toBe(10)
  })

  test('are those of which most end a sentence', () => {
    const ended = `${line(59)}.`

    expect(count([ended, line(60), 'shut.'])).toBe(1)
    expect(count([ended, ended, line(60), 'shut.'])).toBe(4)
  })
})

test.each([
  ['# Mill', 'Mill'],
  ['###### Mill', 'Mill'],
  ['> Mill', 'Mill'],
  ['- Mill', 'Mill'],
  ['+ Mill', 'Mill'],
  ['The ![wheel](wheel.png) mill', 'The  mill'],
  ['The [mill](https://mill.example/)', 'The mill'],
  ['The **old** and __new__ mill', 'The old and new mill'],
  ['The *old* and _new_ mill', 'The old and new mill'],
  ['4 * 5 * 6', '4 * 5 * 6'],
  ['snake_case_name', 'snake_case_name'],
])('of Markdown %j is %j', (marked, text) => {
  expect(paragraphsOf([marked], true)).toEqual([text])
  expect(paragraphsOf([marked], false)).toEqual([marked])
})

test.each(['---', '* * *', '___', '```', '~~~ts'])('%j of Markdown is no text', (marked) => {
  expect(paragraphsOf([marked], true)).toEqual([])
})
