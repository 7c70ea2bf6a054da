/** How long an answer is kept. */
export interface Keeping {
  /** At least so long. */
  readonly keptMs: number
  /**
   * And so many times as long as it took to make: what takes a tenth of a second is, with 200, made every 20 seconds at
   * most, whoever asks, and costs half a hundredth of a core whatever the size of the store.
   */
  readonly times?: number
  /** How often something was changed by hand: what was made before that is not kept. */
  readonly changes?: () => number
}

/**
 * Gives what `make` made, for so long that whoever asks often costs no more than whoever asks now and then.
 * It is made once at a time: those who come meanwhile wait for the same. What failed is not kept.
 */
export function keptAnswer<T>(
  { keptMs, times = 0, changes = () => 0 }: Keeping,
  make: () => Promise<T>,
  clock: () => number,
): () => Promise<T> {
  let making: Promise<T> | undefined
  let made: { readonly value: T; readonly until: number; readonly changes: number } | undefined
  const makeNow = async () => {
    const begun = clock()
    const known = changes()
    try {
      const value = await make()
      const now = clock()
      made = { value, until: now + Math.max(keptMs, (now - begun) * times), changes: known }
      return value
    } finally {
      making = undefined
    }
  }
  return async () => {
    if (made && clock() < made.until && made.changes === changes()) return made.value
    return (making ??= makeNow())
  }
}
