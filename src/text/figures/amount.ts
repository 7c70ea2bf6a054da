import type { FigureKind } from '../../schemas/figure.ts'
import type { Decimal } from './decimal.ts'
import type { Pieces } from './pieces.ts'
import { readPer, type Per } from './rates.ts'
import type { Reading } from './reading.ts'
import type { Dimension } from './units.ts'

export interface AmountUnit {
  readonly code: string
  readonly system: 'ISO4217' | 'UCUM'
  /** The pieces it is written with: before the number or after it. */
  readonly first: number
  readonly next: number
  readonly dimension: Dimension | 'money' | 'percent'
}

/** A number with its sign, magnitude, unit and rate. */
export interface Amount {
  readonly start: number
  readonly next: number
  readonly value: Decimal
  readonly high?: Decimal
  readonly form: Reading['form']
  /** The power of ten of its magnitude, as in `Reading`. */
  readonly power: number
  /** "15-plus years", "20-odd years". */
  readonly bound?: 'at-least' | 'approx'
  readonly kind: FigureKind
  readonly unit?: AmountUnit
  readonly per?: Per
  readonly rule: string
}

export function withPer(p: Pieces, amount: Amount): Amount {
  const per = readPer(p, amount.next, amount.unit !== undefined)
  if (!per) return amount
  if (
    amount.unit?.dimension === 'money' ||
    amount.unit === undefined ||
    amount.unit.dimension === 'percent'
  )
    return { ...amount, next: per.next, per, kind: 'rate', rule: `${amount.rule}.per` }
  const unit = { ...amount.unit, code: `${amount.unit.code}/${per.code}`, next: per.next }
  return { ...amount, next: per.next, unit, per, rule: `${amount.rule}.per` }
}
