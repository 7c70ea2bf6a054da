import { pieceFrom } from '../../src/text/quotes/looks.ts'
import { readText } from '../../src/text/reading.ts'
import type { Stretch } from '../../src/text/reading/match.ts'
import type { TextReading } from '../../src/text/reading/text-reading.ts'

/** A text read, and the piece that a bar stands before. */
export function at(marked: string): readonly [TextReading, number] {
  const r = readText(marked.replace('|', ''), 'en')
  return [r, pieceFrom(r, marked.indexOf('|'))]
}

export const written = (r: TextReading, stretch: Stretch | undefined): string | undefined =>
  stretch && r.text.slice(r.start[stretch.first], r.end[stretch.next - 1])

/** A text with a stretch in square brackets. */
export function stretchIn(marked: string): readonly [TextReading, Stretch] {
  const text = marked.replace(/[[\]]/gu, '')
  const r = readText(text, 'en')
  const first = pieceFrom(r, marked.indexOf('['))
  const next = pieceFrom(r, marked.indexOf(']') - 1)
  return [r, { first, next }]
}
