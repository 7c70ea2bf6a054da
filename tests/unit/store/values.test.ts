import { expect, test } from 'vitest'
import { toJson } from '../../../src/store/values.ts'

test('what PostgreSQL takes is written as it is, also where it speaks of what it refuses', () => {
  const said = {
    text: 'A \\u0000 in a text, and a \\ud800: both are spelled out.',
    list: ['ä', '😀'],
    number: 7,
  }

  expect(JSON.parse(toJson(said))).toEqual(said)
})

test('NUL and halves of surrogate pairs give way, however deep they stand', () => {
  const broken = { ends: 'half \ud83d', list: [{ begins: '\ude00 half', nul: 'a\0b' }] }

  expect(JSON.parse(toJson(broken))).toEqual({
    ends: 'half \ufffd',
    list: [{ begins: '\ufffd half', nul: 'a\ufffdb' }],
  })
})
