import type { Figure, FigureKind, FigureRelation, Modifier } from '../../schemas/figure.ts'
import type { Amount, AmountUnit } from './amount.ts'
import type { ChangeGroup } from './changes.ts'
import { add, compare, divide, integer, type Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { modifierBefore } from './modifiers.ts'
import type { NounPhrase } from './nouns.ts'
import type { Pieces } from './pieces.ts'
import type { Reach } from './ranges.ts'
import type { Per } from './rates.ts'
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
