import {
  bitsAt,
  codeAt,
  isCapital,
  isHyphen,
  isLower,
  isWord,
  textAt,
  type Atoms,
} from './atoms.ts'
import { fromNow } from './relative.ts'
import { anchorOf, shifted, type Reading, type Value } from './resolve.ts'
import { Bit, type Word } from './words.ts'
import { isApostrophe, readYear, stated } from './years.ts'

/** "year-end", "month’s end" */
export function readUnitEnd(atoms: Atoms, i: number, word: Word): Reading | undefined {
  const isOwned = isWord(atoms, i + 2, 's') && isApostrophe(codeAt(atoms, i + 1))
  const at = isHyphen(atoms, i + 1) ? i + 2 : isOwned ? i + 3 : 0
  if (at === 0 || !isWord(atoms, at, 'end') || !/^[WMQYD]$/.test(word.code)) return undefined
  const year = word.code === 'Y' ? readYear(atoms, at + 1) : undefined
  return year
    ? { ...year, start: i }
    : { start: i, end: at + 1, kind: 'date', value: fromNow(word.code, 0) }
}

const yearBefore: Value = (context) => {
  const anchor = anchorOf(context)
  return anchor === undefined ? null : shifted(anchor, 'Y', -1)
}

/** "year-ago", "the year-earlier quarter", "a year-ago period" */
export function readYearAgo(atoms: Atoms, start: number): Reading | undefined {
  const i = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  if (!isWord(atoms, i, 'year') || !isHyphen(atoms, i + 1)) return undefined
  if (!isWord(atoms, i + 2, 'ago') && !isWord(atoms, i + 2, 'earlier')) return undefined
  const noun = textAt(atoms, i + 3)
  const end =
    noun === 'quarter' || noun === 'period' || noun === 'month' || noun === 'level' ? i + 4 : i + 3
  return { start, end, kind: 'date', value: yearBefore, isAside: true }
}

const REFERENCES = new Map([
  ['future', 'FUTURE_REF'],
  ['past', 'PAST_REF'],
  ['present', 'PRESENT_REF'],
  ['moment', 'PRESENT_REF'],
])

/** "the past", "the future", "the near future", "the moment", "the time being" */
export function readTheReference(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'the')) return undefined
  const adjective = ['near', 'foreseeable', 'distant', 'recent', 'immediate'].includes(
    textAt(atoms, start + 1),
  )
  const i = adjective ? start + 2 : start + 1
  const noun = textAt(atoms, i)
  const value = REFERENCES.get(noun)
  // "one of the future leaders": only after "in" and "at" may another word follow.
  const isTold =
    isWord(atoms, start - 1, 'in') ||
    isWord(atoms, start - 1, 'at') ||
    (bitsAt(atoms, start - 1) & Bit.preposition && !isLower(atoms, i + 1))
  if (value && (isTold || (adjective && noun !== 'moment')))
    return { start, end: i + 1, kind: 'date', value: stated(value) }
  if (noun === 'time' && isWord(atoms, i + 1, 'being'))
    return { start, end: i + 2, kind: 'date', value: stated('PRESENT_REF') }
  return undefined
}

const DECADES = new Map(
  [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ].map((name, i) => [name, `19${i + 2}`]),
)

/** "the sixties", "the roaring twenties" */
export function readNamedDecade(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'the')) return undefined
  const value = DECADES.get(textAt(atoms, start + 1))
  return value ? { start, end: start + 2, kind: 'date', value: stated(value) } : undefined
}

export function readReference(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && (atoms.sentence[i] !== i || isCapital(atoms, i + 1))) return undefined
  if (isHyphen(atoms, i + 1) || isHyphen(atoms, i - 1)) return undefined
  // The noun: "this current of protest".
  if (word.text === 'current' && (!isLower(atoms, i + 1) || isWord(atoms, i + 1, 'of')))
    return undefined
  const next = atoms.words[i + 1]
  // "as soon as", "soon after", "too soon"
  if (word.text === 'soon' && (isWord(atoms, i - 1, 'as') || isWord(atoms, i - 1, 'too') || next))
    return undefined
  if (word.text === 'recent' && next && next.bits & Bit.unit && next.bits & Bit.plural)
    return { start: i, end: i + 2, kind: 'date', value: stated('PAST_REF') }
  return { start: i, end: i + 1, kind: 'date', value: stated(word.code) }
}
