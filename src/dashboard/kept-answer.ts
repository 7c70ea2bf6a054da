/**
 * Gives what `make` made, for so long that whoever asks often costs no more than whoever asks now and then.
 * It is made once at a time: those who come meanwhile wait for the same. What failed is not kept.
 */
export function keptAnswer<T>(
  keptMs: number,
  make: () => Promise<T>,
  clock: () => number,
): () => Promise<T> {
  let making: Promise<T> | undefined
  let made: { readonly value: T; readonly at: number } | undefined
  const makeNow = async () => {
    try {
      const value = await make()
      made = { value, at: clock() }
      return value
    } finally {
      making = undefined
    }
  }
  return async () => {
    if (made && clock() - made.at < keptMs) return made.value
    return (making ??= makeNow())
  }
}
