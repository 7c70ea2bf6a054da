import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { readNumber } from '../reading/numbers/number.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount, AmountUnit } from './amount.ts'
import { skipHyphen, type Signed } from './sizes.ts'
import { unitAt } from './unit-at.ts'

/** How many sides of a thing follow the first at most. */
const mostSides = 3

/** "16.4 x 9.6 x 13.3 inches", "4 by 5 metres": a side whose unit stands behind the last one. */
export function asDimension(r: TextReading, amount: Signed): Amount | undefined {
  const unit = unitOfSides(r, amount.next)
  return unit && { ...amount, kind: 'measure', unit, rule: 'measure.dimension' }
}

function unitOfSides(r: TextReading, next: number): AmountUnit | undefined {
  let at = next
  for (let side = 0; side < mostSides && joinsSides(r, at); side++) {
    const number = readNumber(r, at + 1)
    if (!number) return undefined
    const first = skipHyphen(r, number.next)
    const unit = unitAt(r, first)
    if (unit) return isSide(r, unit.next, unit.dimension) ? unitAs(unit, first) : undefined
    at = number.next
  }
  return undefined
}

const unitAs = (
  { code, dimension, next }: NonNullable<ReturnType<typeof unitAt>>,
  first: number,
): AmountUnit => ({
  code,
  dimension,
  next,
  first,
  system: 'UCUM',
})

/** A length, and no race: "4 x 100 metres relay". */
const isSide = (r: TextReading, next: number, dimension: string): boolean =>
  dimension === 'length' && !is(r, next, Class.raceNoun) && !is(r, next + 1, Class.raceNoun)

const joinsSides = (r: TextReading, at: number): boolean =>
  is(r, at, Class.timesSign) || is(r, at, Class.by)
