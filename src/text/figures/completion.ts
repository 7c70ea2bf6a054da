import { Class } from '../reading/classes.ts'
import { is, isCapital, sentenceStart } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule, ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { withAge, type AgeRules } from './ages.ts'
import { withNoun } from './counted.ts'
import type { Draft } from './drafts.ts'
import { modifierAfter, modifierBefore, type Found } from './modifiers.ts'

/** With the words around it: modifiers, age, multiples, what is counted. */
export function completeDraft(r: TextReading, draft: Draft, rules: CompletionRules): Draft {
  const aged = withAge(r, withModifiers(r, draft), rules.ages)
  return withNoun(r, withRank(r, withTimes(r, aged, rules.multiples), rules.ranks))
}

/** The tables that complete a draft. */
export interface CompletionRules {
  readonly ages: AgeRules
  readonly multiples: Rules<Draft, number>
  readonly ranks: Rules<Draft, number>
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
      '# hyphen? times:(foldWord&small)',
    ],
    build: ({ kept }) => kept.get('times')?.next,
    examples: {
      matches: [
        ['It trades at 6.5 times earnings.', '6.5 multiple'],
        ['They paid four times the price.', '4 multiple'],
        ['Sales rose 3-fold.', '3 multiple'],
      ],
      mustNotMatch: ['He won it four times.', 'He won four times a year.', 'Two X beams hold it.'],
    },
  },
  {
    name: 'multiple.broken',
    when: ({ value }) => value.scale > 0,
    pattern: '# hyphen? times:timesWord',
    build: ({ kept }, { start }, r) => {
      const next = kept.get('times')?.next ?? start
      return isEach(r, next) ? undefined : next
    },
    examples: {
      matches: [
        ['Debt was down to 1.8 times last June.', '1.8 multiple'],
        ['It stood at 2.5 times, the bank said.', '2.5 multiple'],
        ['It was 1.8 times a year ago.', '1.8 multiple'],
        ['Debt was 1.8 times a normal level.', '1.8 multiple'],
      ],
      mustNotMatch: [
        'He was paid 2 times.',
        'They move 1.5 times a year.',
        'It rings 1.5 times per hour.',
        'He shot 8.5 times a game on average.',
        'They play 4.5 times per session.',
        'They meet 5.9 times in a week.',
        'They eat 2.5 times daily.',
      ],
    },
  },
])

/** "1.5 times a year", "8.5 times a game", "weekly": how often it is so; "1.8 times a year ago" is no such thing. */
function isEach(r: TextReading, at: number): boolean {
  if (is(r, at, Class.frequency)) return endsNoun(r, at + 1)
  if (is(r, at, Class.in)) return is(r, at + 1, Class.article) && is(r, at + 2, Class.timeUnit)
  if (!is(r, at, Class.per) && !is(r, at, Class.forEach)) return false
  return r.kind[at + 1] === PieceKind.word && endsNoun(r, at + 2)
}

/** "a game on average", not "a normal level", "a year's pay" and "a year ago". */
const endsNoun = (r: TextReading, at: number): boolean =>
  !is(r, at, Class.passing) &&
  !is(r, at, Class.genitive) &&
  (r.kind[at] !== PieceKind.word || is(r, at, Class.stopWord))

/** Words before a number that make a rank of it. */
export const rankRules: Rules<Draft, number> = ready([
  {
    name: 'ordinal.number',
    when: ({ form }) => form === 'words',
    pattern: 'numberNoun #',
    build: ({ first }) => first,
    examples: {
      matches: [
        ['She is the number one seed.', '1 ordinal'],
        ['The number two company is in talks.', '2 ordinal'],
      ],
      mustNotMatch: ['The number 12 rose.'],
    },
  },
  {
    name: 'ordinal.scale',
    pattern: 'scaleOfRank #',
    build: ({ first }) => first,
    examples: {
      matches: [
        ['A Category Four storm formed.', '4 ordinal'],
        ['It is a Category 3 hurricane.', '3 ordinal'],
      ],
      mustNotMatch: ['It saw four category storms.'],
    },
  },
  {
    name: 'ordinal.no',
    when: ({ phraseStart }, r) =>
      isCapital(r, phraseStart - 1) &&
      (phraseStart - 1 === sentenceStart(r, phraseStart) ||
        is(r, phraseStart - 2, Class.opensRanked)),
    pattern: 'rankSign #',
    build: ({ first }) => first,
    examples: {
      matches: [
        ['The No. 3 team won.', '3 ordinal'],
        ['No. 4 Halden lost.', '4 ordinal'],
      ],
      mustNotMatch: [
        'He went to Mill School No. 9 there.',
        'They live at No. 9 there.',
        'There were no. 12 died.',
      ],
    },
  },
])

function withRank(r: TextReading, draft: Draft, rules: CompletionRules['ranks']): Draft {
  const isPlain = draft.kind === 'count' && !draft.unit && draft.power === 0
  if (!isPlain || !isOpened(r, draft)) return draft
  const found = firstRule(r, rules, draft, draft.phraseStart, draft.next)
  if (!found) return draft
  const start = found.result
  return { ...draft, start, phraseStart: start, kind: 'ordinal', rule: found.rule }
}

/** Most numbers have nothing of a rank before them. */
const isOpened = (r: TextReading, { phraseStart }: Draft): boolean =>
  is(r, phraseStart - 1, Class.opensRank) || is(r, phraseStart - 2, Class.opensRank)

function withTimes(r: TextReading, draft: Draft, rules: CompletionRules['multiples']): Draft {
  if (draft.kind !== 'count' || draft.unit) return draft
  const found = firstRule(r, rules, draft, draft.start, draft.next)
  // "2560 x 1600"
  if (!found || isBetweenSides(r, draft.next)) return draft
  const next = found.result
  return { ...draft, kind: 'multiple', rule: found.rule, next, phraseNext: next }
}

const isBetweenSides = (r: TextReading, at: number): boolean =>
  is(r, at, Class.timesSign) && r.kind[at + 1] === PieceKind.number
