import { isTellable, readWritten } from './read.ts'

/** A moment in milliseconds since 1970. */
export interface Moment {
  readonly ms: number
  /** Whether the text named a zone or an offset; without one, UTC was taken. */
  readonly hasZone: boolean
}

/** Longer texts are no dates. */
const maxLength = 120

/** The moment that a text states which is a date and nothing else: an element's or a header's. Never in the machine's zone. */
export function momentOf(text: string): Moment | undefined {
  if (text.length > maxLength * 2) return undefined
  const tidied = text.replace(/\s+/g, ' ').trim().slice(0, maxLength)
  const date = readWritten(tidied.replace(/\\n$/, ''), { isDate: true })
  if (date === undefined || !isTellable(date)) return undefined
  return { ms: date.local - (date.offset ?? 0) * 60_000, hasZone: date.zone === 'stated' }
}
