import type { TextReading } from '../../reading/text-reading.ts'
import type { Cell } from './columns.ts'
import { isName, readHeading, type Heading } from './heading.ts'
import type { Known } from './known.ts'

/** Whether half of the labels of rows are names: "Bulls" above "Celtics" counts no bulls, "Vans" above "Cars" and "Buses" counts vans. */
export function areNames(
  r: TextReading,
  rows: readonly (readonly Cell[])[],
  known: Known,
): boolean {
  const labels = rows.flatMap(([first]) => (first && !first.draft && !first.isBlank ? [first] : []))
  const names = labels.filter((label) => {
    const heading = readHeading(r, label, known)
    return isNamed(heading) || isName(r, heading)
  })
  return names.length > 1 && names.length * 2 >= labels.length
}

const isNamed = ({ named }: Heading): boolean => named !== undefined

/** A label in a column of names: it is one itself, or a word that no table has. */
export const amongNames = (r: TextReading, label: Heading): Heading =>
  isNamed(label) || isUnknown(r, label) ? { ...label, isAmongNames: true } : label

const isUnknown = (r: TextReading, { words }: Heading): boolean =>
  words !== undefined && r.row.subarray(words.first, words.next).every((row) => row === 0)
