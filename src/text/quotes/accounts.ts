import { Class } from '../reading/classes.ts'
import { is, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { firstRule, ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isMarkOf, isQuoted } from './looks.ts'
import { groupStart, subjectAfter, subjectBefore } from './subjects.ts'

/** A number that somebody gives, without a verb of saying: "police put it at 12", "12 by the count of the ministry". */
export interface Account {
  readonly rule: string
  readonly source: Stretch
  readonly cue: Stretch
  readonly content: Stretch
}

type Given = Omit<Account, 'rule'>

export type AccountRules = Rules<undefined, Given>

/** Who gives a number. The anchor is the word that says so. */
export const accountRules: AccountRules = ready<undefined, Given>([
  {
    name: 'puts it at',
    pattern: [
      '#putVerb (word&!preposition&!to){6} (of (word&!preposition){4})? joint:putTo',
      '#valueVerb word&!preposition (word&!preposition&!to){6} joint:putTo',
    ],
    build: ({ anchor, kept }, _, r) => {
      const source = subjectBefore(r, groupStart(r, anchor.first))
      const from = kept.get('joint')?.next ?? anchor.next
      const content = { first: from, next: amountEnd(r, from) }
      return source && { source, cue: anchor, content }
    },
    examples: {
      matches: [
        ['Police put the toll at 12.', 'Police: 12'],
        ['The bank values the mill at 12 million.', 'The bank: 12 million'],
        ['The bank puts the risk of a default at 40 percent.', 'The bank: 40 percent'],
      ],
      mustNotMatch: ['The fall put the budget into the red.'],
    },
  },
  {
    name: 'counted by somebody',
    pattern:
      '#tellsCount ((at | to) number unit?)? by:by (capital | quoteDeterminer | small&inPluralForm)',
    build: ({ anchor, kept }, _, r) => {
      const next = kept.get('by')?.next ?? anchor.next
      const source = is(r, anchor.first, Class.cuePast) ? subjectAfter(r, next) : undefined
      const cue = { first: anchor.first, next }
      return source && { source, cue, content: clauseAround(r, cue) }
    },
    examples: {
      matches: [
        ['The 12 deaths confirmed by the ministry were in Tema.', 'the ministry: The 12 deaths'],
      ],
      mustNotMatch: ['The ministry confirmed by noon that 12 had died.'],
    },
  },
  {
    name: 'by a count',
    pattern: 'by source:((word&!preposition&!countNoun){5}) #countNoun',
    build: ({ first, anchor, kept }, _, r) => {
      const source = kept.get('source')
      if (!source || source.next === source.first) return undefined
      const cue = { first, next: anchor.next }
      return {
        source: { first: source.first, next: anchor.next },
        cue,
        content: clauseAround(r, cue),
      }
    },
    examples: {
      matches: [
        [
          'By the ministry’s count, 88 mills have shut.',
          'the ministry’s count: 88 mills have shut',
        ],
        [
          'The march drew 40,000 people by police estimates.',
          'police estimates: The march drew 40,000 people',
        ],
      ],
      mustNotMatch: ['The estimates of the ministry were late.'],
    },
  },
])

/** All accounts of a text, in text order. */
export function findAccounts(
  r: TextReading,
  rules: AccountRules = accountRules,
): readonly Account[] {
  const found: Account[] = []
  for (let i = 0; i < r.count; i++) {
    if (!is(r, i, Class.accountWord) || isQuoted(r, i)) continue
    const ruled = firstRule(r, rules, undefined, i, i + 1)
    if (ruled) found.push({ rule: ruled.rule, ...ruled.result })
  }
  return found
}

/** How long an amount may be, in pieces. */
const longestAmount = 8

function amountEnd(r: TextReading, from: number): number {
  const end = Math.min(sentenceEnd(r, from), from + longestAmount)
  for (let i = from; i < end; i++)
    if (isMarkOf(r, i, ',.;:') || is(r, i, Class.phraseBreaker)) return i
  return end
}

/** What a count opens, or what it ends: the rest of its sentence on that side. */
function clauseAround(r: TextReading, { first, next }: Stretch): Stretch {
  const start = sentenceStart(r, first)
  const end = sentenceEnd(r, first)
  const isOpening = first - start < 2
  const rest = isOpening ? { first: next, next: end } : { first: start, next: first }
  return withoutMarks(r, rest)
}

function withoutMarks(r: TextReading, { first, next }: Stretch): Stretch {
  let from = first
  let to = next
  while (from < to && isMarkOf(r, from, ',;:.')) from++
  while (to > from && isMarkOf(r, to - 1, ',;:.')) to--
  return { first: from, next: to }
}
