import { bitsAt, endOf, isHyphen, isLower, isWord, startOf, textAt, type Atoms } from './atoms.ts'
import type { Tense } from './resolve.ts'
import { Role, rolesAt } from './tense-words.ts'
import { Bit } from './words.ts'

/** The direction in which the verb at atom `i` speaks; `none` if there is no verb or it does not tell. */
export function verbAt(atoms: Atoms, i: number, countsInfinitives: boolean): Tense {
  if (!isLower(atoms, i)) return bitsAt(atoms, i) & (Bit.past | Bit.speech) ? 'past' : 'none'
  const bits = bitsAt(atoms, i)
  if (bits & Bit.future) return futureAt(atoms, i)
  if (bits & (Bit.past | Bit.speech)) return pastAt(atoms, i)
  if (isWord(atoms, i, 'to')) return countsInfinitives ? infinitiveAt(atoms, i) : 'none'
  if (isParticiple(atoms, i)) return isPassive(atoms, i) ? 'none' : 'past'
  return rareVerbAt(atoms, i, rolesAt(atoms, i))
}

/** Verbs that only the clause of a time is searched for. */
function rareVerbAt(atoms: Atoms, i: number, roles: number): Tense {
  if (roles & (Role.chance | Role.ahead)) return futureAt(atoms, i)
  if (roles & Role.past) return pastAt(atoms, i)
  if (roles & Role.scheduled) return 'future'
  return roles & Role.arranged && rolesAt(atoms, i - 1) & Role.being ? 'future' : 'none'
}

function futureAt(atoms: Atoms, i: number): Tense {
  const text = textAt(atoms, i)
  const next = textAt(atoms, i + 1)
  if (rolesAt(atoms, i) & Role.chance)
    return ['of', 'that', 'for'].includes(next) ? 'future' : 'none'
  // "should have left": it has not been done, and will not be. "will have left" looks ahead.
  if (next === 'have' && text !== 'will') return 'past'
  // "due to a strike"
  if (text === 'due' && next === 'to') return isInfinitive(atoms, i + 2) ? 'future' : 'none'
  if (text === 'expected' && isWord(atoms, i - 1, 'than')) return 'none'
  if (!(rolesAt(atoms, i) & Role.aimed) || next === 'to' || next === 'for') return 'future'
  return text === 'set' ? pastAt(atoms, i) : 'none'
}

function pastAt(atoms: Atoms, i: number): Tense {
  const text = textAt(atoms, i)
  if ((text === 'has' || text === 'have' || text === 'had') && isWord(atoms, i + 1, 'to'))
    return text === 'had' ? 'past' : 'future'
  // "will have been"
  if (text === 'been' && isWord(atoms, i - 1, 'have'))
    return isWord(atoms, i - 2, 'will') ? 'future' : 'past'
  // "to be held", "will have": what stands before tells.
  if (isPassive(atoms, i)) return 'none'
  const isUnchanging = (rolesAt(atoms, i) & Role.unchanging) !== 0
  if ((isUnchanging || text === 'have') && rolesAt(atoms, i - 1) & Role.modal) return 'none'
  return isUnchanging && bitsAt(atoms, i + 1) & Bit.preposition ? 'none' : 'past'
}

/** After "be": "to be released Friday", what stands before the participle tells. */
function isPassive(atoms: Atoms, i: number): boolean {
  return (rolesAt(atoms, i - 1) & Role.passive) !== 0
}

/** "to be held on", "to meet on": an infinitive looks ahead; after "tried" it does not. */
function infinitiveAt(atoms: Atoms, i: number): Tense {
  return isInfinitive(atoms, i + 1) && !(rolesAt(atoms, i - 1) & Role.settled) ? 'future' : 'none'
}

/** A lower-case word that is not a determiner, preposition or the like may be an infinitive. */
function isInfinitive(atoms: Atoms, i: number): boolean {
  const isBase = (rolesAt(atoms, i) & Role.unchanging) !== 0
  return isLower(atoms, i) && (isBase || (bitsAt(atoms, i) & ~Bit.future) === 0)
}

export function isParticiple(atoms: Atoms, i: number): boolean {
  const isLong = endOf(atoms, i) - startOf(atoms, i) > 4
  return isLong && endsWith(atoms, i, 'ed') && isLower(atoms, i) && !isHyphen(atoms, i + 1)
}

/** A lower-case word in "-ing" that is no short noun ("king"). */
export function isLowerIng(atoms: Atoms, i: number): boolean {
  return endOf(atoms, i) - startOf(atoms, i) > 4 && isLower(atoms, i) && endsWith(atoms, i, 'ing')
}

function endsWith(atoms: Atoms, i: number, end: string): boolean {
  return atoms.text.startsWith(end, endOf(atoms, i) - end.length)
}
