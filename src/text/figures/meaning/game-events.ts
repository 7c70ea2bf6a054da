import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { compare, toNumber } from '../../reading/numbers/decimal.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import { isMargin } from './margin-events.ts'
import { isPoll, seenNear } from './polls.ts'
import type { Asked, EventRule } from './rules.ts'
import { skipCounters, told, type Told } from './senses.ts'
import { isBare, isCount, isOrdinal, type Site } from './site.ts'
import { by, itself } from './tellers.ts'
import { eventAt } from './verbs.ts'

/** Of scores, sets, ranks and points; in the order in which they are tried. */
export const gameEvents: readonly EventRule[] = [
  {
    name: 'event.index',
    when: ({ draft: { kind, unit } }) => kind === 'count' || unit?.code === '{point}',
    pattern: 'by:dayEnd (word{2} (at | on | of))? #',
    build: ({ kept }, site) => {
      const at = kept.get('by')?.first ?? -1
      return toNumber(site.draft.value) >= 500 && hasIndex(site) ? told('traded', at) : undefined
    },
    examples: {
      matches: [
        ['Tokyo’s Nikkei index rose 82 points, to finish at [8,599].', 'traded: finish'],
        ['The Dow Jones gained 1.6 percent to end the day at [9505.96].', 'traded: end'],
      ],
      mustNotMatch: ['The tour is to finish at [8,599] places.', 'The index rose to [8,599].'],
    },
  },
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
        ['The council backed the plan [5-2] in May.', 'voted-for: backed'],
        ['The court ruled for her in a [5-4] decision.', 'voted-for: decision'],
        ['Ayr passed the ball well and drew, [2-2].', 'scored: 2-2'],
        ['The house passed on the offer, and Ayr won [5-4].', 'won: won'],
        ['Ayr slipped past Largs [84-83] on Friday.', 'won: past'],
        ['She took the doubles title over Berg, [6-3].', 'won: title'],
        ['Peru beat Chile while Iran and Mali played to a [1-1] draw.', 'scored: 1-1'],
        ['The Hawks ([19-3]) met the Owls.', 'won: 19-3'],
        ['Ayr, who had won the title, led [18-16] at the break.', 'scored: 18-16'],
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
    pattern: 'by #',
    build: (_, site) => setTold(site),
    examples: {
      matches: [['She beat Brown by [12] in the final.', 'won: beat']],
      mustNotMatch: ['She beat Brown in [12] games.', 'She met Brown on court [12].'],
    },
  },
  {
    name: 'event.rank',
    when: isOrdinal,
    pattern: ['# hyphen? by:superlative', '# hyphen? word? by:standing'],
    build: by('ranked'),
    examples: {
      matches: [
        ['Kenya is the [fourth-largest] exporter.', 'ranked: largest'],
        ['The win lifted them to [third] place.', 'ranked: place'],
      ],
      mustNotMatch: ['It was the [third] game of the week.'],
    },
  },
  {
    name: 'event.number-one',
    when: [isOrdinal, ({ draft }) => numbered.has(draft.rule)],
    pattern: '#',
    build: itself('ranked'),
    examples: {
      matches: [
        ['It is the [number two] producer of tin.', 'ranked: number two'],
        ['It is the [No. 2] producer of tin.', 'ranked: No. 2'],
        ['It is now a [Category Four] storm.', 'ranked: Category Four'],
      ],
      mustNotMatch: ['It is the [second] producer of tin.'],
    },
  },
  {
    name: 'event.bare-rank',
    when: [isOrdinal, ({ draft }) => !draft.noun],
    pattern: '!nounOpener #',
    build: itself('ranked'),
    examples: {
      matches: [
        ['The party came in [third].', 'ranked: third'],
        ['He finished [second] in the race.', 'ranked: second'],
        ['They are [seventh] in the Western Conference.', 'ranked: seventh'],
        ['Holm is [second], 12 points behind Berg.', 'ranked: second'],
        ['The defeat leaves Ayr [ninth].', 'ranked: ninth'],
      ],
      mustNotMatch: ['The goal was his [third] of the week.'],
    },
  },
  {
    name: 'event.top',
    when: [isCount, ({ draft }) => draft.noun !== undefined],
    pattern: 'by:topWord #',
    build: by('ranked'),
    examples: {
      matches: [['It is one of the top [three] makers of cars.', 'ranked: top']],
      mustNotMatch: ['It is one of [three] makers of cars.'],
    },
  },
  {
    name: 'event.margin',
    when: isMargin,
    pattern: [
      '(leads | trails) word&!phraseOpener{6} by #',
      '# word? by:(behind | ahead | adrift)',
    ],
    build: itself('ranked'),
    examples: {
      matches: [
        ['Ayr lead the league by [two points].', 'ranked: two points'],
        ['Ayr leads the East by [two] games over Largs.', 'ranked: two'],
        ['Holm is second, [106 points] behind Berg.', 'ranked: 106 points'],
      ],
      mustNotMatch: ['Ayr led by [12 points] at the break.'],
    },
  },
  {
    name: 'event.currency',
    when: [isCount, ({ draft }) => !draft.noun && !draft.unit],
    pattern: ['by:dayEnd word{2} at #', '# by:(to definite moneyName)'],
    build: (found, site) => (hasMoney(site) ? by('traded')(found, site) : undefined),
    examples: {
      matches: [
        ['The rupee closed at [223.9] on Friday.', 'traded: closed'],
        ['The lira stood at [20.05] to the dollar.', 'traded: to the dollar'],
      ],
      mustNotMatch: [
        'The school closed at [40] on Friday.',
        'Ott went from 10 to [20.05] on Friday.',
      ],
    },
  },
  {
    name: 'event.innings',
    when: [isCount, ({ draft }) => !draft.noun && !draft.unit],
    pattern: [
      'all by:out for #',
      '# for by:number',
      '# without by:strongEvent',
      '# not by:out',
      '# all by:out',
    ],
    build: (found, site) => (isInnings(found, site) ? by('scored')(found, site) : undefined),
    examples: {
      matches: [
        ['The hosts were all out for [343].', 'scored: out'],
        ['Ott took [five] for 42 as Mali won.', 'scored: 42'],
        ['Mali were [6] without loss at the close.', 'scored: loss'],
        ['Ott ended [87] not out.', 'scored: out'],
      ],
      mustNotMatch: [
        'They paid [five] for 42.',
        'They walked out for [343] days.',
        'He left [6] for 7 others.',
      ],
    },
  },
  {
    name: 'event.score-list',
    when: [isCount, ({ draft }) => draft.form === 'digits' && draft.power === 0],
    pattern: 'capital comma? # (comma | stop | semicolon | openBracket)',
    build: (_, { r, first, from }) => {
      const colon = lookBack(r, first, from, isColon)
      return isScore(r, colon - 1) ? told('scored', colon - 1) : undefined
    },
    examples: {
      matches: [
        ['Team scores: Lincoln [214.5], Roosevelt 187.5.', 'scored: scores'],
        ['Team scores: Lincoln 214.5, Gary, Ind., [160.5], Hale 90.', 'scored: scores'],
        ['Scores: Lincoln [27.7]; Hale 19.3.', 'scored: Scores'],
      ],
      mustNotMatch: ['Votes: Lincoln [214.5], Hale 187.', 'Scores met: Lincoln [214.5], Hale 187.'],
    },
  },
  {
    name: 'event.minute',
    when: isOrdinal,
    pattern: '# minuteNoun',
    build: (_, site) => (isBooked(site) ? undefined : itself('scored')(_, site)),
    examples: {
      matches: [
        ['The winner came in the [88th] minute.', 'scored: 88th'],
        ['Ott headed home in the [fourth] minute of added time.', 'scored: fourth'],
      ],
      mustNotMatch: [
        'The winner came in the [88th] hour.',
        'Ott was sent off in the [88th] minute.',
      ],
    },
  },
  {
    name: 'event.champion',
    when: isCount,
    pattern: ['# hyphen word{2} by:champion', '# word&!phraseOpener by:winning'],
    build: by('won'),
    examples: {
      matches: [
        ['She is a [two]-time champion here.', 'won: champion'],
        ['It ended their [three] match winning streak.', 'won: winning'],
      ],
      mustNotMatch: ['She met [two] champions.'],
    },
  },
  {
    name: 'event.points',
    when: ({ draft }) => draft.unit?.code === '{point}' && !draft.change,
    pattern: '#',
    build: (_, site) => pointsTold(site),
    examples: {
      matches: [
        ['He finished with [33 points].', 'scored: 33 points'],
        ['Berg kept the lead in the World Cup with [706 points].', 'scored: 706 points'],
        ['The club was docked [eight points] for it.', 'lost: docked'],
        ['In the vote of coaches he got [387 points].', 'voted-for: vote'],
        ['In the poll she holds a [12-point] lead in the race.', 'polled: poll'],
        ['The poll is out. In the capital the senator holds a [12-point] edge.', 'polled: poll'],
      ],
      mustNotMatch: [
        'The index gained [33 points].',
        'The index stood at [8,599 points].',
        'The candidate won the race by [12 points].',
      ],
    },
  },
]

