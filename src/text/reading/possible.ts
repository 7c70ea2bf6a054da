import { guessBits } from './classes.ts'
import { hasBit, type Lexicon } from './lexicon.ts'
import type { Pattern, Step } from './pattern.ts'
import type { TextReading } from './text-reading.ts'

/**
 * Which rules of a table can match at all, by the rows of the words beside the anchor: most cannot, and are not asked.
 * For each row a set of bits, made when a text first has that word there.
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
  readonly known: Uint8Array
  readonly bits: Int32Array
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
    known: new Uint8Array(rows),
    bits: new Int32Array(rows * width),
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
  const bits = (sieve: Sieve, i: number) => bitsAt(r.lexicon, sieve, width, r.row[i] ?? 0, word)
  return bits(before, first - 1) & bits(at, first) & bits(after, next)
}

function bitsAt(lexicon: Lexicon, sieve: Sieve, width: number, row: number, word: number): number {
  if (sieve.known[row] === 0) fill(lexicon, sieve, width, row)
  return sieve.bits[row * width + word] ?? 0
}

function fill(
  lexicon: Lexicon,
  { wants, phrases, known, bits }: Sieve,
  width: number,
  row: number,
) {
  for (const [rule, wanted] of wants.entries()) {
    const isPossible =
      wanted === undefined ||
      wanted.some(
        (one) =>
          hasBit(lexicon.bits, lexicon.width, row, one) ||
          hasBit(lexicon[phrases], lexicon.width, row, one),
      )
    if (!isPossible) continue
    const at = row * width + (rule >>> 5)
    bits[at] = (bits[at] ?? 0) | (1 << (rule & 31))
  }
  known[row] = 1
}

/** The classes of which the first piece of some steps must be one; nothing where that is not sure. */
function firstOf(steps: readonly Step[]): readonly number[] | undefined {
  const step = steps.find(({ kind }) => kind !== 'open')
  if (step?.kind === 'test') return step.class === undefined ? undefined : certain(step.class)
  return step?.kind === 'choice' ? unionOf(step.choices.map(firstOf)) : undefined
}

/** A class that endings tell, too, is not sure by its row. */
const certain = (number: number): readonly number[] | undefined =>
  (guessBits[number] ?? 0) === 0 ? [number] : undefined

const unionOf = (all: readonly (readonly number[] | undefined)[]): readonly number[] | undefined =>
  all.every((one) => one !== undefined) ? all.flat() : undefined
