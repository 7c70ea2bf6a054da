import { expect, test } from 'vitest'
import { visible } from '../../../src/cli/table.ts'

test('spells out what a terminal would obey, and leaves lines as they are', () => {
  expect(visible('a\u001b[2Jb\n\tc\u009bd\u202ee')).toBe('a\\u001b[2Jb\n\tc\\u009bd\\u202ee')
})

test('leaves JSON the JSON it was', () => {
  const value = { title: 'a\u007f\u009b[31m\u2066' }

  expect(JSON.parse(visible(JSON.stringify(value)))).toEqual(value)
})
