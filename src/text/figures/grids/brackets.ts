import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import { negate } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Cell, Section } from './columns.ts'
import { says, type Heading } from './heading.ts'

/** What stands in the brackets that are all of a cell: "(412.0)". */
export const insideBrackets = (r: TextReading, { first, next }: Stretch): Stretch | undefined =>
  next - first > 2 && is(r, first, Class.openBracket) && is(r, next - 1, Class.closeBracket)
    ? { first: first + 1, next: next - 1 }
    : undefined

/**
 * Whether brackets make the numbers of a column negative, as accounts do: in a row that may be below nothing, where the
 * column has numbers without them. "Loss | (412.0)" is a loss of 412, and a column of nothing else may be of another year.
 */
const areBelowNothing = (
  r: TextReading,
  { rows }: Section,
  label: Heading,
  column: number,
): boolean =>
  says(r, label.words, Class.signedRow) &&
  rows.some((row) => row[column]?.draft && !row[column].isBracketed)

/** The number of a cell; none where it is not known what its brackets say. */
export function numberOf(
  r: TextReading,
  section: Section,
  label: Heading,
  { draft, isBracketed }: Cell,
  column: number,
): Draft | undefined {
  if (!draft || !isBracketed) return draft
  return areBelowNothing(r, section, label, column)
    ? { ...draft, value: negate(draft.value) }
    : undefined
}
