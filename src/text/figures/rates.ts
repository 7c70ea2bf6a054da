import { toText } from './decimal.ts'
import { Word } from './lexicon.ts'
import { numeralValue } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { unitAt } from './unit-at.ts'

/** What one amount is for: "a barrel", "per 100,000". */
export interface Per {
  readonly first: number
  readonly next: number
  /** UCUM: `h`, `100000`, or in braces what UCUM has no unit for: `{share}`. */
  readonly code: string
}

/** What "a" means "for each" before. */
const priced = new Set(
  (
    'share barrel gallon litre liter pound ounce tonne ton kilo kilogram gram bushel piece head person night unit ' +
    'bottle ticket pack seat square foot metre meter mile kilometre kilometer acre hectare day week month year hour ' +
    'minute second game season quarter dozen time visit trip flight ride plate cup pint word page vote student ' +
    'household family child worker vehicle car'
  ).split(' '),
)

/** "a year earlier" is a time. */
const passes = new Set(['ago', 'earlier', 'later', 'before', 'after', 'from'])

/** The rate that follows an amount at `at`, if one does. */
export function readPer(p: Pieces, at: number, hasUnit: boolean): Per | undefined {
  const joint = p.words[at] === '-' ? at + 1 : at
  const word = p.words[joint] ?? ''
  if (joint >= (p.sentenceEnd[at - 1] ?? 0)) return undefined
  if (word === 'per') return readBase(p, joint, joint + 1)
  if (word === '/' && hasUnit && p.kind[joint + 1] === PieceKind.word)
    return readBase(p, joint, joint + 1)
  const isEach = ((p.bits[joint] ?? 0) & Word.article) !== 0 || word === 'each' || word === 'every'
  if (!isEach) return undefined
  const base = p.words[joint + 1] === '-' ? joint + 2 : joint + 1
  if (!hasUnit && ((p.bits[base] ?? 0) & Word.timeUnit) === 0) return undefined
  if (passes.has(p.words[base + 1] ?? '')) return undefined
  return priced.has(p.words[base] ?? '') ? readBase(p, joint, base) : undefined
}

/** The rate of what is counted, after its noun: "3,000 tests per day", "5 people a week". */
export function readPerAfterNoun(p: Pieces, at: number): Per | undefined {
  if (p.words[at] === 'per') return readPer(p, at, true)
  const isTime = ((p.bits[at + 1] ?? 0) & Word.timeUnit) !== 0 && p.words[at + 1] !== 'second'
  return isTime ? readPer(p, at, true) : undefined
}

function readBase(p: Pieces, first: number, at: number): Per | undefined {
  const base = p.words[at] === '-' ? at + 1 : at
  if (base >= (p.sentenceEnd[first] ?? 0) || p.words[base] === 'cent') return undefined
  if (p.kind[base] === PieceKind.number) {
    const value = numeralValue(p.words[base] ?? '')
    return value && { first, next: base + 1, code: toText(value) }
  }
  if (p.words[base] === 'annum') return { first, next: base + 1, code: 'a' }
  if (p.kind[base] !== PieceKind.word) return undefined
  const unit = unitAt(p, base)
  return unit
    ? { first, next: unit.next, code: unit.code }
    : { first, next: base + 1, code: `{${p.words[base]}}` }
}
