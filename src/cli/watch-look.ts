import type { HealthCounts } from '../app/shapes.ts'
import type { Seen } from '../dashboard/overview/seen.ts'
import type { Alert } from '../schemas/alert.ts'

/** A stage at one moment. */
export interface LookStage {
  readonly stage: string
  /** In its queue, or put off. */
  readonly waiting: number
  readonly active: number
  readonly retrying: number
  readonly dead: number
  /** Jobs that ended in the last hour, and in the last whole minute. */
  readonly anHour: number
  readonly aMinute: number
  /** Of the last hour, in ms; nothing where no job ended. */
  readonly p50Ms: number | undefined
  readonly p99Ms: number | undefined
}

/** What is watched. */
export interface Look {
  readonly at: Date
  readonly stages: readonly LookStage[]
  readonly inFlight: number
  readonly waiting: number
  readonly dead: number
  readonly feeds: HealthCounts
  readonly alerts: readonly Pick<Alert, 'tone' | 'what' | 'todo'>[]
  /** The newest first. */
  readonly records: readonly {
    readonly id: string
    readonly title: string
    readonly feed: string
  }[]
}

export const lookOf = (seen: Seen, alerts: readonly Alert[]): Look => ({
  at: seen.now,
  stages: seen.stages.map((stage) => ({
    stage: stage.stage,
    waiting: stage.queued + stage.putOff,
    active: stage.active,
    retrying: stage.retrying,
    dead: stage.dead,
    anHour: stage.done + stage.failed,
    aMinute: stage.perMinute.at(-2) ?? 0,
    p50Ms: stage.p50Ms,
    p99Ms: stage.p99Ms,
  })),
  inFlight: seen.oldest.inFlight,
  waiting: seen.oldest.waiting,
  dead: seen.letters.open,
  feeds: seen.feeds.health,
  alerts: alerts.map(({ tone, what, todo }) => ({ tone, what, todo })),
  records: seen.newest.map(({ id, title, feed }) => ({ id, title, feed })),
})
