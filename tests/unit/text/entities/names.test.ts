import { describe, expect, test } from 'vitest'
import { initialsOf, nameOf } from '../../../../src/text/entities/names.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

const nameIn = (text: string) => {
  const tokens = tokenize(text)
  return nameOf(tokens, { first: 0, end: tokens.count })
}

describe('initials', () => {
  test.each([
    ['Bank of England', ['be', 'boe']],
    ['World Food Programme', ['wfp']],
    ['Paris Saint-Germain', ['psg']],
    ['Zork', []],
    ['Zork of', ['zo']],
    ['Jean-Luc', ['jl']],
  ] as const)('of %s', (text, expected) => {
    expect(initialsOf(nameIn(text))).toEqual(expected)
  })
})

test('the same words are one name wherever they stand', () => {
  const tokens = tokenize('Ann Ott met Ann Ott, not Ann Orr.')

  expect(nameOf(tokens, { first: 3, end: 5 })).toBe(nameOf(tokens, { first: 0, end: 2 }))
  expect(nameOf(tokens, { first: 7, end: 9 }).key).toBe('ann orr')
})
