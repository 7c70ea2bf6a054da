import type { Logger } from 'pino'
import { pipeline } from '../pipeline.ts'
import { openDirectStarts } from '../queues/direct.ts'
import { resume, startDueSteps, startSchedule, startSteps } from '../queues/schedule.ts'
import { openTracing } from '../queues/tracing.ts'
import { startWorker } from '../queues/worker.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import { runAlerts } from './alerts/run.ts'
import { stepBulks } from './bulks.ts'
import { subscribe } from './hubs.ts'
import { type Parts, contextOf, stageNamed } from './parts.ts'
import { stepPreviews } from './previews.ts'
import { stepReplays } from './replays.ts'
import { runSinks } from './sinks.ts'
import { startStageClock } from './stage-times.ts'
import { tidy } from './tidy.ts'

/** Everything that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>
}

export interface WorkOptions {
  /** All stages, if none are named. */
  readonly stages?: readonly string[] | undefined
  /** Jobs of one stage at once; each stage has a number of its own. */
  readonly concurrency?: number | undefined
  /** Told of every record when it has been kept. */
  readonly onRecord?: (record: ArticleRecord) => void
  /** Where each job that ends is told; the application's log by default. */
  readonly jobLog?: Logger | undefined
}

/** How often what the process counted of its jobs is added to the store's. */
const clockFlushMs = 10_000

/** How soon names are found that records have brought. */
const countMs = 2_000

/** Takes jobs, brings back what waited in the ledger, delivers records, counts what they name, and tells what wants a person. */
export async function work(parts: Parts, options: WorkOptions = {}): Promise<Running> {
  const { backend, producer, store, config, clockRate } = parts
  const { stages, concurrency, jobLog } = options
  const context = workingContext(parts, options)
  const named = stages?.map(stageNamed) ?? pipeline.stages
  const tracing = await openTracing(parts.version)
  const clock = startStageClock({
    times: store.stageTimes,
    log: parts.log,
    now: parts.now,
    everyMs: clockFlushMs,
  })
  const direct = openDirectStarts(producer)
  const workers = named.map((stage) =>
    startWorker(stage, {
      backend,
      producer,
      context,
      books: { ...store.ledger, ...store.deadLetters },
      stages: pipeline.stages,
      direct,
      concurrency,
      jobLog,
      onJobEnd: (end) => {
        parts.durations.note(end)
        clock.note(end)
      },
      lockMs: config.WIREDESK_LOCK_MS,
      clockRate,
      release: parts.version,
      tracing,
    }),
  )
  await Promise.all(workers.map(async (worker) => worker.ready()))
  const stopping = new AbortController()
  const sinks = runSinks(parts)
  const steps = startDueSteps({
    ...parts,
    look: async () => store.due(),
    steps: {
      entries: async () => resume({ ...parts, takeDue: store.ledger.takeDue }),
      replays: async () => stepReplays(parts),
      previews: async () => stepPreviews(parts, stopping.signal),
      bulks: async () => stepBulks(parts),
      sinks: async () => {
        await sinks.step()
        return false
      },
    },
  })
  const counts = startSteps({
    log: parts.log,
    clockRate: 1,
    step: store.registry.count,
    everyMs: countMs,
  })
  const alerts = runAlerts(parts)
  return {
    stop: async () => {
      stopping.abort()
      await steps.stop()
      await sinks.stop()
      await alerts.stop()
      await Promise.all(workers.map(async (worker) => worker.stop()))
      await clock.stop()
      await counts.stop()
      await countLast(parts)
    },
  }
}

/** A moment's work: whoever stops does not wait for a backlog. */
const mostLast = 5

/** Names that the last records brought: nobody else may be there to count them. What is left over, whoever works next counts. */
async function countLast({ store, log }: Parts): Promise<void> {
  try {
    for (let batch = 0; batch < mostLast; batch++) if (!(await store.registry.count())) return
  } catch (error) {
    log.warn({ err: error }, 'names of the last records are not counted yet')
  }
}

function workingContext(parts: Parts, { concurrency, onRecord = () => undefined }: WorkOptions) {
  const { records } = parts.store
  const place: typeof records.place = async (record, ...how) => {
    const placed = await records.place(record, ...how)
    if (placed.isKept) onRecord(record)
    return placed
  }
  const keep: typeof records.keep = async (record, run, outlook) => {
    const kept = await records.keep(record, run, outlook)
    if (kept.status === 'kept') onRecord(record)
    return kept
  }
  return { ...contextOf(parts, concurrency), records: { ...records, place, keep } }
}

/** Polls feeds when they are due, brings back what was lost, and tidies up. */
export function schedule(parts: Parts): Running {
  const { config, producer, log, now, store } = parts
  return startSchedule({
    due: {
      takeFeeds: store.feeds.takeDue,
      takeRefetches: store.ledger.takeRefetches,
      takeStale: store.ledger.takeStale,
    },
    producer,
    log,
    now,
    ...ticks(parts),
    sweepMs: config.WIREDESK_SWEEP_MS,
    subscribe: async () => subscribe(parts),
    tidy: async () => tidy(parts),
    fold: store.tallies.fold,
    file: store.words.file,
  })
}

/** How often it is looked what is due: every second of `now`, as far as that can be. */
const ticks = ({ clockRate }: Parts) => ({ clockRate, tickMs: Math.max(50, 1_000 / clockRate) })
