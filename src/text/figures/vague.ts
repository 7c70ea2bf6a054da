import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { shift } from '../reading/numbers/decimal.ts'
import type { NumberReading } from '../reading/numbers/state.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'

const severalOf = compile('article? vague of? #')

/** "thousand", "hundred thousand" */
function isScale(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (!is(r, i, Class.scale)) return false
  return first < next
}

/** "several thousand", "a few hundred thousand", "a couple of dozen": as many as "thousands". */
export function withVague(r: TextReading, reading: NumberReading): NumberReading {
  const { start, next, form, value } = reading
  if (form !== 'words' || !isScale(r, start, next)) return reading
  const found = match(r, severalOf, start, next)
  if (!found) return reading
  return { ...reading, start: found.first, high: shift(value, 1), form: 'many' }
}
