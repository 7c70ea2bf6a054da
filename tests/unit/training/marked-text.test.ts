import { describe, expect, test } from 'vitest'
import { readMarkedText, toDocument } from '../../../training/marked-text.ts'

/** Of each sentence its names, as words joined by spaces. */
function namesOf(marked: string): string[][] {
  return toDocument(readMarkedText(marked)).map(({ words, spans }) =>
    spans.map(({ first, end, label }) => `${label} ${words.slice(first, end).join(' ')}`),
  )
}

describe('readMarkedText', () => {
  test('takes the marks out and says where the names stand', () => {
    const { text, names } = readMarkedText(
      'In [[LOC Oslo]], [[PER Ida Berg]] left [[ORG Nordvik]].',
    )

    expect(text).toBe('In Oslo, Ida Berg left Nordvik.')
    expect(names.map(({ start, end, label }) => [label, text.slice(start, end)])).toEqual([
      ['LOC', 'Oslo'],
      ['PER', 'Ida Berg'],
      ['ORG', 'Nordvik'],
    ])
  })

  test('leaves a text without marks as it is', () => {
    expect(readMarkedText('no [names] here')).toEqual({ text: 'no [names] here', names: [] })
  })
})

describe('toDocument', () => {
  test.each([
    [
      'each sentence has its own',
      '[[PER Ida]] left. [[LOC Oslo]] slept.',
      [['PER Ida'], ['LOC Oslo']],
    ],
    ['a possessive is outside', '[[LOC Iran]]’s [[ORG Senate]]', [['LOC Iran', 'ORG Senate']]],
    ['a compound is cut', 'a [[LOC Delhi]]-based firm', [['LOC Delhi']]],
    ['a name of several tokens', '[[ORG AC/DC Ltd.]] fell', [['ORG AC / DC Ltd.']]],
    ['a mark within a token takes all of it', 'the [[LOC Ural]]ian', [['LOC Uralian']]],
    ['a token with two marks keeps the first', '[[ORG PAS]]-[[LOC Kedah]]', [['ORG PAS-Kedah']]],
  ])('%s', (_what, marked, expected) => {
    expect(namesOf(marked)).toEqual(expected)
  })
})
