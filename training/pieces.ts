import type { GoldDocument } from './corpus.ts'
import type { Random } from './random.ts'

/** So many sentences a piece has at most. */
const longest = 2

/**
 * A document as short pieces, each for itself: as in a brief, a caption or a summary the rest of the article does not tell what a name is. Pieces
 * that name nothing are left out.
 */
export function toPieces(document: GoldDocument, random: Random): GoldDocument[] {
  const pieces: GoldDocument[] = []
  for (let from = 0; from < document.length;) {
    const size = 1 + Math.floor(random() * longest)
    pieces.push(document.slice(from, from + size))
    from += size
  }
  return pieces.filter((piece) => piece.some(({ spans }) => spans.length > 0))
}
