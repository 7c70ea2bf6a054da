import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { isStalePlan } from './failures.ts'

/** A deadlock, and what could not be serialized: the server undid all of it, and it may be done again. */
const states = new Set(['40P01', '40001'])

const isPassing = (error: unknown): boolean =>
  isStalePlan(error) ||
  (error instanceof Error && 'code' in error && states.has(String(error.code)))

/** About so long it is waited before it is tried again: more and more, so that those who met part. */
const pausesMs = [20, 100, 400]

/**
 * Does a statement or transaction again that lost to others, or to a migration whose columns its plan did not know. What a transaction does besides asking the server must be
 * such that it may be done twice.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error)) throw error
      await delay(randomInt(pauseMs / 2, pauseMs * 2))
    }
  }
  return work()
}