/** "number two", "No. 2", "Category 2" */
const numbered: ReadonlySet<string> = new Set(['ordinal.number', 'ordinal.no', 'ordinal.scale'])

const isPassive = isOne(Class.passiveVerb)

/** "was sent off in the 68th minute": no goal. */
const isBooked = ({ r, first, from }: Site): boolean =>
  lookBack(r, first, Math.max(from, first - 6), isPassive) >= 0

const isColon = isOne(Class.colon)
const isScore = isOne(Class.scoreLabel)
const isIndex = isOne(Class.marketNoun)

const hasIndex = ({ r, from, to }: Site): boolean => lookAhead(r, from, to, isIndex) >= 0

const isWon = isOne(Class.winVerb)

const isWonWord = isOne(Class.winVerb, Class.wonScore)

/** "slipped past Ayr 84-83", "took the title over Berg, 6-3" */
const isWonScore: Sight = (r, i) => isWonWord(r, i) || eventAt(r, i, Class.strongEvent) === 'won'

const isLost = isOne(Class.loseVerb)

const isVote = isOne(Class.voteNoun)

const isBreak = isOne(Class.semicolon, Class.but)

const isAside = isOne(Class.comma)

/** Who wins stands before or right behind the score; who loses close by. */
function scoreTold(site: Asked): Told {
  const { r, draft, first, from, to } = site
  const end = Math.min(to, draft.next + 4)
  const vote = votedAt(site)
  if (vote >= 0) return told('voted-for', vote)
  if (isDraw(site) || isLead(site)) return told('scored', draft.start, draft.next)
  const won = lookBack(r, first, Math.max(from, first - 20), isWonScore, isBreak)
  const lost = lookBack(r, first, Math.max(from, first - 8), isLost, isBreak)
  if (lost > won) return told('lost', lost)
  if (won >= 0) return told('won', won)
  const after = lookAhead(r, draft.next, end, isOne(Class.winVerb, Class.loseVerb), isAside)
  if (after >= 0) return told(isWon(r, after) ? 'won' : 'lost', after)
  return told(isPlayed(site) || isRecord(site) ? 'won' : 'scored', draft.start, draft.next)
}

