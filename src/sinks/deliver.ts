import type { Logger } from 'pino'
import type { TakenSink } from '../schemas/sink.ts'
import { settingFaults } from './kind.ts'
import { type Kinds, kindNamed } from './kinds.ts'
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
  /** It is not taken before then, though nothing is wrong. */
  readonly rest: (taken: TakenSink, until: Date) => Promise<boolean>
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
  /** With those of one's own; the ones that come along without. */
  readonly kinds?: Kinds
  readonly open?: typeof openSink
  /** How long a sink may take to close; 10 s without. */
  readonly closeMs?: number
}

const defaultBatch = 100
/** The nth failure in a row waits the nth of these; the last one goes on holding, for records keep in the store. */
const waitsMs = [5_000, 15_000, 45_000, 120_000, 300_000, 600_000]

/** So long one sink is delivered to, before another that waits has its turn. */
const turnMs = 10_000

/** Delivers what a sink is behind with, until there is nothing left, its turn is over, it fails, or another process has it. */
export async function deliver(
  taken: TakenSink,
  parts: DeliverParts,
  signal: AbortSignal,
): Promise<void> {
  const { store, now, open = openSink } = parts
  let sink: Sink | undefined
  try {
    sink = open(taken, now, parts.kinds)
    await drain(taken, sink, parts, signal)
  } catch (error) {
    if (!signal.aborted) await fail(taken, error, parts)
  } finally {
    try {
      if (sink) await closeSoon(sink, taken, parts)
    } finally {
      await store.release(taken)
    }
  }
}

const defaultCloseMs = 10_000

/** One that does not close is left behind: it must not keep its sink from being delivered to. */
async function closeSoon(
  sink: Sink,
  { name }: TakenSink,
  { log, closeMs = defaultCloseMs }: DeliverParts,
): Promise<void> {
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => late.resolve('late'), closeMs)
  const closing = sink.close()
  try {
    if ((await Promise.race([closing, late.promise])) === 'late') {
      log.warn({ sink: name, closeMs }, 'sink does not close')
      closing.catch((error: unknown) => log.warn({ sink: name, err: error }, 'sink trouble'))
    }
  } finally {
    clearTimeout(timer)
  }
}

/** What an older or newer release has written may be none of ours. */
function openSink(
  { name, kind, settings }: TakenSink,
  now: () => Date,
  kinds: Kinds | undefined,
): Sink {
  const known = kindNamed(kind, kinds)
  if (!known) throw new SinkError('again', 'unknown-kind', `this release has no kind ${kind}`)
  const fault = known.settings.safeParse(settings).error
  if (fault) throw new SinkError('again', 'bad-settings', settingFaults(fault, settings))
  return known.open({ name, settings, now })
}

async function drain(
  taken: TakenSink,
  sink: Sink,
  parts: DeliverParts,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + turnMs
  let at: TakenSink | undefined = taken
  while (at && !signal.aborted && performance.now() < end)
    at = await sendNext(at, sink, parts, signal)
  const { restMs = 0 } = sink
  if (!at && restMs > 0) await parts.store.rest(taken, new Date(parts.now().getTime() + restMs))
}

/** Sends a batch. Gives where the sink stands then; nothing where there was none, or another process has the sink. */
async function sendNext(
  taken: TakenSink,
  sink: Sink,
  parts: DeliverParts,
  signal: AbortSignal,
): Promise<TakenSink | undefined> {
  const { deliveries, isAgain } = await nextBatch(taken, parts)
  if (deliveries.length === 0) return undefined
  const sent = await sendBatch(sink, deliveries, async () => parts.store.renew(taken), signal)
  if (!sent) return undefined
  const { through, refusals, error } = isAgain ? settled(deliveries, sent) : moved(deliveries, sent)
  const last = through.at(-1)
  const cursor = last && !isAgain ? last.position : taken.cursor
  if (last && !(await keep(taken, cursor, through, refusals, parts))) return undefined
  if (error) throw new Unfinished(error, last ? 0 : taken.failures)
  return { ...taken, cursor, failures: 0 }
}

