import type { EventClass } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { is, sentenceEnd } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'
import { isBare } from './ellipsis.ts'

/** What happens to people, and is told of them without a noun. */
const ofPeople: ReadonlySet<EventClass | undefined> = new Set<EventClass>([
  'killed',
  'injured',
  'missing',
  'trapped',
  'rescued',
  'displaced',
  'evacuated',
  'arrested',
  'detained',
  'kidnapped',
  'freed',
  'sentenced',
  'infected',
  'sick',
])

/** "Quake kills 14, hurts 60": headlines leave out that they are people. The number itself stands for the noun. */
export function withPeople(r: TextReading, draft: Draft, event: EventClass | undefined): Draft {
  if (!isBare(draft) || !ofPeople.has(event) || !isHeadline(r, draft)) return draft
  const { start, next } = draft
  return { ...draft, noun: { first: start, next, headAt: start, head: 'person' } }
}

/** A sentence that no mark closes, and a word right before the number: "killing 8", but not "says 8". */
function isHeadline(r: TextReading, { start, phraseStart }: Draft): boolean {
  const last = sentenceEnd(r, start) - 1
  const before = phraseStart - 1
  return (
    r.kind[last] !== PieceKind.mark &&
    r.kind[before] === PieceKind.word &&
    !is(r, before, Class.stopWord)
  )
}
