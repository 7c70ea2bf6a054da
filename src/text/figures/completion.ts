import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { firstRule, ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { withAge, type AgeRules } from './ages.ts'
import { withNoun } from './counted.ts'
import type { Draft } from './drafts.ts'
import { modifierAfter, modifierBefore, type Found } from './modifiers.ts'

/** With the words around it: modifiers, age, multiples, what is counted. */
export function completeDraft(r: TextReading, draft: Draft, rules: CompletionRules): Draft {
  const aged = withAge(r, withModifiers(r, draft), rules.ages)
  return withNoun(r, withRank(r, withTimes(r, aged, rules.multiples)))
}

/** The tables that complete a draft. */
export interface CompletionRules {
  readonly ages: AgeRules
  readonly multiples: Rules<Draft, number>
}

function withModifiers(r: TextReading, draft: Draft): Draft {
  const before = modifierBefore(r, draft.phraseStart)
  const after = modifierAfter(r, draft.next)
  const found = before ?? after
  if (!found) return draft
  return {
    ...draft,
    phraseStart: before?.first ?? draft.phraseStart,
    next: after?.first ?? draft.next,
    phraseNext: after?.first ?? draft.phraseNext,
    modifier: isKept(draft, found) ? draft.modifier : found.modifier,
  }
}

/** "nearly dozens" is as vague as "dozens"; both ends of a range say more than "about". */
const isKept = ({ modifier }: Draft, found: Found): boolean =>
  modifier === 'between' || (modifier === 'vague' && found.modifier === 'approx')

/** Rules that make a multiple of a count: each gives where it ends. */
export const multipleRules: Rules<Draft, number> = ready([
  {
    name: 'multiple.times',
    pattern: [
      '# hyphen? times:timesWord (timesBase | determiner&!article)',
      '# hyphen? times:foldWord',
    ],
    build: ({ kept }) => kept.get('times')?.next,
    examples: {
      matches: [
        ['It trades at 6.5 times earnings.', '6.5 multiple'],
        ['They paid four times the price.', '4 multiple'],
        ['Sales rose 3-fold.', '3 multiple'],
      ],
      mustNotMatch: ['He won it four times.', 'He won four times a year.'],
    },
  },
])

/** "number one": a rank. */
const rankNumber = compile('numberNoun #')

function withRank(r: TextReading, draft: Draft): Draft {
  const isPlain = draft.kind === 'count' && draft.form === 'words' && !draft.unit
  if (!isPlain || !match(r, rankNumber, draft.phraseStart, draft.next)) return draft
  const start = draft.phraseStart - 1
  return { ...draft, start, phraseStart: start, kind: 'ordinal', rule: 'ordinal.number' }
}

function withTimes(r: TextReading, draft: Draft, rules: CompletionRules['multiples']): Draft {
  if (draft.kind !== 'count' || draft.unit) return draft
  const found = firstRule(r, rules, draft, draft.start, draft.next)
  if (!found) return draft
  const next = found.result
  return { ...draft, kind: 'multiple', rule: found.rule, next, phraseNext: next }
}
