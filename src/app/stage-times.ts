import type { Logger } from 'pino'
import type { JobEnd } from '../queues/settle.ts'
import type { StageTime, StageTimes } from '../store/stage-times.ts'
import type { Running } from './work.ts'

const minuteMs = 60_000

/** Half powers of two of milliseconds, up to a quarter of an hour. */
const mostBucket = 40
const bucketOf = (ms: number): number =>
  Math.min(mostBucket, Math.max(0, Math.round(2 * Math.log2(Math.max(1, ms)))))

/** The middle of a bucket. */
export const msOf = (bucket: number): number => 2 ** (bucket / 2)

/** What came to an end of itself; what was put back, overtaken or left over took no time worth telling. */
const outcomes: Readonly<Record<string, StageTime['outcome']>> = {
  done: 'done',
  skipped: 'done',
  unchanged: 'done',
  waiting: 'failed',
  dead: 'failed',
}

export interface StageClock extends Running {
  readonly note: (end: JobEnd) => void
}

interface Parts {
  readonly times: StageTimes
  readonly log: Logger
  readonly now: () => Date
  readonly everyMs: number
}

/** Counts the jobs of this process, and adds them to the store's now and then: what a crash takes with it is some seconds. */
export function startStageClock({ times, log, now, everyMs }: Parts): StageClock {
  let counted = new Map<string, StageTime>()
  const flush = async () => {
    const before = [...counted.values()]
    counted = new Map()
    if (before.length > 0) await times.add(before)
  }
  const timer = setInterval(() => {
    flush().catch((error: unknown) => log.warn({ err: error }, 'times of jobs were not kept'))
  }, everyMs)
  return {
    note({ stage, outcome: how, durationMs }) {
      const outcome = outcomes[how]
      if (!outcome) return
      const minute = new Date(Math.floor(now().getTime() / minuteMs) * minuteMs)
      const bucket = bucketOf(durationMs)
      const key = `${minute.getTime()} ${stage} ${outcome} ${bucket}`
      const jobs = (counted.get(key)?.jobs ?? 0) + 1
      counted.set(key, { minute, stage, outcome, bucket, jobs })
    },
    stop: async () => {
      clearInterval(timer)
      await flush().catch((error: unknown) =>
        log.warn({ err: error }, 'times of jobs were not kept'),
      )
    },
  }
}

/** What the jobs of one stage came to in an hour. */
export interface StageHour {
  readonly done: number
  readonly failed: number
  /** Half of the jobs took no longer, within a fifth; nothing where there were none. */
  readonly p50Ms: number | undefined
  readonly p99Ms: number | undefined
  /** Jobs a minute, the oldest first. */
  readonly perMinute: readonly number[]
}

const minutes = 60

const sum = (times: readonly StageTime[]): number => times.reduce((all, { jobs }) => all + jobs, 0)

/** The last hour of one stage. */
export function hourOf(stage: string, times: readonly StageTime[], now: Date): StageHour {
  const own = times.filter((time) => time.stage === stage)
  const begun = Math.floor(now.getTime() / minuteMs) - minutes + 1
  const perMinute = Array.from({ length: minutes }, (_, at) =>
    sum(own.filter(({ minute }) => minute.getTime() / minuteMs === begun + at)),
  )
  return {
    done: sum(own.filter(({ outcome }) => outcome === 'done')),
    failed: sum(own.filter(({ outcome }) => outcome === 'failed')),
    p50Ms: percentile(own, 0.5),
    p99Ms: percentile(own, 0.99),
    perMinute,
  }
}

function percentile(times: readonly StageTime[], share: number): number | undefined {
  let left = sum(times) * share
  for (const { bucket, jobs } of times.toSorted((a, b) => a.bucket - b.bucket)) {
    left -= jobs
    if (left <= 0) return msOf(bucket)
  }
  return undefined
}
