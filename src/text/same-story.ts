/** What two texts are compared by, once most of their words are the same. */
export interface Story {
  readonly title: string
  readonly text: string
}

/** Longer texts are compared by their beginning. */
export const comparedLength = 40_000

const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:[.,:'’-]\p{N}+)*|[.!?:…\n"“”„«»]/gu

interface Word {
  /** In lower case. */
  readonly word: string
  readonly hasDigit: boolean
  readonly isCapital: boolean
  /** Has a capital that no beginning of a sentence asks for. */
  readonly isNamed: boolean
}

const isWord = (text: string | undefined) => text !== undefined && /^[\p{L}\p{N}]/u.test(text)

function wordsOf(text: string): readonly Word[] {
  const tokens = text.slice(0, comparedLength).normalize('NFKC').match(token) ?? []
  return tokens.flatMap((found, at) => {
    if (!isWord(found)) return []
    const isCapital = /^\p{Lu}/u.test(found)
    const isNamed = isCapital && isWord(tokens[at - 1])
    return [{ word: found.toLowerCase(), hasDigit: /\p{N}/u.test(found), isCapital, isNamed }]
  })
}

/** Where nearly every word has a capital, capitals tell no names. */
const isShouting = (words: readonly Word[]) =>
  words.filter(({ isCapital }) => isCapital).length > words.length * 0.7

const namesOf = (words: readonly Word[]) =>
  isShouting(words) ? [] : words.filter(({ isNamed }) => isNamed).map(({ word }) => word)

/** A run of names and figures, and the two plain words on each side of it. */
interface Slot {
  readonly around: string
  readonly inside: readonly string[]
}

type Part = string | { readonly inside: readonly string[] }

/** Plain words, and runs of facts between them. */
function partsOf(words: readonly Word[], isFact: (word: Word) => boolean): readonly Part[] {
  const parts: Part[] = []
  let run: string[] | undefined
  for (const one of words) {
    if (!isFact(one)) {
      run = undefined
      parts.push(one.word)
    } else if (run) {
      run.push(one.word)
    } else {
      run = [one.word]
      parts.push({ inside: run })
    }
  }
  return parts
}

/** The first words are where papers put datelines and bylines of their own: they are not compared. */
const openingParts = 2

function slotsOf(parts: readonly Part[]): readonly Slot[] {
  const plain = (at: number) => {
    const part = parts[at]
    return typeof part === 'string' ? part : '#'
  }
  return parts.flatMap((part, at) =>
    typeof part === 'string' || at < openingParts
      ? []
      : [{ around: [at - 2, at - 1, at + 1, at + 2].map(plain).join(' '), inside: part.inside }],
  )
}

interface Side {
  readonly title: readonly Word[]
  readonly facts: ReadonlySet<string>
  /** Every word of title and text. */
  readonly said: ReadonlySet<string>
  readonly slots: readonly Slot[]
}

function sidesOf(a: Story, b: Story): readonly [Side, Side] {
  const texts = [wordsOf(a.text), wordsOf(b.text)] as const
  // What is a name in one text is one in the other, also where that one is in capitals all over.
  const names = new Set(texts.flatMap(namesOf))
  const isFact = ({ word, hasDigit }: Word) => hasDigit || names.has(word)
  const side = (story: Story, words: readonly Word[]): Side => {
    const title = wordsOf(story.title)
    return {
      title: title.filter(isFact),
      facts: new Set(words.filter(isFact).map(({ word }) => word)),
      said: new Set([...title, ...words].map(({ word }) => word)),
      slots: slotsOf(partsOf(words, isFact)),
    }
  }
  return [side(a, texts[0]), side(b, texts[1])]
}

interface Comparison {
  /** Slots with the same facts in both. */
  readonly agreed: number
  /** Facts of the left that have others in their places on the right, and stand nowhere there. */
  readonly swapped: readonly (readonly string[])[]
}

function compare(left: Side, right: Side): Comparison {
  const places = placesOf(right, left)
  const swapped = new Map<string, readonly string[]>()
  let agreed = 0
  for (const { around, inside } of left.slots) {
    const place = places.get(around)
    if (!place) continue
    const only = inside.filter((word) => !right.said.has(word))
    if (place.inside.has(inside.join(' '))) agreed += 1
    else if (only.length > 0 && place.hasOther) swapped.set(only.join(' '), only)
  }
  return { agreed, swapped: [...swapped.values()] }
}

/** All that a text has between the same words. */
interface Place {
  readonly inside: Set<string>
  /** Whether some of it stands nowhere in the other text. */
  hasOther: boolean
}

/** By what is around: in a hostile text thousands of slots have the same. */
function placesOf({ slots }: Side, other: Side): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { around, inside } of slots) {
    const place = places.get(around) ?? { inside: new Set(), hasOther: false }
    place.inside.add(inside.join(' '))
    place.hasOther ||= inside.some((word) => !other.said.has(word))
    places.set(around, place)
  }
  return places
}

const titleMisses = ({ title }: Side, { said }: Side) =>
  title.map(({ word }) => word).filter((word) => !said.has(word))

/** The title of each names something that the other never does, and its text another thing in its place. */
function haveOtherSubjects(left: Side, right: Side, { swapped }: Comparison): boolean {
  const missing = new Set(titleMisses(left, right))
  return (
    titleMisses(right, left).length > 0 &&
    swapped.some((words) => words.some((word) => missing.has(word)))
  )
}

/** Of fewer facts no share says anything: a dateline alone has three. */
const fewFacts = 6

/** Which share of the facts of the one that has fewer the other has as well. */
function overlap(left: Side, right: Side): number {
  const share = (of: Side, by: Side) =>
    of.facts.size < fewFacts
      ? 1
      : [...of.facts].filter((word) => by.said.has(word)).length / of.facts.size
  return Math.max(share(left, right), share(right, left))
}

/**
 * Whether two texts with most of their words in common tell one story, and not two from one template: a
 * template has other names and figures in the same places. Papers that cut, mend, reorder or add to a
 * story do not exchange what it is about. Numbers count in every script, names where there are capitals.
 * The limits come from `bench/near-duplicates.ts`: edits exchange at most 4 % of what can be compared,
 * templates 23 % and more.
 */
export function isSameStory(a: Story, b: Story): boolean {
  const [left, right] = sidesOf(a, b)
  const comparison = compare(left, right)
  const swapped = comparison.swapped.length
  const share = swapped / Math.max(1, swapped + comparison.agreed)
  if (swapped >= 2 && share > 0.12) return false
  if (swapped === 1 && share > 0.3) return false
  return !haveOtherSubjects(left, right, comparison) && overlap(left, right) >= 0.5
}
