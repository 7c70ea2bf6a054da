import type { Logger } from 'pino'
import type { TakenSink } from '../schemas/sink.ts'
import { faultsOf } from './kind.ts'
import { kinds } from './kinds.ts'
import { type Sent, sendBatch } from './send.ts'
import { type Delivery, type Refusal, type Sink, SinkError } from './sink.ts'

/** What delivering asks of the store. All writes are fenced by the lease: false where another process has the sink now. */
export interface DeliveryStore {
  /** Records behind the cursor, in order. */
  readonly next: (
    taken: Pick<TakenSink, 'run'>,
    after: number,
    limit: number,
  ) => Promise<Delivery[]>
  /** Refused records that somebody wants to be sent again. */
  readonly again: (taken: Pick<TakenSink, 'name' | 'run'>, limit: number) => Promise<Delivery[]>
  readonly renew: (taken: TakenSink) => Promise<boolean>
  /** Everything up to `cursor` has left, but for what was refused. */
  readonly advance: (taken: TakenSink, progress: Progress) => Promise<boolean>
  readonly fail: (taken: TakenSink, trouble: Trouble) => Promise<boolean>
  readonly release: (taken: TakenSink) => Promise<void>
}

export interface Progress {
  readonly cursor: number
  readonly delivered: readonly Delivery[]
  readonly refusals: readonly Refusal[]
}

export interface Trouble {
  readonly code: string
  readonly message: string
  readonly nextAttemptAt: Date
}

export interface DeliverParts {
  readonly store: DeliveryStore
  readonly log: Logger
  readonly now: () => Date
  readonly open?: (taken: TakenSink, now: () => Date) => Sink
}

const defaultBatch = 100
/** A batch is cut before it is so long; one record alone may be longer. */
const batchBytes = 8 * 2 ** 20

/** The nth failure in a row waits the nth of these; the last one goes on holding, for records keep in the store. */
const waitsMs = [5_000, 15_000, 45_000, 120_000, 300_000, 600_000]

/** Delivers all that a sink is behind with, until there is nothing left, it fails, or another process has it. */
export async function deliver(
  taken: TakenSink,
  parts: DeliverParts,
  signal: AbortSignal,
): Promise<void> {
  const { store, now, open = openSink } = parts
  let sink: Sink | undefined
  try {
    sink = open(taken, now)
    await drain(taken, sink, parts, signal)
  } catch (error) {
    if (error instanceof Unfinished) await fail(taken, error.error, error.failures, parts)
    else if (error instanceof SinkError) await fail(taken, error, taken.failures, parts)
    else if (!signal.aborted) throw error
  } finally {
    await sink?.close()
    await store.release(taken)
  }
}

/** What an older or newer release has written may be none of ours. */
function openSink({ name, kind, settings }: TakenSink, now: () => Date): Sink {
  const known = kinds[kind]
  if (!known) throw new SinkError('again', 'unknown-kind', `this release has no kind ${kind}`)
  const fault = known.settings.safeParse(settings).error
  if (fault) throw new SinkError('again', 'bad-settings', faultsOf(fault))
  return known.open({ name, settings, now })
}

async function drain(
  taken: TakenSink,
  sink: Sink,
  parts: DeliverParts,
  signal: AbortSignal,
): Promise<void> {
  let cursor: number | undefined = taken.cursor
  while (cursor !== undefined && !signal.aborted)
    cursor = await sendNext({ ...taken, cursor }, sink, parts, signal)
}

/** Sends a batch. Gives the cursor behind it; nothing where there was none, or another process has the sink. */
async function sendNext(
  taken: TakenSink,
  sink: Sink,
  parts: DeliverParts,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { deliveries, isAgain } = await nextBatch(taken, parts)
  if (deliveries.length === 0) return undefined
  const sent = await sendBatch(sink, deliveries, async () => parts.store.renew(taken), signal)
  if (!sent) return undefined
  const through = deliveries.slice(0, sent.failed?.from)
  const last = through.at(-1)
  const cursor = last && !isAgain ? last.position : taken.cursor
  if (last && !(await keep(taken, cursor, through, sent, parts))) return undefined
  if (sent.failed) throw new Unfinished(sent.failed.error, last ? 0 : taken.failures)
  return cursor
}

interface Batch {
  readonly deliveries: readonly Delivery[]
  /** Refused before, and wanted to be sent again: the cursor stays where it is. */
  readonly isAgain: boolean
}

async function nextBatch(taken: TakenSink, { store }: Pick<DeliverParts, 'store'>): Promise<Batch> {
  const most = Number(taken.settings['batch'] ?? defaultBatch)
  const again = await store.again(taken, most)
  if (again.length > 0) return { deliveries: cut(again), isAgain: true }
  return { deliveries: cut(await store.next(taken, taken.cursor, most)), isAgain: false }
}

/** Keeps what is through. False where another process has the sink now. */
async function keep(
  taken: TakenSink,
  cursor: number,
  through: readonly Delivery[],
  { refusals }: Sent,
  { store, log }: DeliverParts,
): Promise<boolean> {
  const delivered = without(through, refusals)
  if (!(await store.advance(taken, { cursor, delivered, refusals }))) return false
  for (const { delivery, code, message } of refusals)
    log.warn({ sink: taken.name, id: delivery.id, code, reason: message }, 'record refused')
  return true
}

/** A batch that did not go through, after so many failures in a row. */
class Unfinished extends Error {
  readonly error: SinkError
  readonly failures: number

  constructor(error: SinkError, failures: number) {
    super(error.message, { cause: error })
    this.error = error
    this.failures = failures
  }
}

function without(tried: readonly Delivery[], refusals: readonly Refusal[]): readonly Delivery[] {
  const refused = new Set(refusals.map(({ delivery }) => delivery))
  return tried.filter((delivery) => !refused.has(delivery))
}

/** As many as fit, one at least. */
function cut(deliveries: readonly Delivery[]): readonly Delivery[] {
  let bytes = 0
  const end = deliveries.findIndex(({ record }, at) => {
    bytes += record.document.text.length * 4
    return at > 0 && bytes > batchBytes
  })
  return end < 0 ? deliveries : deliveries.slice(0, end)
}

async function fail(
  taken: TakenSink,
  { code, message, retryAt }: SinkError,
  failures: number,
  { store, log, now }: Pick<DeliverParts, 'store' | 'log' | 'now'>,
): Promise<void> {
  const waitMs = waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0
  const at = now().getTime()
  const nextAttemptAt = new Date(Math.max(at + waitMs, retryAt?.getTime() ?? 0))
  log.warn({ sink: taken.name, code, reason: message, nextAttemptAt }, 'sink fails')
  await store.fail(taken, { code, message, nextAttemptAt })
}
