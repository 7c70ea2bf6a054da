import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import { isOne, lookAhead, lookBack } from './look.ts'
import type { Asked, EventRule } from './rules.ts'
import { told, type Told } from './senses.ts'
import { isBare, isCount, isOrdinal, type Site } from './site.ts'
import { by, itself } from './tellers.ts'

/** Of scores, sets, ranks and points; in the order in which they are tried. */
export const gameEvents: readonly EventRule[] = [
  {
    name: 'event.score',
    when: ({ draft }) => draft.kind === 'score',
    pattern: '#',
    build: (_, site) => scoreTold(site),
    examples: {
      matches: [
        ['Mali beat Morocco [1-0] in Paris.', 'won: beat'],
        ['A [5-0] victory took them to the final.', 'won: victory'],
        ['They lost [26-7] to the Jets.', 'lost: lost'],
        ['The sides played to a [1-1] draw.', 'scored: 1-1'],
        ['The house voted [54-41] to confirm her.', 'voted-for: voted'],
      ],
      mustNotMatch: ['Mali beat Morocco in [12] games.'],
    },
  },
  {
    name: 'event.mangled-score',
    when: [isCount, ({ draft }) => draft.form === 'digits'],
    pattern: '# ~hyphen ~month',
    build: (_, site) => scoreTold(site),
    examples: {
      matches: [
        // A spreadsheet took 6-3 for a day.
        ['Anna Holm defeated Maria Berg in straight sets, [06]-Mar, 06-Jan.', 'won: defeated'],
        ['The sides played to a [01]-Jan draw.', 'scored: 01'],
      ],
      mustNotMatch: ['Anna Holm met Maria Berg on [06] courts.'],
    },
  },
  {
    name: 'event.set',
    when: [isCount, ({ draft }) => isBare(draft)],
    pattern: '#',
    build: (_, site) => setTold(site),
    examples: {
      matches: [['She beat Brown by [12] in the final.', 'won: beat']],
      mustNotMatch: ['She beat Brown in [12] games.', 'She met Brown on court [12].'],
    },
  },
  {
    name: 'event.rank',
    when: isOrdinal,
    pattern: [
      '# hyphen? by:superlative',
      '# hyphen? word? by:standing',
      '(rankVerbAt | come in) # !word',
      '(rankVerbAt | come in) # (in | at | on | of | with | behind | out | after)',
      '(be | comma) # in definite',
      'be # in',
    ],
    build: (found, site) => (isRank(found, site) ? by('ranked')(found, site) : undefined),
    examples: {
      matches: [
        ['Kenya is the [fourth-largest] exporter.', 'ranked: largest'],
        ['The party came in [third].', 'ranked: third'],
        ['He finished [second] in the race.', 'ranked: second'],
        ['They are [seventh] in the Western Conference.', 'ranked: seventh'],
        ['The win lifted them to [third] place.', 'ranked: place'],
      ],
      mustNotMatch: ['It was the [third] game of the week.'],
    },
  },
  {
    name: 'event.points',
    when: ({ draft }) => draft.unit?.code === '{point}' && !draft.change,
    pattern: '#',
    build: (found, site) => (isGame(site) ? itself('scored')(found, site) : undefined),
    examples: {
      matches: [['He finished with [33 points].', 'scored: 33 points']],
      mustNotMatch: ['The index gained [33 points].', 'The index stood at [8,599 points].'],
    },
  },
]

const isWon = isOne(Class.winVerb)

const isLost = isOne(Class.loseVerb)

const isVote = isOne(Class.voteNoun)

const isBreak = isOne(Class.semicolon, Class.but)

const isAside = isOne(Class.comma)

/** Who wins stands before or right behind the score; who loses close by. */
function scoreTold(site: Asked): Told {
  const { r, draft, first, from, to } = site
  const end = Math.min(to, draft.next + 4)
  const vote = nearVote(site)
  if (vote >= 0) return told('voted-for', vote)
  const won = lookBack(r, first, Math.max(from, first - 13), isWon, isBreak)
  const lost = lookBack(r, first, Math.max(from, first - 4), isLost, isBreak)
  if (lost > won) return told('lost', lost)
  if (won >= 0) return told('won', won)
  const after = lookAhead(r, draft.next, end, isOne(Class.winVerb, Class.loseVerb), isAside)
  if (after >= 0) return told(isWon(r, after) ? 'won' : 'lost', after)
  return told(isPlayed(site) ? 'won' : 'scored', draft.start, draft.next)
}

function nearVote({ r, draft, first, from, to }: Site): number {
  const before = lookBack(r, first, Math.max(from, first - 3), isVote)
  return before >= 0 ? before : lookAhead(r, draft.next, Math.min(to, draft.next + 4), isVote)
}

/** "Eagles 34, Rams 13": the winner first. */
const isPlayed = ({ r, draft }: Site): boolean =>
  lookAhead(r, draft.start, draft.next, isOne(Class.comma)) >= 0 &&
  draft.low !== undefined &&
  draft.low !== draft.value

const endsGame = isOne(Class.semicolon, Class.but, Class.court)

/** "beat Brown by 12", "defeated Haas 6" */
function setTold({ r, draft, first, from }: Site): Told | undefined {
  const won = lookBack(r, first, Math.max(from, first - 40), isWon, endsGame)
  return won < 0 || is(r, draft.next, Class.of) ? undefined : told('won', won)
}

/** "third in the queue" is no rank where it is a noun's. */
const isRank = ({ kept }: Match, { draft }: Site): boolean => kept.has('by') || !draft.noun

const isMarket = isOne(Class.marketNoun, Class.pollNoun, Class.electionWord)

/** Points of a game: not those of an index. */
const isGame = ({ r, draft, from, to }: Site): boolean =>
  draft.value.scale === 0 &&
  toNumber(draft.value) < 200 &&
  lookAhead(r, Math.max(from, draft.start - 40), Math.min(to, draft.next + 20), isMarket) < 0
