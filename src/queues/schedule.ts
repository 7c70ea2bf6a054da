import type { Logger } from 'pino'
import type { Waiting } from '../schemas/jobs.ts'
import type { Producer } from './producer.ts'
import { type RoundParts, batch, poller, sweeper } from './rounds.ts'

export interface ScheduleParts extends RoundParts {
  readonly tickMs: number
  /** Asks WebSub hubs for what is wanting. */
  readonly subscribe: () => Promise<void>
  /** Deletes what need not be kept any longer. */
  readonly tidy: () => Promise<void>
  /** Adds what transactions have counted to the tallies. */
  readonly fold: () => Promise<void>
  /** Puts some words of records together; gives whether there may be more. */
  readonly file: () => Promise<boolean>
}

export interface ResumeParts extends Pick<ScheduleParts, 'now'> {
  readonly producer: Pick<Producer, 'addEntries'>
  /** Entries whose next attempt is due. */
  readonly takeDue: (now: Date, limit: number) => Promise<Waiting[]>
}

/**
 * Queues some entries again that waited for their next attempt. Wherever there are workers, and in any number: each entry is taken once.
 * Gives whether there may be more.
 */
export async function resume({ takeDue, producer, now }: ResumeParts): Promise<boolean> {
  const entries = await takeDue(now(), batch)
  await producer.addEntries(entries)
  return entries.length === batch
}

export interface Schedule {
  stop(): Promise<void>
}

const subscribeMs = 60_000
const tidyMs = 3_600_000
/** What has not been folded is added up by every question: some thousand changes at most, at a hundred articles a second. */
const foldMs = 5_000
/** Until then some thousand records are looked through one by one, at a hundred articles a second. */
const fileMs = 30_000

/**
 * Polls feeds when they are due, and sweeps: an entry in flight whose job was lost (a queue that was
 * emptied, a crash between write and queue) is queued again where it stands. An entry that has its
 * job still is not touched by that: a job is never queued twice. Any number may run at once.
 */
export function startSchedule(parts: ScheduleParts): Schedule {
  const filing = startSteps({ log: parts.log, clockRate: 1, step: parts.file, everyMs: fileMs })
  const loops = [
    repeat(parts, parts.tickMs, poller(parts)),
    repeat(parts, Math.min(parts.tickMs, parts.sweepMs), sweeper(parts)),
    repeat(parts, subscribeMs, parts.subscribe),
    repeat(parts, tidyMs, parts.tidy),
    repeat(parts, foldMs, parts.fold),
    async () => filing.stop(),
  ]
  return {
    stop: async () => {
      await Promise.all(loops.map(async (stop) => stop()))
    },
  }
}

export interface Steps {
  readonly log: Logger
  /** How many times faster than real time the clock runs. */
  readonly clockRate: number
  /** Gives false where there is nothing to do for now. */
  readonly step: () => Promise<boolean>
  /** How often it is looked whether there is; half a second without. */
  readonly everyMs?: number
}

const stepMs = 500

/** Takes steps as long as there is something to do, and looks now and then whether there is. */
export function startSteps({ log, clockRate, step, everyMs = stepMs }: Steps): Schedule {
  const stopping = new AbortController()
  const stop = repeat({ log }, Math.max(50, everyMs / clockRate), async () => {
    while (!stopping.signal.aborted) if (!(await step())) return
  })
  return {
    stop: async () => {
      stopping.abort()
      await stop()
    },
  }
}

export interface DueSteps<Kind extends string> extends Pick<Steps, 'log' | 'clockRate'> {
  /** Whether there is something to do, of all kinds in one look. */
  readonly look: () => Promise<Readonly<Record<Kind, boolean>>>
  /** Each gives false where there is nothing more to do for now. */
  readonly steps: Readonly<Record<Kind, () => Promise<boolean>>>
}

/**
 * Looks now and then what there is to do, and takes steps of each kind that there is, as long as there is. No kind waits for another,
 * and what has nothing to do costs nothing.
 */
export function startDueSteps<Kind extends string>(parts: DueSteps<Kind>): Schedule {
  const { log, clockRate, look, steps } = parts
  const stopping = new AbortController()
  const underWay = new Map<string, Promise<void>>()
  const takeSteps = async (kind: string, step: () => Promise<boolean>) => {
    try {
      while (!stopping.signal.aborted && (await step()));
    } catch (error) {
      log.warn({ err: error }, 'schedule trouble')
    }
    underWay.delete(kind)
  }
  const stop = repeat({ log }, Math.max(50, stepMs / clockRate), async () => {
    const due = new Map<string, boolean>(Object.entries(await look()))
    for (const [kind, step] of Object.entries<() => Promise<boolean>>(steps))
      if (due.get(kind) === true && !underWay.has(kind)) underWay.set(kind, takeSteps(kind, step))
  })
  return {
    stop: async () => {
      stopping.abort()
      await stop()
      await Promise.all(underWay.values())
    },
  }
}

/** Runs `work` at once and then every `everyMs`, never twice at a time; gives what stops it. */
function repeat(
  { log }: Pick<ScheduleParts, 'log'>,
  everyMs: number,
  work: () => Promise<void>,
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const turn = async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log.warn({ err: error }, 'schedule trouble')
    }
    if (!stopped) timer = setTimeout(() => void (running = turn()), everyMs)
  }
  let running = turn()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
