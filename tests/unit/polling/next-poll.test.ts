import { expect, test } from 'vitest'
import { type Planned, inWords, whyNext } from '../../../src/polling/next-poll.ts'

const now = new Date('2026-03-01T12:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const polled = { polledAt: at(-5).toISOString(), nextPollAt: at(10).toISOString() }

test.each<[string, Partial<Planned>, string | undefined]>([
  ['one that was never polled', { poll: {} }, 'first'],
  ['a paused one', { status: 'paused' }, undefined],
  ['one by its pace', {}, 'pace'],
  ['one that fails', { poll: { ...polled, nextPollFor: 'backoff' } }, 'backoff'],
  ['one that somebody wants polled', { nextPollAt: now }, 'asked'],
  ['one with an interval of its own since', { nextPollAt: at(5) }, 'interval'],
])('%s says why the next poll is when it is', (_, about, why) => {
  expect(whyNext({ status: 'active', poll: polled, nextPollAt: at(10), ...about }, now)).toBe(why)
})

test('a reason is told in words', () => {
  expect(inWords('retry-after')).toBe('the site said to come back then')
})
