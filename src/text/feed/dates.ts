/** A moment as a feed states it. */
export interface ReadDate {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly value: string
  /** Whether the text named a zone or an offset; without one, UTC was taken. */
  readonly hasZone: boolean
}

export function readDate(text: string): ReadDate | undefined {
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : { value: new Date(time).toISOString(), hasZone: true }
}
