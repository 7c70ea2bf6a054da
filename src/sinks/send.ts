import { type Delivery, type Refusal, type Sink, SinkError } from './sink.ts'

/** What became of a batch: these were refused, and all others before `failed` are there. */
export interface Sent {
  readonly refusals: readonly Refusal[]
  /** The first of those that are to be sent again, and why. */
  readonly failed?: { readonly from: number; readonly error: SinkError } | undefined
}

/**
 * Sends a batch. Where the receiver refuses it without saying which record it means, it is sent in halves until
 * that one is known; all others go through. A receiver that takes none of several records is set up wrongly: they are to be
 * sent again. `keep` is asked before each request; false ends it, as nothing was sent.
 */
export async function sendBatch(
  sink: Sink,
  deliveries: readonly Delivery[],
  keep: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<Sent | undefined> {
  const refusals: Refusal[] = []
  const waiting: (readonly [from: number, to: number])[] = [[0, deliveries.length]]
  for (let range = waiting.pop(); range; range = waiting.pop()) {
    const [from, to] = range
    if (!(await keep())) return undefined
    const outcome = await attempt(sink, deliveries.slice(from, to), signal)
    if (!(outcome instanceof SinkError)) refusals.push(...outcome)
    else if (outcome.fault === 'again') return { refusals, failed: { from, error: outcome } }
    else {
      const middle = from + Math.floor((to - from) / 2)
      waiting.push([middle, to], [from, middle])
    }
  }
  return isNoneTaken(deliveries, refusals) ? refusedAll(refusals) : { refusals }
}

const isNoneTaken = (deliveries: readonly Delivery[], refusals: readonly Refusal[]): boolean =>
  deliveries.length > 1 && refusals.length === deliveries.length

function refusedAll([first]: readonly Refusal[]): Sent {
  const { code = 'refused', message = '' } = first ?? {}
  const error = new SinkError('again', code, `refuses all records that were sent: ${message}`)
  return { refusals: [], failed: { from: 0, error } }
}

/** One record that is refused is known. */
async function attempt(
  sink: Sink,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<readonly Refusal[] | SinkError> {
  try {
    return await sink.send(deliveries, signal)
  } catch (error) {
    if (signal.aborted) throw error
    if (!(error instanceof SinkError))
      return new SinkError('again', 'fault', String(error), { cause: error })
    const [delivery, ...others] = deliveries
    if (error.fault === 'again' || others.length > 0 || !delivery) return error
    return [{ delivery, code: error.code, message: error.message }]
  }
}
