import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { PermanentError } from '../errors.ts'
import { entryStages } from '../pipeline.ts'
import { comparisonOf } from '../replay/compare.ts'
import { type ReplayProgress, followReplay } from '../replay/follow.ts'
import { stepPauseMs, stepSize } from '../replay/pace.ts'
import type { Preview } from '../replay/preview.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type {
  Replay,
  ReplayChanges,
  ReplayComparison,
  ReplayFilter,
  ReplayReport,
} from '../schemas/replay.ts'
import type { ReplayStore, StatusChange } from '../store/replays.ts'
import type { NewReplay } from '../store/replays/start.ts'
import { currentActor } from './actor.ts'
import { checkEntryStage } from './entry-stages.ts'
import type { Parts } from './parts.ts'
import { previewReport, previews } from './replay-preview.ts'

/** Which entries are to go through again, and from where. */
export interface ReplayOrder {
  readonly from: EntryStage
  readonly filter: ReplayFilter
}

/** Which records a preview is of. */
export interface PreviewOrder extends ReplayOrder {
  /** So many at most. */
  readonly limit: number
  readonly signal: AbortSignal
  /** Fetches pages, where it begins with those; without, nothing is known of them. */
  readonly fetch?: boolean
}

/** It is over, and cannot go on or be stopped. */
export class ReplayOverError extends Error {
  constructor({ id, status }: Replay) {
    super(`replay ${id} is ${status}`)
    this.name = 'ReplayOverError'
  }
}

/** Stages run again over what is kept: workers carry replays out, whoever ordered them, in whatever process. */
export interface Replays {
  /** The newest first. */
  list(): Promise<Replay[]>
  get(id: string): Promise<Replay | undefined>
  /** How many entries an order takes. */
  count(order: ReplayOrder): Promise<number>
  /** What a replay would change, record by record. Writes nothing. */
  preview(order: PreviewOrder): AsyncGenerator<Preview>
  /** The same over the newest that it takes, summed up fact by fact; what is not looked at when the time is over is left out. */
  report(order: PreviewOrder): Promise<ReplayReport>
  /** Has workers look at all that a replay takes, or at so many of it: a replay that writes nothing but what it would change. */
  readonly startPreview: (order: ReplayOrder, most?: number) => Promise<Replay>
  /** What two replays or previews came to, rule by rule, and which articles they tell otherwise. Nothing where there is not both. */
  compare(one: string, other: string): Promise<ReplayComparison | undefined>
  /** What a replay has changed so far. */
  changes(id: string): Promise<ReplayChanges>
  /** At most so many entries a minute, where a number is named. */
  readonly start: (order: ReplayOrder, perMinute?: number) => Promise<Replay>
  /** Takes no more entries for now. Gives how it stands then, or nothing where there is none; so do those below. Throws ReplayOverError. */
  readonly pause: (id: string) => Promise<Replay | undefined>
  readonly resume: (id: string) => Promise<Replay | undefined>
  /** For good. What is in flight ends as ever. */
  readonly cancel: (id: string) => Promise<Replay | undefined>
  /** Tells how far it is, until it runs no more or the signal is aborted. Gives how it stands then. */
  follow(
    id: string,
    signal: AbortSignal,
    report: (progress: ReplayProgress) => void,
  ): Promise<Replay>
}

export function replaysOf(parts: Parts): Replays {
  const { store, now } = parts
  const { replays } = store
  const whole = (order: ReplayOrder) => checked(parts, order)
  const begin = async (order: ReplayOrder, how: Pick<NewReplay, 'perMinute' | 'preview'>) =>
    replays.start(
      {
        id: randomUUID().slice(0, 8),
        fromStage: order.from,
        filter: whole(order),
        by: currentActor(),
        versions: Object.fromEntries(entryStages.map(({ name, version }) => [name, version])),
        release: parts.version,
        ...how,
      },
      now(),
    )
  const turn = async (id: string, change: StatusChange) => {
    const changed = await replays.setStatus(id, change, now())
    const replay = await replays.get(id)
    // Asked for twice, it is as it was wanted.
    if (replay && !changed && replay.status !== change.to) throw new ReplayOverError(replay)
    return replay
  }
  return {
    list: replays.list,
    get: replays.get,
    count: async (order) => replays.count(order.from, whole(order)),
    preview: (order) => previews(parts, { ...order, filter: whole(order) }),
    report: async (order) => previewReport(parts, { ...order, filter: whole(order) }),
    changes: async (id) => replays.changes(id, mostExamples),
    start: async (order, perMinute) => begin(order, { perMinute }),
    startPreview: async (order, most) => begin(order, { preview: { most } }),
    compare: async (one, other) => compare(replays, one, other),
    pause: async (id) => turn(id, { from: ['running'], to: 'paused' }),
    resume: async (id) => turn(id, { from: ['paused'], to: 'running' }),
    cancel: async (id) => turn(id, { from: ['running', 'paused'], to: 'cancelled' }),
    follow: async (id, signal, report) =>
      followReplay(id, { get: replays.get, now, wait }, signal, report),
  }
}

async function compare(
  replays: Pick<ReplayStore, 'get' | 'changes' | 'both'>,
  one: string,
  other: string,
): Promise<ReplayComparison | undefined> {
  const [first, second] = [await replays.get(one), await replays.get(other)]
  if (!first || !second) return undefined
  return comparisonOf(
    { replay: first, rules: (await replays.changes(one, 0)).rules },
    { replay: second, rules: (await replays.changes(other, 0)).rules },
    await replays.both(one, other),
  )
}

/** So many articles are shown of what a replay changed. */
const mostExamples = 40

const wait = async (ms: number, signal: AbortSignal) => {
  await delay(ms, undefined, { signal }).catch(() => undefined)
}

const pace = { size: stepSize, pauseMs: stepPauseMs }

/** Carries replays on. Wherever there are workers, and in any number: each step is taken by one. Gives whether it took one. */
export async function stepReplays({ store, producer, now }: Parts): Promise<boolean> {
  const step = await store.replays.step(now(), pace)
  if (step) await producer.addEntries(step.taken)
  return step !== undefined
}

/** An enricher is asked for by its name; what counts is its version now. Throws for one, or a stage, that there is not. */
function checked({ ownCode }: Parts, { from, filter }: ReplayOrder): ReplayFilter {
  checkEntryStage(from)
  if (filter.enricher === undefined) return filter
  const enricher = new Map(Object.entries(ownCode.enrichers)).get(filter.enricher)
  if (enricher) return { ...filter, enricherVersion: enricher.version }
  const names = Object.keys(ownCode.enrichers).join(', ') || 'none'
  const message = `there is no enricher ${filter.enricher}; in ${ownCode.file ?? 'wiredesk.config.ts'} there are: ${names}`
  throw new PermanentError('no-enricher', message)
}
