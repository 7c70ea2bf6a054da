import { readDue } from './due.ts'
import { type Clocks, mendFutureTimes } from './future-times.ts'
import type { Pools } from './pools.ts'
import { readLastPoll, readPulse } from './pulse.ts'
import { readDayRecall, readFeedRecall, readRecall, readRecallOf } from './recall.ts'
import { readStageStates } from './stage-states.ts'
import { createStageTimes } from './stage-times.ts'
import { readBreaks, readLedger, readReasons } from './status.ts'
import { readTableSizes } from './storage.ts'
import { createTallies } from './tallies.ts'

interface Clocked extends Pools {
  /** The application's clock. */
  readonly now: () => Date
  /** Stands in for the database's clock where the application goes by another one. */
  readonly clock: (() => Date) | undefined
}

/** How the store and its entries fare. */
export const statusOver = (parts: Clocked) => ({
  ...talliesOver(parts),
  ...recallOver(parts),
  ...pulseOver(parts),
})

const talliesOver = ({ db, seen, patient: slow }: Pools) => ({
  tallies: {
    ...createTallies(db),
    totals: createTallies(seen).totals,
    wrong: createTallies(slow).wrong,
    recount: createTallies(slow).recount,
  },
  report: async (since: Date) => readLedger(seen, since),
  reasons: async (since: Date) => readReasons(seen, since),
  breaks: async (newest?: number) => readBreaks(newest === undefined ? slow : seen, newest),
})

const recallOver = ({ seen }: Pools) => ({
  recall: async (since: Date) => readRecall(seen, since),
  dayRecall: async (since: Date) => readDayRecall(seen, since),
  feedRecall: async (since: Date, limit: number) => readFeedRecall(seen, since, limit),
  recallOf: async (ids: readonly string[], since: Date) => readRecallOf(seen, ids, since),
})

/** What is due, and what goes on. */
function pulseOver({ db, seen, patient: slow, now, clock }: Clocked) {
  const times = createStageTimes(seen)
  return {
    due: async () => readDue(db, now()),
    pulse: async () => readPulse(seen),
    lastPoll: async () => readLastPoll(seen),
    stageStates: async () => readStageStates(seen),
    stageTimes: { ...createStageTimes(db), since: async (moment: Date) => times.since(moment) },
    tableSizes: async () => readTableSizes(seen),
    mendFutureTimes: async (clocks: Clocks) =>
      mendFutureTimes(slow, { turnsNow: clock?.(), ...clocks }),
  }
}