interface Outcome {
  readonly through: readonly Delivery[]
  readonly refusals: readonly Refusal[]
  readonly error?: SinkError | undefined
}

const moved = (deliveries: readonly Delivery[], { refusals, failed }: Sent): Outcome => ({
  through: deliveries.slice(0, failed?.from),
  refusals,
  error: failed?.error,
})

/** What is sent once more and does not go through is a letter again, so that it stands in nobody's way. */
function settled(deliveries: readonly Delivery[], { refusals, failed }: Sent): Outcome {
  const left = failed === undefined ? [] : deliveries.slice(failed.from)
  const { code = '', message = '' } = failed?.error ?? {}
  const again = left.map((delivery) => ({ delivery, code, message }))
  return { through: deliveries, refusals: [...refusals, ...again] }
}

interface Batch {
  readonly deliveries: readonly Delivery[]
  /** Refused before, and wanted to be sent again: the cursor stays where it is. */
  readonly isAgain: boolean
}

async function nextBatch(
  taken: TakenSink,
  { store, kinds }: Pick<DeliverParts, 'store' | 'kinds'>,
): Promise<Batch> {
  const most = Number(
    taken.settings['batch'] ?? kindNamed(taken.kind, kinds)?.batch ?? defaultBatch,
  )
  const again = await store.again(taken, most)
  if (again.length > 0) return { deliveries: again, isAgain: true }
  return { deliveries: await store.next(taken, taken.cursor, most), isAgain: false }
}

/** Keeps what is through. False where another process has the sink now. */
async function keep(
  taken: TakenSink,
  cursor: number,
  through: readonly Delivery[],
  refused: readonly Refusal[],
  { store, log, kinds }: DeliverParts,
): Promise<boolean> {
  const refusals = refused.map((one) => ({
    ...one,
    message: withoutSecrets(taken, one.message, kinds),
  }))
  const delivered = without(through, refusals)
  if (!(await store.advance(taken, { cursor, delivered, refusals }))) return false
  for (const { delivery, code, message } of refusals)
    log.warn({ sink: taken.name, id: delivery.id, code, reason: message }, 'record refused')
  return true
}

function without(tried: readonly Delivery[], refusals: readonly Refusal[]): readonly Delivery[] {
  const refused = new Set(refusals.map(({ delivery }) => delivery))
  return tried.filter((delivery) => !refused.has(delivery))
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

/** Whatever it was: the sink rests, and says why. Where the store is away that cannot be kept, and is thrown. */
async function fail(
  taken: TakenSink,
  error: unknown,
  { store, log, now, kinds }: DeliverParts,
): Promise<void> {
  const failures = error instanceof Unfinished ? error.failures : taken.failures
  const { code, message, retryAt } = troubleOf(error)
  const waitMs = waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0
  const nextAttemptAt = new Date(Math.max(now().getTime() + waitMs, retryAt?.getTime() ?? 0))
  const reason = withoutSecrets(taken, message, kinds)
  log.warn({ sink: taken.name, code, reason, nextAttemptAt }, 'sink fails')
  await store.fail(taken, { code, message: reason, nextAttemptAt })
}

function troubleOf(error: unknown): Pick<SinkError, 'code' | 'message' | 'retryAt'> {
  if (error instanceof Unfinished) return error.error
  if (error instanceof SinkError) return error
  return { code: 'fault', message: String(error), retryAt: undefined }
}

/** Receivers repeat in their answers what was sent to them. */
function withoutSecrets(
  { kind, settings }: TakenSink,
  message: string,
  kinds: Kinds | undefined,
): string {
  const keys = kindNamed(kind, kinds)?.keys ?? {}
  return Object.entries(settings)
    .filter(([key]) => keys[key]?.isSecret === true)
    .flatMap(([, value]) => [value, ...value.split(' ').filter((part) => part.length >= 8)])
    .reduce((told, secret) => told.replaceAll(secret, '********'), message)
}
