import type { Reader } from '../reading/pattern.ts'
import { firstRule, ready } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { readAmount } from './amounts.ts'
import type { Depth, TimeDraft, TimeRule, TimeRules } from './draft.ts'
import { monthAt } from './months.ts'
import { joined } from './parts-of-day.ts'
import { amountRules, relativeRules } from './rules/amounts.ts'
import { clockRules } from './rules/clocks.ts'
import { dayRules, yearRules } from './rules/days.ts'
import { eventRules } from './rules/events.ts'
import { nestedRules } from './rules/nested.ts'
import { periodRules } from './rules/periods.ts'
import { setRules } from './rules/sets.ts'

/** What may stand in the patterns of times. */
const readers: Readonly<Record<string, Reader>> = {
  month: (r, i) => monthAt(r, i)?.next ?? 0,
  amount: (r, i) => readAmount(r, i)?.next ?? 0,
}

/** How deep a time may stand in others: nobody means more than two. */
const deepest = 2

/** The time that begins at piece `i`, by the first rule that reads one, and the rule's name. */
export function readTime(
  r: TextReading,
  i: number,
  rules: TimeRules,
  depth: Depth = 0,
): { readonly rule: string; readonly draft: TimeDraft } | undefined {
  if (depth > deepest) return undefined
  const found = firstRule(r, rules, depth, i)
  return found && { rule: found.rule, draft: joined(r, found.result) }
}

/** The rules, in the order in which they are asked. */
export const timeRules: readonly TimeRule[] = [
  ...dayRules,
  ...clockRules,
  ...nestedRules((r, i, depth) => readTime(r, i, timeTable(), depth)?.draft),
  ...periodRules,
  ...relativeRules,
  ...setRules,
  ...amountRules,
  ...yearRules,
  ...eventRules((r, i, depth) => readTime(r, i, timeTable(), depth)?.draft),
]

/** Makes a table of rules. */
export const tableOf = (rules: readonly TimeRule[]): TimeRules => ready(rules, readers)

let made: TimeRules | undefined

/** The table of all rules, made when it is first needed. */
export const timeTable = (): TimeRules => (made ??= tableOf(timeRules))
