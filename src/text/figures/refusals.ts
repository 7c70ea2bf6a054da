import { Class } from '../reading/classes.ts'
import {
  is,
  isApart,
  isCapital,
  isNameLike,
  isSameSentence,
  lengthAt,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import type { Decimal } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule, ready, type Rule, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { Claim } from './claims.ts'
import type { Draft } from './drafts.ts'
import { isListed } from './listed.ts'

/** A draft that may be none, and what other parts have claimed. */
export interface Suspect {
  readonly draft: Draft
  readonly claims: Uint8Array
}

export type RefusalRules = Rules<Suspect, true>

type Test = (suspect: Suspect, r: TextReading) => boolean

/** A rule that refuses what its pattern matches around the phrase of a draft, where the test holds. */
const refuse = (
  name: string,
  pattern: Rule<Suspect, true>['pattern'],
  test: Test,
  examples: Rule<Suspect, true>['examples'],
): Rule<Suspect, true> => ({
  name,
  when: test,
  pattern,
  build: () => true,
  examples,
})

const isKind =
  (...kinds: readonly Draft['kind'][]): Test =>
  ({ draft }) =>
    kinds.includes(draft.kind)

/** Nothing says what it is of: no unit, no rate, and neither age, rank nor multiple. */
const isBare = ({ unit, per, kind }: Draft): boolean =>
  !unit && !per && kind !== 'age' && kind !== 'multiple' && kind !== 'ordinal'

const isModified = ({ phraseStart, start }: Draft): boolean => phraseStart < start
const isOneWord = ({ start, next }: Draft): boolean => next === start + 1
const isRange = ({ low, form }: Draft): boolean => low !== undefined && form !== 'many'
const whenBare =
  (test: Test): Test =>
  (suspect, r) =>
    isBare(suspect.draft) && test(suspect, r)

/** Small numbers in words, which idioms are made of. */
const isSmallWord = ({ form, value, kind }: Draft): boolean =>
  form === 'words' && value.coefficient <= 12n && kind === 'count'

/** "one" alone, which is a pronoun as often as a number. */
const isOne = (r: TextReading, draft: Draft): boolean =>
  isOneWord(draft) && draft.kind === 'count' && is(r, draft.start, Class.one)

const isPronoun: Test = ({ draft }, r) => isBare(draft) && !isModified(draft) && isOne(r, draft)

const isRank: Test = ({ draft }) => draft.kind === 'ordinal'

/** A number inside the name of a person, organization or work: "Fortune 500". */
const isInsideName: Test = ({ draft, claims }, r) => {
  const { start, unit, form } = draft
  if (claims[start] !== Claim.name || unit || form === 'many') return false
  return claims[start - 1] === Claim.name || lengthAt(r, start) <= 4
}

/** What nothing but digits or words, and no magnitude, stands for. */
const mayBeName = (draft: Draft): boolean => {
  const { form, power } = draft
  return (
    isBare(draft) && !isModified(draft) && power === 0 && form !== 'many' && form !== 'fraction'
  )
}

/** "Boeing 737", "S&P 500": digits after a word with a capital that is no plain one. */
const isNumbered: Test = ({ draft, claims }, r) => {
  const at = draft.start - 1
  if (!mayBeName(draft) || draft.form !== 'digits' || !isNameLike(r, at)) return false
  if (/[.,]/.test(writtenAt(r, draft.start)) || isSportScore(draft)) return false
  if (claims[at] === Claim.place || claims[at] === Claim.time) return false
  return (!is(r, at, Class.plainWord) || claims[at] === Claim.name) && !isListed(r, draft)
}

/** "beat Real Madrid 3-2", but not "Boeing 777-200" */
const isSportScore = ({ kind, high }: Draft): boolean =>
  kind === 'score' && Number(high?.coefficient ?? 0) < 200

/** "the Group of Seven", "the Kick Six" */
const isTitled: Test = ({ draft }, r) => {
  const { start, form } = draft
  if (!mayBeName(draft) || form !== 'words' || !isCapital(r, start)) return false
  const at = start - 1
  if (at < sentenceStart(r, start)) return false
  return is(r, at, Class.of)
    ? isCapital(r, at - 1)
    : isCapital(r, at) && !is(r, at, Class.plainWord)
}

const inYears = (value: Decimal | undefined, from: number, to: number): boolean =>
  value !== undefined &&
  value.scale === 0 &&
  value.coefficient >= BigInt(from) &&
  value.coefficient < BigInt(to)

/** Four digits that could be a year, and nothing else about them. */
const isYearLike = (r: TextReading, draft: Draft): boolean =>
  isBare(draft) &&
  !isRange(draft) &&
  draft.form === 'digits' &&
  draft.power === 0 &&
  /^\d{4}$/.test(writtenAt(r, draft.start))

/** Whether a bare numeral is a year that no temporal expression claimed. */
const isModernYear: Test = ({ draft }, r) => {
  const { value, start, next, noun } = draft
  if (!isYearLike(r, draft) || !inYears(value, 1900, 2100)) return false
  const isDated = is(r, start - 1, Class.yearCue) || is(r, start - 1, Class.genitive)
  const isCapped = is(r, start - 1, Class.article) || isCapital(r, next)
  return !noun || isDated || isCapped || is(r, next, Class.levelWord)
}

/** "circa 1450": before an old year some words could as well go with an amount. */
const isOldYear: Test = ({ draft }, r) => {
  const { value, start, noun } = draft
  if (!isYearLike(r, draft) || !inYears(value, 1000, 1900) || noun) return false
  return is(r, start - 1, Class.yearCue) && !is(r, start - 1, Class.amountCue)
}

/** "from 1414 to 1450": the other end of a range whose first year is a time. */
const isYearEnd: Test = ({ draft, claims }, r) =>
  isYearLike(r, draft) && inYears(draft.value, 1000, 2100) && claims[draft.start - 2] === Claim.time

/** "one." at the end counts nothing, nor what a verb or "that" follows. */
const isLoneOne: Test = (suspect, r) => {
  const { draft } = suspect
  const { start, noun } = draft
  if (!isBare(draft) || !isOne(r, draft)) return false
  const after = start + 1
  if (noun || !isSameSentence(r, start, after) || r.kind[after] !== PieceKind.word) return false
  // "Two planes crashed. One fell into a lake."
  if (start === sentenceStart(r, start) && is(r, after, Class.changesOrAmounts)) return false
  return !is(r, after, Class.shareWord)
}

/** Numbers that state nothing. The first that matches refuses, and its name is kept. */
export const refusalRules: RefusalRules = ready([
  refuse('refused.doubling-down', '# down', isKind('multiple'), {
    matches: [['She is doubling down on it.', 'refused doubling']],
    mustNotMatch: ['Sales doubled last year.'],
  }),
  refuse('refused.one-day', '#', ({ draft }, r) => isSomeDay(r, draft), {
    matches: [['He hopes to win one day.', 'refused one day']],
    mustNotMatch: ['It lasted two days.', 'It took nearly one day.'],
  }),
  refuse('refused.clock', '# clock', ({ draft }) => isSmallWord(draft), {
    matches: [["It began at three o'clock.", 'refused three']],
    mustNotMatch: ['Three boats sank.'],
  }),
  refuse('refused.aside', 'comma # comma', ({ draft }) => isSmallWord(draft), {
    matches: [['There is, two, the matter of cost.', 'refused two']],
    mustNotMatch: ['There were 2, 3 and 4 boats.'],
  }),
  refuse(
    'refused.the-two',
    '(definite | demonstrative) #',
    ({ draft }) => isSmallWord(draft) && !draft.noun && draft.value.coefficient === 2n,
    { matches: [['The two met in Rome.', 'refused two']], mustNotMatch: ['The two boats sank.'] },
  ),
  refuse('refused.margin', '(magnitudeScale | giveWord) #', () => true, {
    matches: [
      ['A quake of magnitude 8.2 hit Chile.', 'refused 8.2'],
      ['It was 11.3, give or take 1.2.', 'refused 1.2'],
    ],
    mustNotMatch: ['It was 8.2 percent.'],
  }),
  refuse('refused.vague', 'vague #', ({ draft }) => draft.form === 'words', {
    matches: [['It cost several million dollars.', 'refused million dollars']],
    mustNotMatch: ['It cost two million dollars.'],
  }),
  refuse('refused.bare-magnitude', '#', ({ draft }, r) => isBareMagnitude(r, draft), {
    matches: [["It is a baker's dozen.", 'refused dozen']],
    mustNotMatch: ['It is a dozen eggs.'],
  }),
  refuse('refused.inside-name', '#', isInsideName, {
    matches: [['He votes for [organization Five Stars].', 'refused Five']],
    mustNotMatch: ['He counted five.'],
  }),
  refuse('refused.period-rank', '# (periodNoun | street)', isRank, {
    matches: [['They scored in the second half.', 'refused second']],
    mustNotMatch: ['It was the third ceremony.'],
  }),
  refuse(
    'refused.title-rank',
    '#',
    (suspect, r) => isRank(suspect, r) && isCapital(r, suspect.draft.start),
    {
      matches: [['It was after the Second Battle.', 'refused Second']],
      mustNotMatch: ['It was the second battle.'],
    },
  ),
  refuse(
    'refused.numbered-unit',
    'definite #',
    ({ draft }, r) => draft.kind === 'ordinal' && isUnit(r, draft),
    {
      matches: [['The 22nd brigade left.', 'refused 22nd']],
      mustNotMatch: ['It was the second brigade to leave.'],
    },
  ),
  refuse('refused.first', '#', (suspect, r) => isRank(suspect, r) && isWhen(r, suspect.draft), {
    matches: [
      ['He first saw it then.', 'refused first'],
      ['It rained in the first nine months.', 'refused first'],
    ],
    mustNotMatch: ['He finished first.', 'It is the country’s first refinery.'],
  }),
  refuse(
    'refused.joined-rank',
    '# hyphen',
    (suspect, r) => isRank(suspect, r) && isJoinedRank(r, suspect.draft),
    {
      matches: [['It was a second-rate show.', 'refused second']],
      mustNotMatch: ['It is the third-largest city.'],
    },
  ),
  refuse('refused.rank-of', '# genitive', isRank, {
    matches: [["The third's owner left.", 'refused third']],
    mustNotMatch: ['The third owner left.'],
  }),
  refuse('refused.one-before-number', '# number', isPronoun, {
    matches: [['It lost one 52,000-barrel tank.', 'refused one']],
    mustNotMatch: ['It lost one tank.'],
  }),
  refuse('refused.one-at-end', 'word # mark&!hyphen', isPronoun, {
    matches: [['It was a fortunate one.', 'refused one']],
    mustNotMatch: ['It lost only one tank.'],
  }),
  refuse(
    'refused.one-named',
    '(pronounCue | demonstrative | definite) #',
    (suspect, r) => isPronoun(suspect, r) && !is(r, suspect.draft.next, Class.shareWord),
    {
      matches: [
        ['Not the one that fell.', 'refused one'],
        ['No one came.', 'refused one'],
        ['Any one man can do it.', 'refused one'],
      ],
      mustNotMatch: ['One man came.'],
    },
  ),
  refuse('refused.one-of-these', '(definite | demonstrative) # of', isPronoun, {
    matches: [['This one of theirs fell.', 'refused one']],
    mustNotMatch: ['One of the boats sank.'],
  }),
  refuse('refused.one-another', '# (another | dayWord | genitive)', isPronoun, {
    matches: [['Leaving one’s country is hard.', 'refused one']],
    mustNotMatch: ['They saw one boat.'],
  }),
  refuse('refused.one-compound', '# ~hyphen ~oneCompound', isPronoun, {
    matches: [['It made a one-time payment.', 'refused one']],
    mustNotMatch: ['It made a one-page offer.'],
  }),
  refuse('refused.one-alone', '#', isLoneOne, {
    matches: [['They had one that sank.', 'refused one']],
    mustNotMatch: ['One in five sank.'],
  }),
  refuse(
    'refused.article-ago',
    '# (ago | after)',
    ({ draft }) => draft.rule === 'duration.article',
    {
      matches: [['It broke nearly a month ago.', 'refused a month']],
      mustNotMatch: ['It lasted nearly a month.'],
    },
  ),
  refuse('refused.old-year', '#', isOldYear, {
    matches: [['They lived there between A.D. 1000 and 1260.', 'refused 1260']],
    mustNotMatch: ['It fell to 1450.'],
  }),
  refuse('refused.year-end', '(to | dash | through | and) #', isYearEnd, {
    matches: [['It stood from 1414 to 1450.', 'refused 1450']],
    mustNotMatch: ['It rose from 1414 boats to 1450.'],
  }),
  refuse('refused.year', '#', isModernYear, {
    matches: [['They hoped that 2016 is the year.', 'refused 2016']],
    mustNotMatch: ['They sold 2010 boats.'],
  }),
  refuse('refused.label', 'label #', ({ draft }, r) => mayBeName(draft) && isLabelled(r, draft), {
    matches: [
      ['He plays on Route 66.', 'refused 66'],
      ['See page 7.', 'refused 7'],
    ],
    mustNotMatch: ['They saw 66 boats.'],
  }),
  refuse('refused.title', '#', isTitled, {
    matches: [['He met the Group of Seven.', 'refused Seven']],
    mustNotMatch: ['He met a group of seven.'],
  }),
  refuse('refused.numbered-name', '#', isNumbered, {
    matches: [['A Boeing 737 crashed.', 'refused 737']],
    mustNotMatch: ['People counted 737 boats.', 'Dead 9\nEvacuated 140'],
  }),
  refuse(
    'refused.bracket',
    'openBracket # closeBracket',
    whenBare(({ draft }, r) => draft.kind === 'count' && lengthAt(r, draft.start) <= 2),
    { matches: [['The striker (4) fell.', 'refused 4']], mustNotMatch: ['The toll (4,700) rose.'] },
  ),
  refuse(
    'refused.post-code',
    '# postCode',
    whenBare(({ draft }) => draft.form === 'digits'),
    {
      matches: [['In the 90049 ZIP code.', 'refused 90049']],
      mustNotMatch: ['They sold 90049 boats.'],
    },
  ),
  refuse(
    'refused.mark',
    'colon # capital',
    whenBare(({ draft }, r) => draft.form === 'digits' && !draft.noun && !isBeforeLabel(r, draft)),
    {
      matches: [['Jones: 4 Started well.', 'refused 4']],
      mustNotMatch: ['Dead: 4', 'Dead: 4 Injured: 12'],
    },
  ),
])

/** "the 22nd brigade", but "the second brigade to leave" */
const isUnit = (r: TextReading, { start, noun }: Draft): boolean =>
  r.kind[start] !== PieceKind.word && noun !== undefined && is(r, noun.headAt, Class.numberedUnit)

/** "Dead: 4 Injured: 12" */
const isBeforeLabel = (r: TextReading, { next }: Draft): boolean => is(r, next + 1, Class.colon)

function isSomeDay(r: TextReading, draft: Draft): boolean {
  const { start, kind } = draft
  return (
    kind === 'duration' &&
    !isModified(draft) &&
    is(r, start, Class.one) &&
    is(r, start + 1, Class.dayWord)
  )
}

const isBareMagnitude = (r: TextReading, draft: Draft): boolean =>
  isOneWord(draft) && draft.form === 'words' && !draft.unit && is(r, draft.start, Class.scale)

/**
 * "first saw", "the first two weeks": it says when, or how many more; a rank is what finished first, and what is
 * "the first meeting" or "the country’s first refinery".
 */
function isWhen(r: TextReading, { start, next, value, noun }: Draft): boolean {
  if (!is(r, start, Class.ordinalWord) || value.coefficient !== 1n) return false
  if (is(r, start - 1, Class.rankVerb)) return false
  const isOwned = is(r, start - 1, Class.definite) || is(r, start - 1, Class.owner)
  const isCounted =
    r.kind[next] === PieceKind.number || is(r, next, Class.countsAnew) || is(r, next, Class.vague)
  return !isOwned || !noun || isCounted || is(r, next, Class.officeRank)
}

/** "second-rate", "third -", but not "third-largest". */
function isJoinedRank(r: TextReading, { next, noun }: Draft): boolean {
  if (!isApart(r, next) && !noun) return true
  return !isApart(r, next + 1) && !is(r, next + 1, Class.superlative)
}

const isLabelled = (r: TextReading, { start, noun }: Draft): boolean =>
  isNameLike(r, start - 1) || !noun

/** The rule that refuses a draft; nothing where it stands. */
export function refusalOf(
  r: TextReading,
  suspect: Suspect,
  rules: RefusalRules,
): string | undefined {
  const { phraseStart, next } = suspect.draft
  return firstRule(r, rules, suspect, phraseStart, next)?.rule
}
