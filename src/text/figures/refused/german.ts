import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { hasCapitalNouns, isCapitalNoun } from '../capital-nouns.ts'
import { isOne } from '../meaning/look.ts'
import {
  allOf,
  isBare,
  isCode,
  isDigits,
  isKind,
  isNounless,
  isPlain,
  isWritten,
  refuse,
  type Refusal,
  type Test,
} from './suspect.ts'

const isGerman: Test = ({ draft: { start } }, r) => hasCapitalNouns(r, start)

/** "16.2." and "01.02.": a day and its month, each with its point. */
const isDayAndMonth: Test = ({ draft: { start } }, r) => isPoint(r, start + 1)

/** A full stop onto what stands before it. */
const isPoint = (r: TextReading, i: number): boolean => is(r, i, Class.stop) && !isApart(r, i)

const isJoint = isOne(Class.hyphen, Class.dash)
const opensRank = isOne(
  Class.colon,
  Class.comma,
  Class.openBracket,
  Class.shortDash,
  Class.longDash,
)

/** "27.-29. Feb.", ": 1. Hälfte Mai": behind the point the sentence goes on. */
const isRankOrDay: Test = ({ draft: { start } }, r) => {
  // The "-29" of "27.-29. Feb."
  const isLast = is(r, start, Class.hyphen) && isPoint(r, start - 1)
  if (isLast && r.kind[start - 2] === PieceKind.number) return !isApart(r, start)
  if (!isPoint(r, start + 1)) return false
  if (isJoint(r, start + 2)) return r.kind[start + 3] === PieceKind.number && !isApart(r, start + 3)
  return opensRank(r, start - 1) && isCapitalNoun(r, start + 2) && !is(r, start + 3, Class.colon)
}

const isUpTo =
  (most: number): Test =>
  ({ draft: { value, high = value } }) =>
    high.scale === 0 && high.coefficient <= BigInt(most)

const leads = isOne(Class.have, Class.oldYearLead)
const leadsYear = (r: TextReading, i: number): boolean => leads(r, i) || isCapital(r, i)

/** Before 1900: later years are told by other rules. */
const isOldYear: Test = ({ draft: { start, value } }, r) => {
  const year = value.coefficient
  const isOld = value.scale === 0 && year > 1000n && year < 1900n && year % 100n !== 0n
  return isOld && leadsYear(r, start - 1)
}

/** Of a text too short to tell its language: without its scale it is a thousandth or less of what it says. */
const isUnscaled: Test = ({ draft: { next } }, r) =>
  /^(?:Mio|Mrd|Tsd)\.?$/u.test(writtenAt(r, next))

/** Numbers of German texts that are dates, addresses and packs. */
export const germanRefusals: readonly Refusal[] = [
  refuse('scale-unread', '#', isUnscaled, {
    matches: [
      ['Der Schaden beträgt 5 Mio. Euro.', 'refused 5'],
      ['Kosten: CHF 12 Tsd', 'refused CHF 12'],
    ],
    mustNotMatch: ['It sold 5 mio of them.', 'Es kostet 5 Millionen Euro.'],
  }),
  refuse(
    'day-point',
    '#',
    allOf(
      isGerman,
      isDigits,
      isBare,
      isWritten(/^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/),
      isDayAndMonth,
    ),
    {
      matches: [
        ['[de] Die Messe ist vom 01.02. bis zum 15. März offen.', 'refused 01.02'],
        ['[de] Die Messe ist am 15./16.2. in der Halle.', 'refused 16.2'],
      ],
      mustNotMatch: ['[de] Es kamen 1.1 Mio. Leute.', 'It rose to 16.2. Then it fell.'],
    },
  ),
  refuse('days-of', '# month&capital', allOf(isGerman, isBare, isDigits, isUpTo(31)), {
    matches: [['[de] Die Messe ist vom 7 – 9 Januar in der Halle.', 'refused 7 – 9']],
    mustNotMatch: ['[de] Es kamen 400 Mai.', '[de] Es kamen 9 Leute im Mai.'],
  }),
  refuse(
    'town-code',
    'number (comma | openBracket) # capital',
    allOf(isGerman, isCode, isWritten(/^\d{5}$/)),
    {
      matches: [['[de] Sie wohnt in der Mühlenallee 3, 74076 Halden.', 'refused 74076']],
      mustNotMatch: [
        '[de] Von 3, 7400 Stimmen war die Rede.',
        '[de] Es gab, 74076 Stimmen zum Trotz, einen Rat.',
      ],
    },
  ),
  refuse(
    'old-year-alone',
    '# (stopWord | comma | closeBracket)',
    allOf(isGerman, isBare, isPlain, isNounless, isWritten(/^\d{4}$/), isOldYear),
    {
      matches: [
        ['[de] Der Maler Lund hat 1748 in Rom gelebt.', 'refused 1748'],
        ['[de] Das Haus baute Lund 1748 für die Stadt.', 'refused 1748'],
      ],
      mustNotMatch: [
        '[de] Die Stadt hat 1748 Mühlen.',
        '[de] Der Preis stieg auf 1748 und fiel dann.',
      ],
    },
  ),
  refuse('rank-point', '#', allOf(isGerman, isCode, isUpTo(31), isRankOrDay), {
    matches: [
      ['[de] Die Messe ist – 27.-29. Feb. in der Halle.', 'refused 27'],
      ['[de] Die Messe ist – 27.-29. Feb. in der Halle.', 'refused -29'],
      ['[de] Die nächste Sitzung: 1. Hälfte Mai in Kiel.', 'refused 1'],
    ],
    mustNotMatch: ['[de] Tote: 12. Verletzte: 3.', '[de] Es stieg um 12. Das war viel.'],
  }),
  refuse('pack', '# ~hyphen ~packEnding', allOf(isGerman, isKind('count'), isDigits), {
    matches: [['[de] Es gibt die Karte im 5-er Pack zu kaufen.', 'refused 5']],
    mustNotMatch: ['[de] Es gibt die 5-Tage-Karte zu kaufen.'],
  }),
]
