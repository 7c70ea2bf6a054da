import type { Mention } from '../../../schemas/entity.ts'
import { Class } from '../../reading/classes.ts'
import { is, lengthAt, wordAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { MentionsAt } from '../surroundings.ts'
import { locativesIn, type Locative } from './locatives.ts'
import { wallsIn, type Walls } from './walls.ts'

/** What is looked up of a sentence, for as many figures as ask. */
export interface SentenceView {
  readonly places: readonly Locative[]
  readonly walls: Walls
  /** How its words begin: enough to tell that another sentence speaks of the same. */
  readonly stems: ReadonlySet<string>
  /** How the names of its peoples begin: "Leba" of "Lebanese", as of Lebanon. */
  readonly peoples: ReadonlySet<string>
  /** "the city", "there": a place that was named before. */
  readonly refersBack: boolean
  /** The entities that it names. */
  readonly names: ReadonlySet<string>
  /** What it begins with. */
  readonly opener: Opener
  readonly line: number
}

export type Opener = 'pronoun' | 'the' | 'a' | 'name' | 'number' | 'actor' | 'place' | 'other'

/** By the number of the sentence. Each is read when it is first asked for. */
export type SentenceViews = (sentence: number) => SentenceView

export function sentenceViews(r: TextReading, at: MentionsAt): SentenceViews {
  const known = new Map<number, SentenceView>()
  return (sentence) => {
    const found = known.get(sentence) ?? viewOf(r, sentence, at)
    known.set(sentence, found)
    return found
  }
}

function viewOf(r: TextReading, sentence: number, at: MentionsAt): SentenceView {
  const start = r.sentences[sentence] ?? r.count
  const end = r.sentences[sentence + 1] ?? r.count
  return {
    places: locativesIn(r, start, end, at),
    walls: wallsIn(r, start, end),
    stems: stemsIn(r, start, end),
    peoples: peoplesIn(r, start, end, at),
    refersBack: refersIn(r, start, end),
    names: namesIn(r, start, end, at),
    opener: openerOf(r, start, at),
    line: r.line[sentence] ?? 0,
  }
}

/** How much of a word tells it from others, in letters. */
const stemLength = 5

export const stemAt = (r: TextReading, i: number): string => wordAt(r, i).slice(0, stemLength)

/** A longer sentence is compared by its beginning. */
const longest = 80

function stemsIn(r: TextReading, start: number, end: number): ReadonlySet<string> {
  const stems = new Set<string>()
  for (let i = start; i < Math.min(end, start + longest); i++)
    if (r.kind[i] === PieceKind.word && !is(r, i, Class.stopWord) && lengthAt(r, i) > 3)
      stems.add(stemAt(r, i))
  return stems
}

export const peopleStem = (name: string): string => name.slice(0, 4)

function peoplesIn(
  r: TextReading,
  start: number,
  end: number,
  at: MentionsAt,
): ReadonlySet<string> {
  const stems = new Set<string>()
  for (let i = start; i < Math.min(end, start + longest); i++) {
    const mention: Mention | undefined = at.get(r.start[i] ?? -1)
    if (mention?.type === 'group')
      stems.add(peopleStem(r.text.slice(mention.span.start, mention.span.end)))
  }
  return stems
}

function refersIn(r: TextReading, start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + longest); i++)
    if (is(r, i, Class.there) || (is(r, i, Class.placeNoun) && is(r, i - 1, Class.definite)))
      return true
  return false
}

function namesIn(r: TextReading, start: number, end: number, at: MentionsAt): ReadonlySet<string> {
  const names = new Set<string>()
  for (let i = start; i < Math.min(end, start + longest); i++) {
    const mention = at.get(r.start[i] ?? -1)
    if (mention) names.add(mention.entity)
  }
  return names
}

function openerOf(r: TextReading, start: number, at: MentionsAt): Opener {
  if (is(r, start, Class.takesUp) || is(r, start, Class.possessive)) return 'pronoun'
  if (is(r, start, Class.definite) || is(r, start, Class.demonstrative)) return 'the'
  if (is(r, start, Class.article)) return 'a'
  if (at.has(r.start[start] ?? -1)) return 'name'
  if (is(r, start, Class.locating)) return 'place'
  if (
    is(r, start, Class.startsNumber) ||
    is(r, start, Class.modifierBefore) ||
    r.kind[start] === PieceKind.number
  )
    return 'number'
  return is(r, start, Class.actorNoun) || is(r, start, Class.afterwards) ? 'actor' : 'other'
}
