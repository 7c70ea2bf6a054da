import { Class } from '../../reading/classes.ts'
import { is, lengthAt, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import {
  allOf,
  isBare,
  isCode,
  isDigits,
  isNounless,
  isPlain,
  refuse,
  type Refusal,
  type Suspect,
  isWritten,
} from './suspect.ts'

/** Telephone numbers, and their groups. */
export const phoneRefusals: readonly Refusal[] = [
  refuse('phone', '#', allOf(isCode, isPhone), {
    matches: [
      ['Ring 020 7946 0958 now.', 'refused 7946'],
      ['Its code is 007.', 'refused 007'],
      ['Ring 650 725 7979 now.', 'refused 725'],
    ],
    mustNotMatch: ['It has 0.5 of it.', 'In 2020 it sold 500 boats.'],
  }),
  refuse(
    'phone-bracket',
    ['openBracket # closeBracket number', 'openBracket number closeBracket #'],
    allOf(isBare, isPlain, isDigits),
    {
      matches: [
        ['Ring (212) 555-0140 now.', 'refused 212'],
        ['Ring (212) 555-0140 now.', 'refused 555-0140'],
      ],
      mustNotMatch: ['The toll (4,700) rose.'],
    },
  ),
  refuse('dialed', 'phoneWord #', allOf(isCode, isNounless), {
    matches: [['They should dial 112 for help.', 'refused 112']],
    mustNotMatch: ['They ring 112 bells.'],
  }),
  refuse(
    'emergency',
    'calledWord #',
    allOf(isCode, isNounless, isWritten(/^(?:911|999|112|000)$/)),
    {
      matches: [['A neighbour called 911 at once.', 'refused 911']],
      mustNotMatch: ['She called 911 people.', 'They saw 911.', 'They called 40.'],
    },
  ),
]

/** A group of digits of a telephone number: the first of them begins with 0, or stands after "+". */
function isPhone({ draft: { start } }: Suspect, r: TextReading): boolean {
  let first = start
  while (
    start - first < mostGroups &&
    r.kind[first - 1] === PieceKind.number &&
    isGroup(r, first - 1)
  )
    first--
  if (isAmericanPhone(r, first)) return true
  const isAfterPlus = is(r, first - 1, Class.plusSign) && first < start + 1 && isGroup(r, start)
  return (
    isGroup(r, start) && (/^0\d\d/.test(writtenAt(r, first)) || (isAfterPlus && isLong(r, first)))
  )
}

/** "650 725 7979": three digits, three and four. */
const isAmericanPhone = (r: TextReading, first: number): boolean =>
  [3, 3, 4].every((length, at) => isGroup(r, first + at) && lengthAt(r, first + at) === length)

/** A longer row of numbers is no telephone number. */
const mostGroups = 8

const isGroup = (r: TextReading, i: number): boolean => /^\d{2,}$/.test(writtenAt(r, i))

/** More than one group. */
const isLong = (r: TextReading, i: number): boolean => r.kind[i + 1] === PieceKind.number
