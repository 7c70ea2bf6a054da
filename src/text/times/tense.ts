import { bitsAt, codeAt, isWord, textAt, type Atoms } from './atoms.ts'
import type { Tense } from './resolve.ts'
import { Role, rolesAt } from './tense-words.ts'
import { isLowerIng, isParticiple, verbAt } from './verbs.ts'
import { Bit } from './words.ts'

/** How far a clause's verb is looked for, in atoms. */
const REACH_LEFT = 14
const REACH_RIGHT = 10

/** The direction in which the clause around atoms `start` to `end` speaks: its nearest verb, the left one first. */
export function tenseAt(atoms: Atoms, start: number, end: number): Tense {
  const lead = textAt(atoms, start - 1)
  if (lead === 'since') return 'past'
  // "fell ahead of Friday's report"
  if (lead === 'of' && isWord(atoms, start - 2, 'ahead')) return 'future'
  if (lead === 'by') return isDoneBy(atoms, start) ? 'past' : 'future'
  // "until Friday": what is told lies before it.
  if (lead === 'until' || lead === 'till') return isPastUntil(atoms, start) ? 'past' : 'future'
  const left = leftTense(atoms, start, isAheadAllowed(atoms, start, end))
  return left === 'none' ? rightTense(atoms, start, end) : left
}

/**
 * Whether an infinitive before the expression looks ahead to it: not "to recover from Monday’s fall", nor what only
 * names an event by its date ("to study evidence from the Oct. 13 crash").
 */
function isAheadAllowed(atoms: Atoms, start: number, end: number): boolean {
  if (['from', 'since', 'after', 'following'].includes(textAt(atoms, start - 1))) return false
  const isNamed = (bitsAt(atoms, start - 1) & Bit.determiner) !== 0 && isNoun(atoms, end)
  return !isNamed
}

function isNoun(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  return code >= 97 && code <= 122 && bitsAt(atoms, i) === 0
}

function leastAtom(atoms: Atoms, start: number, reach: number): number {
  return Math.max(atoms.sentence[start] ?? 0, start - reach)
}

function leftTense(atoms: Atoms, start: number, isAhead: boolean): Tense {
  const least = leastAtom(atoms, start, REACH_LEFT)
  let countsInfinitives = isAhead
  for (let i = start - 1; i >= least; i--) {
    const tense = verbAt(atoms, i, countsInfinitives)
    if (tense !== 'none') return tense
    if (!isLowerIng(atoms, i)) continue
    if (isNarrating(atoms, i)) return 'past'
    // ", leaving …": what the clause before it intends lies elsewhere.
    if (codeAt(atoms, i - 1) === 44) countsInfinitives = false
  }
  return 'none'
}

/** "after having his operation", ", calling the attack a crime": they tell of what has happened. */
function isNarrating(atoms: Atoms, i: number): boolean {
  if (isWord(atoms, i, 'having')) return true
  const isAfter = isWord(atoms, i - 1, 'after') || isWord(atoms, i - 1, 'since')
  return isAfter || (codeAt(atoms, i - 1) === 44 && (rolesAt(atoms, i) & Role.reporting) !== 0)
}

function rightTense(atoms: Atoms, start: number, end: number): Tense {
  const sentence = atoms.sentence[start]
  const most = Math.min(atoms.count, end + REACH_RIGHT)
  for (let i = end; i < most && atoms.sentence[i] === sentence; i++) {
    const tense = verbAt(atoms, i, true)
    if (tense !== 'none') return tense
  }
  return 'none'
}

/** "had been picked by the end of August", "finished the sale by March": done by then. */
function isDoneBy(atoms: Atoms, start: number): boolean {
  const least = leastAtom(atoms, start, REACH_LEFT)
  for (let i = start - 2; i >= least; i--) {
    if (isWord(atoms, i, 'had')) return true
    if (rolesAt(atoms, i) & Role.commissive) return false
    const tense = verbAt(atoms, i, true)
    if (tense === 'future') return false
    if (tense === 'past' && isFinite(atoms, i)) return true
  }
  return false
}

/** A past verb with a subject, not the participle of "wants it done", "a house built". */
function isFinite(atoms: Atoms, i: number): boolean {
  if (['was', 'were', 'has', 'have'].includes(textAt(atoms, i))) return true
  if (bitsAt(atoms, i) & Bit.speech) return false
  const isActive = isParticiple(atoms, i) || (bitsAt(atoms, i) & Bit.past) !== 0
  return isActive && !isWord(atoms, i - 1, 'and') && hasSubject(atoms, i)
}

/** A pronoun or name before a verb, or something behind it that it acts on. */
function hasSubject(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i - 1)
  const isNamed = code >= 65 && code <= 90
  const object = bitsAt(atoms, i + 1) & Bit.determiner
  return isNamed || (rolesAt(atoms, i - 1) & Role.subject) !== 0 || object !== 0
}

/** "served as minister until June", "lasted until Monday": what went on and is over. */
function isPastUntil(atoms: Atoms, start: number): boolean {
  const least = leastAtom(atoms, start, 8)
  for (let i = start - 2; i >= least; i--) if (rolesAt(atoms, i) & Role.continuing) return true
  return false
}