/** "played to a 1-1 draw", whoever else won. */
const isDraw = ({ draft: { low, high } }: Site): boolean =>
  low !== undefined && high !== undefined && compare(low, high) === 0

const isLeadWord = isOne(Class.leadWord)

/** "led 18-16", "a 4-0 lead": not over yet. */
const isLead = ({ r, draft, first, from }: Site): boolean =>
  isLeadWord(r, draft.next) || lookBack(r, first, Math.max(from, first - 3), isLeadWord) >= 0

/** "The Hawks (19-3) trailed": won before, and lost. */
const isRecord = ({ r, draft }: Site): boolean =>
  is(r, draft.start - 1, Class.openBracket) && isCapital(r, draft.start - 2)

/** "voted 54-41", "a panel passed the bill 9-0": the vote of a body is told like a game. */
function votedAt(site: Site): number {
  const vote = nearVote(site)
  if (vote >= 0) return vote
  const { r, draft, first, from, to } = site
  if (lookBack(r, first, Math.max(0, first - around), isBody) < 0) return -1
  if (isWonScore(r, skipCounters(r, first - 1, from))) return -1
  const behind = lookAhead(r, draft.next, Math.min(to, draft.next + 3), isMotion)
  return behind >= 0 ? behind : lookBack(r, first, Math.max(from, first - 12), isMotion, isBreak)
}

