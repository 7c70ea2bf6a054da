import type { EntryFilter } from '../schemas/entry-filter.ts'
import type { EntryStage, Reads, StagePlace, Waiting } from '../schemas/jobs.ts'
import { dropUnrecorded } from './articles/revisions.ts'
import type { Beliefs } from './beliefs.ts'
import type { Database } from './database.ts'
import { filterValues, filtered } from './entry-reader.ts'
import type { Fence } from './moves.ts'
import { advance } from './moves/advance.ts'
import { type Skip, giveUp, skip } from './moves/end.ts'
import { takeRefetches } from './moves/look-again.ts'
import { takeStale } from './moves/stale.ts'
import { type Wait, dueNow, takeDue, tryNow, wait } from './moves/wait.ts'
import { named } from './named.ts'
import { type Standing, readStanding } from './standing.ts'

/** The state of every entry. All of it changes nothing for a job of an older run, nor of another stage. */
export interface Ledger {
  /** With what a stage reads of it, where that lies beside; for a job of `run`, what is believed of an entry may do. */
  readonly standing: (entryId: string, reads?: Reads, run?: number) => Promise<Standing | undefined>
  /** How many of these have not ended, nor wait for longer than until `before`. */
  readonly inFlight: (entryIds: readonly string[], before: Date) => Promise<number>
  /**
   * The entry now waits for `stage`. Forgets what failed before it got past the stage it comes from, and keeps the version
   * of that one. Gives whether it moved.
   */
  readonly advance: (
    entryId: string,
    run: number,
    stage: EntryStage,
    version?: string,
  ) => Promise<boolean>
  readonly skip: (
    entryId: string,
    run: number,
    stage: EntryStage,
    reason: string,
    more?: Omit<Skip, 'reason'>,
  ) => Promise<void>
  /** The entry waits for its next attempt. Gives whether it does. */
  readonly wait: (fence: Fence, why: Omit<Wait, 'order'>) => Promise<boolean>
  /** Entries whose next attempt is due. */
  readonly takeDue: (now: Date, limit: number) => Promise<Waiting[]>
  /** Makes waiting entries due, of some hosts or all. Gives how many; `takeDue` takes them. */
  readonly dueNow: (hosts: readonly string[] | undefined, now: Date) => Promise<number>
  /** Makes the waiting entries of a filter due, whatever its state and limit, at no cost in attempts. Gives how many. */
  readonly tryNow: (filter: EntryFilter, now: Date) => Promise<number>
  /** Entries in flight that have not moved since `before`, oldest first. Marks them as moved at `now`. */
  readonly takeStale: (before: Date, now: Date, limit: number) => Promise<Waiting[]>
  /** Entries that are due to be looked at again: sends them through the pipeline anew. */
  readonly takeRefetches: (now: Date, limit: number) => Promise<Waiting[]>
}

/** `stages` are those that entries go through, in order; `now` is the application's clock. */
export function createLedger(
  db: Database,
  stages: readonly StagePlace[],
  now: () => Date,
  beliefs?: Beliefs,
): Ledger {
  const order = stages.map(({ name }) => name)
  return {
    standing: async (entryId, reads, run) =>
      (reads === 'entry' ? beliefs?.of(entryId, run) : undefined) ??
      readStanding(db, entryId, reads, now()),

    inFlight: async (entryIds, before) =>
      db.run(
        ...named(
          `select 1 from entries where id = any(:entryIds) and state = 'in-flight'
             and (next_attempt_at is null or next_attempt_at <= :before)`,
          { entryIds, before },
        ),
      ),

    advance: async (id, run, to, version) => {
      const stage = order[order.indexOf(to) - 1]
      return stage !== undefined && advance(db, { id, run, stage }, { to, version }, now())
    },

    skip: async (id, run, stage, reason, more) =>
      db.transaction(async (tx) => {
        const fence = { id, run, stage }
        if (await giveUp(tx, fence, undefined, now())) await dropUnrecorded(tx, id)
        else await skip(tx, fence, { reason, ...more }, now())
      }),

    wait: async (fence, why) => wait(db, fence, { ...why, order }, now()),
    takeDue: async (at, limit) => takeDue(db, at, limit),
    dueNow: async (hosts, at) => dueNow(db, hosts, at),
    tryNow: async (filter, at) =>
      tryNow(db, { matching: filtered, values: filterValues({ ...filter, state: 'waiting' }) }, at),
    takeStale: async (before, at, limit) => takeStale(db, before, at, limit),
    takeRefetches: async (at, limit) => takeRefetches(db, at, limit),
  }
}
