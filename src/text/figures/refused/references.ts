import { Class } from '../../reading/classes.ts'
import { is, isApart, isSameSentence, sentenceStart, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack } from '../meaning/look.ts'
import {
  allOf,
  isCode,
  isDigits,
  isNounless,
  isWritten,
  refuse,
  type Refusal,
  type Test,
} from './suspect.ts'

/** "Settings(103)": the bracket is written onto the word. */
const isGlued: Test = ({ draft: { start } }, r) => !isApart(r, start) && !isApart(r, start - 1)

/** "50’000": what stands before and behind the mark are parts of a number, which is not read. */
const isParted: Test = ({ draft: { start } }, r) =>
  isMarkParted(r, start + 1) || isMarkParted(r, start - 1)

const isMarkParted = (r: TextReading, mark: number): boolean =>
  (is(r, mark, Class.apostrophe) || is(r, mark, Class.openApostrophe)) &&
  !isApart(r, mark) &&
  !isApart(r, mark + 1) &&
  /^\d{1,3}$/.test(writtenAt(r, mark - 1)) &&
  /^\d{3}$/.test(writtenAt(r, mark + 1))

/** How many pieces a list of sources has at most on each side. */
const listReach = 12

const isSeparator = isOne(Class.comma, Class.dash, Class.hyphen, Class.semicolon)

/** Numbers and what parts them, from `i` on by `step`, up to a bracket; where that is, or -1. */
function bracketFrom(r: TextReading, i: number, step: 1 | -1): number {
  const wanted = step > 0 ? Class.closeBracket : Class.openBracket
  for (let at = i; Math.abs(at - i) < listReach; at += step) {
    if (is(r, at, wanted)) return at
    if (r.kind[at] !== PieceKind.number && !isSeparator(r, at)) return -1
  }
  return -1
}

/** "(4, 5)", "(2, 7-9)": several whole numbers that grow, and nothing else in the bracket. */
const isAmongSources: Test = ({ draft: { start, next } }, r) => {
  const [open, close] = [bracketFrom(r, start - 1, -1), bracketFrom(r, next, 1)]
  if (open < 0 || close < 0 || !isSameSentence(r, open, close)) return false
  const numbers: number[] = []
  for (let i = open + 1; i < close; i++)
    if (r.kind[i] === PieceKind.number) numbers.push(Number(writtenAt(r, i)))
  const isRising = numbers.every(
    (number, i) => Number.isInteger(number) && (i === 0 || number > (numbers[i - 1] ?? 0)),
  )
  return isRising && numbers.length > 1
}

/** How far before its number the name of what has versions stands: "macOS from 10.2 (Jaguar) to 10.15". */
const versionReach = 9

/** "iOS", "OpenSSL" */
const isMixed = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && /^\p{L}*\p{Ll}\p{Lu}/u.test(writtenAt(r, i))

const isVersioned: Test = ({ draft: { start } }, r) => {
  if (isMixed(r, start - 1)) return true
  const first = Math.max(sentenceStart(r, start), start - versionReach)
  return lookBack(r, start, first, isOne(Class.versionedName)) >= 0
}

/** Numbers of sources, versions and comments. */
export const referenceRefusals: readonly Refusal[] = [
  refuse('glued-note', 'word openBracket # closeBracket', allOf(isCode, isGlued), {
    matches: [['Mill settings(103)', 'refused 103']],
    mustNotMatch: ['The mill sold boats (103) there.'],
  }),
  refuse('sources', '#', allOf(isCode, isNounless, isWritten(/^\d{1,3}$/), isAmongSources), {
    matches: [
      ['Fiber keeps mice full (4, 5).', 'refused 4'],
      ['Fiber keeps mice full (4, 5).', 'refused 5'],
      ['Fiber keeps mice full (2, 7, 19).', 'refused 7'],
    ],
    mustNotMatch: ['It has boats (12, 9).', 'It has boats (12 and 14).', 'It has (4, 5 boats).'],
  }),
  refuse('host', '#', allOf(isDigits, isWritten(/^\d{1,3}(?:\.\d{1,3}){3}$/)), {
    matches: [['[de] Die Adresse 123.123.122.243 ist aus Halden.', 'refused 123.123.122.243']],
    mustNotMatch: ['[de] Es gab 123.122.243 Mühlen.'],
  }),
  refuse('parted-thousands', '#', allOf(isDigits, isParted), {
    matches: [
      ['[de] Es kamen 50’000 Leute auf den Platz.', 'refused 50'],
      ['The mill has 1’200 boats.', 'refused 200'],
      ['[de] Die Mühle kostet 50’000 Franken.', 'refused 000 Franken'],
    ],
    mustNotMatch: [
      '[de] Es kamen 50.000 Leute auf den Platz.',
      'It had 50 ’11 models.',
      'In the ’70s 200 boats came.',
    ],
  }),
  refuse(
    'version-of',
    '#',
    allOf(isCode, isDigits, isNounless, isWritten(/^\d{1,2}\.\d{1,2}$/), isVersioned),
    {
      matches: [
        ['It has Bluetooth 5.2, along with a lamp.', 'refused 5.2'],
        ['It runs on macOS from 10.2 (Lund) to 10.15 (Berg).', 'refused 10.15'],
        ['It came with openMill 7.2.', 'refused 7.2'],
      ],
      mustNotMatch: ['It rose to 10.15.', 'Windows fell by 10.5 percent.', 'It has 5.2 times.'],
    },
  ),
]
