import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import type { TextReading } from '../../../../src/text/reading/text-reading.ts'
import { isLowerIng, isParticiple, verbAt } from '../../../../src/text/times/verbs.ts'

/** What is said of the piece that begins where `|` stands. */
function said<T>(ask: (r: TextReading, i: number) => T, marked: string): T {
  const at = marked.indexOf('|')
  const r = readText(marked.replace('|', ''), 'en')
  return ask(
    r,
    r.start.findIndex((start, i) => i < r.count && start === at),
  )
}

const tense = (text: string, countsInfinitives = true) =>
  said((r, i) => verbAt(r, i, countsInfinitives), text)

describe('the direction in which a verb speaks', () => {
  test.each([
    ['It |will meet', 'future'],
    ['It |Will meet', 'none'],
    ['It |was shut', 'past'],
    ['It |WAS shut', 'past'],
    ['It |is green', 'none'],
    ['It |should have left', 'past'],
    ['It |will have left', 'future'],
    ['It |should leave', 'future'],
    ['It is |due to leave', 'future'],
    ['It is |due to a strike', 'none'],
    ['It is |expected to leave', 'future'],
    ['It is better than |expected', 'none'],
    ['It |has to leave', 'future'],
    ['It |had to leave', 'past'],
    ['It has |been shut', 'past'],
    ['It will have |been shut', 'future'],
    ['It |opened it', 'past'],
    ['It is to be |opened', 'none'],
    ['It may |cut rates', 'none'],
    ['It |cut rates', 'past'],
    ['It made a |cut in rates', 'none'],
    ['It is |scheduled', 'future'],
    ['The |mill shut', 'none'],
  ])('%s: %s', (text, value) => {
    expect(tense(text)).toBe(value)
  })

  test.each([
    ['It wants |to leave', 'future'],
    ['It tried |to leave', 'none'],
    ['It went |to the mill', 'none'],
    ['It went |to Velm', 'none'],
  ])('an infinitive looks ahead: %s, %s', (text, value) => {
    expect(tense(text)).toBe(value)
    expect(tense(text, false)).toBe('none')
  })
})

test.each([
  ['It was |opened there', true],
  ['It was |Opened there', false],
  ['It was |opened-up', false],
  ['It was |opened - up', true],
  ['It was |red', false],
  ['It was |green', false],
])('a participle is a small word of more than four letters: %s, %s', (text, is) => {
  expect(said(isParticiple, text)).toBe(is)
})

test.each([
  ['It was |leaving', true],
  ['It was |Leaving', false],
  ['the |king', false],
  ['the |mill', false],
])('a small word in "-ing" is no short noun: %s, %s', (text, is) => {
  expect(said(isLowerIng, text)).toBe(is)
})
