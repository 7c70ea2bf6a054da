import { isDimension, type Dimension } from '../language/units.ts'
import { Class } from '../reading/classes.ts'
import { entryAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'

export interface UnitFound {
  readonly code: string
  readonly dimension: Dimension
  readonly next: number
}

/** The unit written at `at`: its longest spelling. */
export function unitAt(r: TextReading, at: number): UnitFound | undefined {
  const found = entryAt(r, at, Class.unit)
  if (!found || !isDimension(found.entry.kind)) return undefined
  return { code: found.entry.code ?? '', dimension: found.entry.kind, next: found.next }
}

/** Whether a stretch is a unit and nothing else: "mm" of "5 mm", "cubic metres". */
export const isUnit = (r: TextReading, { first, next }: Stretch): boolean =>
  unitAt(r, first)?.next === next
