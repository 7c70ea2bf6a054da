import { bitsAt, endOf, isHyphen, isLower, isWord, startOf, type Atoms } from './atoms.ts'
import type { Tense } from './resolve.ts'
import { Bit } from './words.ts'

/** How far a clause's verb is looked for, in atoms. */
const REACH_LEFT = 14
const REACH_RIGHT = 10

/** The direction in which the clause around atoms `start` to `end` speaks: its nearest verb, the left one first. */
export function tenseAt(atoms: Atoms, start: number, end: number): Tense {
  const sentence = atoms.sentence[start]
  const lead = bitsAt(atoms, start - 1)
  // "until Friday", "by June": what is told lies before them.
  if (
    lead & Bit.preposition &&
    ['until', 'till', 'by'].some((word) => isWord(atoms, start - 1, word))
  )
    return isWord(atoms, start - 1, 'by') && isPerfect(atoms, start) ? 'past' : 'future'
  // "to recover from Monday’s fall": after these an infinitive says nothing.
  const isAhead = !['from', 'since', 'after', 'following'].some((word) =>
    isWord(atoms, start - 1, word),
  )
  for (
    let i = start - 1;
    i >= Math.max(0, start - REACH_LEFT) && atoms.sentence[i] === sentence;
    i--
  ) {
    const tense = tenseOf(atoms, i, isAhead)
    if (tense !== 'none') return tense
  }
  for (
    let i = end;
    i < Math.min(atoms.count, end + REACH_RIGHT) && atoms.sentence[i] === sentence;
    i++
  ) {
    const tense = tenseOf(atoms, i, isAhead)
    if (tense !== 'none') return tense
  }
  return 'none'
}

/** "had been picked by the end of August": done by then. */
function isPerfect(atoms: Atoms, start: number): boolean {
  const least = Math.max(atoms.sentence[start] ?? 0, start - 8)
  for (let i = start - 2; i >= least; i--) {
    if (isWord(atoms, i, 'had')) return true
    if (isWord(atoms, i, 'to') || bitsAt(atoms, i) & Bit.future) return false
  }
  return false
}

function tenseOf(atoms: Atoms, i: number, isAhead: boolean): Tense {
  const bits = bitsAt(atoms, i)
  if (bits & Bit.future && isLower(atoms, i)) return 'future'
  if (bits & (Bit.past | Bit.speech)) return 'past'
  // "to be held on", "to meet on": an infinitive looks ahead.
  if (isWord(atoms, i, 'to') && isAhead && isInfinitive(atoms, i + 1)) return 'future'
  const length = endOf(atoms, i) - startOf(atoms, i)
  const isParticiple =
    length > 4 && isLower(atoms, i) && atoms.text.startsWith('ed', endOf(atoms, i) - 2)
  // "to be released Friday": the infinitive before the participle tells.
  if (isParticiple && isWord(atoms, i - 1, 'be')) return 'none'
  return isParticiple && !isHyphen(atoms, i + 1) ? 'past' : 'none'
}

/** A lower-case word that is not a determiner, preposition or the like may be an infinitive. */
function isInfinitive(atoms: Atoms, i: number): boolean {
  return isLower(atoms, i) && (bitsAt(atoms, i) & ~Bit.future) === 0
}
