import { Class } from '../../reading/classes.ts'
import {
  is,
  isApart,
  isCapital,
  isNameLike,
  lengthAt,
  sentenceStart,
  writtenAt,
} from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { Claim } from '../claims.ts'
import type { Draft } from '../drafts.ts'
import { isListed } from '../listed.ts'
import { isOtherShare } from '../other-shares.ts'
import {
  allOf,
  isBare,
  isCode,
  isDigits,
  isKind,
  isNounless,
  isPlain,
  isWords,
  mayBeName,
  refuse,
  type Refusal,
  type Suspect,
  type Test,
} from './suspect.ts'

/** A number inside the name of a person, organization or work: "Fortune 500". */
const isInsideName: Test = ({ draft, claims }, r) => {
  const { start, unit, form } = draft
  if (claims[start] !== Claim.name || unit || form === 'many') return false
  return claims[start - 1] === Claim.name || lengthAt(r, start) <= 4
}

/** "beat Real Madrid 3-2", but not "Boeing 777-200" */
const isSportScore = ({ kind, high }: Draft): boolean =>
  kind === 'score' && Number(high?.coefficient ?? 0) < 200

const isWholeNumeral = (r: TextReading, i: number): boolean => !/[.,]/.test(writtenAt(r, i))

const isPlaceOrTime = (claim: number | undefined): boolean =>
  claim === Claim.place || claim === Claim.time

/** "Boeing 737", "S&P 500": digits after a word with a capital that is no plain one. */
const isNumbered: Test = ({ draft, claims }, r) => {
  const at = draft.start - 1
  if (!isNameLike(r, at) || !isWholeNumeral(r, draft.start) || isSportScore(draft)) return false
  if (isApart(r, draft.start) && isPlaceOrTime(claims[at])) return false
  return (!is(r, at, Class.plainWord) || claims[at] === Claim.name) && !isListed(r, draft)
}

/** "the Group of Seven", "the Kick Six" */
const isTitled: Test = ({ draft: { start } }, r) => {
  const at = start - 1
  if (!isCapital(r, start) || at < sentenceStart(r, start)) return false
  if (is(r, at, Class.of)) return isCapital(r, at - 1)
  return isCapital(r, at) && !is(r, at, Class.plainWord)
}

const isLabelled: Test = ({ draft: { start, noun } }, r) => isNameLike(r, start - 1) || !noun

const isWholeCount: Test = ({ draft: { low, value } }) => low === undefined && value.scale === 0

/** How many digits a number of a bus, a room or a street has. */
const isShort: Test = ({ draft: { start } }, r) =>
  lengthAt(r, start) <= 5 && isWholeNumeral(r, start)

const isNoShare: Test = ({ draft: { start, next } }, r) => !isOtherShare(r, start, next)

/** Numbers that are names, or parts of them. */
export const nameRefusals: readonly Refusal[] = [
  refuse('inside-name', '#', isInsideName, {
    matches: [['[organization Five Stars] won.', 'refused Five']],
    mustNotMatch: ['He counted five.'],
  }),
  refuse('lettered', '# ~word', isCode, {
    matches: [['The bag was marked 11G.', 'refused 11']],
    mustNotMatch: ['It weighs 11kg.', 'It has 11 bags.'],
  }),
  refuse(
    'address',
    '# name&!month (name&!street&!month){2} street',
    allOf(isBare, isPlain, isDigits, isShort),
    {
      matches: [['They moved to 300 Mill Street.', 'refused 300']],
      mustNotMatch: ['They closed 300 streets.', 'They have 300 Street View cars.'],
    },
  ),
  refuse('foreign-address', '# streetBefore&capital', allOf(isCode, isShort), {
    matches: [['He lived at 14 Rue des Lilas.', 'refused 14']],
    mustNotMatch: ['He saw 14 rues.'],
  }),
  refuse('label', 'label #', allOf(mayBeName, isLabelled), {
    matches: [
      ['He plays on Route 66.', 'refused 66'],
      ['See page 7.', 'refused 7'],
    ],
    mustNotMatch: ['They saw 66 boats.'],
  }),
  refuse('numbered', 'numbered #', allOf(isCode, isShort, isLabelled), {
    matches: [
      ['It was shown as exhibit 9.', 'refused 9'],
      ['They opened session 4 on trade.', 'refused 4'],
    ],
    mustNotMatch: ['Near the exhibit 40 people sang.'],
  }),
  refuse('bus', 'numberedLine #', allOf(isCode, isShort, isLineNumber), {
    matches: [
      ['He took bus 42 home.', 'refused 42'],
      ['Trains leave from platform 9.', 'refused 9'],
    ],
    mustNotMatch: ['On the bus 42 people sang.'],
  }),
  refuse('part-of', '!determiner&!timeCue label # of', mayBeName, {
    matches: [['Monday marks day two of a strike.', 'refused two']],
    mustNotMatch: ['Last week two of them left.', 'This week 3 of them left.'],
  }),
  refuse('title', '#', allOf(mayBeName, isWords, isTitled), {
    matches: [['He met the Group of Seven.', 'refused Seven']],
    mustNotMatch: ['He met a group of seven.'],
  }),
  refuse('numbered-name', '#', allOf(isCode, isNumbered, isNoShare), {
    matches: [
      ['A Boeing 737 crashed.', 'refused 737'],
      ['They met at [place COP28].', 'refused 28'],
    ],
    mustNotMatch: [
      'People counted 737 boats.',
      'Dead 9\nEvacuated 140',
      'Lund had 52 percent and Berg 47.',
    ],
  }),
  refuse(
    'bracket',
    'openBracket # closeBracket',
    allOf(isBare, isKind('count'), ({ draft }, r) => lengthAt(r, draft.start) <= 2),
    { matches: [['The striker (4) fell.', 'refused 4']], mustNotMatch: ['The toll (4,700) rose.'] },
  ),
  refuse('post-code', '# postCode', allOf(isBare, isDigits), {
    matches: [['In the 90049 ZIP code.', 'refused 90049']],
    mustNotMatch: ['They sold 90049 boats.'],
  }),
  refuse('mark', 'colon # capital !colon', allOf(isBare, isDigits, isNounless), {
    matches: [['Jones: 4 Started well.', 'refused 4']],
    mustNotMatch: ['Dead: 4', 'Dead: 4 Injured: 12'],
  }),
  refuse('list-number', '#', allOf(isBare, isPlain, isDigits, isWholeCount, isListNumber), {
    matches: [['1\nBuilders finished the stadium in May.', 'refused 1']],
    mustNotMatch: ['12\nInjured', 'The dead\n12'],
  }),
]

/** "took bus 42 home", "the bus 42": what has an article is no name before a noun. */
function isLineNumber({ draft: { start, noun } }: Suspect, r: TextReading): boolean {
  return !noun || !is(r, start - 2, Class.determiner)
}

/** The fewest pieces of a line that is an item of a list. */
const shortestItem = 4

/** Alone on its line, before a line that is more than a label. */
function isListNumber({ draft: { start, next } }: Suspect, r: TextReading): boolean {
  const line = lineOf(r, start)
  const isAlone = lineOf(r, start - 1) !== line && lineOf(r, next) === line + 1
  return isAlone && lengthAt(r, start) <= 2 && lineOf(r, next + shortestItem - 1) === line + 1
}

const lineOf = (r: TextReading, i: number): number =>
  i < 0 || i >= r.count ? -1 : (r.line[r.sentence[i] ?? 0] ?? 0)
