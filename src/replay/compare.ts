import type { FactChange, RuleChanges } from '../schemas/fact-change.ts'
import type { Replay, ReplayComparison } from '../schemas/replay.ts'

/** What a replay or a preview came to. */
export interface Compared {
  readonly replay: Replay
  readonly rules: readonly RuleChanges[]
}

/** What both tell of an article. */
export interface Told {
  readonly id: string
  readonly title: string
  readonly one: readonly FactChange[]
  readonly other: readonly FactChange[]
}

/** So many articles are told that differ. */
const mostExamples = 40

/** Rule by rule, those first in which they differ most; and the articles of which both tell, and tell it otherwise. */
export function comparisonOf(
  one: Compared,
  other: Compared,
  both: readonly Told[],
): ReplayComparison {
  return {
    one: one.replay,
    other: other.replay,
    rules: rulesOf(one.rules, other.rules),
    examples: both
      .map(differing)
      .filter((told) => told.one.length + told.other.length > 0)
      .slice(0, mostExamples),
  }
}

const none = { gained: 0, lost: 0, changed: 0 }
const keyOf = ({ what, rule }: Pick<RuleChanges, 'what' | 'rule'>) => `${what}\n${rule}`
const countsOf = (row: RuleChanges | undefined) =>
  row ? { gained: row.gained, lost: row.lost, changed: row.changed } : none

function rulesOf(
  one: readonly RuleChanges[],
  other: readonly RuleChanges[],
): ReplayComparison['rules'] {
  const [first, second] = [one, other].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const all = new Map([...one, ...other].map((row) => [keyOf(row), row]))
  return [...all]
    .map(([key, { what, rule }]) => ({
      what,
      rule,
      one: countsOf(first?.get(key)),
      other: countsOf(second?.get(key)),
    }))
    .toSorted((a, b) => distance(b) - distance(a) || a.rule.localeCompare(b.rule))
}

const distance = ({ one, other }: ReplayComparison['rules'][number]) =>
  Math.abs(one.gained - other.gained) +
  Math.abs(one.lost - other.lost) +
  Math.abs(one.changed - other.changed)

/** A change is the same that is told of the same words of the same sentence, to the same fields: ids move. */
const changeKey = ({ kind, what, words, sentence, fields }: FactChange) =>
  JSON.stringify([kind, what, words.toLowerCase(), sentence, fields])

function differing({ id, title, one, other }: Told): Told {
  const [ofOne, ofOther] = [one, other].map((facts) => new Set(facts.map(changeKey)))
  return {
    id,
    title,
    one: one.filter((fact) => !ofOther?.has(changeKey(fact))),
    other: other.filter((fact) => !ofOne?.has(changeKey(fact))),
  }
}
