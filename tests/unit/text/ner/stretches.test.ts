import { expect, test } from 'vitest'
import { loadModel } from '../../../../src/text/ner/load-model.ts'
import { tableOf } from '../../../../src/text/ner/model.ts'
import { findStretches, maxStretch } from '../../../../src/text/ner/stretches.ts'
import { wordRow } from '../../../../src/text/ner/words.ts'

/** The stretches of one sentence, its words apart by spaces. */
function stretchesOf(sentence: string): string[] {
  const table = tableOf(loadModel())
  const words = sentence.split(' ')
  const rows = Int32Array.from(words, (word) => wordRow(table, word))
  return findStretches(table, rows, Int32Array.of(0, words.length)).map(({ first, end }) =>
    words.slice(first, end).join(' '),
  )
}

test.each([
  ['the mayor of Zork said nothing', ['of Zork']],
  ['Department of the Interior lawyers', ['Department of the Interior']],
  ['a ship of Marks & Sparrow sank', ['of Marks & Sparrow']],
  ["it was Supermac 's turn", ["it was Supermac 's"]],
  ['they watched Channel 4 that night', ['Channel 4']],
  ['before the 1992 Olympics ended', ['the 1992 Olympics']],
  ['officers of the 46th Precinct came', ['the 46th Precinct']],
  ['all of the Third 46th Precinct', ['of the Third 46th Precinct']],
  ['they met van der Berg there', ['van der Berg']],
  ['Bank with Branches there', ['Bank with Branches']],
  ['Parti national du Nord triumphed', ['Parti national du Nord']],
  ['Ann answered nothing until Bob came', ['Ann', 'Bob']],
  ['Zork presidential election results', ['Zork presidential election']],
  ['a Zork election was held', ['a Zork election']],
  ['Zork has a presidential election', ['Zork has']],
  ['no name at all', []],
] as const)('%s', (sentence, expected) => {
  expect(stretchesOf(sentence)).toEqual(expected)
})

test('a long run is cut', () => {
  const found = stretchesOf(Array.from({ length: maxStretch + 10 }, () => 'Zork').join(' '))

  expect(found.map((stretch) => stretch.split(' ').length)).toEqual([maxStretch, 10])
})
