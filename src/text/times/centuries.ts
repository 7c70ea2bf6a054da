import { Class } from '../reading/classes.ts'
import { is, isCapital, lengthAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { pad } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { stated } from './resolve.ts'

/** "the 19th century", "the 4th century BC", but not "21st Century Mills". */
export function readCentury(
  r: TextReading,
  first: number,
  n: number,
  next: number,
): TimeDraft | undefined {
  if (n < 1 || n >= 30) return undefined
  const isEra = isCapital(r, next) && is(r, next, Class.era)
  if (isEra) return { first, next: next + 1, kind: 'date', value: stated(null) }
  // "the 7th Century CE"
  const isName = isCapital(r, next - 1) && isCapital(r, next) && lengthAt(r, next) > 2
  return isName ? undefined : { first, next, kind: 'date', value: stated(pad(n - 1)) }
}
