import type { AmountUnit } from './amount.ts'
import { compare, integer } from './decimal.ts'
import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import { modifierBefore } from './modifiers.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** "38-year-old", "10 years of age", "aged 38", "Smith, 45,". */
export function readAge(p: Pieces, draft: Draft): void {
  const { next, start } = draft
  const isPeriod = draft.kind === 'duration' && /^(?:a|mo|wk|d)$/.test(draft.unit?.code ?? '')
  const after = atWord(p, next)
  if (isPeriod && (p.words[after] === 'old' || p.words[after] === 'olds'))
    return setAge(draft, after + 1, 'age.old')
  if (isPeriod && p.words[next] === 'of' && p.words[next + 1] === 'age')
    return setAge(draft, next + 2, 'age.of')
  const isYo = p.words[next] === 'yo' || p.words[next] === 'y/o'
  const isPlain = draft.kind === 'count' && !draft.unit && !draft.per && draft.power === 0
  if (isPlain && isYo) return setAge(draft, next + 1, 'age.old')
  const cue = p.words[draft.phraseStart - 1] ?? ''
  const isOf =
    cue === 'of' &&
    (p.words[draft.phraseStart - 2] === 'age' || p.words[draft.phraseStart - 2] === 'ages')
  const isAged = cue === 'aged' || cue === 'age' || cue === 'ages' || isOf
  if (isAged && (isPeriod || isPlain)) {
    if (isOf) readAgeBound(p, draft)
    return setAge(draft, next, 'age.aged')
  }
  if (isPlain && isHumanBound(p, draft)) return setAge(draft, next, 'age.bound')
  if (isPlain && isApposition(p, start, next, draft)) setAge(draft, next, 'age.apposition')
}

const humans = new Set(
  'people anyone everyone those adults children kids voters women men americans workers players students boys girls'.split(
    ' ',
  ),
)

/** "people under 30" */
function isHumanBound(p: Pieces, draft: Draft): boolean {
  const isBound = draft.modifier === 'less-than' || draft.modifier === 'more-than'
  const isOneWord = draft.phraseStart === draft.start - 1
  const isEnd =
    p.kind[draft.next] !== PieceKind.word ||
    ((p.bits[draft.next] ?? 0) & (Word.stop | Word.verb)) !== 0
  return (
    isBound &&
    isOneWord &&
    (isEnd || isThose(p, draft.phraseStart - 1)) &&
    humans.has(p.words[draft.phraseStart - 1] ?? '') &&
    compare(draft.value, integer(100)) < 0
  )
}

/** "those under 35 spend", "anyone over 70": here no noun of what is counted may follow. */
const isThose = (p: Pieces, at: number): boolean =>
  p.words[at] === 'those' || p.words[at] === 'anyone' || p.words[at] === 'everyone'

/** "over the age of 21" */
function readAgeBound(p: Pieces, draft: Draft): void {
  const at = draft.phraseStart - 3
  if (p.words[at] !== 'the') return
  const found = modifierBefore(p, at)
  if (found) {
    draft.modifier = found.modifier
    draft.phraseStart = found.first
  }
}

/** "John Smith, 45," between commas after a capital, and "who was 10" before a full stop. */
function isApposition(p: Pieces, start: number, next: number, draft: Draft): boolean {
  const isHuman =
    draft.form === 'digits' &&
    compare(draft.value, integer(2)) > 0 &&
    compare(draft.value, integer(116)) < 0
  if (!isHuman || draft.value.scale > 0) return false
  const closes =
    p.words[next] === ',' || p.words[next] === '.' || p.words[next] === ')' || p.words[next] === ';'
  const unit = p.text.charCodeAt(p.start[start - 2] ?? 0)
  const isNamed =
    p.words[start - 1] === ',' &&
    unit >= 65 &&
    unit <= 90 &&
    ((p.bits[start - 2] ?? 0) & Word.month) === 0
  if (isNamed && /^[,—―–]$/.test(p.words[next] ?? '')) return p.kind[next + 1] !== PieceKind.number
  const isWho = p.words[start - 1] === 'was' || p.words[start - 1] === 'is'
  return (
    closes &&
    isWho &&
    (p.words[start - 2] === 'who' || p.words[start - 2] === 'he' || p.words[start - 2] === 'she')
  )
}

const years: Omit<AmountUnit, 'first' | 'next'> = { code: 'a', system: 'UCUM', dimension: 'time' }

function setAge(draft: Draft, next: number, rule: string): void {
  draft.unit ??= { ...years, first: draft.start, next: draft.next }
  draft.unit = { ...draft.unit, next: Math.max(draft.unit.next, next) }
  draft.next = next
  draft.phraseNext = next
  draft.kind = 'age'
  draft.rule = rule
}

export const atWord = (p: Pieces, at: number): number => (p.words[at] === '-' ? at + 1 : at)
