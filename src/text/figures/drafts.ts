import type { Figure, FigureKind, FigureRelation, Modifier } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { is, valueAt } from '../reading/cursor.ts'
import {
  add,
  compare,
  divide,
  fromDigits,
  integer,
  type Decimal,
} from '../reading/numbers/decimal.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount, AmountUnit } from './amount.ts'
import type { ChangeGroup } from './changes.ts'
import { modifierBefore } from './modifiers.ts'
import type { NounPhrase } from './nouns.ts'
import type { Reach } from './ranges.ts'
import type { Per } from './rates.ts'
import { unitAt } from './unit-at.ts'

/**
 * A figure in the making: positions are pieces. Never changed: a pass gives new ones. All fields are there from the
 * start, which makes it fast.
 */
export interface Draft {
  /** Its place among the drafts of the text, once all are found; before that 0. */
  readonly index: number
  readonly start: number
  readonly next: number
  readonly phraseStart: number
  readonly phraseNext: number
  readonly value: Decimal
  readonly low: Decimal | undefined
  readonly high: Decimal | undefined
  readonly form: Amount['form']
  readonly power: number
  readonly kind: FigureKind
  readonly modifier: Modifier
  readonly unit: AmountUnit | undefined
  readonly per: Per | undefined
  readonly noun: NounPhrase | undefined
  readonly property: string | undefined
  /** Its part in a change told as "from … to …". */
  readonly role: 'from' | 'to' | undefined
  /** The change it takes part in. */
  readonly change: ChangeGroup | undefined
  readonly relations: readonly FigureRelation[]
  readonly group: Figure['group']
  readonly rule: string
}

/** The id of the figure that the draft at that place becomes. */
export const idOf = (index: number): string => `f${index + 1}`

const middle = (low: Decimal, high: Decimal): Decimal => divide(add(low, high), integer(2))

export function fromAmount(amount: Amount): Draft {
  const { start, next, value, high, form, power, kind, unit, per, bound, rule } = amount
  return {
    index: 0,
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
    rule,
  }
}

/** The drafts an amount or a pair of amounts makes, before their surroundings are read. */
export function draftsOf(reach: Reach): readonly Draft[] {
  const first = fromAmount(reach.first)
  if (!reach.second) return [first]
  const second = fromAmount(reach.second)
  if (reach.join === 'change')
    return [
      { ...first, role: 'from', phraseStart: first.phraseStart - 1 },
      { ...second, role: 'to' },
    ]
  return [joined(reach, first, second)]
}

/** One draft of two amounts: a range, a score or a ratio. */
function joined(reach: Reach, first: Draft, second: Draft): Draft {
  const whole: Draft = {
    ...first,
    next: second.next,
    phraseStart: reach.opens,
    phraseNext: second.next,
    unit: second.unit ?? first.unit,
    per: second.per ?? first.per,
  }
  const [low, high] = compare(first.value, second.value) <= 0 ? [first, second] : [second, first]
  // The side named first scored the value; low and high are both sides'.
  if (reach.join === 'score')
    return { ...whole, low: low.value, high: high.value, kind: 'score', rule: 'score' }
  if (reach.join === 'ratio')
    return { ...whole, value: divide(first.value, second.value), kind: 'ratio', rule: 'ratio.in' }
  const ends = { low: low.low ?? low.value, high: high.high ?? high.value }
  const rule = `${second.rule}.range`
  const { kind } = second
  return { ...whole, ...ends, value: middle(ends.low, ends.high), kind, modifier: 'between', rule }
}

/** "doubled", "threefold": a multiple in one word. */
export const multipleDraft = (r: TextReading, at: number): Draft =>
  fromAmount({
    start: at,
    next: at + 1,
    value: fromDigits(
      String(valueAt(r, at, Class.multiple) ?? valueAt(r, at, Class.multipleWord) ?? 2),
    ),
    form: 'words',
    power: 0,
    kind: 'multiple',
    rule: 'multiple.verb',
  })

/** "just over a week", "nearly a decade": an article counts a period when a modifier measures it. */
export function articleDraft(r: TextReading, at: number): Draft | undefined {
  if (!is(r, at + 1, Class.timeUnit) || is(r, at + 1, Class.ordinalWord)) return undefined
  const found = modifierBefore(r, at)
  const unit = found && unitAt(r, at + 1)
  if (!unit || found.modifier === 'exact' || is(r, at - 1, Class.some)) return undefined
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
  return { ...draft, phraseStart: found.first, modifier: found.modifier }
}
