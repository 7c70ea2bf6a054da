import { isDimension, type Dimension } from '../language/units.ts'
import { Class } from '../reading/classes.ts'
import { entryAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'

export interface UnitFound {
  readonly code: string
  readonly dimension: Dimension
  readonly next: number
  /** How many powers of ten of its code's one of them is: 6 for "mb/d". */
  readonly power: number
  /** What it is a rate by: "bpd". */
  readonly per: string | undefined
  /** The numbers that it is read with. */
  readonly most: number | undefined
  readonly least: number | undefined
  /** No noun may follow. */
  readonly isClosing: boolean
}

/** The unit written at `at`: its longest spelling. */
export function unitAt(r: TextReading, at: number): UnitFound | undefined {
  const found = entryAt(r, at, Class.unit)
  if (!found || !isDimension(found.entry.kind)) return undefined
  const { code = '', kind, power = 0, per, most, least, closing = false } = found.entry
  return { code, dimension: kind, next: found.next, power, per, most, least, isClosing: closing }
}

/** Whether a stretch is a unit and nothing else: "mm" of "5 mm", "cubic metres". */
export const isUnit = (r: TextReading, { first, next }: Stretch): boolean =>
  unitAt(r, first)?.next === next
