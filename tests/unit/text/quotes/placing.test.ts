import { describe, expect, test } from 'vitest'
import {
  isClosedLoosely,
  isIntroduced,
  isOpenEnded,
  isSentenceLike,
  outerSentenceStart,
  placeOf,
  signature,
  startsLine,
} from '../../../../src/text/quotes/placing.ts'
import { readText } from '../../../../src/text/reading.ts'
import { markedOf } from '../../../../src/text/reading/marks.ts'
import { written } from '../../../support/marked-pieces.ts'

/** Where the first words in quotation marks of a text stand. */
function placeIn(text: string) {
  const r = readText(text, 'en')
  return [r, placeOf(r, markedOf(r.tokens)[0]!)] as const
}

describe('where words in quotation marks stand', () => {
  test.each([
    ['“It is late” — Ada Voss', 'Ada Voss'],
    ['“It is late” - Ada Voss, a miller', 'Ada Voss'],
    ['“It is late” — she said', undefined],
    ['“It is late” — Ada Voss left the mill', undefined],
    ['“It is late” Ada Voss', undefined],
    ['“It is late” —', undefined],
  ])('signed: %s', (text, name) => {
    const [r, place] = placeIn(text)

    expect(written(r, signature(r, place))).toBe(name)
  })

  test.each([
    ['“It is late,” he said.', true, true],
    ['“Is it late?” he asked.', true, true],
    ['“It is late” – he said.', true, true],
    ['“It is late”, he said.', true, true],
    ['“It is late” he said.', true, false],
    ['“It is late.” He said so.', false, false],
    ['The “late mill”.', false, false],
  ])('%s is open: %s, loosely closed: %s', (text, open, loose) => {
    const [r, place] = placeIn(text)

    expect(isOpenEnded(r, place)).toBe(open)
    expect(isClosedLoosely(r, place)).toBe(loose)
  })

  test.each([
    ['He said, “It is late.”', true, false],
    ['He said: “It is late.”', true, false],
    ['“It is late.”', false, true],
    ['It rained.\n“It is late.”', false, true],
    ['The mill “Old Anna” burns.', false, false],
  ])('%s is introduced: %s, starts its line: %s', (text, introduced, starts) => {
    const [r, place] = placeIn(text)

    expect(isIntroduced(r, place)).toBe(introduced)
    expect(startsLine(r, place)).toBe(starts)
  })

  test.each([
    ['He said “It is late.”', true],
    ['He said “It is late for all of us”', true],
    ['He said “It is late”', false],
    ['He said “it is late for all of us”', false],
    ['He said “12 mills of this town burn”', true],
  ])('%s is a sentence: %s', (text, expected) => {
    expect(isSentenceLike(...placeIn(text))).toBe(expected)
  })

  test.each([
    ['It rained. He said “It is late.”', 'He'],
    ['It rained.\n“It is late.”', '“'],
  ])('its sentence begins: %s', (text, word) => {
    const [r, place] = placeIn(text)
    const first = outerSentenceStart(r, place)

    expect(
      r.text.slice(r.start[first]).startsWith(word) ||
        r.text.charAt((r.start[first] ?? 0) - 1) === word,
    ).toBe(true)
  })
})
