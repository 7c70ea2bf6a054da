import { pino } from 'pino'
import { expect, test } from 'vitest'
import { jobLog } from '../../../src/cli/landing.ts'

const log = pino({ level: 'info' }, { write: () => true })
const level = (isWatched: boolean, env = {}) => jobLog({ isWatched, env }, { log }).level

test('jobs are told on a terminal to whoever asks for them alone', () => {
  expect(level(true)).toBe('silent')
  expect(level(true, { WIREDESK_LOG_LEVEL: 'debug' })).toBe('info')
  expect(level(false)).toBe('info')
})
