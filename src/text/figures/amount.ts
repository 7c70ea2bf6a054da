import type { FigureKind } from '../../schemas/figure.ts'
import type { Dimension } from '../language/units.ts'
import type { Decimal } from '../reading/numbers/decimal.ts'
import type { NumberReading } from '../reading/numbers/state.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { readPer, type Per } from './rates.ts'

export interface AmountUnit {
  readonly code: string
  readonly system: 'ISO4217' | 'UCUM'
  /** The pieces it is written with: before the number or after it. */
  readonly first: number
  readonly next: number
  readonly dimension: Dimension | 'money' | 'percent'
  /** What power of ten of its code's one of them is: -2 for cents. */
  readonly power?: number
}

/** A number with its sign, magnitude, unit and rate. */
export interface Amount {
  readonly start: number
  readonly next: number
  readonly value: Decimal
  readonly high?: Decimal
  readonly form: NumberReading['form']
  /** The power of ten of its magnitude, as in `NumberReading`. */
  readonly power: number
  /** What its words of scale multiply by, as in `NumberReading`. */
  readonly times?: Decimal | undefined
  /** "15-plus years", "20-odd years". */
  readonly bound?: 'at-least' | 'approx'
  readonly kind: FigureKind
  readonly unit?: AmountUnit
  readonly per?: Per
  readonly rule: string
}

/** With the rate that follows it: "a barrel", "per 100,000". A measure's is part of its unit. */
export function withPer(r: TextReading, amount: Amount): Amount {
  const { unit, rule } = amount
  const per = readPer(r, amount.next, unit !== undefined)
  if (!per) return amount
  const rated = { ...amount, next: per.next, per, rule: `${rule}.per` }
  if (!unit || unit.dimension === 'money' || unit.dimension === 'percent')
    return { ...rated, kind: 'rate' }
  return { ...rated, unit: { ...unit, code: `${unit.code}/${per.code}`, next: per.next } }
}
