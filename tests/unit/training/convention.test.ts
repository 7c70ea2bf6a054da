import { describe, expect, test } from 'vitest'
import { repair } from '../../../training/convention.ts'

/** The one name of a sentence, repaired: its words and types. */
function repaired(words: string, first: number, end: number, label: string): string {
  const sentence = { words: words.split(' '), spans: [{ first, end, label }] }
  return repair(sentence)
    .map(
      (span) => `${sentence.words.slice(span.first, span.end).join(' ')}: ${span.types.join(' ')}`,
    )
    .join(', ')
}

describe('repair', () => {
  test.each([
    ['titles from a person', 'President George Bush', 0, 3, 'PER', 'George Bush: person'],
    ['a lower-case article', 'in the Netherlands', 1, 3, 'LOC', 'Netherlands: place'],
    ['a possessive', "London 's mayor", 0, 2, 'LOC', 'London: place'],
  ])('takes %s', (_what, words, first, end, label, expected) => {
    expect(repaired(words, first, end, label)).toBe(expected)
  })

  test.each([
    ['a country that acts is a place', 'Iran said', 0, 1, 'ORG', 'Iran: place'],
    ['a nationality is a group', 'Barbadian singer', 0, 1, 'NORP', 'Barbadian: group'],
    ['a believer is a group', 'Muslim', 0, 1, 'ORG', 'Muslim: group'],
    ['a prize is a work', 'the Nobel Prize', 1, 3, 'MISC', 'Nobel Prize: work'],
    ['a war is an event', 'World War II ended', 0, 2, 'MISC', 'World War: event'],
    ['other miscellany stays open', 'Zork', 0, 1, 'MISC', 'Zork: group event work product'],
    ['a date is no name', 'May 2019', 0, 2, 'DATE', ''],
  ])('%s', (_rule, words, first, end, label, expected) => {
    expect(repaired(words, first, end, label)).toBe(expected)
  })
})
