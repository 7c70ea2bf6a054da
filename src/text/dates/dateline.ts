import { isDateLine } from './value.ts'

/** A place or a day at the start, up to the year. */
const START = /^[([]?[\p{Lu}\p{Lo}\p{Nd}][^\n]{5,90}?(?:19|20)\d\d/u
/** Marks after a dateline's place and day: dashes, and the agencies' bars and brackets before them. */
const END = /^[)\]]?\s*(?:\([^()]{2,60}\)|\/[^/]{2,40}\/)?\s*(?:[\u2013\u2014:]|--|-(?=\s)|\/|$)/u
/** A day in brackets and nothing else: "(3. März 2024) …". */
const BRACKETED = /^[([]([^()[\]\n]{6,40}(?:19|20)\d\d)[)\]]\s/u
/** A sentence has ended before the year, so that it is none. */
const SENTENCE = /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u

/**
 * What a text's first lines say of place and day, if one begins with them: "PARIS, March 3, 2024 (Agency) — …",
 * "Berlin, 3. März 2024 /Agency/ …", "(3. März 2024) …".
 */
export function datelineOf(text: string): string | undefined {
  for (const line of text.split('\n', 3)) {
    const bracketed = BRACKETED.exec(line)?.[1]
    if (bracketed && isDateLine(bracketed)) return bracketed
    const start = START.exec(line)?.[0]
    if (start && !SENTENCE.test(start) && END.test(line.slice(start.length))) return start
  }
  return undefined
}
