import { Class } from '../../reading/classes.ts'
import { is, isApart, lengthAt, opensLine, sentenceStart, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne } from '../meaning/look.ts'
import {
  allOf,
  isBare,
  isCode,
  isDigits,
  isKind,
  isNounless,
  isPlain,
  isRank,
  isSmallWord,
  refuse,
  type Refusal,
  type Suspect,
  type Test,
  isWritten,
} from './suspect.ts'

/** "116 and 119": what leads to the first leads to both. */
const isLedTwice: Test = ({ draft: { start } }, r) =>
  is(r, start - 1, Class.namedInRow) ||
  (r.kind[start - 2] === PieceKind.number && is(r, start - 3, Class.namedInRow))

/** "12 2026", behind a month and its comma. */
const isDayOfYear: Test = ({ draft: { next } }, r) => /^20\d\d$/.test(writtenAt(r, next))

/** "the 9th and the 13th centuries" */
const ofCentury: Test = ({ draft: { next } }, r) => {
  let i = next
  while (i < next + 4 && betweenCenturies(r, i)) i++
  return is(r, i, Class.centuryNoun)
}

const betweenCenturies = (r: TextReading, i: number): boolean =>
  is(r, i, Class.and) || is(r, i, Class.definite) || r.kind[i] === PieceKind.ordinal

/** Numbers that say which one of a row something is, and codes that look like amounts. */
export const numberingRefusals: readonly Refusal[] = [
  refuse('item-inline', '# ~closeBracket', allOf(isCode, isShort, isUnopened), {
    matches: [['We need 1) men who work and 2) tea.', 'refused 1']],
    mustNotMatch: ['The striker (42) fell.', 'It fell (by 12) again.'],
  }),
  refuse(
    'item',
    '# (colon | dash | longDash) capital',
    allOf(isCode, isNounless, isInText, isAmongItems),
    {
      matches: [['1: Train your staff.\nIt pays.\n2: Lock your doors.', 'refused 1']],
      mustNotMatch: [
        '12: Men who died.',
        '3: Men who died.\nMore.\n12: Men who were hurt.',
        '1 | Lund | 12 wins\n2 | Berg | 9 wins',
      ],
    },
  ),
  refuse('zip', 'placeInitials comma? #', allOf(isCode, isWritten(/^\d{5}$/)), {
    matches: [['Write to 9 Mill Road, Albany, NY, 12231.', 'refused 12231']],
    mustNotMatch: ['In the US 12,231 boats sank.', 'In NY 1223 boats sank.'],
  }),
  refuse('row', ['namedInRow #', 'number and #'], allOf(isBare, isDigits, isLedTwice, isNounless), {
    matches: [
      ['See pages 285-476 there.', 'refused 285-476'],
      ['It is shut between exits 116 and 119 today.', 'refused 119'],
    ],
    mustNotMatch: ['It has 12 pages.', 'It shut 116 and 119 exits.'],
  }),
  refuse('clock-hour', 'at # mark', allOf(isSmallWord, isPlain, isNounless, isOfNoLevel), {
    matches: [
      ['They ran out of coffee at four.', 'refused four'],
      ['Students arrive at eleven, he said.', 'refused eleven'],
    ],
    mustNotMatch: ['The toll stood at four.', 'He put it at four.', 'It is at four now.'],
  }),
  refuse('clock-part', 'clockLead # in definite partOfDay', allOf(isBare, isNounless), {
    matches: [
      ['It stayed open until four in the morning.', 'refused four'],
      ['It began at 5.20 in the afternoon.', 'refused 5.20'],
    ],
    mustNotMatch: ['They killed four in the morning.'],
  }),
  refuse('comma-day', 'month comma #', allOf(isCode, isDayOfYear), {
    matches: [['It opens on Monday, January, 12 2026.', 'refused 12']],
    mustNotMatch: ['In January, 12 boats sank.'],
  }),
  refuse('month-rank', 'month #', allOf(isRank, isNounless), {
    matches: [['They signed a deal May fifth.', 'refused fifth']],
    mustNotMatch: ['It came in the fifth.'],
  }),
  refuse('paragraph', '# ~openBracket ~word ~closeBracket', allOf(isCode, hasOneLetter), {
    matches: [['She pays into a 401(k) plan.', 'refused 401']],
    mustNotMatch: ['It has 40 (or so) boats.', 'It has 40 (a) boats.'],
  }),
  refuse('long-code', '#', allOf(isCode, isNounless, isPlain, isWritten(/^\d{7,}(?<!000)$/)), {
    matches: [['The firm is known as 3014539 there.', 'refused 3014539']],
    mustNotMatch: ['It counted 3,014,539.', 'It has 3014539 boats.'],
  }),
  refuse('century', '#', allOf(isRank, ofCentury), {
    matches: [['It rose between the 9th and the 13th centuries.', 'refused 9th']],
    mustNotMatch: ['It was his 9th and last win.'],
  }),
  refuse('screen-k', '#', allOf(isKind('count'), isNounless, isResolution), {
    matches: [['It has no 4K option.', 'refused 4K']],
    mustNotMatch: ['It costs $4K.', 'It has 4k boats.'],
  }),
  refuse('letters', '#', startsWithLetters, {
    matches: [['A Honda CR-V burned.', 'refused CR-V']],
    mustNotMatch: ['It made 12 kV.', 'It cost Rs 5 crore.'],
  }),
]

