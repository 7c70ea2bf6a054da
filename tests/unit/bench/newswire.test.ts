import { describe, expect, it } from 'vitest'
import { mended, textOf } from '../../../bench/gold/newswire.ts'

describe('newswire put together from tokens', () => {
  it.each([
    ['The mayor of Lund , Eva Holm , spoke .', 'The mayor of Lund, Eva Holm, spoke.'],
    ["Norway 's fund lost $ 3.1 billion .", "Norway's fund lost $3.1 billion."],
    ['She called it " a gift , " he said .', 'She called it "a gift," he said.'],
    ["Rates ( 4 % ) did n't move .", "Rates (4%) didn't move."],
    ["The ' old ' plan and ' new ' one", "The 'old' plan and 'new' one"],
    ['a writer / singer', 'a writer/singer'],
  ])('puts %j together', (tokens, text) => {
    expect(textOf([tokens.split(' ')])).toBe(text)
  })

  it('has a sentence a line', () => {
    expect(
      textOf([
        ['One', '.'],
        ['Two', '.'],
      ]),
    ).toBe('One.\nTwo.')
  })

  it.each([
    ['06-Feb', '6-2'],
    ['5,00,000', '500,000'],
    ['12,34,000', '1,234,000'],
    ['1,200', '1,200'],
    ['ten-day', 'ten-day'],
  ])('takes back what a spreadsheet made of %j', (token, text) => {
    expect(mended(token)).toBe(text)
  })
})
