import { bitsAt, codeAt, isLower, isWord, textAt, type Atoms } from './atoms.ts'
import type { Reading, Value } from './resolve.ts'
import { isLowerIng, isParticiple } from './verbs.ts'
import { Bit } from './words.ts'

const POINTS = new Set('time date stage point'.split(' '))

/**
 * "later" as the adverb of what comes next, "a later date": after what is told, nobody says when.
 * The value is TIMEX3's, and its anchor the date told last: what it is later than.
 */
export function readLater(atoms: Atoms, i: number): Reading | undefined {
  if (!isWord(atoms, i, 'later')) return undefined
  if (isWord(atoms, i - 1, 'a'))
    return POINTS.has(textAt(atoms, i + 1)) ? after(i - 1, i + 2) : undefined
  if (isWord(atoms, i - 1, 'or') || isWord(atoms, i - 1, 'no')) return undefined
  return isAdverb(atoms, i) ? after(i, i + 1) : undefined
}

const afterLast: Value = (context) => {
  context.anchor = context.last
  return 'FUTURE_REF'
}

function after(start: number, end: number): Reading {
  return { start, end, kind: 'date', value: afterLast }
}

/** Before a verb, or at the end of its clause. */
function isAdverb(atoms: Atoms, i: number): boolean {
  const next = i + 1
  const code = codeAt(atoms, next)
  if (code === 46 || code === 44) return bitsAt(atoms, i - 1) === 0
  if (!isLower(atoms, next)) return false
  const isVerb = (bitsAt(atoms, next) & (Bit.past | Bit.speech)) !== 0 || isParticiple(atoms, next)
  return isVerb || isLowerIng(atoms, next)
}
