import { Class } from '../reading/classes.ts'
import { is, isApart } from '../reading/cursor.ts'
import { firstRule, ready } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { capitalNounAfter, hasCapitalNouns } from './capital-nouns.ts'
import { codeRefusals } from './refused/codes.ts'
import { germanRefusals } from './refused/german.ts'
import { idiomRefusals } from './refused/idioms.ts'
import { nameRefusals } from './refused/names.ts'
import { numberingRefusals } from './refused/numbering.ts'
import { oneRefusals } from './refused/ones.ts'
import { phoneRefusals } from './refused/phones.ts'
import { pronounRefusals } from './refused/pronouns.ts'
import { rankRefusals } from './refused/ranks.ts'
import { referenceRefusals } from './refused/references.ts'
import { screenRefusals } from './refused/screens.ts'
import {
  allOf,
  always,
  isBare,
  isDigits,
  isCode,
  isKind,
  isNounless,
  isPlain,
  isSmallWord,
  isTwo,
  isWords,
  refuse,
  type Refusal,
  type RefusalRules,
  type Suspect,
  type Test,
} from './refused/suspect.ts'
import { timeRefusals } from './refused/times.ts'
import { titleRefusals } from './refused/titles.ts'

export type { RefusalRules } from './refused/suspect.ts'

const isBareMagnitude: Test = ({ draft: { start, next, unit } }, r) =>
  next === start + 1 && !unit && is(r, start, Class.scale)

/** "was not 12 but 14" tells what is denied; "Not 12 but 14 died" counts the latter only. */
const isDeniedFirst: Test = ({ draft: { phraseStart } }, r) => !is(r, phraseStart - 2, Class.be)

/** "the one-day series": cricket. */
const isOneDay: Test = ({ draft: { kind, unit, value } }) =>
  kind === 'duration' && unit?.code === 'd' && value.coefficient === 1n && value.scale === 0

/** Numbers of idioms, odds, telephones. */
const otherRefusals: readonly Refusal[] = [
  refuse('doubling-down', '# down', isKind('multiple'), {
    matches: [['She is doubling down on it.', 'refused doubling']],
    mustNotMatch: ['Sales doubled last year.'],
  }),
  refuse('aside', 'comma # comma', isSmallWord, {
    matches: [['There is, two, the matter of cost.', 'refused two']],
    mustNotMatch: ['There were 2, 3 and 4 boats.'],
  }),
  refuse(
    'the-two',
    '(definite | demonstrative) #',
    allOf(isSmallWord, isNounless, isTwo, isOfNoCapital),
    {
      matches: [['The two met in Rome.', 'refused two']],
      mustNotMatch: ['The two boats sank.', '[de] Er sah die zwei alten Mühlen am Fluss.'],
    },
  ),
  refuse('or-two', 'article word or #', allOf(isBare, isTwo), {
    matches: [['A tornado or two may form.', 'refused two']],
    mustNotMatch: ['It takes one or two.'],
  }),
  refuse(
    'two-and-two',
    ['# and smallNumber together', 'smallNumber and # together'],
    allOf(isBare, isTwo),
    {
      matches: [['He put two and two together.', 'refused two']],
      mustNotMatch: ['They saw two and three boats.'],
    },
  ),
  refuse('not-but', 'not # word{2} but (number | smallNumber)', allOf(isBare, isDeniedFirst), {
    matches: [['Not 12 but 14 people died.', 'refused 12']],
    mustNotMatch: ['The toll was not 12 but 14.'],
  }),
  refuse('margin', 'giveWord #', always, {
    matches: [['It was 11.3, give or take 1.2.', 'refused 1.2']],
    mustNotMatch: ['It was 8.2 percent.'],
  }),
  refuse('bowled-for', 'smallNumber for #', allOf(isBare, isPlain, isDigits, isNounless), {
    matches: [['Khan took three for 30.', 'refused 30']],
    mustNotMatch: ['They sold three for 30 euros.', 'They asked three for 30 boats.'],
  }),
  refuse(
    'wickets-down',
    'number for # (mark | after | when | before)',
    allOf(isSmallWord, isNounless),
    {
      matches: [['They were 61 for four.', 'refused four']],
      mustNotMatch: ['They paid 61 for four tickets.'],
    },
  ),
  refuse('base', 'per #', isBare, {
    matches: [['It saw 12 deaths per 100,000 people.', 'refused 100,000']],
    mustNotMatch: ['It saw 12 deaths per year.'],
  }),
  refuse('bare-magnitude', '#', allOf(isWords, isBareMagnitude), {
    matches: [["It is a baker's dozen.", 'refused dozen']],
    mustNotMatch: ['It is a dozen eggs.'],
  }),
  refuse(
    'odds',
    ['oddsWord (word&!oddsWord){3} #', '# oddsNoun'],
    allOf(isBare, isPlain, isDigits, isPaired),
    {
      matches: [
        ['He started at odds of 11-4.', 'refused 11-4'],
        ['She was a 9-2 favorite.', 'refused 9-2'],
      ],
      mustNotMatch: ['He started with 11 men.', 'They won 9-2 there.'],
    },
  ),
  refuse('slash', ['# ~slash ~number', 'number ~slash #'], allOf(isCode, isSlashed), {
    matches: [['He has a 7/2 shot.', 'refused 7']],
    mustNotMatch: ['He drove 70 km/h.'],
  }),
  refuse('compound', '# ~hyphen ~idiomTail', isSmallWord, {
    matches: [['Its zero-tolerance rule failed.', 'refused zero']],
    mustNotMatch: ['Its two-page rule failed.'],
  }),
  refuse('pointer', '# ~hyphen ~pointer', isBare, {
    matches: [['She hit two 3-pointers.', 'refused 3']],
    mustNotMatch: ['She hit two pointers.'],
  }),
  refuse('in-two', 'splitting (piece&!mark){4} in #', allOf(isBare, isNounless, isTwo), {
    matches: [['The war cut the country in two.', 'refused two']],
    mustNotMatch: ['They split in two groups.', 'It rose in two.'],
  }),
  refuse('one-day-game', '# oneDayGame', isOneDay, {
    matches: [['They lost the one-day series.', 'refused one-day']],
    mustNotMatch: ['They held a one-day strike.', 'They lost a two-day game.'],
  }),
]

/** German counts what it writes with a capital, and no noun is told of it. */
function isOfNoCapital({ draft: { next } }: Suspect, r: TextReading): boolean {
  return !hasCapitalNouns(r, next) || !capitalNounAfter(r, next)
}

/** Two numbers, as odds are told. */
function isPaired({ draft: { low } }: Suspect): boolean {
  return low !== undefined
}

/** Onto the slash before or after it. */
function isSlashed({ draft: { start, next } }: Suspect, r: TextReading): boolean {
  return is(r, next, Class.slash) || !isApart(r, start)
}

/** Numbers that state nothing. The first that matches refuses, and its name is kept. */
export const refusalRules: RefusalRules = ready([
  ...codeRefusals,
  ...screenRefusals,
  ...referenceRefusals,
  ...idiomRefusals,
  ...phoneRefusals,
  ...otherRefusals,
  ...numberingRefusals,
  ...oneRefusals,
  ...pronounRefusals,
  ...rankRefusals,
  ...timeRefusals,
  ...germanRefusals,
  ...nameRefusals,
  ...titleRefusals,
])

/** The rule that refuses a draft; nothing where it stands. */
export function refusalOf(
  r: TextReading,
  suspect: Suspect,
  rules: RefusalRules,
): string | undefined {
  const { phraseStart, next } = suspect.draft
  return firstRule(r, rules, suspect, phraseStart, next)?.rule
}
