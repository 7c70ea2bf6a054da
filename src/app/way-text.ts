import type { WayPiece, WayStep } from './way.ts'

/** How lengths of time and times are told where the way is a text. */
export interface Telling {
  readonly took: (ms: number) => string
  readonly when: (date: Date) => string
}

function textOf(piece: WayPiece, { took, when }: Telling): string {
  if (typeof piece === 'string') return piece
  if ('code' in piece) return piece.code
  if ('stage' in piece) return piece.stage
  if ('tookMs' in piece) return took(piece.tookMs)
  return 'when' in piece ? when(piece.when) : piece.text
}

const joined = (pieces: readonly WayPiece[], telling: Telling) =>
  pieces.map((piece) => textOf(piece, telling)).join('')

/** A step in words, for terminal and API. */
export const wayText = ({ what, more, ...step }: WayStep, telling: Telling) => ({
  ...step,
  what: joined(what, telling),
  more: joined(more, telling),
})
