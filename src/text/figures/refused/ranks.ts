import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { allOf, isRank, refuse, type Refusal, type Test } from './suspect.ts'

/** "the Second Battle", but not "a Category Four storm" */
const isTitle: Test = ({ draft }, r) => isCapital(r, draft.start) && draft.rule === 'ordinal'

const isFirst: Test = ({ draft: { start, value } }, r) =>
  is(r, start, Class.ordinalWord) && value.coefficient === 1n

/** "the country’s first refinery", "the first of its kind", "finished first" rank; "the first two weeks" say how many more. */
const isWhen: Test = ({ draft }, r) => {
  const { start, next } = draft
  if (is(r, start - 1, Class.rankVerb)) return false
  const isCounted =
    r.kind[next] === PieceKind.number || is(r, next, Class.countsAnew) || is(r, next, Class.vague)
  const isNone = isCounted || is(r, next, Class.officeRank) || is(r, next, Class.to)
  return isNone || !(isOwned(r, start) || opensPlural(r, draft))
}

const isOwned = (r: TextReading, at: number): boolean =>
  is(r, at - 1, Class.definite) || is(r, at - 1, Class.owner) || is(r, at - 1, Class.demonstrative)

/** "expects first deliveries in May" */
const opensPlural = (r: TextReading, { next, noun }: Draft): boolean =>
  noun?.headAt === next && is(r, next, Class.inPluralForm)

/** "second-rate", "third -", but not "third-largest". */
const isJoinedRank: Test = ({ draft: { next, noun } }, r) => {
  if (!isApart(r, next) && !noun) return true
  return !isApart(r, next + 1) && !is(r, next + 1, Class.superlative)
}

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
  refuse('numbered-body', '# word&!stopWord&!bodyNoun? bodyNoun', isRank, {
    matches: [
      ['It hit the 22nd brigade.', 'refused 22nd'],
      ['They crossed the 38th parallel.', 'refused 38th'],
      ['The 101st airborne division left.', 'refused 101st'],
    ],
    mustNotMatch: ['It was the 22nd attack.'],
  }),
  refuse('title-rank', '#', allOf(isRank, isTitle), {
    matches: [['It was after the Second Battle.', 'refused Second']],
    mustNotMatch: ['It was the second battle.'],
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
    ],
  }),
  refuse('first-place', 'in definite # rankIdiom', allOf(isRank, isFirst), {
    matches: [['It should not have come in the first place.', 'refused first']],
    mustNotMatch: ['It came in the first round.', 'It took the first place.'],
  }),
  refuse('joined-rank', '# hyphen', allOf(isRank, isJoinedRank), {
    matches: [['It was a second-rate show.', 'refused second']],
    mustNotMatch: ['It is the third-largest city.'],
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
  refuse('moment', 'article # (mark | before | after | and)', allOf(isRank, isLoneSecond), {
    matches: [['Wait a second.', 'refused second']],
    mustNotMatch: ['He wants a second term.'],
  }),
]
