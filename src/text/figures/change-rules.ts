import { Class } from '../reading/classes.ts'
import { is, isApart } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import { ready } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  hasLevel,
  isMoney,
  isPercent,
  isPoints,
  isRelative,
  type Candidate,
  type ChangeRules,
  type Role,
} from './change-parts.ts'
import {
  became,
  by,
  closing,
  endRole,
  extreme,
  followed,
  governedBy,
  initialRole,
  isLevelled,
  levelBefore,
  listed,
  pairRole,
  strong,
  wordBefore,
} from './change-roles.ts'
import { verbBefore } from './change-verbs.ts'
import type { Draft } from './drafts.ts'
import { isOne } from './meaning/look.ts'

/** What a verb of change that leads to it with "by" changes: "by $5 million", "by two hours", "by 5,000 barrels". */
const isMovable = (draft: Draft): boolean =>
  isMoney(draft) ||
  draft.kind === 'duration' ||
  (draft.kind === 'measure' && draft.unit?.dimension !== 'length')

/** "sank 12 miles off the town": where it is so. */
const isDistance = (r: TextReading, { unit, next }: Draft): boolean =>
  unit?.dimension === 'length' && (is(r, next, Class.direction) || is(r, next, Class.from))

/** "raised prices 4% in May": no noun, and no whole of it behind. */
const isAlone = (r: TextReading, next: number): boolean =>
  !is(r, next, Class.of) && (r.kind[next] !== PieceKind.word || isBehindAll(r, next))

const isBehindAll = isOne(Class.stopWord, Class.weekday, Class.relativeTime, Class.timeUnit)

/** In a pattern: a word of a noun phrase. */
const noun = 'word&!verb&!stopWord&!participle&!gerund&!changes'

