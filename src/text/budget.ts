import { limits } from './page/limits.ts'
import type { RefusalCode } from './refusals.ts'
import { Unreadable } from './unreadable.ts'

/** What reading one page or text may cost. All of it is linear in these. */
export interface Limits {
  /** Bytes of the page as fetched. */
  readonly bytes: number
  /** Elements of a page that stay after scripts, styles and drawings were left out. */
  readonly elements: number
  /** UTF-16 code units of the text that was found, and that facts are looked for in. */
  readonly characters: number
  /** CPU time. Looked at between the steps of reading, each of which is linear: it may be passed by one of them. */
  readonly cpuMs: number
}

const codeOf = (limit: keyof Limits): RefusalCode =>
  limit === 'cpuMs' ? 'too-costly' : 'too-large'

/** A limit was passed: which one, by what, and how much is allowed. */
export class LimitError extends Unreadable {
  readonly limit: keyof Limits
  readonly value: number
  readonly most: number

  constructor(limit: keyof Limits, value: number, most: number) {
    super(codeOf(limit), `${limit}: ${value}, more than the limit of ${most}`)
    this.name = 'LimitError'
    this.limit = limit
    this.value = value
    this.most = most
  }
}

/** Limits, and who watches the time: nothing under `text/` knows a clock. */
export interface Budget {
  readonly limits: Limits
  /** Throws `LimitError` where the time is used up. */
  readonly checkTime: () => void
}

/** For those whose time is watched from outside, as that of threads. */
export const usualBudget: Budget = {
  limits: {
    bytes: limits.bytes,
    elements: limits.elements,
    characters: limits.characters,
    cpuMs: Infinity,
  },
  checkTime: () => undefined,
}

/** Throws `LimitError` where there is more than is allowed. */
export function checkLimit(limit: keyof Limits, value: number, { limits: most }: Budget): void {
  if (value > most[limit]) throw new LimitError(limit, value, most[limit])
}
