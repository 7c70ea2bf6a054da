import type { DeadLetter, Death, FailedAttempt } from '../schemas/dead-letter.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Database } from './database.ts'
import { failedLately, insertAttempt } from './dead-letters/attempts.ts'
import { bury } from './dead-letters/bury.ts'
import { discard, restore } from './dead-letters/discard.ts'
import { type LetterReader, createLetterReader } from './dead-letters/read.ts'
import { type Reopened, reopen } from './dead-letters/reopen.ts'

export interface DeadLetterStore extends LetterReader {
  /** Gives how many attempts at this stage of its subject have failed within a quarter of an hour. */
  noteAttempt(attempt: FailedAttempt): Promise<number>
  /**
   * Writes the dead letter and marks the entry dead, in one transaction. Gives whether it did: the job of an
   * older run changes nothing, and an article that was merely looked at again stays recorded.
   */
  bury(death: Death): Promise<boolean>
  /**
   * Takes letters out of quarantine: their entries are in flight again, as a new run, at the letter's stage or
   * at `from`. Gives the jobs.
   */
  reopen(letters: readonly DeadLetter[], from?: EntryStage): Promise<Reopened[]>
  /** Gives them up; why, where it is told. Gives how many were open. */
  discard(letters: readonly DeadLetter[], reason?: string): Promise<number>
  /** Puts discarded ones back among the open ones. Gives how many. */
  restore(letters: readonly DeadLetter[]): Promise<number>
}

/** `now` is the application's clock. */
export function createDeadLetterStore(
  db: Database,
  now: () => Date = () => new Date(),
): DeadLetterStore {
  return {
    ...createLetterReader(db),
    noteAttempt: async (attempt) => {
      await insertAttempt(db, attempt)
      return failedLately(db, attempt)
    },
    bury: async (death) => db.transaction(async (tx) => bury(tx, death)),
    reopen: async (letters, from) =>
      db.transaction(async (tx) => reopen(tx, letters, { from, now: now() })),
    discard: async (letters, reason) =>
      db.transaction(async (tx) => discard(tx, letters, { reason, now: now() })),
    restore: async (letters) => restore(db, letters),
  }
}
