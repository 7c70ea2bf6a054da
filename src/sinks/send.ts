import { type Delivery, type Refusal, type Sink, SinkError } from './sink.ts'

/** What became of a batch: these were refused, and all others before `failed` are there. */
export interface Sent {
  readonly refusals: readonly Refusal[]
  /** The first of those that are to be sent again, and why. */
  readonly failed?: { readonly from: number; readonly error: SinkError } | undefined
}

/**
 * Sends a batch. Where the receiver refuses it without saying which record it means, it is sent in halves until
 * that one is known; all others go through. `keep` is asked before each request; false ends it, as nothing was sent.
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
  return { refusals }
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
