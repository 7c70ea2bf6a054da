import { Class } from '../../reading/classes.ts'
import { is, sentenceStart, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** Initials of any kind, and what has capitals inside: "SEO", "ICUs", "KHz", "USB-A". */
const initials = /^(?:\p{Lu}{2,}(?:-\p{Lu}+)?s?|\p{Lu}+\p{Ll}*\p{Lu}\p{Ll}?)$/u

/**
 * Whether a name that was taken for a place cannot be one: initials that no place has ("CAGR"; "NYC" and "OH" are
 * places), and what has a number in it ("Zone 2") and is no street.
 */
export function isNoPlaceName(r: TextReading, first: number, next: number): boolean {
  // "LIMA:" opens its line.
  if (next === first + 1 && first > sentenceStart(r, first) && initials.test(writtenAt(r, first)))
    return !is(r, first, Class.placeInitials)
  for (let i = first; i < next; i++)
    if (r.kind[i] === PieceKind.number && i > first) return !isStreet(r, first, next)
  return false
}

/** "Route 101", "12 Mill Street", "Mill Stadium 2002" */
const numbered = [Class.street, Class.numberedLine, Class.siteNoun, Class.label]

function isStreet(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (numbered.some((number) => is(r, i, number))) return true
  return false
}
