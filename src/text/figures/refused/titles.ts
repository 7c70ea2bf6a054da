import { Class } from '../../reading/classes.ts'
import {
  is,
  isCapital,
  isSameSentence,
  lengthAt,
  sentenceEnd,
  sentenceStart,
} from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne } from '../meaning/look.ts'
import { isPlural } from '../nouns.ts'
import {
  allOf,
  isCode,
  isDigits,
  isPlain,
  isWords,
  isWritten,
  mayBeName,
  refuse,
  type Refusal,
  type Test,
} from './suspect.ts'

/** How many pieces a title has at most. */
const titleReach = 8

/** “Forty Doors”, “60 Minutes”: all that stands within the marks is written with a capital. */
const isQuotedTitle: Test = ({ draft: { start, next } }, r) => {
  const quotation = r.quoted[start] ?? 0
  if (quotation === 0 || r.quoted[start - 2] === quotation || !opensQuote(r, start, quotation))
    return false
  let i = next
  while (i < start + titleReach && r.quoted[i] === quotation) {
    if (isSmall(r, i) || isTold(r, i)) return false
    i++
  }
  return r.quoted[i] !== quotation && hasCapital(r, start, i)
}

/** "Four Men Were Killed", "12 Dead": headlines tell what happened. */
const isTold = isOne(Class.state, Class.tensePast, Class.harming)

const opensQuote = (r: TextReading, start: number, quotation: number): boolean =>
  r.quoted[start - 1] === quotation && r.kind[start - 1] === PieceKind.mark

const hasCapital = (r: TextReading, start: number, next: number): boolean => {
  for (let i = start + 1; i < next; i++) if (isCapital(r, i)) return true
  return false
}

/** A word that a title would write with a capital. */
const isSmall = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && lengthAt(r, i) > 3 && !isCapital(r, i)

/** How far before and behind a name a word is looked for that shows that not all have capitals. */
const caseReach = 6

/** Neither "bought Thirty Boeing jets" nor "hired Forty Engineers": what is counted has no capital, or is somebody. */
const isOfNoMany: Test = ({ draft: { noun } }, r) =>
  !noun ||
  !isPlural(r, noun.headAt) ||
  (isCapital(r, noun.headAt) && (!isSomebody(r, noun.headAt) || isCapital(r, noun.headAt + 1)))

const isSomebody = isOne(Class.somebody, Class.personNoun, Class.actorNoun)

const isWord = (r: TextReading, i: number): boolean =>
  isSameSentence(r, i, i + 1) && r.kind[i] === PieceKind.word

/** "owns Four Peaks and Half Dome", but not "Fire Kills Two Men" */
const isWithinText: Test = ({ draft: { start, next } }, r) => {
  if (!isWord(r, start - 1) || !isCapital(r, start) || !isCapital(r, next)) return false
  const first = Math.max(sentenceStart(r, start), start - caseReach)
  const last = Math.min(sentenceEnd(r, start), next + caseReach)
  for (let i = first; i < last; i++) if (isSmall(r, i)) return true
  return false
}

/** "Half" alone. */
const isHalf: Test = ({ draft: { form, start, next } }) => form === 'fraction' && next === start + 1

/** Not at the end of a line, where ratings stand: "Everyday Use 8.0". */
const isAfterName: Test = ({ draft: { start, next } }, r) =>
  isCapital(r, start - 1) &&
  !is(r, start - 1, Class.magnitudeScale) &&
  start - 1 > sentenceStart(r, start) &&
  isSameSentence(r, start, next)

/** Neither "A Group of 20 people" nor the first word of a line. */
const isNamedGroup: Test = ({ draft: { start } }, r) =>
  start - 2 > sentenceStart(r, start) &&
  (is(r, start - 3, Class.definite) || !is(r, start - 3, Class.article))

/** "the 333 bus": a number before what is one. */
const isOneLine: Test = ({ draft: { next, noun } }, r) =>
  !is(r, next, Class.inPluralForm) && (!noun || noun.headAt === next)

/** Numbers of names that other rules do not know as names. */
export const titleRefusals: readonly Refusal[] = [
  refuse('quoted-title', '#', allOf(isPlain, isQuotedTitle), {
    matches: [
      ['The week opened with “Forty Doors”, a comedy.', 'refused Forty'],
      ['They were known as the "Three Amigos."', 'refused Three'],
      ['He spoke to “60 Minutes,” a show.', 'refused 60 Minutes'],
    ],
    mustNotMatch: [
      'He said “Twelve men died.”',
      'He said “12” and left.',
      'It ended with “12 Dead in Kano, says Musa” on page one.',
      'It ran “Two Men Died Here” on page one.',
    ],
  }),
  refuse('named', '#', allOf(mayBeName, isWords, isWithinText, isOfNoMany), {
    matches: [
      ['They sold Blue Hill and Four Peaks to a rival.', 'refused Four'],
      ['It grew our One Home strategy again.', 'refused One'],
      ['They live near the bay of Two Workers Point there.', 'refused Two'],
    ],
    mustNotMatch: [
      'Roe was held: Four Kano men fled.',
      'Fire Kills Four Kano Men',
      'Four Kano men fled.',
      'He saw four Kano men.',
      'They bought Thirty Boeing jets last year.',
      'The firm hired Forty Workers in Lund.',
    ],
  }),
  refuse('half-named', '#', allOf(isHalf, isWithinText), {
    matches: [['The view shows Half Dome and the valley.', 'refused Half']],
    mustNotMatch: ['It shows half the dome.', 'Half Dome and the valley are shown.'],
  }),
  refuse('group-of', 'groupWord&capital of #', allOf(isCode, isDigits, isNamedGroup), {
    matches: [['The Group of 20 meets there.', 'refused 20']],
    mustNotMatch: ['A group of 20 meets there.', 'A Group of 20 fled.', 'Group of 20 men fled.'],
  }),
  refuse('version', '#', allOf(isCode, isWritten(/^\d\.0$/), isAfterName), {
    matches: [['The new Cost Calculator 2.0 is free.', 'refused 2.0']],
    mustNotMatch: [
      'A Magnitude 6.0 Quake struck.',
      'Lund | 2.0',
      'It rose 2.0 there.',
      'Everyday Use 2.0\nBattery 3.1',
    ],
  }),
  refuse('line-number', 'definite # numberedLine', allOf(isCode, isOneLine), {
    matches: [['They stopped the 333 bus for an hour.', 'refused 333']],
    mustNotMatch: ['The 12 bus drivers left.', 'They saw the 33 buses.', 'It has 33 bus lines.'],
  }),
]