/** Which part of a change a draft is, matched around it and the words between it and what governs it. */
export const changeRules: ChangeRules = ready<Candidate, Role>([
  {
    name: 'change.from-to',
    when: ({ draft }) => draft.role !== undefined,
    pattern: '#',
    build: (_, { draft, current }, r) => pairRole(r, draft, current),
    examples: {
      matches: [
        ['The fee went from $3 to $5.', '3 USD from up'],
        ['The firm revised the number, from 17 to 12.', '12 to down'],
      ],
      mustNotMatch: ['The fee is from $3 to $5.', 'The fee rose to $5 from $3.'],
    },
  },
  {
    name: 'change.up-from',
    when: ({ last }) => last !== undefined,
    pattern: 'verb:(up | down) adverb? from #',
    build: (found, { draft, last }, r) => became(r, draft, last, found.kept.get('verb')?.first),
    examples: {
      matches: [
        ['It closed at $41, up from $39.', '39 USD from up'],
        ['It closed at $41, up from $39.', '41 USD to up'],
        ['It is at 38% of capacity, down sharply from 61%.', '38 % to down'],
      ],
      mustNotMatch: ['It costs $41 and takes 3 hours, down from 5 metres.'],
    },
  },
  {
    name: 'change.end',
    pattern: 'end:(to | from) #',
    when: ({ draft }) => draft.role === undefined,
    build: (_, candidate, r) => endRole(r, candidate),
    examples: {
      matches: [
        ['Sales rose to $5.', '5 USD to up'],
        ['Sales fell in spring from an average of $5.', '5 USD approx from down'],
        ['It jumped to a peak above $90.', '90 USD more-than to up'],
        ['The school went from 1,800 pupils in 2013 to 180.', '180 to down'],
        ['That brought the toll to 259.', '259 to up'],
        ['The gas firm cut its staff to 4,000 workers.', '4000 to down'],
        ['Mobile phone use rose to 45 million users.', '45000000 to up'],
      ],
      mustNotMatch: [
        'They went to 12 towns.',
        'They attributed the rise to 12 storms.',
        'Power was cut to 4,500 homes.',
        'The agency has reduced aid to 90 families.',
        'Water supplies have been cut to 12 villages.',
      ],
    },
  },
  {
    name: 'change.from-before',
    when: ({ draft, last }) => last !== undefined && hasLevel(draft),
    pattern: 'from #',
    build: (_, { draft, last }, r) => (isLevelled(r, last) ? became(r, draft, last) : undefined),
    examples: {
      matches: [
        ['The rent is now $400, from $150.', '150 USD from up'],
        ['The stake stands at 4% from 9%.', '4 % to down'],
      ],
      mustNotMatch: ['He took $400 from $900 of savings.'],
    },
  },
  {
    name: 'change.initially',
    pattern: 'initially # comma auxiliary{3} adverb? verb:changes to',
    build: ({ kept }, _, r) => initialRole(r, kept.get('verb')?.first),
    examples: {
      matches: [['The toll, initially 10, has now risen to 12.', '10 from up']],
      mustNotMatch: ['The toll, initially 10, was told to 12 papers.'],
    },
  },
  {
    name: 'change.none',
    when: ({ draft }) => hasLevel(draft),
    pattern: ['steady at #', 'held (piece&!preposition&!held&!verb){4} at #'],
    build: (_, { before }) => ({ role: 'to', direction: 'none', verb: before }),
    examples: {
      matches: [
        ['The rate was unchanged at 65%.', '65 % to none'],
        ['The bank kept its main rate at 4%.', '4 % to none'],
      ],
      mustNotMatch: ['The men were held at 3 camps.', 'He was flat at 3 shops.'],
    },
  },
  {
    name: 'change.signed',
    when: ({ draft }, r) => isPercent(draft) && !isApart(r, draft.start),
    pattern: 'verb:plusSign #',
    build: (found, _, r) => by(r, found.kept.get('verb')?.first ?? 0),
    examples: {
      matches: [['Gold: +0.2% today', '0.2 % by up']],
      mustNotMatch: ['It was tax + 2% of sales.'],
    },
  },
  {
    name: 'change.by',
    when: ({ draft }) => isRelative(draft) || isMovable(draft),
    pattern: 'by #',
    build: (_, { draft, before }, r) => {
      const verb = verbBefore(r, before)
      // "lost the race by two seconds", "fell short by $5 million"
      const isLost = draft.kind === 'duration' && is(r, verb, Class.lossVerb)
      return isLost || is(r, before - 1, Class.lagging) ? undefined : governedBy(r, verb)
    },
    examples: {
      matches: [
        ['They want to cut the fleet by a third.', '0.3333333333333333 by down'],
        ['Stores saw sales rise by 4%.', '4 % by up'],
        ['Prices rose sharply by 12 dollars.', '12 USD by up'],
        ['The deal lifts earnings by $80 million.', '80000000 USD by up'],
        ['They raised output by 40,000 barrels.', '40000 [bbl_us] by up'],
        ['The line cuts the journey by 35 minutes.', '35 min by down'],
      ],
      mustNotMatch: [
        'It is owned by 4% of them.',
        'They cut the rope by 4 metres.',
        'Ayr lost the race by two seconds.',
        'The bid fell short by $5 million.',
        'He fell behind by 40 seconds.',
      ],
    },
  },
  {
    name: 'change.of',
    pattern: 'verb:changeNoun of #',
    build: (found, { draft }, r) => strong(r, draft, found.kept.get('verb')?.first),
    examples: {
      matches: [['It was a drop of 4%.', '4 % by down']],
      mustNotMatch: ['It was a loss of 4 boats.', 'It was a share of 4%.'],
    },
  },
  {
    name: 'change.cut',
    when: ({ draft }) => hasLevel(draft),
    pattern: 'be verb:weakChange #',
    build: (found, _, r) => governedBy(r, found.kept.get('verb')?.first ?? -1),
    examples: {
      matches: [['Spending will be cut £200m.', '200000000 GBP by down']],
      mustNotMatch: ['They cut £200m.'],
    },
  },
  {
    name: 'change.extreme',
    when: ({ draft }) => hasLevel(draft),
    pattern: 'reaching #',
    build: (_, candidate, r) => extreme(r, candidate),
    examples: {
      matches: [
        ['Prices hit a record high average of $2.29.', '2.29 USD to up'],
        ['The rate reached a low of 3%.', '3 % to down'],
      ],
      mustNotMatch: ['Prices hit $2.29.'],
    },
  },
  {
    name: 'change.close',
    when: ({ current }) => current !== undefined,
    pattern: ['(closing | comparedChange) at #', 'at #'],
    build: ({ first }, candidate) => closing(first, candidate),
    examples: {
      matches: [
        ['Shares fell 2 dollars to close at 41 dollars.', '41 USD to down'],
        ['Shares ended 1% lower at $6.02.', '6.02 USD to down'],
        ['Wheat was down 1.2% at $5.84.', '5.84 USD to down'],
      ],
      mustNotMatch: ['Shares closed at $41.', 'Sales rose 2% in May at $5 each.'],
    },
  },
  {
    name: 'change.level-before',
    when: ({ draft, last }) => last !== undefined && hasLevel(draft),
    pattern: 'comma verb:(up | down) #',
    build: ({ kept }, candidate, r) => levelBefore(r, candidate, kept.get('verb')?.first),
    examples: {
      matches: [
        ['Shares closed at $45.75, down 25 cents.', '45.75 USD to down'],
        ['Shares closed at $45.75, down 25 cents.', '0.25 USD by down'],
      ],
      mustNotMatch: ['Shares closed at $45.75, down 2%.'],
    },
  },
  {
    name: 'change.verb',
    when: ({ draft }, r) => !isDistance(r, draft),
    pattern: '#',
    build: (_, { draft, before }, r) => strong(r, draft, wordBefore(r, before)),
    examples: {
      matches: [
        ['Sales fell again 3%.', '3 % by down'],
        ['The stock was down 68p.', '0.68 GBP by down'],
        ['The toll rose by 12 to 40.', '12 by up'],
        ['The index fell 40 to 1,200.', '40 by down'],
      ],
      mustNotMatch: [
        'They raised $5m.',
        'It made up 28%.',
        'The ship sank 12 miles off Ayr.',
        'It fell 12 miles from the town.',
      ],
    },
  },
  {
    name: 'change.object',
    when: ({ draft }, r) => (isPercent(draft) || isPoints(draft)) && isAlone(r, draft.next),
    pattern: `(verb:changes&cuePast | verb:changes&!changeNoun&!up&!down&!gerund | to verb:changes&!up&!down&!gerund) determiner? ${noun} (${noun}){2} #`,
    build: (found, _, r) => governedBy(r, found.kept.get('verb')?.first ?? -1),
    examples: {
      matches: [
        ['The firm raised prices 4%.', '4 % by up'],
        ['The town lowered its water tax 4%.', '4 % by down'],
        ['They agreed to cut waste 4% by May.', '4 % by down'],
        ['The firm cut prices 4% last year.', '4 % by down'],
      ],
      mustNotMatch: [
        'Growth rates reached 4%.',
        'The firm raised prices 4% of towns can pay.',
        'The car climbed our steep 4% hill.',
        'It made up ground 4% of the time.',
      ],
    },
  },
  {
    name: 'change.apposition',
    when: ({ draft }) => isRelative(draft),
    pattern: 'verb:changeNoun comma # comma',
    build: (found, _, r) => governedBy(r, found.kept.get('verb')?.first ?? -1),
    examples: {
      matches: [['It was the sharpest fall, 6%, since 2009.', '6 % by down']],
      mustNotMatch: ['It was the largest part, 6%, since 2009.'],
    },
  },
  {
    name: 'change.behind',
    when: ({ draft }) => isPercent(draft) || isPoints(draft),
    pattern: '#',
    build: (_, { draft }, r) => followed(r, draft),
    examples: {
      matches: [
        ['It saw a 4.2 percent drop.', '4.2 % by down'],
        ['Prices were 7% higher.', '7 % by up'],
      ],
      mustNotMatch: ['A 4.2 percent share was dropped.', 'It has a 4 percent yield after a rise.'],
    },
  },
  {
    name: 'change.listed',
    when: ({ draft, last }) => isPercent(draft) && last !== undefined,
    pattern: `(comma | and) determiner? (${noun}){3} #`,
    build: (found, { last, current }) => listed(found, last, current),
    examples: {
      matches: [['Car sales fell 9 percent, bus sales 4 percent.', '4 % by down']],
      mustNotMatch: ['Sales fell 9 percent, leaving 4 percent of them.'],
    },
  },
])
