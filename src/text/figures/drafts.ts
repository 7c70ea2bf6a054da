import type { Figure, FigureKind, FigureRelation, Modifier } from '../../schemas/figure.ts'
import type { Amount, AmountUnit } from './amounts.ts'
import type { ChangeGroup } from './changes.ts'
import { add, compare, divide, integer, type Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { modifierAfter, modifierBefore } from './modifiers.ts'
import { nounAfter, nounOf, withOf, type NounPhrase } from './nouns.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import type { Reach } from './ranges.ts'
import { readPerAfterNoun, type Per } from './rates.ts'
import { unitAt } from './unit-at.ts'

/** A figure in the making: positions are pieces. All fields are there from the start, which makes it fast. */
export interface Draft {
  /** Its id, once all drafts are known. */
  id: string
  start: number
  next: number
  phraseStart: number
  phraseNext: number
  value: Decimal
  low: Decimal | undefined
  high: Decimal | undefined
  form: Amount['form']
  power: number
  kind: FigureKind
  modifier: Modifier
  unit: AmountUnit | undefined
  per: Per | undefined
  noun: NounPhrase | undefined
  property: string | undefined
  /** Its part in a change told as "from … to …". */
  role: 'from' | 'to' | undefined
  /** The change it takes part in. */
  change: ChangeGroup | undefined
  relations: FigureRelation[]
  group: Figure['group']
  place: Figure['place']
  rule: string
}

const middle = (low: Decimal, high: Decimal): Decimal => divide(add(low, high), integer(2))

export function fromAmount({
  start,
  next,
  value,
  high,
  form,
  power,
  kind,
  unit,
  per,
  bound,
  rule,
}: Amount): Draft {
  return {
    id: '',
    start,
    next,
    phraseStart: start,
    phraseNext: next,
    value: high ? middle(value, high) : value,
    low: high && value,
    high,
    form,
    power,
    kind,
    modifier: bound ?? (high ? 'vague' : 'exact'),
    unit,
    per,
    noun: undefined,
    property: undefined,
    role: undefined,
    change: undefined,
    relations: [],
    group: undefined,
    place: undefined,
    rule,
  }
}

/** The drafts an amount or a pair of amounts makes, before their surroundings are read. */
export function draftsOf(reach: Reach): Draft[] {
  const first = fromAmount(reach.first)
  if (!reach.second) return [first]
  const second = fromAmount(reach.second)
  if (reach.join === 'change') return linkChange(first, second)

  const ends = reach.second
  const [low, high] = compare(first.value, second.value) <= 0 ? [first, second] : [second, first]
  const whole: Draft = {
    ...first,
    start: reach.first.start,
    next: ends.next,
    phraseStart: reach.opens,
    phraseNext: ends.next,
    unit: second.unit ?? first.unit,
    per: second.per ?? first.per,
  }
  if (reach.join === 'score') {
    // The side named first scored the value; low and high are both sides'.
    return [{ ...whole, low: low.value, high: high.value, kind: 'score', rule: 'score' }]
  }
  if (reach.join === 'ratio') {
    return [{ ...whole, value: divide(first.value, second.value), kind: 'ratio', rule: 'ratio.in' }]
  }
  const span = { low: low.low ?? low.value, high: high.high ?? high.value }
  const rule = `${second.rule}.range`
  return [
    {
      ...whole,
      ...span,
      value: middle(span.low, span.high),
      kind: second.kind,
      modifier: 'between',
      rule,
    },
  ]
}

function linkChange(first: Draft, second: Draft): Draft[] {
  first.role = 'from'
  second.role = 'to'
  first.phraseStart--
  return [first, second]
}

/** Reads the words around a draft: modifiers, age, multiples, what is counted. */
export function completeDraft(p: Pieces, draft: Draft): void {
  readModifiers(p, draft)
  readAge(p, draft)
  readTimes(p, draft)
  readNoun(p, draft)
}

function readModifiers(p: Pieces, draft: Draft): void {
  const before = modifierBefore(p, draft.phraseStart)
  const after = modifierAfter(p, draft.next)
  const found = before ?? after
  if (before) draft.phraseStart = before.first
  if (after) {
    draft.next = after.first
    draft.phraseNext = after.first
  }
  if (!found || (draft.modifier === 'vague' && found.modifier === 'approx')) return
  if (draft.modifier !== 'between') draft.modifier = found.modifier
}

const atWord = (p: Pieces, at: number): number => (p.words[at] === '-' ? at + 1 : at)

/** "38-year-old", "10 years of age", "aged 38", "Smith, 45,". */
function readAge(p: Pieces, draft: Draft): void {
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
    isEnd &&
    humans.has(p.words[draft.phraseStart - 1] ?? '') &&
    compare(draft.value, integer(100)) < 0
  )
}

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

/** "6.5 times earnings", "four times the number", "twofold" after a number. */
function readTimes(p: Pieces, draft: Draft): void {
  if (draft.kind !== 'count' || draft.unit) return
  const word = p.words[atWord(p, draft.next)] ?? ''
  if (word !== 'times' && word !== 'fold' && word !== 'x') return
  const after = atWord(p, draft.next) + 1
  const bits = p.bits[after] ?? 0
  const compares =
    ((bits & Word.determiner) !== 0 && (bits & Word.article) === 0) ||
    /^(?:as|more|less|higher|greater|larger|bigger|earnings|sales|revenue|book|what|than|faster|better|longer)$/.test(
      p.words[after] ?? '',
    )
  if (word === 'times' && !compares) return
  draft.kind = 'multiple'
  draft.rule = 'multiple.times'
  draft.next = after
  draft.phraseNext = after
}

