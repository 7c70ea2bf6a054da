import { expect, test } from 'vitest'
import { madeOf } from '../../../../src/text/article/gate/characters.ts'

test.each([
  ['solid characters', 'ab 12 –\u00a0c', { solid: 6, letters: 3, words: 2 }],
  ['a letter of two code units', '𝒜b c', { solid: 4, letters: 3, words: 2 }],
  ['marks as letters', 'e\u0301te\u0301', { letters: 5, words: 1, latin: 0 }],
  ['scripts without spaces', 'lock 水闸', { isUnspaced: true, words: 2 }],
  ['scripts with spaces', 'шлюз', { isUnspaced: false, words: 1, latin: 0 }],
  ['Latin words of some length', 'the lock Ösel żółć', { latin: 3, shuffled: 0 }],
  ['words without a vowel', 'lock lck rhythm xkcd', { latin: 3, shuffled: 1 }],
  ['capitals amid words', 'McDonald iPhone iPhONE aBcD', { latin: 4, shuffled: 2 }],
  ['what is long between spaces', 'locks 123456 open,now', { long: 2, mixed: 0 }],
  ['digits between letters', 'ab12cd- ab12-cd 12abcd34 a1b2c3', { long: 4, mixed: 2 }],
  ['nothing', '', { solid: 0, letters: 0, words: 0, latin: 0, long: 0 }],
])('counts %s', (_, sample, made) => {
  expect(madeOf(sample)).toMatchObject(made)
})
