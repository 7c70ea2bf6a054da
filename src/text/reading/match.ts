import { endOfPhrase, sentenceEnd, sentenceStart } from './cursor.ts'
import { nowhere } from './follow.ts'
import type { Pattern } from './pattern.ts'
import { none } from './step.ts'
import type { TextReading } from './text-reading.ts'

/** Pieces `first` to before `next`. */
export interface Stretch {
  readonly first: number
  readonly next: number
}

/** Where a pattern stands: its own stretch, that of its anchor, and what it kept by name. */
export interface Match extends Stretch {
  readonly anchor: Stretch
  readonly kept: ReadonlyMap<string, Stretch>
}

/** Matches a pattern around an anchor that is one or more pieces; one with an anchor of its own at its word. */
export function match(
  r: TextReading,
  pattern: Pattern,
  first: number,
  next = first,
): Match | undefined {
  const { anchor, names, left, right } = pattern
  const behind = anchor < 0 ? next : endOfPhrase(r, first, anchor)
  if (anchor >= 0 && behind === 0) return undefined
  const least = sentenceStart(r, first)
  const end = sentenceEnd(r, first)
  const slots = names.length === 0 ? noSlots : emptySlots(names.length)
  const leftmost = left(r, first - 1, least, end, slots)
  if (leftmost === none) return undefined
  const after = right(r, behind, least, end, slots)
  if (after === none) return undefined
  const kept = names.length === 0 ? nothing : keptIn(names, slots)
  return { first: leftmost + 1, next: after, anchor: { first, next: behind }, kept }
}

const noSlots: number[] = []

function emptySlots(names: number): number[] {
  const slots: number[] = []
  for (let i = 0; i < names; i++) slots.push(nowhere, nowhere)
  return slots
}

const nothing: Match['kept'] = new Map()

function keptIn(names: readonly string[], slots: readonly number[]): Match['kept'] {
  const kept = new Map<string, Stretch>()
  for (const [at, name] of names.entries()) {
    const first = slots[at * 2] ?? nowhere
    if (first !== nowhere) kept.set(name, { first, next: slots[at * 2 + 1] ?? first })
  }
  return kept
}
