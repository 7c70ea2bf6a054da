import { Class } from '../../reading/classes.ts'
import { is, sentenceEnd, sentenceStart, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { isOne } from '../meaning/look.ts'
import {
  allOf,
  isKind,
  isNounless,
  isWritten,
  opensSentence,
  refuse,
  type Refusal,
  type Test,
} from './suspect.ts'

const isAlways: Test = ({ draft: { start, next } }, r) =>
  writtenAt(r, start) === '24' && writtenAt(r, next - 1) === '7'

const isScore: Test = ({ draft: { next } }, r) => is(r, next - 1, Class.scoreWord)

const isDouble = allOf(isKind('multiple'), isWritten(/^double$/i))

const isNothing: Test = ({ draft: { value, form } }) => value.coefficient === 0n && form === 'words'

/** Thousands to billions; neither the first nor many. */
const isFigures: Test = ({ draft: { start, value, form } }, r) =>
  form === 'words' &&
  value.coefficient >= 4n &&
  value.coefficient <= 10n &&
  start > sentenceStart(r, start)

const isMagnitudeAlone: Test = ({ draft: { form } }) => form === 'many'

/** "ten grand to mend it", but not "ten grand pianos": what it counts are thousands, of which money is often not said. */
const isThousands: Test = ({ draft: { next } }, r) =>
  r.kind[next + 1] !== PieceKind.word || isNoNoun(r, next + 1)

const isNoNoun = isOne(
  Class.preposition,
  Class.conjunction,
  Class.and,
  Class.but,
  Class.to,
  Class.pronoun,
  Class.determiner,
)

/** "Amounts", "dollars", a bracket or nothing of its line stands before "in millions". */
const opensNote: Test = ({ draft: { phraseStart } }, r) => {
  const i = phraseStart - 2
  const isAfterSign = is(r, i, Class.notedAmount) || is(r, i, Class.currencySign)
  return i < sentenceStart(r, phraseStart) || isAfterSign || isNoteMark(r, i)
}

const isNoteMark = isOne(Class.openBracket, Class.comma)

const endsNote: Test = ({ draft: { next } }, r) =>
  next >= sentenceEnd(r, next - 1) || isNoteEnd(r, next)

const isNoteEnd = isOne(Class.closeBracket, Class.comma, Class.stop)

/** Turns of speech that hold a number: "half the battle", "24-7". */
export const idiomRefusals: readonly Refusal[] = [
  refuse('grand', '# grandWord', allOf(isKind('count', 'money'), isNounless, isThousands), {
    matches: [
      ['It cost him ten grand to mend it.', 'refused ten'],
      ['They paid $12 grand.', 'refused $12'],
    ],
    mustNotMatch: [
      'He sold ten grand pianos.',
      'They won two grand prizes.',
      'She won the $500 grand prize.',
    ],
  }),
  refuse('half-noun', ['# halfNoun', '# definite halfIdiom'], isKind('fraction'), {
    matches: [
      ['He ran a half marathon.', 'refused a half'],
      ['To show up is half the battle.', 'refused half'],
    ],
    mustNotMatch: ['They lost half the boats.'],
  }),
  refuse(
    'nil',
    '!be #',
    ({ draft: { start, kind } }, r) => kind === 'count' && is(r, start, Class.nilWord),
    {
      matches: [['They may return nil there.', 'refused nil']],
      mustNotMatch: ['The tax is nil.', 'They won two-nil.'],
    },
  ),
  refuse(
    'score-of',
    [
      '# of modifierBefore? number',
      '(scoreKind&!gerund | possessive) #',
      'scoreKind # !of',
      '(thirdPronoun | relativeWord) # !of',
      '# scoringWell',
    ],
    isScore,
    {
      matches: [
        ['They need a score of 7 for it.', 'refused a score'],
        ['Test scores rose.', 'refused scores'],
        ['The firm scores well on it.', 'refused scores'],
        ['It scores ministers out of ten.', 'refused scores'],
      ],
      mustNotMatch: [
        'They met a score of men.',
        'It killed scores in the north.',
        'She was reading scores of letters.',
        'It killed scores.',
        'Of those who left, scores died.',
      ],
    },
  ),
  refuse(
    'score-in',
    '# (in | on) definite? scoreKind (comma | stop | and | verb | changes | otherVerb | scoreKind)',
    allOf(isScore, opensSentence),
    {
      matches: [['Scores in math rose.', 'refused Scores']],
      mustNotMatch: ['It killed scores in high rises.', 'Scores in high towns died.'],
    },
  ),
  refuse(
    'double',
    [
      '!be # as article? inPluralForm',
      '!be # as article',
      '!be # as word&!stopWord word&!stopWord? inPluralForm (mark | preposition | and)',
      '# doubleNoun',
    ],
    isDouble,
    {
      matches: [
        ['The pods double as cabins.', 'refused double'],
        ['It has bars that double as towel holders.', 'refused double'],
        ['They complained about double parking.', 'refused double'],
      ],
      mustNotMatch: [
        'It paid double the price.',
        'It was double as high.',
        'Profits double as oil prices rise.',
        'Prices are double as a result.',
        'Sales doubled.',
        'He scored twice as Lund won.',
      ],
    },
  ),
  refuse('zero', '# ~hyphen? zeroNoun', isNothing, {
    matches: [['They live by zero waste there.', 'refused zero']],
    mustNotMatch: ['It had zero deaths.', 'It took two days.'],
  }),
  refuse('zero-in', '# in on', isNothing, {
    matches: [['It helps you zero in on the best mill.', 'refused zero']],
    mustNotMatch: ['It had zero in cash.', 'They let two in on it.'],
  }),
  refuse('zero-days', '#', allOf(isKind('duration'), isNothing), {
    matches: [['The world of zero days is hard.', 'refused zero days']],
    mustNotMatch: ['It took two days.', 'It took 0 days.'],
  }),
  refuse('always', ['allDay (word){2} #', '# allDay'], allOf(isKind('score'), isAlways), {
    matches: [['It is open 24-7 there.', 'refused 24-7']],
    mustNotMatch: ['They won 24-8 there.', 'Halden fell 24-7 at Lund.'],
  }),
  refuse('digits-told', '# ~hyphen ~digitNoun', isKind('count'), {
    matches: [
      ['He was paid a six-figure sum.', 'refused six'],
      ['They got a 7-figure offer.', 'refused 7'],
    ],
    mustNotMatch: ['They saw a six-man team.'],
  }),
  refuse(
    'figures-told',
    '# digitPlural (mark | and | or | for | per | article timeUnit)',
    allOf(isKind('count', 'rate'), isFigures),
    {
      matches: [
        ['She earns six figures.', 'refused six'],
        ['He made seven figures a year there.', 'refused seven'],
      ],
      mustNotMatch: ['Six figures were found in the tomb.', 'They saw two figures.'],
    },
  ),
  refuse('one-in', '# ~hyphen ~in ~hyphen', isKind('count'), {
    matches: [
      ['It is a one-in-a-million chance.', 'refused one'],
      ['It is a 1-in-100 chance.', 'refused 1'],
    ],
    mustNotMatch: ['They had one in a boat.'],
  }),
  refuse('some-age', '# ~hyphen ~somewhat', isKind('count'), {
    matches: [['A 30-something man ran.', 'refused 30']],
    mustNotMatch: ['A 30-man crew ran.'],
  }),
  refuse('unit-note', 'in #', allOf(isMagnitudeAlone, opensNote, endsNote), {
    matches: [
      ['Sales (in millions, unless noted)', 'refused millions'],
      ['Results for the quarter, in millions of dollars', 'refused millions of dollars'],
      ['All amounts in thousands.', 'refused thousands'],
    ],
    mustNotMatch: [
      'It ended in millions of deaths.',
      'The power went in thousands of homes, police say.',
    ],
  }),
]
