import { describe, expect, test } from 'vitest'
import { isOtherWord } from '../../../../src/text/language/other-words.ts'
import { languagePieces } from '../../../../src/text/language/pieces.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

/** Each piece, `q` before it if it is quoted, `>` behind it if it does not start its sentence. */
function piecesOf(text: string): string[] {
  const tokens = tokenize(text)
  return languagePieces(tokens).map(({ first, end, isQuoted, startsSentence }) => {
    const words = text.slice(tokens.start[first], tokens.end[end - 1])
    return `${isQuoted ? 'q ' : ''}${words}${startsSentence ? '' : ' >'}`
  })
}

describe('pieces of one language', () => {
  test.each([
    ['The weir broke. It rained.', ['The weir broke.', 'It rained.']],
    ['He said “el agua sube” twice.', ['He said “', 'q el agua sube >', '” twice. >']],
    ['“El agua sube,” he said.', ['q El agua sube, >', '” he said. >']],
    ['He said "el agua sube" twice.', ['He said "', 'q el agua sube >', '" twice. >']],
    ['Er sagte „es regnet“ und ging.', ['Er sagte „', 'q es regnet >', '“ und ging. >']],
    ['Il dit « il pleut » et part.', ['Il dit «', 'q il pleut >', '» et part. >']],
    [
      'He said “el agua sube. No para.” Then he left.',
      ['He said “', 'q el agua sube. >', 'q No para.', 'Then he left.'],
    ],
    ['A mark ” that closes nothing.', ['A mark ” that closes nothing.']],
    ['…', []],
    ['', []],
    ['12', ['12']],
  ])('%s', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  test('a mark left open ends with its paragraph', () => {
    expect(piecesOf('He said “el agua sube.\nThe mayor left.')).toEqual([
      'He said “',
      'q el agua sube. >',
      'The mayor left.',
    ])
  })

  test('know their paragraph and are counted', () => {
    const pieces = languagePieces(tokenize('One mill. Two mills.\nThree mills.'))

    expect(pieces.map(({ paragraph, index }) => [paragraph, index])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ])
  })
})

describe('words that no English text has', () => {
  test.each(['und', 'nicht', 'avec', 'según', 'więcej', 'için', 'người', 'prosent', 'février'])(
    '%s is one',
    (word) => {
      expect(isOtherWord(`x ${word} y`, 2, 2 + word.length)).toBe(true)
    },
  )

  test.each(['des', 'los', 'von', 'die', 'the', 'river', 'men', 'un'])('%s is none', (word) => {
    expect(isOtherWord(word, 0, word.length)).toBe(false)
  })
})
