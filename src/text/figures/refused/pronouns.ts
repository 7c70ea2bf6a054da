import { Class } from '../../reading/classes.ts'
import { is, isSameSentence, wordAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, type Sight } from '../meaning/look.ts'
import { allOf, isPronoun, opensSentence, refuse, type Refusal, type Test } from './suspect.ts'

/** How many words a phrase has before its noun. */
const phraseReach = 6

/** What a phrase does not go on behind: the end of "my favorite books" and "the reasons that he gave". */
const endsPhrase = isOne(Class.preposition, Class.relativeWord, Class.be, Class.have, Class.and)

/** Whether the phrase behind "one of" has what is wanted, before what ends it. */
function hasPhrase(r: TextReading, start: number, wanted: Sight): boolean {
  for (let i = start + 2; i < start + 2 + phraseReach && isSameSentence(r, start, i); i++) {
    if (r.kind[i] === PieceKind.mark || endsPhrase(r, i)) return false
    if (wanted(r, i)) return true
  }
  return false
}

const isOfKind = isOne(Class.kindWord)
const isKindOfThing = isOne(Class.kindNoun)

/** "one of the reasons", "it plays one of the main roles": which of them it is, not how many. */
const isOneOfKind: Test = ({ draft: { start } }, r) => {
  if (hasPhrase(r, start, isKindOfThing)) return !is(r, start - 1, Class.harming)
  return hasPhrase(r, start, isOfKind) && !isDone(r, start - 1) && !hasHappened(r, start)
}

/** What is done to one of them: "shot one of the main suspects", but neither "says one of" nor "is called one of". */
const isDone: Sight = (r, i) =>
  doing(r, i) && !is(r, i, Class.verb) && !is(r, i, Class.be) && !is(r, i - 1, Class.be)

const doing = isOne(Class.participle, Class.tensePast, Class.irregularParticiple, Class.harming)

const isSomebody = isOne(Class.somebody)

/** "was flown to hospital" */
const isDoneTo: Sight = (r, i) => is(r, i, Class.be) && isPast(r, i + 1)

const isPast = isOne(Class.participle, Class.irregularParticiple, Class.eventVerb)

/** How far behind "one of" a word is looked for that says what happened to it. */
const happeningReach = 9

/** "One of the main bridges collapsed", "One of the many children was missing", "One of the few survivors was flown out" */
function hasHappened(r: TextReading, start: number): boolean {
  const isPerson = hasPhrase(r, start, isSomebody)
  for (let i = start + 3; i < start + happeningReach && isSameSentence(r, start, i); i++) {
    if (r.kind[i] === PieceKind.mark) return false
    if (happens(r, i) || (isPerson && isDoneTo(r, i))) return true
  }
  return false
}

const happens = isOne(Class.state, Class.happeningPast)

/** "one gives you freedom", "the best one depends on that": no noun in the plural stands behind one. */
const isBeforeVerb: Test = ({ draft: { next, noun } }, r) =>
  noun?.headAt === next &&
  noun.head !== wordAt(r, next) &&
  !is(r, next, Class.dyingNow) &&
  followsVerb(r, next + 1)

/** ", one loses contact": what is done by anybody. */
const isSubject: Test = ({ draft: { next, noun } }, r) =>
  noun?.headAt === next &&
  noun.head !== wordAt(r, next) &&
  r.kind[next + 1] === PieceKind.word &&
  isVerb(r, next) &&
  !is(r, next, Class.dyingNow) &&
  !is(r, next, Class.linkVerb)

const isVerb = isOne(Class.verb, Class.otherVerb, Class.eventVerb, Class.changesOrAmounts)

const followsVerb = isOne(
  Class.pronoun,
  Class.preposition,
  Class.determiner,
  Class.adverb,
  Class.to,
)

/** "One night he left", but not "One night flight was late". */
const isOfTimeAlone: Test = ({ draft: { next, noun } }) => !noun || noun.headAt === next

/** "one" that says which one, or begins a tale. */
export const pronounRefusals: readonly Refusal[] = [
  refuse('one-of-kind', '# of', allOf(isPronoun, isOneOfKind), {
    matches: [
      ['It covers one of my favorite topics.', 'refused one'],
      ['One of the main reasons is cost.', 'refused One'],
      ['One of the few reasons was given by the mayor.', 'refused One'],
      ['One of the few guards was a friend.', 'refused One'],
      ['One of the few companies was founded there.', 'refused One'],
      ['It fell into the hands of one of the giants of steel.', 'refused one'],
      ['It plays one of the main roles there.', 'refused one'],
    ],
    mustNotMatch: [
      'They killed one of the main suspects.',
      'They shot one of the leading protesters.',
      'They closed one of its many plants.',
      'One of the main bridges fell.',
      'One of the few survivors was flown to hospital.',
      'One of the few guards in the yard was shot.',
      'They sank one of the boats for a reason.',
      'One of its soldiers died.',
    ],
  }),
  refuse('one-verb', '# inPluralForm', allOf(isPronoun, isBeforeVerb), {
    matches: [
      ['Of the tours, one gives you freedom.', 'refused one'],
      ['The best one depends on you.', 'refused one'],
    ],
    mustNotMatch: [
      'One dies every minute.',
      'It has one series.',
      'It sold one sports car.',
      'It lost one bus.',
    ],
  }),
  refuse('one-does', '(comma | conditional) # inPluralForm', allOf(isPronoun, isSubject), {
    matches: [['If you step out, one loses contact with it.', 'refused one']],
    mustNotMatch: [
      'Three men were hurt, one remains critical.',
      'It lost three ships, one sports car and a bus.',
    ],
  }),
  refuse(
    'one-opening',
    '# (partOfDay | tellingTime)',
    allOf(isPronoun, opensSentence, isOfTimeAlone),
    {
      matches: [
        ['One night a goat herder found it.', 'refused One'],
        ['One morning, he heard of it.', 'refused One'],
        ['One time I had to go.', 'refused One'],
      ],
      mustNotMatch: ['It took one night.', 'One nightclub burned.', 'One night flight was late.'],
    },
  ),
]
