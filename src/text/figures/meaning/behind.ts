import { bitsOfLists } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** What a word is, the first that holds. */
const sorts = [
  ['verb', [Class.eventVerb]],
  ['be', [Class.be, Class.have]],
  ['reporting', [Class.reporting]],
  ['actor', [Class.actorNoun, Class.personNoun]],
  ['site', [Class.siteNoun, Class.placeNoun]],
  ['happening', [Class.takenUpEvent, Class.attackNoun]],
  ['stop', [Class.stopWord]],
] as const

const sortBits = bitsOfLists(sorts.map(([, classes]) => classes))

/** What sort of word stands behind a place, at piece `next`: "in Lagos hospitals" is not in Lagos as "in Lagos on Monday" is. */
export function behindOf(r: TextReading, next: number): string {
  if (is(r, next, Class.genitive)) return 'owner'
  if (r.kind[next] === PieceKind.number) return 'number'
  if (r.kind[next] !== PieceKind.word) return is(r, next, Class.comma) ? 'comma' : 'mark'
  const bits = sortBits(r, next)
  if (bits === 0) return isCapital(r, next) ? 'capital' : 'other'
  return sorts[31 - Math.clz32(bits & -bits)]?.[0] ?? 'other'
}
