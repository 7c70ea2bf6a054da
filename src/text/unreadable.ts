/** The input cannot be read as what it should be. The same input gives the same answer tomorrow. */
export class Unreadable extends Error {
  /** Stable and short: `not-a-feed`, `no-article`, `too-large`. */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'Unreadable'
    this.code = code
  }
}
