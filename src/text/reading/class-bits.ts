import { guessBits } from './classes.ts'
import { is, mayOpen } from './cursor.ts'
import type { Lexicon } from './lexicon.ts'
import { PieceKind } from './pieces.ts'
import type { TextReading } from './text-reading.ts'

/** Says that the bits of a set of classes are known. */
const known = 1 << 31

/** Whether a piece has to do with a class. */
type Holds = (r: TextReading, i: number, number: number) => boolean

/**
 * Which of up to 31 lists of classes a piece is a word of (or what else `holds` says of it and its classes), a bit for each list. All
 * pieces with the same set of classes have the same bits, but for words in no table, of which endings tell.
 */
export function bitsOfLists(
  lists: readonly (readonly number[])[],
  holds: Holds = is,
): (r: TextReading, i: number) => number {
  const guessed = lists.map((classes) => classes.filter((one) => (guessBits[one] ?? 0) !== 0))
  const isGuessed = guessed.some((classes) => classes.length > 0)
  let lexicon: Lexicon | undefined
  let bySet = new Int32Array(0)
  return (r, i) => {
    if (i < 0 || i >= r.count) return 0
    const set = r.set[i] ?? 0
    if (isGuessed && set === PieceKind.word) return bitsAt(r, i, guessed, holds)
    if (r.lexicon !== lexicon) {
      lexicon = r.lexicon
      bySet = new Int32Array(lexicon.bits.length / lexicon.width)
    }
    const bits = bySet[set] ?? 0
    if (bits !== 0) return bits & ~known
    const found = bitsAt(r, i, lists, holds)
    bySet[set] = found | known
    return found
  }
}

function bitsAt(
  r: TextReading,
  i: number,
  lists: readonly (readonly number[])[],
  holds: Holds,
): number {
  let bits = 0
  for (let at = 0; at < lists.length; at++)
    for (const one of lists[at] ?? [])
      if (holds(r, i, one)) {
        bits |= 1 << at
        break
      }
  return bits
}

const Opens = { unknown: 0, never: 1, maybe: 2 } as const

/** Whether a word or phrase of one of the classes may begin at a piece; of classes that no ending tells. */
export function mayOpenOne(...classes: readonly number[]): (r: TextReading, i: number) => boolean {
  let lexicon: Lexicon | undefined
  let bySet = new Uint8Array(0)
  return (r, i) => {
    if (r.lexicon !== lexicon) {
      lexicon = r.lexicon
      bySet = new Uint8Array(lexicon.bits.length / lexicon.width)
    }
    const set = r.set[i] ?? 0
    if (bySet[set] === Opens.unknown)
      bySet[set] = classes.some((one) => mayOpen(r, i, one)) ? Opens.maybe : Opens.never
    return bySet[set] === Opens.maybe
  }
}