function readNoun(p: Pieces, draft: Draft): void {
  if (draft.kind === 'score') return readOutcome(p, draft)
  if (draft.kind === 'age' || draft.role === 'from') return
  const isCounted =
    draft.kind === 'count' || draft.kind === 'ordinal' || (draft.kind === 'rate' && !draft.unit)
  const noun = isCounted && !draft.per ? countedNoun(p, draft) : partNoun(p, draft)
  if (noun) setNoun(p, draft, noun)
  if (noun && draft.kind === 'count') readRate(p, draft, noun)
}

const outcomes = new Set(
  'lead win victory loss defeat draw tie vote record decision rout triumph margin'.split(' '),
)

/** "a 9-2 lead" */
function readOutcome(p: Pieces, draft: Draft): void {
  const at = draft.next
  const head = p.words[at] ?? ''
  if (outcomes.has(head)) setNoun(p, draft, { first: at, next: at + 1, headAt: at, head })
}

/** "3,000 tests per day" */
function readRate(p: Pieces, draft: Draft, noun: NounPhrase): void {
  const per = readPerAfterNoun(p, noun.next)
  if (!per) return
  draft.per = per
  draft.kind = 'rate'
  draft.phraseNext = per.next
  draft.rule = `${draft.rule}.per`
}

export function setNoun(p: Pieces, draft: Draft, noun: NounPhrase): void {
  draft.noun = noun
  if (noun.first >= draft.next) draft.phraseNext = Math.max(draft.phraseNext, noun.next)
  if (((p.bits[noun.headAt] ?? 0) & Word.state) !== 0) draft.property = noun.head
}

function countedNoun(p: Pieces, draft: Draft): NounPhrase | undefined {
  let at = draft.next
  const isOne = draft.value.scale === 0 && draft.value.coefficient === 1n
  const isRank = draft.kind === 'ordinal'
  if (p.words[at] === 'of') return ofNoun(p, draft, at)
  if (
    p.words[at] === 'more' ||
    p.words[at] === 'other' ||
    p.words[at] === 'additional' ||
    p.words[at] === 'such'
  )
    at++
  // "1.3 million-strong": the hyphen joins an adjective.
  const isJoined = p.words[at] === '-' && !isApart(p, at) && !isApart(p, at + 1)
  const joined = isJoined || isRank || isAttributive(p, draft)
  const noun = nounAfter(p, isJoined ? at + 1 : at, isOne ? 'one' : joined ? 'attributive' : 'many')
  if (!noun) return undefined
  // A rank counts one thing, and has no plural.
  return withOf(p, noun)
}

/** "of the world", "of them": only what is told in many is counted after "of" ("dozens of people"). */
function ofNoun(p: Pieces, draft: Draft, at: number): NounPhrase | undefined {
  if (draft.kind === 'ordinal') return undefined
  return nounOf(p, at)
}

/** "an 11 member trade agreement": an article before the number, which describes what comes. */
function isAttributive(p: Pieces, draft: Draft): boolean {
  const before = p.words[draft.phraseStart - 1] ?? ''
  const isLong =
    p.kind[draft.next + 1] === PieceKind.word &&
    ((p.bits[draft.next + 1] ?? 0) & (Word.stop | Word.verb)) === 0
  return (
    before === 'a' ||
    before === 'an' ||
    (before === 'the' && isLong && !/(?:ed|ly)$/.test(p.words[draft.next] ?? ''))
  )
}

/** What a share or a measure is of: "5% of its workforce", "12m tonnes of jet fuel". */
const partNoun = (p: Pieces, draft: Draft): NounPhrase | undefined =>
  p.words[draft.next] === 'of' ? nounOf(p, draft.next) : undefined

/** "doubled", "threefold": a multiple in one word. */
export const multipleDraft = (p: Pieces, at: number): Draft =>
  fromAmount({
    start: at,
    next: at + 1,
    value: integer(p.entries[at]?.value ?? 2),
    form: 'words',
    power: 0,
    kind: 'multiple',
    rule: 'multiple.verb',
  })

/** "just over a week", "nearly a decade": an article counts a period when a modifier measures it. */
export function articleDraft(p: Pieces, at: number): Draft | undefined {
  if (((p.bits[at + 1] ?? 0) & Word.timeUnit) === 0 || p.words[at + 1] === 'second')
    return undefined
  const found = modifierBefore(p, at)
  const unit = found && unitAt(p, at + 1)
  if (!unit || found.modifier === 'exact' || p.words[at - 1] === 'some') return undefined
  const draft = fromAmount({
    start: at,
    next: unit.next,
    value: integer(1),
    form: 'words',
    power: 0,
    kind: 'duration',
    unit: { ...unit, system: 'UCUM', first: at + 1 },
    rule: 'duration.article',
  })
  draft.phraseStart = found.first
  draft.modifier = found.modifier
  return draft
}
