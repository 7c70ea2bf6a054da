import { expect, test } from 'vitest'
import { countGuesses } from '../../../src/dashboard/guesses.ts'

/** Three guesses from one address, five from all; one is forgiven after a second. */
function setup() {
  let now = 0
  const guesses = countGuesses(() => now, { each: 3, all: 5, forgivenMs: 1_000 })
  const guess = (address: string, times: number) => {
    for (let time = 0; time < times; time++) guesses.wrong(address)
  }
  return { ...guesses, guess, pass: (ms: number) => void (now += ms) }
}

test('an address that guessed too often waits, the others do not', () => {
  const { guess, waitMs, pass } = setup()

  guess('a', 2)
  expect(waitMs('a')).toBe(0)
  guess('a', 1)
  expect(waitMs('a')).toBe(1_000)
  expect(waitMs('b')).toBe(0)

  pass(1_000)
  expect(waitMs('a')).toBe(0)
  guess('a', 1)
  expect(waitMs('a')).toBe(1_000)
})

test('guesses from many addresses count together, but not against who has brought the token', () => {
  const { guess, waitMs, right, pass } = setup()
  right('friend')

  for (const address of ['a', 'b', 'c', 'd', 'e']) guess(address, 1)

  expect(waitMs('f')).toBe(1_000)
  expect(waitMs('friend')).toBe(0)
  pass(1_000)
  expect(waitMs('f')).toBe(0)
})

test('who has brought the token and guesses all the same waits as well', () => {
  const { guess, waitMs, right } = setup()
  right('friend')

  guess('friend', 4)

  expect(waitMs('friend')).toBe(2_000)
})
