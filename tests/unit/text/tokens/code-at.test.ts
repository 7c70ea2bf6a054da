import { expect, test } from 'vitest'
import { codeAt } from '../../../../src/text/tokens/code-at.ts'

const plain = 'The bridge was closed on Monday after the storm'

test.each([
  ['a plain one', plain],
  ['one with letters beyond Latin-1', `${plain} – Łódź 😀`],
  ['a slice', `${plain}. ${plain}`.slice(4, 60)],
  ['a slice with letters beyond Latin-1', `Łódź ${plain}. ${plain}`.slice(2, 60)],
  ['one that was joined', ['In', plain, plain].join(' ') + plain],
])('the code units of a text: %s', (_, text) => {
  const codes = Array.from({ length: text.length }, (__, at) => codeAt(text, at))

  expect(String.fromCharCode(...codes)).toBe(text)
})
