/** How long an answer is kept. */
export interface Keeping {
  /** At least so long. */
  readonly keptMs: number
  /**
   * And so many times as long as it took to make: what takes a tenth of a second is, with 200, made every 20 seconds at
   * most, whoever asks, and costs half a hundredth of a core whatever the size of the store.
   */
  readonly times?: number
  /** How often something was changed by hand: what was begun before that is not kept. */
  readonly changes?: () => number
}

/**
 * Gives what `make` made, for so long that whoever asks often costs no more than whoever asks now and then.
 * It is made once at a time: those who come meanwhile wait for the same, unless something was changed since. What failed is not kept.
 */
export function keptAnswer<T>(
  { keptMs, times = 0, changes = () => 0 }: Keeping,
  make: () => Promise<T>,
  clock: () => number,
): () => Promise<T> {
  let making: { readonly answer: Promise<T>; readonly changes: number } | undefined
  let made: { readonly value: T; readonly until: number; readonly changes: number } | undefined
  const makeNow = async (known: number) => {
    const begun = clock()
    const value = await make()
    const now = clock()
    const until = now + Math.max(keptMs, (now - begun) * times)
    // What was begun earlier may end later.
    if (!made || made.changes <= known) made = { value, until, changes: known }
    return value
  }
  const begin = async () => {
    const known = changes()
    const answer = makeNow(known).finally(() => {
      if (making?.answer === answer) making = undefined
    })
    making = { answer, changes: known }
    return answer
  }
  return async () => {
    if (made && clock() < made.until && made.changes === changes()) return made.value
    return making?.changes === changes() ? making.answer : begin()
  }
}
