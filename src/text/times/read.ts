import { Class, isClassName } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { hasBit, type Lexicon } from '../reading/lexicon.ts'
import type { Reader } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule, ready } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { readAmount } from './amounts.ts'
import type { Depth, TimeDraft, TimeRule, TimeRules } from './draft.ts'
import { monthAt, ordinalAt } from './parts.ts'
import { amountRules, relativeRules } from './rules/amounts.ts'
import { clockRules, joined } from './rules/clocks.ts'
import { dayRules, yearRules } from './rules/days.ts'
import { nestedRules } from './rules/nested.ts'
import { periodRules } from './rules/periods.ts'
import { setRules } from './rules/sets.ts'

/** What may stand in the patterns of times. */
const readers: Readonly<Record<string, Reader>> = {
  month: (r, i) => monthAt(r, i)?.next ?? 0,
  amount: (r, i) => readAmount(r, i)?.next ?? 0,
  rank: (r, i) => (is(r, i, Class.lastTime) ? i + 1 : (ordinalAt(r, i)?.next ?? 0)),
}

/** A table of rules, and which of them may begin at a piece. */
export interface TimeTable {
  readonly all: TimeRules
  /** Which rules a word of a class may begin. */
  readonly classes: ReadonlyMap<number, TimeRules>
  /** The same by row of the lexicon, once it has been asked. */
  readonly byRow: TimeRules[]
  readonly ofNumber: TimeRules
  readonly ofOrdinal: TimeRules
}

/** How deep a time may stand in others: nobody means more than two. */
const deepest = 2

/** The time that begins at piece `i`, by the first rule that reads one, and the rule's name. */
export function readTime(
  r: TextReading,
  i: number,
  table: TimeTable,
  depth: Depth = 0,
): { readonly rule: string; readonly draft: TimeDraft } | undefined {
  if (depth > deepest) return undefined
  const found = firstRule(r, rulesAt(r, i, table), depth, i)
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
]

/** Makes a table of rules. */
export function tableOf(rules: readonly TimeRule[]): TimeTable {
  const all = ready(rules, readers)
  const opening = (name: string) => all.filter((_, i) => rules[i]?.opens.split(' ').includes(name))
  const classes = new Map<number, TimeRules>()
  for (const name of new Set(rules.flatMap(({ opens }) => opens.split(' '))))
    if (isClassName(name)) classes.set(Class[name], opening(name))
  return { all, classes, byRow: [], ofNumber: opening('number'), ofOrdinal: opening('ordinal') }
}

let made: TimeTable | undefined

/** The table of all rules, made when it is first needed. */
export const timeTable = (): TimeTable => (made ??= tableOf(timeRules))

const noRules: TimeRules = []

/** The rules that may begin at piece `i`. */
export function rulesAt(r: TextReading, i: number, table: TimeTable): TimeRules {
  if (r.kind[i] === PieceKind.number) return table.ofNumber
  if (r.kind[i] === PieceKind.ordinal) return table.ofOrdinal
  const row = r.row[i] ?? 0
  return row === 0 ? noRules : (table.byRow[row] ??= rulesOfRow(r.lexicon, row, table))
}

function rulesOfRow({ bits, opens, width }: Lexicon, row: number, table: TimeTable): TimeRules {
  const found = new Set<TimeRules[number]>()
  for (const [number, rules] of table.classes)
    if (hasBit(bits, width, row, number) || hasBit(opens, width, row, number))
      for (const rule of rules) found.add(rule)
  return table.all.filter((rule) => found.has(rule))
}
