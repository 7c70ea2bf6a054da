import { Class } from '../../reading/classes.ts'
import { is, isSameSentence, sentenceStart } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import {
  allOf,
  isBare,
  isOne,
  isPlain,
  isPronoun,
  refuse,
  type Refusal,
  type Test,
} from './suspect.ts'

/** "one." at the end counts nothing, nor what a verb or "that" follows. */
const isLoneOne: Test = ({ draft: { start, noun } }, r) => {
  const after = start + 1
  // "Two planes crashed. One fell into a lake."
  if (start === sentenceStart(r, start) && is(r, after, Class.changesOrAmounts)) return false
  if (is(r, start - 1, Class.harming) && !isSubjectBehind(r, after)) return false
  const isWord = isSameSentence(r, start, after) && r.kind[after] === PieceKind.word
  return !noun && isWord && !is(r, after, Class.shareWord)
}

/** "killing one who had hidden", "shot one that fell" tell which one, "killing one and wounding two" how many. */
const isSubjectBehind = (r: TextReading, at: number): boolean => is(r, at, Class.relativeWord)

const isSomeDay: Test = ({ draft: { start, kind } }, r) =>
  kind === 'duration' &&
  is(r, start, Class.one) &&
  is(r, start + 1, Class.dayWord) &&
  !is(r, start + 2, Class.passing)

const isOnePoint: Test = ({ draft: { start, unit } }, r) =>
  is(r, start, Class.one) && unit?.code === '{point}'

/** How far behind "one of" its phrase may go on. */
const phraseReach = 7

/** "one of its drivers and three guards": counted like the others. */
const isAlone: Test = ({ draft: { start } }, r) => {
  for (let i = start + 2; i < start + phraseReach && isSameSentence(r, start, i); i++)
    if (is(r, i, Class.and))
      return r.kind[i + 1] !== PieceKind.number && !is(r, i + 1, Class.smallNumber)
  return true
}

/** "the most populous", "its best" */
const isBest: Test = ({ draft: { next } }, r) => is(r, next + 2, Class.bestWord)

/** "one" that is a pronoun, or part of an idiom. */
export const oneRefusals: readonly Refusal[] = [
  refuse('one-day', '#', allOf(isSomeDay, isPlain), {
    matches: [['He hopes to win one day.', 'refused one day']],
    mustNotMatch: [
      'It lasted two days.',
      'It took nearly one day.',
      'One day after the vote he left.',
    ],
  }),
  refuse('one-before-number', '# number', isPronoun, {
    matches: [['It lost one 52,000-barrel tank.', 'refused one']],
    mustNotMatch: ['It lost one tank.'],
  }),
  refuse('one-at-end', 'word&!harming # mark&!hyphen', isPronoun, {
    matches: [['It was a fortunate one.', 'refused one']],
    mustNotMatch: ['It lost only one tank.', 'Shots were fired, killing one.'],
  }),
  refuse(
    'one-named',
    '(pronounCue | demonstrative | definite) #',
    allOf(isPronoun, ({ draft }, r) => !is(r, draft.next, Class.shareWord)),
    {
      matches: [
        ['Not the one that fell.', 'refused one'],
        ['No one came.', 'refused one'],
        ['Any one man can do it.', 'refused one'],
      ],
      mustNotMatch: ['One man came.'],
    },
  ),
  refuse('not-one', 'not # of', isPronoun, {
    matches: [['Not one of the boats sank.', 'refused one']],
    mustNotMatch: ['It was not one boat but two.'],
  }),
  refuse('one-of-these', '(definite | demonstrative) # of', isPronoun, {
    matches: [['This one of theirs fell.', 'refused one']],
    mustNotMatch: ['One of the boats sank.'],
  }),
  refuse(
    'member',
    '(memberCue | comma | dash) # of piece&!relativeWord',
    allOf(isPronoun, isAlone),
    {
      matches: [
        ['It is one of the largest ports.', 'refused one'],
        ['Roe, one of the winners, left.', 'refused one'],
        ['He ended as one of the richest men there.', 'refused one'],
      ],
      mustNotMatch: [
        'It was at least one of the boats.',
        'Two men, one of whom fell, left.',
        'On Monday, one of the drivers and three guards died.',
      ],
    },
  ),
  refuse('one-of-them', '# of (pronoun | demonstrative | number | smallNumber)', isPronoun, {
    matches: [
      ['They shot one of them.', 'refused one'],
      ['They sold one of three boats.', 'refused one'],
    ],
    mustNotMatch: ['They sold one of the boats.', 'They met one of its clients.'],
  }),
  refuse('one-of-best', '# of (definite | possessive)', allOf(isPronoun, isBest), {
    matches: [
      ['One of the best mills will shut.', 'refused One'],
      ['He met one of its most famous singers.', 'refused one'],
    ],
    mustNotMatch: ['One of the mills will shut.'],
  }),
  refuse('one-of-superlatives', '# of (definite | possessive) superlative and', isPronoun, {
    matches: [['One of the earliest and most lasting styles is new.', 'refused One']],
    mustNotMatch: ['One of the oldest men died.', 'One of the boats and a car sank.'],
  }),
  refuse('one-step', '# stepNoun stepBehind', isPronoun, {
    matches: [['It can stay one step ahead of crooks.', 'refused one']],
    mustNotMatch: ['It took one step and fell.'],
  }),
  refuse('one-never', '# negation', isPronoun, {
    matches: [['One cannot just leave.', 'refused One']],
    mustNotMatch: ['One man never came.'],
  }),
  refuse('one-another', '# (another | dayWord | genitive | by one | after another)', isPronoun, {
    matches: [
      ['Leaving one’s country is hard.', 'refused one'],
      ['One by one they left.', 'refused One'],
    ],
    mustNotMatch: ['They saw one boat.'],
  }),
  refuse('one-compound', '# ~hyphen ~oneCompound', isPronoun, {
    matches: [
      ['It made a one-time payment.', 'refused one'],
      ['It sells one-size-fits-all plans.', 'refused one'],
    ],
    mustNotMatch: ['It made a one-page offer.', 'It made one stop there.'],
  }),
  refuse('one-idiom', '(on | at | with | of | in) definite? # oneIdiom', isPronoun, {
    matches: [
      ['On one hand, the tax is low.', 'refused one'],
      ['They spoke with one voice.', 'refused one'],
    ],
    mustNotMatch: ['He lost one hand.'],
  }),
  refuse('one-called', '# namedAs', isPronoun, {
    matches: [
      ['It was a largely unstudied one called Tuft.', 'refused one'],
      ['They found a small, dark one known as Tuft.', 'refused one'],
    ],
    mustNotMatch: ['There is one known case.', 'They found one unknown cell.'],
  }),
  refuse('one-point', 'at #', isOnePoint, {
    matches: [['At one point he wept.', 'refused one point']],
    mustNotMatch: ['It rose by one point.', 'It ended at two points.'],
  }),
  refuse('one-subject', '(as | when | that | where) # inPluralForm', isPronoun, {
    matches: [['Rain will ease as one heads south.', 'refused one']],
    mustNotMatch: ['One head was found.', 'It has one series.'],
  }),
  refuse('one-mister', '# honorific', isPronoun, {
    matches: [['The lease went to one Mr Sello.', 'refused one']],
    mustNotMatch: ['The lease went to one man.'],
  }),
  refuse('one-alone', '#', allOf(isBare, isOne, isLoneOne), {
    matches: [['They had one that sank.', 'refused one']],
    mustNotMatch: [
      'One in five sank.',
      'Two planes crashed. One fell into a lake.',
      'They fired, killing one and wounding two.',
    ],
  }),
]
