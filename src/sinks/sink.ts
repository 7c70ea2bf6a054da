import type { ArticleRecord } from '../schemas/article-record.ts'

/** One record on its way to a receiver. */
export interface Delivery {
  /** The same for the same words of the same article: `articleId:revision`. By it a receiver knows what comes twice. */
  readonly id: string
  /** Grows with every record that is written, a revision or a replayed one too. */
  readonly position: number
  /** Grows when the sink is set back: what then comes again is meant to. */
  readonly run: number
  readonly record: ArticleRecord
}

/** A record that the receiver refuses, whatever comes with it. */
export interface Refusal {
  readonly delivery: Delivery
  readonly code: string
  readonly message: string
}

/** Where records go. One sink is used by one process at a time. */
export interface Sink {
  /** When it is through, it rests for so long: what comes meanwhile goes together. */
  readonly restMs?: number
  /**
   * Hands records over, in order, and is through when the receiver has them for good. Gives those that it refuses: all
   * others are there.
   *
   * @throws SinkError where nothing is known of them (`again`), or where one of them is refused and it is not said which (`refused`)
   */
  send(deliveries: readonly Delivery[], signal: AbortSignal): Promise<readonly Refusal[]>
  close(): Promise<void>
}

export type SinkFault =
  /** The receiver is away, busy or set up wrongly: the same records are sent again later, without end. */
  | 'again'
  /** It refuses what was sent: sent in halves, the record that it means is found. */
  | 'refused'

/** A receiver did not take records. */
export class SinkError extends Error {
  readonly fault: SinkFault
  /** Stable and short: `http-503`, `connect`, `timeout`, `no-space`. */
  readonly code: string
  /** When the receiver wants to be asked again. */
  readonly retryAt: Date | undefined

  constructor(
    fault: SinkFault,
    code: string,
    message: string,
    more: { readonly retryAt?: Date | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'SinkError'
    this.fault = fault
    this.code = code
    this.retryAt = more.retryAt
  }
}
