import { expect, test } from 'vitest'
import { fileAt } from '../../../../src/text/feed/files.ts'

test.each([
  ['0', { length: 0 }],
  ['5', { length: 5 }],
  ['-1', {}],
  ['x', {}],
  ['', {}],
  [undefined, {}],
])('a file of the size %j', (size, expected) => {
  expect(fileAt('a', '', size)).toEqual({ url: 'a', ...expected })
})
