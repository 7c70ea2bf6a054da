import { Class } from '../../reading/classes.ts'
import { is, isAmongCapitals, sentenceStart, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** Three or four initials, and what has capitals inside: "SEO", "ICUs", "KHz", "USB-A". */
const initials = /^(?:\p{Lu}{3,4}|\p{Lu}{2,4}(?:\p{Ll}|-\p{Lu}))$/u

/**
 * Whether a name that was taken for a place cannot be one: initials that no place has ("CAGR"; "NYC" and "OH" are
 * places), and what has a number in it ("Zone 2"), or opens with a year, and is no street, ward or building.
 */
export function isNoPlaceName(r: TextReading, first: number, next: number): boolean {
  if (next === first + 1) return isInitials(r, first)
  if (isYear(r, first)) return !isNumbered(r, first, next)
  for (let i = first + 1; i < next; i++)
    if (r.kind[i] === PieceKind.number) return !isNumbered(r, first, next)
  return false
}

/** "2002 United States", of an election. */
const isYear = (r: TextReading, i: number): boolean => /^(?:1\d|20)\d\d$/.test(writtenAt(r, i))

/** Not "LIMA:", which opens its line, and not in a line of capitals. */
const isInitials = (r: TextReading, i: number): boolean =>
  is(r, i, Class.noPlaceInitials) ||
  (i > sentenceStart(r, i) &&
    initials.test(writtenAt(r, i)) &&
    !is(r, i, Class.placeInitials) &&
    !isAmongCapitals(r, i))

/** "Route 101", "12 Mill Street", "Mill Stadium 2002", "Ward 12" */
const numbered = [
  Class.street,
  Class.numberedLine,
  Class.siteNoun,
  Class.label,
  Class.numberedPlace,
]

function isNumbered(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (numbered.some((number) => is(r, i, number))) return true
  return false
}
