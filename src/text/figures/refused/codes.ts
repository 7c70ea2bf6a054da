import { Class } from '../../reading/classes.ts'
import { is, isApart, lengthAt, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isPlural } from '../nouns.ts'
import {
  allOf,
  isBare,
  isCode,
  isDigits,
  isKind,
  isNounless,
  isPlain,
  refuse,
  type Refusal,
  type Suspect,
  type Test,
} from './suspect.ts'

/** Onto the mark before it, which stands onto a number or bracket: "64(9)", "):871", "2008;64". */
const isBehindJoint = (r: TextReading, start: number): boolean =>
  !isApart(r, start) &&
  !isApart(r, start - 1) &&
  is(r, start - 1, Class.citationMark) &&
  (r.kind[start - 2] === PieceKind.number || is(r, start - 2, Class.closeBracket))

/** "01;23", "64(9)": the mark behind it has a number behind itself, and nothing stands apart. */
const isBeforeJoint = (r: TextReading, next: number): boolean =>
  !isApart(r, next) &&
  !isApart(r, next + 1) &&
  is(r, next, Class.citationMark) &&
  !is(r, next, Class.colon) &&
  r.kind[next + 1] === PieceKind.number

const isCited: Test = ({ draft: { start, next } }, r) =>
  isBehindJoint(r, start) || isBeforeJoint(r, next)

/** "Night90,00 €": what is written onto a word is no number, and what goes on behind its point or comma is a part of it. */
const isRest: Test = ({ draft: { start } }, r) =>
  !isApart(r, start) &&
  !isApart(r, start - 1) &&
  /^[.,]$/.test(writtenAt(r, start - 1)) &&
  r.kind[start - 2] === PieceKind.word &&
  /\d$/.test(writtenAt(r, start - 2))

/** "1852-53", "1412-20": the years of a range, by its last two digits. */
const isYears: Test = ({ draft: { start, next } }, r) => {
  const end = writtenAt(r, next - 1)
  if (next !== start + 3 || !/^1\d{3}$|^20\d\d$/.test(writtenAt(r, start))) return false
  return /^\d\d$/.test(end) && Number(end) > Number(writtenAt(r, start)) % 100
}

/** "94720-1900" */
const isPostCode: Test = ({ draft: { start, next } }, r) =>
  next === start + 3 &&
  /^\d{5}$/.test(writtenAt(r, start)) &&
  /^\d{4}$/.test(writtenAt(r, next - 1))

/** "787-9": three digits and one. */
const isModel: Test = ({ draft: { start, next } }, r) =>
  lengthAt(r, start) === 3 && next === start + 3 && lengthAt(r, next - 1) === 1

/** "2019-nCoV", "550-X": letters that are no word. */
const isNamed: Test = ({ draft: { next } }, r) =>
  /^\p{Lu}$|\p{Ll}\p{Lu}/u.test(writtenAt(r, next + 1))

/** Digits that tell where something is found, or which one it is. */
export const codeRefusals: readonly Refusal[] = [
  refuse('citation', '#', allOf(isBare, isPlain, isDigits, isCited), {
    matches: [
      ['See Lund, 2008;64(9):871-6.', 'refused 64'],
      ['See Lund, 64(9):871-6.', 'refused 871-6'],
      ['See Lund, 2014 Oct 01;23(7):1298-1309.', 'refused 23'],
    ],
    mustNotMatch: ['It has 12 (9 new) boats.', 'They won 3-1: 12 saw it.'],
  }),
  refuse('rest', '#', allOf(isDigits, isRest), {
    matches: [['It takes Night90,00 € of you.', 'refused 00 €']],
    mustNotMatch: ['In FY25, 300 boats sank.', 'It takes 90,000 € of you.'],
  }),
  refuse('identifier', 'identifier colon? #', isCode, {
    matches: [['See doi: 10.4088 there.', 'refused 10.4088']],
    mustNotMatch: ['It sold 10.4 boats.'],
  }),
  refuse('day-cell', '#', allOf(isCode, isNounless, isAmongDays), {
    matches: [['Mon | 3 | 4 | 5 | 6 | 7', 'refused 5']],
    mustNotMatch: ['Goals | 3 | 4 | 5 | 9', 'Goals | 3 | 5 | 7 | 9 | 11'],
  }),
  refuse('numbered-kind', 'kindLabel # word', allOf(isCode, isOneDigit, isKindOfOne), {
    matches: [
      ['It may slow type 2 diabetes.', 'refused 2'],
      ['It opened phase 3 trials.', 'refused 3'],
    ],
    mustNotMatch: [
      'At this stage 3 men left.',
      'It has 2 types of boats.',
      'The union will stage 3 strikes.',
      'In the first phase 7 districts will vote.',
    ],
  }),
  refuse('year-range', '#', allOf(isKind('score', 'count'), isDigits, isYears), {
    matches: [
      ['He wrote Bleak Mill (1852-53) there.', 'refused 1852-53'],
      ['It was in Lund’s Book (1412-20) then.', 'refused 1412-20'],
    ],
    mustNotMatch: ['They won 98-10 there.'],
  }),
  refuse('post-code-plus', '#', isPostCode, {
    matches: [['Write to the mill, 94720-1900, now.', 'refused 94720-1900']],
    mustNotMatch: ['They won 947-190 there.'],
  }),
  refuse('era', ['# (era | commonEra&capital)', 'commonEra&capital #'], allOf(isBare, isDigits), {
    matches: [
      ['It was ruled from 794 AD on.', 'refused 794'],
      ['Around 800 AD it fell.', 'refused 800'],
      ['It was built between A.D. 1000 and 1260.', 'refused 1000'],
    ],
    mustNotMatch: ['It sold 794 ads.'],
  }),
  refuse('model', 'genitive # capital', allOf(isKind('score'), isModel), {
    matches: [['They bought the maker’s 787-9 Dreamliner jets.', 'refused 787-9']],
    mustNotMatch: [
      'It was the team’s 3-1 win.',
      'It was Halden’s 3-0 Premier League win.',
      'It was the court’s 6-3 Lund decision.',
    ],
  }),
  refuse('named-code', '# ~hyphen ~word', allOf(isCode, isNamed), {
    matches: [['The new 550-X set sold well.', 'refused 550']],
    mustNotMatch: ['They saw 12-metre boats.'],
  }),
]

/** How many cells in a row that count up by one are days of a calendar, or pages. */
const leastDays = 5

/** "3 | 4 | 5 | 6 | 7": in a row of cells that count up. */
function isAmongDays({ draft: { start } }: Suspect, r: TextReading): boolean {
  let count = 1
  for (let i = start; count < leastDays && isNextDay(r, i - 2, i); i -= 2) count++
  for (let i = start; count < leastDays && isNextDay(r, i, i + 2); i += 2) count++
  return count >= leastDays
}

const isNextDay = (r: TextReading, one: number, next: number): boolean =>
  r.kind[one] === PieceKind.number &&
  r.kind[next] === PieceKind.number &&
  is(r, one + 1, Class.longDash) &&
  Number(writtenAt(r, next)) === Number(writtenAt(r, one)) + 1

/** "type 2 diabetes", "phase 3 trials", but not "phase 7 districts". */
function isKindOfOne({ draft: { next } }: Suspect, r: TextReading): boolean {
  return !isPlural(r, next) || is(r, next, Class.trialNoun)
}

function isOneDigit({ draft: { start, next } }: Suspect, r: TextReading): boolean {
  const before = start - 2
  return next === start + 1 && lengthAt(r, start) === 1 && !is(r, before, Class.demonstrative)
}
