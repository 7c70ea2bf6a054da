import { Class } from '../../../reading/classes.ts'
import { is, lengthAt } from '../../../reading/cursor.ts'
import { PieceKind } from '../../../reading/pieces.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { stemAt } from '../sentence-views.ts'

/** A longer sentence is compared by its beginning, in pieces. */
const longest = 80

/** How its words begin: enough to tell that another sentence speaks of the same. */
export function stemsOf(r: TextReading, sentence: number): ReadonlySet<string> {
  const stems = new Set<string>()
  const first = r.sentences[sentence] ?? r.count
  const next = Math.min(r.sentences[sentence + 1] ?? r.count, first + longest)
  for (let i = first; i < next; i++)
    if (
      r.kind[i] === PieceKind.word &&
      !is(r, i, Class.stopWord) &&
      !is(r, i, Class.saying) &&
      lengthAt(r, i) > 3
    )
      stems.add(stemAt(r, i))
  return stems
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared++
  return shared
}
