import type { EntryStage } from '../schemas/jobs.ts'

/**
 * Every move of an entry. Only the modules of `moves/`, which make them, write `state`, `stage`, `run` and what belongs to them.
 * A move made by a worker is fenced by run and stage: one that woke up late changes nothing.
 */

export type Place = 'in flight' | 'waiting' | 'recorded' | 'skipped' | 'dead'

interface Move {
  /** Empty: the entry is new. */
  readonly from: readonly Place[]
  readonly to: Place
  /** What makes it. */
  readonly by: string
}

/** All moves there are: the conditions of the statements in `moves/`, and the diagram in docs/architecture.md. */
export const moves = {
  discover: { from: [], to: 'in flight', by: 'a poll or an import finds it' },
  leave: { from: [], to: 'skipped', by: 'a first poll takes no more' },
  advance: { from: ['in flight'], to: 'in flight', by: 'a stage is done' },
  wait: { from: ['in flight'], to: 'waiting', by: 'a stage fails, and that can pass' },
  resume: { from: ['waiting'], to: 'in flight', by: 'its next attempt is due' },
  skip: { from: ['in flight'], to: 'skipped', by: 'there is nothing to record' },
  die: { from: ['in flight'], to: 'dead', by: 'it cannot pass, or has not in time' },
  record: { from: ['in flight'], to: 'recorded', by: 'its record is written' },
  giveUp: { from: ['in flight'], to: 'recorded', by: 'another look brings nothing' },
  change: {
    from: ['in flight', 'waiting', 'recorded', 'skipped', 'dead'],
    to: 'in flight',
    by: 'its feed or its file says something else',
  },
  refetch: { from: ['recorded'], to: 'in flight', by: 'its page is looked at again' },
  revive: { from: ['dead', 'skipped'], to: 'in flight', by: 'what could pass is asked for again' },
  replay: { from: ['recorded', 'skipped', 'dead'], to: 'in flight', by: 'a replay takes it' },
  retry: { from: ['dead'], to: 'in flight', by: 'somebody retries its letter' },
} as const satisfies Record<string, Move>

const conditions: Readonly<Record<Place, string>> = {
  'in flight': `(state = 'in-flight' and next_attempt_at is null)`,
  waiting: `(state = 'in-flight' and next_attempt_at is not null)`,
  recorded: `state = 'recorded'`,
  skipped: `state = 'skipped'`,
  dead: `state = 'dead'`,
}

/** Where an entry must stand for a move, as a condition of SQL. */
export const standsFor = (move: keyof typeof moves) =>
  `(${moves[move].from.map((place) => conditions[place]).join(' or ')})`

/** The job that moves an entry: its run, and the stage that it was a job of. */
export interface Fence {
  readonly id: string
  readonly run: number
  readonly stage: EntryStage
}

/**
 * `:id`, `:run` and `:stage` are the job's. A worker may be late: the entry may wait, or be elsewhere by now. It is found by its key: where
 * few are in flight, their index is as cheap to look through, and a plan that is kept would look through it when a burst has come.
 */
export const fenced = (move: keyof typeof moves) =>
  `id = :id and case when run = :run and stage = :stage then ${standsFor(move)} end`

const stateName = (place: Place) => place.replaceAll(' ', '_')

/** All moves as a state diagram in Mermaid's language: docs/architecture.md holds it, and a test compares. */
export function diagram(): string {
  const lines = Object.entries(moves).flatMap(([move, { from, to, by }]) => {
    const places: readonly Place[] = from
    const starts = places.length === 0 ? ['[*]'] : places.map(stateName)
    return starts.map((start) => `  ${start} --> ${stateName(to)}: ${move}, ${by}`)
  })
  return ['stateDiagram-v2', ...lines].join('\n')
}
