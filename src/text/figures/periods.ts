import { integer, multiply } from '../reading/numbers/decimal.ts'
import type { Amount } from './amount.ts'

/** Periods that are so many of one that UCUM has a code for: "four decades" are 40 years. */
const mainUnits: ReadonlyMap<string, readonly [code: string, count: number]> = new Map([
  ['{fortnight}', ['wk', 2]],
  ['{decade}', ['a', 10]],
  ['{century}', ['a', 100]],
  ['{millennium}', ['a', 1000]],
])

/** The amount in the unit that its period is told in. */
export function inMainUnit(amount: Amount): Amount {
  const { value, high, unit } = amount
  const [code, count] = (unit && mainUnits.get(unit.code)) ?? []
  if (!unit || code === undefined || count === undefined) return amount
  const times = integer(count)
  return {
    ...amount,
    value: multiply(value, times),
    unit: { ...unit, code },
    ...(high && { high: multiply(high, times) }),
  }
}
