/** What own code threw, in words: it may be anything, and may throw again when it is asked what it is. */
export function wordsOf(thrown: unknown): string {
  try {
    return String(thrown)
  } catch {
    return 'what was thrown cannot be told'
  }
}