/** "stood at four", "put at four", "estimated at four": what is told of an amount. */
function isOfNoLevel({ draft: { start } }: Suspect, r: TextReading): boolean {
  for (let i = start - 2; i >= Math.max(sentenceStart(r, start), start - levelReach); i--)
    if (isOfLevel(r, i)) return false
  return true
}

const levelReach = 8
const isOfLevel = isOne(Class.amounts, Class.composing, Class.changesOrAmounts)

/** Numbers of items are small. */
function isShort({ draft: { start } }: Suspect, r: TextReading): boolean {
  return lengthAt(r, start) <= 2
}

/** How far before an item's number what opens its bracket is looked for. */
const bracketReach = 30

function isUnopened({ draft: { start } }: Suspect, r: TextReading): boolean {
  const first = Math.max(sentenceStart(r, start), start - bracketReach)
  for (let i = start - 1; i >= first; i--) {
    if (is(r, i, Class.closeBracket)) return true
    if (is(r, i, Class.openBracket)) return false
  }
  return true
}

/** No cell of a table. */
function isInText({ draft: { next } }: Suspect, r: TextReading): boolean {
  return !is(r, next, Class.bar)
}

/** How many sentences away the item before or behind may begin. */
const itemReach = 40

/** Opens its line, and another line near is opened by the number before or behind it. */
function isAmongItems({ draft: { start } }: Suspect, r: TextReading): boolean {
  const sentence = r.sentence[start] ?? 0
  if (start !== r.sentences[sentence] || !opensLine(r, start)) return false
  const number = Number(writtenAt(r, start))
  const last = Math.min(r.sentences.length - 1, sentence + itemReach)
  for (let i = Math.max(0, sentence - itemReach); i <= last; i++) {
    const first = r.sentences[i] ?? 0
    const isNext = Math.abs(Number(writtenAt(r, first)) - number) === 1
    if (isNext && opensLine(r, first) && isItemMark(r, first + 1)) return true
  }
  return false
}

const isItemMark = isOne(Class.colon, Class.dash, Class.longDash)

function hasOneLetter({ draft: { next } }: Suspect, r: TextReading): boolean {
  return !isApart(r, next) && lengthAt(r, next + 1) === 1
}

/** "4K": of a screen or camera, where no money and nothing counted is. */
function isResolution({ draft: { start, next, unit } }: Suspect, r: TextReading): boolean {
  return !unit && /^[2458]K$/.test(r.text.slice(r.start[start], r.end[next - 1]))
}

/** A magnitude, which is two capitals, and one letter behind a hyphen. */
function startsWithLetters({ draft: { start, next } }: Suspect, r: TextReading): boolean {
  return /^\p{Lu}{2}-\p{Lu}$/u.test(r.text.slice(r.start[start], r.end[next - 1]))
}
