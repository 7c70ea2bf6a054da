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
  /** What must hold of the subject before the text is looked at, which takes longer. */
  readonly when?: (subject: Subject, r: TextReading) => boolean
  /** In the notation of `compile`; of several, the first that matches counts. */
  readonly pattern: string | readonly string[]
  /** What a match means; nothing where it means nothing after all. */
  readonly build: (found: Match, subject: Subject, r: TextReading) => Result | undefined
  readonly examples: Examples
}

/** A rule with its patterns compiled. */
export interface ReadyRule<Subject, Result> extends Rule<Subject, Result> {
  readonly patterns: readonly Pattern[]
}

/** A table of rules. The first rule that matches and builds something wins. */
export type Rules<Subject, Result> = readonly ReadyRule<Subject, Result>[]

export const ready = <Subject, Result>(
  rules: readonly Rule<Subject, Result>[],
  readers: Readonly<Record<string, Reader>> = {},
): Rules<Subject, Result> =>
  rules.map((rule) => ({
    ...rule,
    patterns: [rule.pattern].flat().map((source) => compile(source, readers)),
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
  const possible = possibleIn(r, rules)
  for (let word = 0; word < possible.width; word++) {
    let bits = possibleAt(r, possible, word, first, next)
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const rule = rules[word * 32 + bit]
      const result = rule && resultOf(r, rule, subject, first, next)
      if (rule && result !== undefined) return { rule: rule.name, result }
    }
  }
  return undefined
}

function resultOf<Subject, Result>(
  r: TextReading,
  { when, patterns, build }: ReadyRule<Subject, Result>,
  subject: Subject,
  first: number,
  next: number,
): Result | undefined {
  if (when && !when(subject, r)) return undefined
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
