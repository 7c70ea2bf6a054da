import { match, type Match } from './match.ts'
import { compile, type Pattern, type Reader } from './pattern.ts'
import { makeTable, mayHave, possibleAt, type Table } from './rule-table.ts'
import type { TextReading } from './text-reading.ts'

/** What shows that a rule is needed, and where it must not reach. Every one of them is a test. */
export interface Examples {
  /** A text, and what is read there by this rule and not without it, as its part sums up what it reads. */
  readonly matches: readonly (readonly [text: string, gives: string])[]
  /** Texts in which this rule reads nothing. */
  readonly mustNotMatch: readonly string[]
}

/** A line of a table of rules. What it makes, and what it refuses, bears its name. */
export interface Rule<Subject, Result> {
  readonly name: string
  /**
   * What must hold of the subject before the text is looked at, which takes longer. Where one does not hold, the rules
   * of the table that want the same are not asked.
   */
  readonly when?: Condition<Subject> | readonly Condition<Subject>[]
  /** Classes of the pieces that it may begin with, `number` and `ordinal` among them: it is asked at no others. */
  readonly opens?: string
  /** In the notation of `compile`; of several, the first that matches counts. */
  readonly pattern: string | readonly string[]
  /** What a match means; nothing where it means nothing after all. */
  readonly build: (found: Match, subject: Subject, r: TextReading) => Result | undefined
  readonly examples: Examples
}

export type Condition<Subject> = (subject: Subject, r: TextReading) => boolean

/** A rule with its patterns compiled. */
export interface ReadyRule<Subject, Result> extends Rule<Subject, Result> {
  readonly patterns: readonly Pattern[]
  readonly conditions: readonly Condition<Subject>[]
}

/** A table of rules. The first rule that matches and builds something wins. */
export type Rules<Subject, Result> = readonly ReadyRule<Subject, Result>[]

/** Rules as they are asked. What is asked most stands at the same place in all of them, which makes it fast. */
export const ready = <Subject, Result>(
  rules: readonly Rule<Subject, Result>[],
  readers: Readonly<Record<string, Reader>> = {},
): Rules<Subject, Result> =>
  rules.map(({ name, when, opens, pattern, build, examples }) => ({
    name,
    build,
    conditions: [when ?? []].flat(),
    patterns: [pattern].flat().map((source) => compile(source, readers)),
    pattern,
    examples,
    ...(opens !== undefined && { opens }),
  }))

/** What a rule made, and its name. */
export interface Ruled<Result> {
  readonly rule: string
  readonly result: Result
}

/** The first of the rules that matches around the anchor and builds something. */
export function firstRule<Subject, Result>(
  r: TextReading,
  rules: Rules<Subject, Result>,
  subject: Subject,
  first: number,
  next = first,
): Ruled<Result> | undefined {
  const table = tableIn(r, rules)
  for (let word = 0; word < table.width; word++) {
    let bits = possibleAt(r, table, word, first, next)
    while (bits !== 0) {
      const line = word * 32 + 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const rule = rules[table.ruleOf[line] ?? 0]
      const pattern = table.patterns[line]
      if (!rule || !pattern) continue
      const failed = failing(r, rule, subject, table.sharing[line])
      if (failed !== 0) {
        bits &= ~failed
        continue
      }
      const result = resultOf(r, rule, pattern, subject, first, next)
      if (result !== undefined) return { rule: rule.name, result }
    }
  }
  return undefined
}

/** The lines of the table that want what does not hold, as bits; 0 where all holds. */
function failing<Subject, Result>(
  r: TextReading,
  { conditions }: ReadyRule<Subject, Result>,
  subject: Subject,
  sharing: readonly number[] | undefined,
): number {
  for (let i = 0; i < conditions.length; i++)
    if (conditions[i]?.(subject, r) === false) return sharing?.[i] ?? 0
  return 0
}

function resultOf<Subject, Result>(
  r: TextReading,
  { build }: ReadyRule<Subject, Result>,
  pattern: Pattern,
  subject: Subject,
  first: number,
  next: number,
): Result | undefined {
  const found = isAnchorOnly(pattern)
    ? { first, next, anchor: { first, next }, kept: nothing }
    : match(r, pattern, first, next)
  return found && build(found, subject, r)
}

/** Tells, before any rule is asked, whether one may match that begins at a piece. */
export function mayBegin<Subject, Result>(
  r: TextReading,
  rules: Rules<Subject, Result>,
): (i: number) => boolean {
  const table = tableIn(r, rules)
  return (i) => mayHave(r, table, i)
}

const known = new WeakMap<readonly unknown[], Table>()

function tableIn(r: TextReading, rules: Rules<never, unknown>): Table {
  const before = known.get(rules)
  if (before) return before
  const made = makeTable(r.lexicon, rules)
  known.set(rules, made)
  return made
}

const nothing: Match['kept'] = new Map()

const isAnchorOnly = ({ before, after, anchor }: Pattern): boolean =>
  anchor < 0 && before.length === 0 && after.length === 0
