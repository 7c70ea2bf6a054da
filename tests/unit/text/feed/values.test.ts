import { expect, test } from 'vitest'
import { plainLine } from '../../../../src/text/feed/values.ts'

test.each([
  ['a<br>b', 'a b'],
  ['a<li>b</li>c', 'a b c'],
  ['a<h2>b</h2>c', 'a b c'],
  ['a<i>b</i>c', 'abc'],
  ['a<h7>b', 'a<h7>b'],
  ['a<span class="x">b', 'ab'],
  ['<i></i>', '<i></i>'],
])('%s as a line', (html, line) => {
  expect(plainLine(html)).toBe(line)
})
