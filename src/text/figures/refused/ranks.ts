import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, sentenceStart } from '../../reading/cursor.ts'
import { match } from '../../reading/match.ts'
import { compile } from '../../reading/pattern.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { allOf, isNounless, isRank, refuse, type Refusal, type Test } from './suspect.ts'

/** "the Second Battle", but not "a Category Four storm", nor "Third place went to Roe". */
const isTitle: Test = ({ draft: { start, next, rule } }, r) => {
  if (!isCapital(r, start) || rule !== 'ordinal') return false
  const isRanked = is(r, next, Class.standing) || is(r, next + 1, Class.standing)
  return !(start === sentenceStart(r, start) && isRanked)
}

const isFirst: Test = ({ draft: { start, value } }, r) =>
  is(r, start, Class.ordinalWord) && value.coefficient === 1n

/** "the country’s first refinery", "the first of its kind", "finished first" rank; "the first two weeks" say how many more. */
const isWhen: Test = ({ draft }, r) => {
  const { start, next } = draft
  if (is(r, start - 1, Class.rankVerb)) return false
  const isCounted =
    r.kind[next] === PieceKind.number || is(r, next, Class.countsAnew) || is(r, next, Class.vague)
  const isNone = isCounted || is(r, next, Class.officeRank) || is(r, next, Class.to)
  return isNone || !(isOwned(r, start) || opensPlural(r, draft) || isFirstSince(r, next))
}

const isOwned = (r: TextReading, at: number): boolean =>
  is(r, at - 1, Class.definite) || is(r, at - 1, Class.owner) || is(r, at - 1, Class.demonstrative)

/** "holds first vote since March", "reach first final in four years": headlines leave out the article. */
const isFirstSince = (r: TextReading, next: number): boolean =>
  r.kind[next] === PieceKind.word && firstSince.some((pattern) => match(r, pattern, next))

const firstSince = [
  compile('word sinceWord'),
  compile('word in (number | smallNumber) piece? timeUnit'),
]

/** "expects first deliveries in May" */
const opensPlural = (r: TextReading, { next, noun }: Draft): boolean =>
  noun?.headAt === next && is(r, next, Class.inPluralForm)

/** "second-rate", "third -", but not "third-largest", "third-seeded". */
const isJoinedRank: Test = ({ draft: { next, noun } }, r) => {
  const isWord = !isApart(r, next) && !isApart(r, next + 1)
  if (isWord && is(r, next + 1, Class.rankTail)) return false
  if (!isApart(r, next) && !noun) return true
  return !isApart(r, next + 1) && !is(r, next + 1, Class.superlative)
}

/** "24th" */
const isNumeral: Test = ({ draft: { start } }, r) => r.kind[start] === PieceKind.ordinal

const isSecond: Test = ({ draft: { start, next, value } }, r) =>
  value.coefficient === 2n && is(r, next - 1, Class.ordinalWord) && start >= next - 2

const isThird: Test = ({ draft: { value } }) => value.coefficient === 3n

const isLoneSecond: Test = ({ draft: { value, noun } }) => value.coefficient === 2n && !noun

/** Ranks that are times, names, places or idioms. */
export const rankRefusals: readonly Refusal[] = [
  refuse('period-rank', '# (periodNoun | street)', isRank, {
    matches: [
      ['They scored in the second half.', 'refused second'],
      ['He has second thoughts.', 'refused second'],
    ],
    mustNotMatch: ['It was the third ceremony.'],
  }),
  refuse('numbered-body', '# (word&!stopWord&!bodyNoun){2} bodyNoun', isRank, {
    matches: [
      ['It hit the 22nd brigade.', 'refused 22nd'],
      ['They crossed the 38th parallel.', 'refused 38th'],
      ['The 101st airborne division left.', 'refused 101st'],
      ['Men of the 113th Northern Defense Brigade came.', 'refused 113th'],
    ],
    mustNotMatch: ['It was the 22nd attack.'],
  }),
  refuse(
    'second-of-time',
    [
      'per #',
      'for article # (mark | stopWord | preposition)',
      'distributive # (mark | preposition)',
    ],
    allOf(isRank, isSecond),
    {
      matches: [
        ['It takes 20 frames per second there.', 'refused second'],
        ['He slept for a second, then left.', 'refused second'],
        ['Much of it passes each second.', 'refused second'],
      ],
      mustNotMatch: ['He ran for a second term.'],
    },
  ),
  refuse('numbered-place', '# districtNoun&capital', isRank, {
    matches: [
      ["She leads Delaware's 15th District.", 'refused 15th'],
      ['It is on the 5th Floor there.', 'refused 5th'],
    ],
    mustNotMatch: ['It is the 15th district there.'],
  }),
  refuse('title-rank', '#', allOf(isRank, isTitle), {
    matches: [['It was after the Second Battle.', 'refused Second']],
    mustNotMatch: [
      'It was the second battle.',
      'Third place went to Roe.',
      'Third-seeded Ana Roe won.',
      'Sixth seed Ana Roe lost.',
    ],
  }),
  refuse('first', '#', allOf(isRank, isFirst, isWhen), {
    matches: [
      ['He first saw it then.', 'refused first'],
      ['It rained in the first nine months.', 'refused first'],
    ],
    mustNotMatch: [
      'He finished first.',
      'It is the country’s first refinery.',
      'This is the first of three marches.',
      'It expects first deliveries in May.',
      'Halden holds first vote since 2019',
      'Roe reaches first final in four years',
    ],
  }),
  refuse('month-day', 'on definite # mark', allOf(isRank, isNounless, isNumeral), {
    matches: [['They play on the 24th.', 'refused 24th']],
    mustNotMatch: ['They meet on the 24th floor.', 'They bet on the third.'],
  }),
  refuse('first-place', 'in definite # rankIdiom', allOf(isRank, isFirst), {
    matches: [['It should not have come in the first place.', 'refused first']],
    mustNotMatch: ['It came in the first round.', 'It took the first place.'],
  }),
  refuse('joined-rank', '# hyphen', allOf(isRank, isJoinedRank), {
    matches: [['It was a second-rate show.', 'refused second']],
    mustNotMatch: [
      'It is the third-largest city.',
      'The third-seeded Roe won.',
      'Their first-born son left.',
      'They used a second-round pick.',
    ],
  }),
  refuse('rank-of', '# genitive', isRank, {
    matches: [["The third's owner left.", 'refused third']],
    mustNotMatch: ['The third owner left.'],
  }),
  refuse('caption', ['# side (mark | and | of)', '# from definite? side'], isRank, {
    matches: [
      ['Mayor Vela, second left, at the opening.', 'refused second'],
      ['Ann Roe (third from right) and others.', 'refused third'],
    ],
    mustNotMatch: ['It was the second left turn.', 'It was the third from Rome.'],
  }),
  refuse('third-party', '!definite # partyNoun', allOf(isRank, isThird), {
    matches: [['You can buy cover from third parties.', 'refused third']],
    mustNotMatch: ['It is the third party there.', 'It was a third mill.', 'It is a fourth party.'],
  }),
  refuse('moment', 'article # (mark | before | after | and)', allOf(isRank, isLoneSecond), {
    matches: [['Wait a second.', 'refused second']],
    mustNotMatch: ['He wants a second term.'],
  }),
]
