import type { Time } from '../../../../schemas/facts.ts'
import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
import { PieceKind } from '../../../reading/pieces.ts'
import type { TextReading } from '../../../reading/text-reading.ts'

/** EDTF's year of which nothing is known. */
const unknown = 'XXXX'

/** ISO 8601; what is open at one side has two points there: `2003/..`. Of a text without a day, "17 August" is `XXXX-08-17`. */
export function valueOf(
  r: TextReading,
  { kind, value }: Pick<Time, 'kind' | 'value'>,
  first: number,
  published: string | undefined,
): string | undefined {
  if (value === null) return openAt(r, unknown, first)
  if (kind === 'set') return repeating(r, value, first)
  const day = published?.slice(0, 10)
  if (kind === 'duration') return periodOf(r, value, first, day)
  if (value === 'PRESENT_REF') return day
  if (value.endsWith('_REF')) return value
  const whole = inFull(value)
  if (!/^(?:(?:FY)?\d\d[\dX]|XXXX-)/.test(whole)) return undefined
  return openAt(r, whole, first)
}

function openAt(r: TextReading, whole: string, first: number): string {
  if (isAfter(r, first, Class.sinceWhen)) return `${whole}/..`
  return isAfter(r, first, Class.untilWhen) ? `../${whole}` : whole
}

/** A decade and a century in four places: `197X`, `18XX`. */
const inFull = (value: string): string => (/^\d{2,3}$/.test(value) ? value.padEnd(4, 'X') : value)

/** "each day", "sells 40 million annually": what is so again and again, as a repeating interval. */
const repeating = (r: TextReading, value: string, first: number): string | undefined =>
  value.startsWith('P') && (is(r, first, Class.distributive) || isAtEnd(r, first))
    ? `R/${value}`
    : undefined

const isAtEnd = (r: TextReading, first: number): boolean =>
  is(r, first, Class.adverb) &&
  (r.kind[first + 1] === PieceKind.mark || is(r, first + 1, Class.preposition))

/** "since 2013", "since last May", "until late 2027" */
const isAfter = (r: TextReading, first: number, class_: number): boolean =>
  is(r, first - 1, class_) || (is(r, first - 2, class_) && !is(r, first - 1, Class.comma))

/** "over the past two weeks", "in the next ten years" */
function periodOf(
  r: TextReading,
  value: string,
  first: number,
  day: string | undefined,
): string | undefined {
  for (let i = first - 1; i < first + 2; i++) {
    if (is(r, i, Class.lately)) return `${value}/${day ?? unknown}`
    if (is(r, i, Class.coming)) return `${day ?? unknown}/${value}`
  }
  return day === undefined || value.startsWith('PT') ? undefined : value
}