const isBody = isOne(Class.votingBody)
const isMotion = isOne(Class.motionWord)

function nearVote({ r, draft, first, from, to }: Site): number {
  const before = lookBack(r, first, Math.max(from, first - 3), isVote)
  return before >= 0 ? before : lookAhead(r, draft.next, Math.min(to, draft.next + 4), isVote)
}

/** "Eagles 34, Rams 13": the winner first. */
const isPlayed = ({ r, draft }: Site): boolean =>
  lookAhead(r, draft.start, draft.next, isOne(Class.comma)) >= 0 &&
  draft.low !== undefined &&
  draft.low !== draft.value

const isCurrency = isOne(Class.moneyName)

const hasMoney = ({ r, from, draft }: Site): boolean =>
  lookBack(r, draft.start, Math.max(from, draft.start - 14), isCurrency) >= 0

const isCricket = isOne(Class.gameWord, Class.winVerb)

/** "five for 42" where the text is of a game; all out is nobody else. */
function isInnings({ kept }: Match, { r, draft, from, to }: Site): boolean {
  const at = kept.get('by')?.first ?? -1
  if (is(r, at, Class.strongEvent)) return eventAt(r, at, Class.strongEvent) === 'lost'
  if (is(r, at, Class.out)) return true
  return draft.form === 'digits' || is(r, draft.next + 1, Class.gameWord)
    ? lookAhead(r, Math.max(0, from - 30), Math.min(to + 12, from + 60), isCricket) >= 0
    : lookAhead(r, from, to, isCricket) >= 0
}

const endsGame = isOne(Class.semicolon, Class.but, Class.court)

/** "beat Brown by 12", "defeated Haas 6" */
function setTold({ r, draft, first, from }: Site): Told | undefined {
  const won = lookBack(r, first, Math.max(from, first - 40), isWon, endsGame)
  return won < 0 || is(r, draft.next, Class.of) ? undefined : told('won', won)
}

const isTaken = isOne(Class.deduction)

/** Points of a game, of a penalty or of a vote. */
function pointsTold(site: Site): Told | undefined {
  const { r, draft, first, from, to } = site
  const vote = lookAhead(r, from, to, isBallot)
  if (vote >= 0) return told('voted-for', vote)
  if (!isGame(site)) {
    const near = seenNear(site, isPoll)
    const poll = near < 0 ? lookBack(r, from, Math.max(0, from - around), isPoll) : near
    return poll < 0 ? undefined : told('polled', poll)
  }
  const taken = lookBack(r, first, Math.max(from, first - 3), isTaken)
  return taken < 0 ? told('scored', draft.start, draft.next) : told('lost', taken)
}

const isBallot = isOne(Class.ballot)
const isSport = isOne(Class.sportWord, Class.tallyVerb, Class.winVerb, Class.gameWord)

/** "rebounds", "innings", but not "points" and "games", of which there are others. */
const isGameWord: Sight = (r, i) => is(r, i, Class.gameWord) && !is(r, i, Class.gameUnit)
const isVoting = isOne(Class.pollNoun, Class.electionWord)
const isMarket: Sight = (r, i) => is(r, i, Class.marketNoun) && !is(r, i, Class.loosePrice)
const isSportWord = isOne(Class.sportWord)

/** How far around points a vote or a market may be told of, in pieces. */
const around = 60

/** Points of a game: not those of an index or of a poll, where there are races and leads as well. */
function isGame({ r, draft, from, to }: Site): boolean {
  const [least, end] = [Math.max(from, draft.start - 40), Math.min(to, draft.next + 20)]
  // What it is counted in is no sign of a game.
  const isSeen = (isIt: Sight) =>
    lookAhead(r, least, end, (_, i) => isIt(r, i) && (i < draft.start || i >= draft.next)) >= 0
  if (isSeen(isGameWord)) return true
  const isNear = (isIt: Sight) => lookAhead(r, draft.start - around, draft.next + around, isIt) >= 0
  if (isNear(isVoting)) return false
  if (isSeen(isSportWord) && !isSeen(isMarket)) return true
  const isFew = draft.value.scale === 0 && toNumber(draft.value) < 200
  return !isNear(isMarket) && (isFew || isSeen(isSport))
}
