import type { Figure, FigureKind, FigureRelation, Modifier } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { is, valueAt } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import {
  add,
  compare,
  divide,
  fromDigits,
  integer,
  type Decimal,
} from '../reading/numbers/decimal.ts'
import { readNumber } from '../reading/numbers/number.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount, AmountUnit } from './amount.ts'
import type { ChangeGroup } from './changes.ts'
import type { CellTold } from './grids/tell-cells.ts'
import { modifierBefore } from './modifiers.ts'
import type { NounPhrase } from './nouns.ts'
import type { Join, Reach } from './pair-shapes.ts'
import { inMainUnit } from './periods.ts'
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
  /** What the headings of its table tell; nothing where it stands in a sentence. */
  readonly cell: CellTold | undefined
  readonly rule: string
}

/** The id of the figure that the draft at that place becomes. */
export const idOf = (index: number): string => `f${index + 1}`

const middle = (low: Decimal, high: Decimal): Decimal => divide(add(low, high), integer(2))

export function fromAmount(amount: Amount): Draft {
  const { start, next, value, high, form, power, kind, unit, per, bound, rule } = inMainUnit(amount)
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
    cell: undefined,
    rule,
  }
}

/** What the drafts of two amounts are, by what joins them. */
const joins: Readonly<Record<Join, (pair: Joined) => readonly Draft[]>> = {
  change: ({ first, second }) => [
    { ...first, role: 'from' },
    { ...second, role: 'to' },
  ],
  // The side named first scored the value; low and high are both sides'.
  sides: ({ first, second }) => [first, second],
  score: (pair) => [{ ...whole(pair), ...endsOf(pair), kind: 'score', rule: 'score' }],
  ratio: (pair) => [
    {
      ...whole(pair),
      value: divide(pair.first.value, pair.second.value),
      kind: 'ratio',
      rule: 'ratio.in',
    },
  ],
  range: (pair) => [rangeOf(pair)],
}

/** The drafts an amount or a pair of amounts makes, before their surroundings are read. */
export function draftsOf({ first, second, join, opens }: Reach): readonly Draft[] {
  const draft = fromAmount(first)
  if (!second || !join) return [draft]
  return joins[join]({ first: draft, second: fromAmount(second), opens })
}

interface Joined {
  readonly first: Draft
  readonly second: Draft
  readonly opens: number
}

/** One draft of two amounts. */
const whole = ({ first, second, opens }: Joined): Draft => ({
  ...first,
  next: second.next,
  phraseStart: opens,
  phraseNext: second.next,
  unit: second.unit ?? first.unit,
  per: second.per ?? first.per,
})

const isUp = ({ first, second }: Joined): boolean => compare(first.value, second.value) <= 0

/** Both values, the lower one first. */
function endsOf(pair: Joined): { readonly low: Decimal; readonly high: Decimal } {
  const [low, high] = isUp(pair) ? [pair.first, pair.second] : [pair.second, pair.first]
  return { low: low.low ?? low.value, high: high.high ?? high.value }
}

function rangeOf(pair: Joined): Draft {
  const ends = endsOf(pair)
  const { kind, rule, form } = pair.second
  const modifier = form === 'many' ? 'vague' : 'between'
  const value = middle(ends.low, ends.high)
  return { ...whole(pair), ...ends, value, kind, modifier, rule: `${rule}.range` }
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

/** "a mile and a half", "an hour and a quarter" */
function mixedDraft(r: TextReading, at: number): Draft | undefined {
  const unit = unitAt(r, at + 1)
  const part = unit && is(r, unit.next, Class.and) ? readNumber(r, unit.next + 1) : undefined
  if (!unit || part?.form !== 'fraction') return undefined
  const isTime = unit.dimension === 'time'
  return fromAmount({
    start: at,
    next: part.next,
    value: add(integer(1), part.value),
    form: 'fraction',
    power: 0,
    kind: isTime ? 'duration' : 'measure',
    unit: { ...unit, system: 'UCUM', first: at + 1 },
    rule: isTime ? 'duration.article' : 'measure.article',
  })
}

/** Where an article counts a period without a modifier. */
const told = [
  'within # timeUnit',
  'in # longPeriod',
  '# longPeriod of',
  '# timeUnit genitive word',
  'for #another timeUnit',
].map((pattern) => compile(pattern))

/** "within a week", "first in a decade", "a year's salary", "for another week". */
const limitBefore = (r: TextReading, at: number): Limit | undefined =>
  told.some((pattern) => match(r, pattern, at, at + 1))
    ? { modifier: 'exact', first: at }
    : undefined

interface Limit {
  readonly modifier: Draft['modifier']
  readonly first: number
}

/** "just over a week", "nearly a decade": an article counts a period when a modifier measures it. */
export function articleDraft(r: TextReading, at: number): Draft | undefined {
  const mixed = mixedDraft(r, at)
  if (mixed) return mixed
  if (!is(r, at + 1, Class.timeUnit) || is(r, at + 1, Class.ordinalWord)) return undefined
  const found = modifierBefore(r, at) ?? limitBefore(r, at)
  const unit = found && unitAt(r, at + 1)
  if (!unit || is(r, at - 1, Class.some)) return undefined
  // "exactly a week" counts no more than "a week"; "$5 over a decade" tells how long.
  if (found.modifier === 'exact' && found.first < at) return undefined
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
