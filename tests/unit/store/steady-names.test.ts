import { expect, test } from 'vitest'
import { steadyNames } from '../../../src/store/steady-names.ts'

const us = { name: 'united states', key: 'place/iso3166/US', articles: 7 }

test('a name that all file under one thing stands for it in however many articles', () => {
  expect(steadyNames([us, { ...us, name: 'ystad', key: 'place/name/ystad' }])).toEqual([
    'united states',
    'ystad',
  ])
})

test.each([
  ['two things', [us, { ...us, key: 'organization/name/united states' }]],
  ['a country in acronyms', [{ name: '=us', key: 'place/iso3166/US', articles: 2 }]],
  ['somebody within a story', [{ name: 'story/a|lima', key: 'person/one/lima', articles: 1 }]],
])('a name that is filed under %s does not', (_, counts) => {
  expect(steadyNames(counts)).toEqual([])
})
