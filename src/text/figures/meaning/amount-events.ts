import { bareAmounts } from './amount-events/bare-amounts.ts'
import { changedAmounts } from './amount-events/changed-amounts.ts'
import { doneAmounts } from './amount-events/done-amounts.ts'
import { namedAmounts } from './amount-events/named-amounts.ts'
import type { EventRule } from './rules.ts'

/** Of money, shares, rates and quantities; in the order in which they are tried. */
export const amountEvents: readonly EventRule[] = [
  ...changedAmounts,
  ...doneAmounts,
  ...namedAmounts,
  ...bareAmounts,
]
