import { expect, test } from 'vitest'
import { isWell, outcomeOf, told } from '../../../src/cli/import.ts'

const none = { new: 0, changed: 0, known: 0, older: 0, duplicate: 0, failed: 0, passed: 0 }

test('what became a dead letter is not told as brought in', () => {
  const outcome = outcomeOf({ counts: { ...none, new: 2, known: 1 } }, ['new', 'known'])

  expect(told(outcome, new Map())).toBe('1 new, 0 changed, 0 known, 0 duplicate, 0 failed, 2 dead')
})

test('of what is well no death is told', () => {
  const outcome = outcomeOf({ counts: { ...none, new: 2, passed: 1 } }, [])

  expect(told(outcome, new Map([['image/png', 1]]))).toBe(
    '2 new, 0 changed, 0 known, 0 duplicate, 0 failed, 1 passed over (1 image/png)',
  )
})

test.each([
  ['nothing was found', none, [], true],
  ['all came in', { ...none, new: 2 }, [], true],
  ['some of it died', { ...none, new: 2 }, ['new'], true],
  ['all of it died', { ...none, new: 1, known: 1 }, ['new', 'known'], false],
  ['all that was new died, and the rest is known', { ...none, new: 1, known: 1 }, ['new'], true],
  ['something was not kept', { ...none, new: 1, failed: 1 }, [], false],
] as const)('where %s, the command has gone well or not', (_, counts, dead, isWellDone) => {
  expect(isWell(outcomeOf({ counts }, dead))).toBe(isWellDone)
})
