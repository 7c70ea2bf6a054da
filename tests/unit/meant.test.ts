import { expect, test } from 'vitest'
import { meant } from '../../src/meant.ts'

const names = ['status', 'start', 'feeds add', 'feeds list', 'failed list', 'work']

test.each([
  ['a letter swapped with the next', 'statsu', 'status'],
  ['a letter too many', 'feeds listt', 'feeds list'],
  ['a letter left out', 'feds add', 'feeds add'],
  ['another letter', 'stort', 'start'],
  ['two faults in a long name', 'faled lst', 'failed list'],
])('%s: %s is %s', (_, given, name) => {
  expect(meant(given, names)).toBe(name)
})

test.each([
  ['a short word with half of it changed', 'walk'],
  ['three faults', 'fald lst'],
  ['nothing', ''],
  ['another word', 'import'],
])('%s is not guessed at: %s', (_, given) => {
  expect(meant(given, names)).toBeUndefined()
})

test('the nearest of several is meant', () => {
  expect(meant('statt', ['stats', 'start', 'state'])).toBe('stats')
  expect(meant('startt', ['status', 'start'])).toBe('start')
})
