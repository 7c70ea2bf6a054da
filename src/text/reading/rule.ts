import { match, type Match } from './match.ts'
import { compile, type Pattern, type Reader } from './pattern.ts'
import { possibleAt, possibleOf, type Possible } from './possible.ts'
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
  /** By condition, which rules of its 32 want the same, as bits. */
  readonly sharing: readonly number[]
}

/** A table of rules. The first rule that matches and builds something wins. */
export type Rules<Subject, Result> = readonly ReadyRule<Subject, Result>[]

export const ready = <Subject, Result>(
  rules: readonly Rule<Subject, Result>[],
  readers: Readonly<Record<string, Reader>> = {},
): Rules<Subject, Result> => {
  const conditions = rules.map(({ when = [] }) => [when].flat())
  return rules.map((rule, i) => ({
    ...rule,
    patterns: [rule.pattern].flat().map((source) => compile(source, readers)),
    conditions: conditions[i] ?? [],
    sharing: (conditions[i] ?? []).map((condition) => sharers(conditions, condition, i >>> 5)),
  }))
}

/** Which of the 32 rules at a place want a condition, as bits. */
const sharers = <Wanted>(
  conditions: readonly (readonly Wanted[])[],
  condition: Wanted,
  place: number,
): number =>
  conditions
    .slice(place * 32, place * 32 + 32)
    .reduce((bits, all, at) => (all.includes(condition) ? bits | (1 << at) : bits), 0)

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
  const possible = possibleIn(r, rules)
  for (let word = 0; word < possible.width; word++) {
    let bits = possibleAt(r, possible, word, first, next)
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const rule = rules[word * 32 + bit]
      if (!rule) continue
      const failed = failing(r, rule, subject)
      if (failed !== 0) {
        bits &= ~failed
        continue
      }
      const result = resultOf(r, rule, subject, first, next)
      if (result !== undefined) return { rule: rule.name, result }
    }
  }
  return undefined
}

/** The rules that want what does not hold, as bits; 0 where all holds. */
function failing<Subject, Result>(
  r: TextReading,
  { conditions, sharing }: ReadyRule<Subject, Result>,
  subject: Subject,
): number {
  for (let i = 0; i < conditions.length; i++)
    if (conditions[i]?.(subject, r) === false) return sharing[i] ?? 0
  return 0
}

function resultOf<Subject, Result>(
  r: TextReading,
  { patterns, build }: ReadyRule<Subject, Result>,
  subject: Subject,
  first: number,
  next: number,
): Result | undefined {
  for (const pattern of patterns) {
    const found = isAnchorOnly(pattern)
      ? { first, next, anchor: { first, next }, kept: nothing }
      : match(r, pattern, first, next)
    const result = found && build(found, subject, r)
    if (result !== undefined) return result
  }
  return undefined
}

const known = new WeakMap<readonly unknown[], Possible>()

/** Whether any rule may match there, before any is asked. */
export function mayMatch<Subject, Result>(
  r: TextReading,
  rules: Rules<Subject, Result>,
  first: number,
): boolean {
  const possible = possibleIn(r, rules)
  for (let word = 0; word < possible.width; word++)
    if (possibleAt(r, possible, word, first, first) !== 0) return true
  return false
}

function possibleIn(r: TextReading, rules: Rules<never, unknown>): Possible {
  const before = known.get(rules)
  if (before) return before
  const made = possibleOf(r.lexicon, rules)
  known.set(rules, made)
  return made
}

const nothing: Match['kept'] = new Map()

const isAnchorOnly = ({ before, after, anchor }: Pattern): boolean =>
  anchor < 0 && before.length === 0 && after.length === 0
