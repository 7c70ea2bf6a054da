import { ready } from '../reading/rule.ts'
import { movedBy } from './change-verbs.ts'
import {
  carried,
  fits,
  isChoice,
  isLater,
  isRatio,
  isScore,
  isSides,
  manyOf,
  plainRange,
  reachOf,
  type Pair,
  type PairRules,
  type Reach,
} from './pair-shapes.ts'

/** What two amounts with a joint between them are, matched around both. */
export const pairRules: PairRules = ready<Pair, Reach>([
  {
    name: 'pair.ratio',
    when: ({ kind }) => kind === 'ratio',
    pattern: '#',
    build: (_, pair, r) => (isRatio(r, pair) ? reachOf(pair, 'ratio') : undefined),
    examples: {
      matches: [
        ['One in five left.', '0.2'],
        ['Two of every three boats sank.', '0.6666666666666666'],
      ],
      mustNotMatch: ['They sold 8 in 5 towns.', 'It sold 30 in 2024.'],
    },
  },
  {
    name: 'pair.many',
    when: ({ kind, first, second }) => kind === 'or' && first.form === 'many' && isLater(second),
    pattern: '#',
    build: (_, pair, r) => manyOf(r, pair),
    examples: {
      matches: [
        ['It cost tens or even hundreds of millions of euros.', '10000000..1000000000 EUR vague'],
      ],
      mustNotMatch: ['Dozens or 12 left.'],
    },
  },
  {
    name: 'pair.change',
    when: ({ kind }) => kind === 'word' || kind === 'dash',
    pattern: 'from (modifierBefore | amountLevel | changeFiller | determiner | of){5} #',
    build: (found, pair, r) =>
      fits(r, pair, true) && movedBy(r, found.first) >= 0
        ? reachOf(carried(pair), 'change', found.first)
        : undefined,
    examples: {
      matches: [
        ['The rate rose from 5 to 6 percent.', '5 % from up'],
        ['The price rose from 5 to 6 cents.', '0.05 USD from up'],
        ['The price rose from 5 cents to 6.', '0.06 USD to up'],
        ['It would take the fine from the current $150 to $400.', '400 USD to up'],
        ['They corrected the toll from 53 to 41.', '41 to down'],
      ],
      mustNotMatch: ['Prices range from 5 to 6 euros.', 'Seats cost from $20 to $85.'],
    },
  },
  {
    name: 'pair.opened',
    pattern: [
      '(from | between) #',
      'from (modifierBefore | amountLevel | changeFiller | determiner | of){5} #',
    ],
    when: ({ kind }) => kind === 'word' || kind === 'dash',
    build: (found, pair, r) =>
      fits(r, pair, true) ? reachOf(carried(pair), 'range', found.first) : undefined,
    examples: {
      matches: [
        ['Between 40 and 30 men slept.', '30..40 between'],
        ['Seats are from $20 to $85.', '20..85 USD between'],
      ],
      mustNotMatch: ['They ate between 30 and told 40 tales.'],
    },
  },
  {
    name: 'pair.score',
    pattern: '#',
    when: (pair, r) => isScore(r, pair) && fits(r, pair, pair.kind === 'dash'),
    build: (_, pair) => reachOf(pair, 'score'),
    examples: {
      matches: [
        ['They won 3-1 there.', '1..3'],
        ['It passed by a vote of 8 to 3.', '3..8'],
      ],
      mustNotMatch: ['They saw 3-5 boats.', 'They sold 8 to 3 towns.'],
    },
  },
  {
    name: 'pair.sides',
    pattern: '#',
    when: (pair, r) => (pair.kind === 'word' || pair.kind === 'dash') && isSides(r, pair),
    build: (_, pair) => reachOf(carried(pair), 'sides'),
    examples: {
      matches: [
        ['She beat him by 51 to 48 percent.', '51 %'],
        ['She beat him by 51-to-44 percent.', '44 %'],
        ['It was defeated 37 percent to 43 percent.', '37 %'],
      ],
      mustNotMatch: [
        'It fell from 51 to 48 percent.',
        'It won 20 to 30 percent of them.',
        'It is 5 percent to 10 percent lower.',
      ],
    },
  },
  {
    name: 'pair.or',
    when: ({ kind, first, second }) => kind === 'or' && isChoice(first, second),
    pattern: '#',
    build: (_, pair, r) => (fits(r, pair, false) ? reachOf(carried(pair), 'range') : undefined),
    examples: {
      matches: [
        ['It lasts 10 or 15 minutes.', '10..15 min between'],
        ['They saw two or three boats.', '2..3 between'],
        ['It costs 5 or 6 cents.', '0.05..0.06 USD between'],
        ['They saw two or three hundred boats.', '200..300 between'],
        ['It cost $1.2 or $1.3 billion.', '1200000000..1300000000 USD between'],
        ['It cost 1.2 or 1.3 billion euros.', '1200000000..1300000000 EUR between'],
      ],
      mustNotMatch: [
        'They saw 2 or 30 boats.',
        'It takes 5 miles or 6 minutes.',
        'Press 5 or 3.',
        'It is 40k or 45k cheaper.',
        'It costs $5 or $6 there.',
      ],
    },
  },
  {
    name: 'pair.plain',
    pattern: '#',
    when: ({ kind }) => kind === 'word' || kind === 'dash',
    build: (_, pair, r) => plainRange(r, pair),
    examples: {
      matches: [
        ['It took 5-7 days.', '5..7 d between'],
        ['It costs $4.1-4.3 billion.', '4100000000..4300000000 USD between'],
        ['It costs 40 to 45 pence.', '0.4..0.45 GBP between'],
        ['They lost 10 to 30 men.', '10..30 between'],
      ],
      mustNotMatch: [
        'It cut spending by half to 15 million euros.',
        'It sold 7 to 5 towns.',
        'The toll rose by 12 to 40.',
        'The index dropped 40 to 1,200 on Monday.',
      ],
    },
  },
])
