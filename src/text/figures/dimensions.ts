import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { readNumber } from '../reading/numbers/number.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount, AmountUnit } from './amount.ts'
import { isPlural } from './nouns.ts'
import { skipHyphen, type Signed } from './sizes.ts'
import { unitAt, type UnitFound } from './unit-at.ts'

/** How many sides of a thing follow the first at most. */
const mostSides = 3

/** "16.4 x 9.6 x 13.3 inches", "4 by 5 metres": a side whose unit stands behind the last one. */
export function asDimension(r: TextReading, amount: Signed): Amount | undefined {
  const unit = isOpened(r, amount) ? unitOfSides(r, amount.next) : undefined
  return unit && { ...amount, kind: 'measure', unit, rule: 'measure.dimension' }
}

/** Behind "by" only what a size opens: "a 12 by 15 foot flag", "it is 4 by 5 metres"; not "a field of 12 by 40 metres". */
const isOpened = (r: TextReading, { start, next }: Signed): boolean =>
  !is(r, next, Class.by) || openers.some((number) => is(r, start - 1, number))

const openers = [Class.article, Class.definite, Class.be, Class.sizing, Class.comma, Class.colon]

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

const unitAs = ({ code, dimension, next }: UnitFound, first: number): AmountUnit => ({
  code,
  dimension,
  next,
  first,
  system: 'UCUM',
})

/** A length, and neither a race nor what there are so many of: "4 x 100 metres relay", "12 x 40 foot containers". */
const isSide = (r: TextReading, next: number, dimension: string): boolean =>
  dimension === 'length' &&
  !is(r, next, Class.raceNoun) &&
  !is(r, next + 1, Class.raceNoun) &&
  !isPlural(r, next)

const joinsSides = (r: TextReading, at: number): boolean =>
  is(r, at, Class.timesSign) || is(r, at, Class.by)
