import type { Mention } from '../../schemas/entity.ts'
import type { Time } from '../../schemas/facts.ts'
import { pieceAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'

/** What other parts have claimed, piece by piece. */
export const Claim = { none: 0, time: 1, duration: 2, name: 3, place: 4, group: 5 } as const

const namesOf = new Set(['person', 'organization', 'event', 'work', 'product'])

/** For each piece, whether it stands in a date, or inside a name. Spans are in text order or not; each is visited once. */
export function claimPieces(
  r: TextReading,
  times: readonly Time[],
  mentions: readonly Mention[],
): Uint8Array {
  const claims = new Uint8Array(r.count)
  for (const { span, type } of mentions) {
    const claim = namesOf.has(type) ? Claim.name : type === 'place' ? Claim.place : Claim.group
    mark(r, claims, span.start, span.end, claim)
  }
  for (const { span, kind } of times) {
    if (kind === 'event') continue
    const isPeriod = kind === 'duration' || kind === 'set'
    mark(r, claims, span.start, span.end, isPeriod ? Claim.duration : Claim.time)
  }
  return claims
}

function mark(r: TextReading, claims: Uint8Array, start: number, end: number, claim: number) {
  for (let i = pieceAt(r, start); i < r.count && (r.start[i] ?? 0) < end; i++) claims[i] = claim
}
