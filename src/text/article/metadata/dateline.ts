/** Marks after a dateline's place and day: dashes, and the agencies' bars and brackets before them. */
const END = /\s*(?:\([^()]{2,60}\)|\/[^/]{2,40}\/)?\s*(?:[\u2013\u2014:]|--?(?=\s)|\/)/u

/**
 * What the text's first line says of place and day, if it begins with them: "PARIS, March 3, 2024 (Agency) — …",
 * "Berlin, 3. März 2024 /Agency/ …".
 */
export function datelineOf(text: string): string | undefined {
  for (const line of text.split('\n', 3)) {
    const start = /^\p{Lu}[^\n]{5,90}?(?:19|20)\d\d/u.exec(line)?.[0]
    if (!start || /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(start)) continue
    const rest = line.slice(start.length)
    if (rest === '' || new RegExp(`^${END.source}`, 'u').test(rest)) return start
  }
  return undefined
}
