import { createHash } from 'node:crypto'

/** Which half of a set a document is in: A is developed on, B only ever measured. */
export type Half = 'A' | 'B'

/** By the document's id alone, so that a set that grows keeps its halves. */
export function halfOf(id: string): Half {
  const first = createHash('sha256').update(id).digest('hex').charAt(0)
  return Number.parseInt(first, 16) < 8 ? 'A' : 'B'
}
