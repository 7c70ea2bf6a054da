import { guessBits } from './classes.ts'
import { hasBit, type Lexicon } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import type { Step } from './step.ts'
import type { TextReading } from './text-reading.ts'

/**
 * Which rules of a table can match at all, by the rows of the words beside the anchor: most cannot, and are not asked.
 * For each row a set of bits, made when a text first has that word there. Many rows have the same set, so that all
 * sets together, and where each row's is, stay small enough to be at hand.
 */
export interface Possible {
  /** 32-bit words for each row. */
  readonly width: number
  readonly before: Sieve
  readonly at: Sieve
  readonly after: Sieve
}

/** Of one place, what each rule wants there: any of some classes; nothing where it may be anything. */
interface Sieve {
  readonly wants: readonly (readonly number[] | undefined)[]
  readonly phrases: 'opens' | 'closes'
  /** By row, which of the sets is its; 0 where that is not known yet. */
  readonly places: Uint16Array
  /** Sets of bits, one after the other. */
  readonly sets: number[]
  readonly placeOfSet: Map<string, number>
}

interface Rule {
  readonly patterns: readonly Pattern[]
}

export function possibleOf(lexicon: Lexicon, rules: readonly Rule[]): Possible {
  const rows = lexicon.senses.length
  const width = Math.ceil(rules.length / 32)
  const sieve = (
    wanted: (pattern: Pattern) => readonly number[] | undefined,
    phrases: 'opens' | 'closes',
  ): Sieve => ({
    wants: rules.map(({ patterns }) => unionOf(patterns.map(wanted))),
    phrases,
    places: new Uint16Array(rows),
    sets: Array.from({ length: width }, () => 0),
    placeOfSet: new Map(),
  })
  return {
    width,
    before: sieve(({ before }) => firstOf(before), 'closes'),
    at: sieve(({ anchor }) => (anchor < 0 ? undefined : certain(anchor)), 'opens'),
    // Behind an anchor that is a phrase of its own nobody knows yet where it ends.
    after: sieve(({ after, anchor }) => (anchor < 0 ? firstOf(after) : undefined), 'opens'),
  }
}

/** The rules, 32 by 32, that can match around the anchor. */
export function possibleAt(
  r: TextReading,
  { width, before, at, after }: Possible,
  word: number,
  first: number,
  next: number,
): number {
  const { lexicon, row } = r
  const left = bitsAt(lexicon, before, width, row[first - 1] ?? 0, word)
  if (left === 0) return 0
  const here = left & bitsAt(lexicon, at, width, row[first] ?? 0, word)
  return here === 0 ? 0 : here & bitsAt(lexicon, after, width, row[next] ?? 0, word)
}

function bitsAt(lexicon: Lexicon, sieve: Sieve, width: number, row: number, word: number): number {
  const known = sieve.places[row] ?? 0
  const place = known === 0 ? learn(lexicon, sieve, width, row) : known
  return sieve.sets[place * width + word] ?? 0
}

/** Finds the set of a row; gives its place. */
function learn(lexicon: Lexicon, sieve: Sieve, width: number, row: number): number {
  const { places, sets, placeOfSet } = sieve
  const set = setOf(lexicon, sieve, width, row)
  const key = set.join(' ')
  const place = placeOfSet.get(key) ?? sets.length / width
  if (!placeOfSet.has(key)) sets.push(...set)
  placeOfSet.set(key, place)
  places[row] = place
  return place
}

function setOf(
  { bits, width: classWords, ...lexicon }: Lexicon,
  { wants, phrases }: Sieve,
  width: number,
  row: number,
): readonly number[] {
  const set = Array.from({ length: width }, () => 0)
  for (const [rule, wanted] of wants.entries()) {
    const isPossible =
      wanted === undefined ||
      wanted.some(
        (one) =>
          hasBit(bits, classWords, row, one) || hasBit(lexicon[phrases], classWords, row, one),
      )
    if (isPossible) set[rule >>> 5] = (set[rule >>> 5] ?? 0) | (1 << (rule & 31))
  }
  return set
}

/** The classes of which the first piece of some steps must be one; nothing where that is not sure. */
function firstOf(steps: readonly Step[]): readonly number[] | undefined {
  const at = steps.findIndex(({ kind }) => kind !== 'open' && kind !== 'close')
  const step = steps[at]
  if (step?.kind === 'test') return step.class === undefined ? undefined : certain(step.class)
  if (step?.kind !== 'choice') return undefined
  // Behind an empty choice comes what follows.
  const rest = steps.slice(at + 1)
  return unionOf(step.choices.map((choice) => firstOf([...choice, ...rest])))
}

/** A class that endings tell, too, is not sure by its row. */
const certain = (number: number): readonly number[] | undefined =>
  (guessBits[number] ?? 0) === 0 ? [number] : undefined

const unionOf = (all: readonly (readonly number[] | undefined)[]): readonly number[] | undefined =>
  all.every((one) => one !== undefined) ? all.flat() : undefined
