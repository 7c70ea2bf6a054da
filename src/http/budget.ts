import { DeferredError } from '../errors.ts'

/** What one page may keep in memory while it is read. */
export interface Purse {
  /** So many bytes more. Throws `DeferredError` `busy` where all pages together have too many. */
  take(bytes: number): void
  /** As many of these as there are left. What is not needed is to be given back. */
  reserve(bytes: number): number
  giveBack(bytes: number): void
  /** Gives back all of it. */
  close(): void
  readonly busy: () => DeferredError
}

export interface Budget {
  open(): Purse
}

export interface BudgetSettings {
  /** What all pages together may have, besides what each has for itself. */
  readonly sharedBytes: number
  readonly ownBytes: number
}

const againMs = 5_000

/** Bounds what the bodies under way weigh together: many places, and few of them with a giant in it. */
export function createBudget({ sharedBytes, ownBytes }: BudgetSettings, now: () => Date): Budget {
  let left = sharedBytes
  const busy = () =>
    new DeferredError(
      'busy',
      'too many large pages are read at once',
      new Date(now().getTime() + againMs),
    )
  return {
    open() {
      let size = 0
      const resize = (to: number) => {
        left += Math.max(size - ownBytes, 0) - Math.max(to - ownBytes, 0)
        size = to
      }
      const room = () => Math.max(ownBytes - size, 0) + Math.max(left, 0)
      return {
        busy,
        take(bytes) {
          if (bytes > room()) throw busy()
          resize(size + bytes)
        },
        reserve(bytes) {
          const granted = Math.min(bytes, room())
          resize(size + granted)
          return granted
        },
        giveBack: (bytes) => resize(size - bytes),
        close: () => resize(0),
      }
    },
  }
}
