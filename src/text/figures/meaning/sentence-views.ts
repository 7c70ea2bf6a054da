import type { Mention } from '../../../schemas/entity.ts'
import { Class } from '../../reading/classes.ts'
import { is, lengthAt, wordAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { MentionsAt } from '../surroundings.ts'
import type { Locative } from './locative.ts'
import { locativesIn } from './locatives.ts'
import { isOne, type Sight } from './look.ts'
import { wallsIn, type Walls } from './walls.ts'

/** What the words of a sentence show of what it goes on with. */
export interface SentenceWords {
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

/** What is looked up of sentences, by their numbers; each is read when it is first asked for. */
export interface SentenceViews {
  readonly places: (sentence: number) => readonly Locative[]
  readonly walls: (sentence: number) => Walls
  readonly words: (sentence: number) => SentenceWords
}

export const sentenceViews = (r: TextReading, at: MentionsAt): SentenceViews => ({
  places: bySentence(r, (start, end) => locativesIn(r, start, end, at)),
  walls: bySentence(r, (start, end) => wallsIn(r, start, end)),
  words: bySentence(r, (start, end) => wordsIn(r, start, end, at)),
})

/** Reads each sentence when it is first asked for, and keeps what was read. */
export function bySentence<T>(
  r: TextReading,
  read: (start: number, end: number) => T,
): (sentence: number) => T {
  const known = new Map<number, T>()
  return (sentence) => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const found = read(r.sentences[sentence] ?? r.count, r.sentences[sentence + 1] ?? r.count)
    known.set(sentence, found)
    return found
  }
}

function wordsIn(r: TextReading, start: number, end: number, at: MentionsAt): SentenceWords {
  const mentions = mentionsIn(r, start, end, at)
  return {
    stems: stemsIn(r, start, end),
    peoples: peoplesOf(r, mentions),
    refersBack: refersIn(r, start, end),
    names: new Set(mentions.map(({ entity }) => entity)),
    opener: openerOf(r, start, at),
    line: r.line[r.sentence[start] ?? 0] ?? 0,
  }
}

/** How much of a word tells it from others, in letters. */
const stemLength = 5

export const stemAt = (r: TextReading, i: number): string => wordAt(r, i).slice(0, stemLength)

/** A longer sentence is compared by its beginning, in pieces. */
export const longest = 80

/** How its words begin: enough to tell that another sentence speaks of the same; without stop words and what else is common. */
export function stemsIn(
  r: TextReading,
  start: number,
  end: number,
  isCommon: Sight = () => false,
): ReadonlySet<string> {
  const stems = new Set<string>()
  for (let i = start; i < Math.min(end, start + longest); i++)
    if (
      r.kind[i] === PieceKind.word &&
      !is(r, i, Class.stopWord) &&
      !isCommon(r, i) &&
      lengthAt(r, i) > 3
    )
      stems.add(stemAt(r, i))
  return stems
}

/** How many of one sentence's words or names another has, too. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared
}

export const peopleStem = (name: string): string => name.slice(0, 4)

function mentionsIn(
  r: TextReading,
  start: number,
  end: number,
  at: MentionsAt,
): readonly Mention[] {
  const found: Mention[] = []
  for (let i = start; i < Math.min(end, start + longest); i++) {
    const mention = at.get(r.start[i] ?? -1)
    if (mention) found.push(mention)
  }
  return found
}

function peoplesOf({ text }: TextReading, mentions: readonly Mention[]): ReadonlySet<string> {
  const groups = mentions.filter(({ type }) => type === 'group')
  return new Set(groups.map(({ span }) => peopleStem(text.slice(span.start, span.end))))
}

function refersIn(r: TextReading, start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + longest); i++)
    if (is(r, i, Class.there) || (is(r, i, Class.placeNoun) && is(r, i - 1, Class.definite)))
      return true
  return false
}

const openers = [
  ['pronoun', isOne(Class.takesUp, Class.possessive)],
  ['the', isOne(Class.definite, Class.demonstrative)],
  ['a', isOne(Class.article)],
] as const

const laterOpeners = [
  ['place', isOne(Class.locating)],
  ['number', isOne(Class.startsNumber, Class.modifierBefore)],
  ['number', (r: TextReading, i: number) => r.kind[i] === PieceKind.number],
  ['actor', isOne(Class.actorNoun, Class.afterwards)],
] as const

function openerOf(r: TextReading, start: number, at: MentionsAt): Opener {
  const first = openers.find(([, opens]) => opens(r, start))?.[0]
  if (first) return first
  if (at.has(r.start[start] ?? -1)) return 'name'
  return laterOpeners.find(([, opens]) => opens(r, start))?.[0] ?? 'other'
}
