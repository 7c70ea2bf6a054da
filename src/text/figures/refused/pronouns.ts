import { Class } from '../../reading/classes.ts'
import { is, isSameSentence, sentenceStart, wordAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { isOne } from '../meaning/look.ts'
import { allOf, isPronoun, refuse, type Refusal, type Test } from './suspect.ts'

/** How many words a phrase has before its noun. */
const phraseReach = 6

/** What a phrase does not go on behind: the end of "my favorite books" and "the reasons that he gave". */
const endsPhrase = isOne(Class.preposition, Class.relativeWord, Class.be, Class.have, Class.and)

/** "one of my favorite topics", "one of the reasons": which of them it is, not how many. */
const isOneOfKind: Test = ({ draft: { start } }, r) => {
  // "killed one of the main suspects"
  if (is(r, start - 1, Class.harming)) return false
  for (let i = start + 2; i < start + 2 + phraseReach && isSameSentence(r, start, i); i++) {
    if (r.kind[i] === PieceKind.mark || endsPhrase(r, i)) return false
    if (is(r, i, Class.kindWord) || is(r, i, Class.kindNoun)) return true
  }
  return false
}

/** "one gives you freedom", "the best one depends on that": no noun in the plural stands behind one. */
const isBeforeVerb: Test = ({ draft: { next, noun } }, r) =>
  noun?.headAt === next && noun.head !== wordAt(r, next) && followsVerb(r, next + 1)

const followsVerb = isOne(
  Class.pronoun,
  Class.preposition,
  Class.determiner,
  Class.adverb,
  Class.to,
)

const opens: Test = ({ draft: { start } }, r) => start === sentenceStart(r, start)

/** "one" that says which one, or begins a tale. */
export const pronounRefusals: readonly Refusal[] = [
  refuse('one-of-kind', '# of', allOf(isPronoun, isOneOfKind), {
    matches: [
      ['It covers one of my favorite topics.', 'refused one'],
      ['One of the main reasons is cost.', 'refused One'],
      ['It fell into the hands of one of the giants of steel.', 'refused one'],
      ['They read one of the many books on it.', 'refused one'],
    ],
    mustNotMatch: [
      'They killed one of the main suspects.',
      'They sank one of the boats for a reason.',
      'One of its soldiers died.',
    ],
  }),
  refuse('one-verb', '# inPluralForm', allOf(isPronoun, isBeforeVerb), {
    matches: [
      ['Of the tours, one gives you freedom.', 'refused one'],
      ['The best one depends on you.', 'refused one'],
    ],
    mustNotMatch: ['It has one series.', 'It sold one sports car.', 'It lost one bus.'],
  }),
  refuse('one-opening', '# (partOfDay | tellingTime)', allOf(isPronoun, opens), {
    matches: [
      ['One night a goat herder found it.', 'refused One'],
      ['One morning, he heard of it.', 'refused One'],
      ['One time I had to go.', 'refused One'],
    ],
    mustNotMatch: ['It took one night.', 'One nightclub burned.'],
  }),
]
