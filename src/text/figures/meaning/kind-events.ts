import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import type { Asked, EventRule } from './rules.ts'
import { skipCounters, told, type Told } from './senses.ts'
import { isCount, isDuration, isMeasure, isOrdinal, isShare, type Site } from './site.ts'
import { eventAt, eventVerbAt, fits } from './verbs.ts'

/** The figure itself says it. */
const itself =
  (event: Told['event']) =>
  (_: Match, { draft: { start, next } }: Site): Told =>
    told(event, start, next)

/** The word kept as `by` says it. */
const by =
  (event: Told['event']) =>
  ({ kept }: Match, { draft }: Site): Told => {
    const word = kept.get('by')
    return word ? told(event, word.first, word.next) : told(event, draft.start, draft.next)
  }

/** Of ages, periods, scores, ranks and sizes: their kind says most of it. */
export const kindEvents: readonly EventRule[] = [
  {
    name: 'event.age',
    when: ({ draft }) => draft.kind === 'age',
    pattern: '#',
    build: itself('aged'),
    examples: {
      matches: [['They arrested a [13-year-old] boy.', 'aged: 13-year-old']],
      mustNotMatch: ['They arrested [13] boys.'],
    },
  },
  {
    name: 'event.bare-age',
    when: [isCount, ({ draft }) => isBare(draft) && toNumber(draft.value) < 116],
    pattern: [
      'personNoun&!groupNoun of # !of',
      'ageExtreme word{3} be # !word',
      'ageExtreme word{3} comma at # (comma | stop)',
    ],
    build: itself('aged'),
    examples: {
      matches: [
        ['A boy of [12] fell in.', 'aged: 12'],
        ['They are all men, and the youngest is [20].', 'aged: 20'],
        ['The oldest guest, at [101], danced.', 'aged: 101'],
      ],
      mustNotMatch: ['The oldest house is [20] meters wide.', 'They met a driver of [12] cars.'],
    },
  },
  {
    name: 'event.magnitude',
    when: ({ draft }) => draft.kind !== 'ordinal',
    pattern: ['magnitudeScale of? #', '# hyphen? magnitudeScale', '# on definite? quakeScale'],
    build: itself('sized'),
    examples: {
      matches: [
        ['A quake of magnitude [6.3] struck.', 'sized: 6.3'],
        ['A [6.3]-magnitude quake struck.', 'sized: 6.3'],
        ['It measured [5.8] on the Richter scale.', 'sized: 5.8'],
      ],
      mustNotMatch: ['It measured [5.8] on the list.'],
    },
  },
  {
    name: 'event.sentence',
    when: isDuration,
    pattern: [
      'by:jailVerb !comma{5} #',
      '# word{2} (in | genitive | apostrophe) by:prison',
      '# hyphen? word? by:termNoun',
      '# in? word? behind by:prison',
      'by:termNoun of #',
    ],
    build: (found, site) => (isTerm(found, site) ? by('sentenced')(found, site) : undefined),
    examples: {
      matches: [
        ['He was sentenced to [30 years] in prison.', 'sentenced: sentenced'],
        ['She faces [five years] in prison.', 'sentenced: prison'],
        ['He began a [12-year] sentence.', 'sentenced: sentence'],
        ['They got [six years] behind bars.', 'sentenced: bars'],
        ['The judge gave him a term of [six years].', 'sentenced: term'],
      ],
      mustNotMatch: [
        'He was in prison [30 years] ago.',
        'He ruled for [30 years].',
        'He was elected to a [four-year] term.',
      ],
    },
  },
  {
    name: 'event.given-term',
    when: isDuration,
    pattern: '#',
    build: (_, site) => givenTerm(site),
    examples: {
      matches: [
        ['The court heard that he got [18 months] for theft.', 'sentenced: got'],
        ['He was convicted in May and given [four years].', 'sentenced: given'],
        ['The judge said he must serve at least [32 years].', 'sentenced: serve'],
        ['Prosecutors asked for [ten years].', 'sentenced: asked'],
      ],
      mustNotMatch: [
        'The mayor got [18 months] of rest.',
        'The club gave him [two years].',
        'The judge served [two years] ago.',
      ],
    },
  },
  {
    name: 'event.duration',
    when: [isDuration, (site) => !isPoint(site)],
    pattern: '#',
    build: itself('lasted'),
    examples: {
      matches: [
        ['The talks took [two days].', 'lasted: two days'],
        ['She was held for [444 days].', 'lasted: 444 days'],
        ['He is on a [three-day] visit.', 'lasted: three-day'],
        ['The curfew will last [ten days].', 'lasted: ten days'],
      ],
      mustNotMatch: [
        'They met [two days] ago.',
        'They met [three years] later.',
        'It is due within [one month].',
        'He scored with [41 seconds] left.',
      ],
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
  {
    name: 'event.multiple',
    when: ({ draft }) => draft.next === draft.start + 1,
    pattern: '#',
    build: (_, { r, draft: { start } }) => {
      const senses = eventVerbAt(r, start)?.senses ?? []
      const event = senses.find((sense) => fits(sense, 'share') && isChange(sense.event))?.event
      return event && told(event, start)
    },
    examples: {
      matches: [
        ['Exports [doubled] in three years.', 'grew: doubled'],
        ['The force would be [halved].', 'fell: halved'],
      ],
      mustNotMatch: ['He left [half] of it.'],
    },
  },
  {
    name: 'event.higher',
    when: isMeasure,
    pattern: '# by:comparedChange',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      return told(is(r, at, Class.rise) ? 'grew' : 'fell', at)
    },
    examples: {
      matches: [
        ['Seas are [two meters] higher than then.', 'grew: higher'],
        ['Lakes are [two meters] lower than then.', 'fell: lower'],
      ],
      mustNotMatch: ['The wall is [two meters] high.'],
    },
  },
  {
    name: 'event.complete',
    when: isShare,
    pattern: '# by:finishedWord',
    build: by('built'),
    examples: {
      matches: [['The bridge is [60 percent] complete.', 'built: complete']],
      mustNotMatch: ['The bridge is [60 percent] steel.'],
    },
  },
  {
    name: 'event.extent',
    when: isCount,
    pattern: '# hyphen by:extentNoun',
    build: by('sized'),
    examples: {
      matches: [['They met in the [120]-seat house.', 'sized: seat']],
      mustNotMatch: ['They met [120] guests.'],
    },
  },
  {
    name: 'event.way',
    when: isMeasure,
    pattern: '# hyphen? word&!phraseOpener{2} by:journey',
    build: by('travelled'),
    examples: {
      matches: [['They began the [three-kilometer] trek.', 'travelled: trek']],
      mustNotMatch: ['They began the [three-kilometer] tunnel.'],
    },
  },
  {
    name: 'event.kick',
    when: isMeasure,
    pattern: '# hyphen? word&!phraseOpener{2} by:strongEvent',
    build: (found, { r }) => {
      const at = found.next - 1
      return eventAt(r, at, Class.strongEvent) === 'scored' ? told('scored', at) : undefined
    },
    examples: {
      matches: [['He kicked a [54-yard] field goal.', 'scored: goal']],
      mustNotMatch: ['They dug a [54-yard] tunnel.'],
    },
  },
  {
    name: 'event.size-of-noun',
    when: [
      isMeasure,
      ({ r, draft }) =>
        extents.has(draft.unit?.dimension ?? '') &&
        (is(r, draft.next, Class.hyphen) || is(r, draft.next - 2, Class.hyphen)),
    ],
    pattern: '# hyphen? word&!phraseOpener',
    build: itself('sized'),
    examples: {
      matches: [['They are building a [300-km] pipeline.', 'sized: 300-km']],
      mustNotMatch: ['They built [300 km] of pipeline.'],
    },
  },
  {
    name: 'event.size',
    when: [isMeasure, (site) => isExtent(site) && !isYielded(site)],
    pattern: '#',
    build: itself('sized'),
    examples: {
      matches: [
        ['The wall is [700 kilometers] long.', 'sized: 700 kilometers'],
        ['They found it at a depth of [45 feet].', 'sized: 45 feet'],
      ],
      mustNotMatch: [
        'They produced [3 million tons] of copper.',
        'They walked [30 kilometers].',
        'The fire burned [300 hectares] of forest.',
        'The country has [3 billion barrels] of oil.',
      ],
    },
  },
]

/** "ago" makes a period a point in time, "elected to" makes a term an office. */
function isTerm({ kept }: Match, site: Site): boolean {
  const { r, draft, first, from } = site
  if (is(r, draft.next, Class.pointInTime) && !is(r, draft.next, Class.behind)) return false
  const word = kept.get('by')?.first ?? -1
  const isOffice = lookBack(r, first, Math.max(from, first - 5), isElection) >= 0
  return !(isOffice && is(r, word, Class.termNoun))
}

const isCourt = isOne(Class.courtWord)
const closesTerm = isOne(Class.pointInTime, Class.of, Class.to)

/** "got 18 months", "asked for ten years": a term where the text is of a court. */
function givenTerm({ r, draft, first, next }: Site): Told | undefined {
  const isLong = draft.unit?.code === 'a' || draft.unit?.code === 'mo'
  if (!isLong || closesTerm(r, next)) return undefined
  const last = skipCounters(r, first - 1, first - 6)
  const at = is(r, last, Class.pronoun) || is(r, last, Class.for) ? last - 1 : last
  if (!is(r, at, Class.termVerb) || lookBack(r, at, at - courtReach, isCourt) < 0) return undefined
  return told('sentenced', at)
}

/** How far before a term its court may be named, in pieces. */
const courtReach = 40

const isElection: Sight = (r, i) =>
  eventVerbAt(r, i)?.senses.some(({ event }) => event === 'elected') ?? false

const isPoint = ({ r, draft, first }: Site): boolean =>
  !isTaken(r, first) && (is(r, draft.next, Class.pointInTime) || is(r, first - 1, Class.timeFrame))

/** "took two days", "will last ten days" */
const isTaken = (r: TextReading, first: number): boolean => {
  if (is(r, first - 1, Class.lastVerb) && is(r, first - 2, Class.beforeVerb)) return true
  const at = skipCounters(r, first - 1, first - 5)
  return (
    is(r, at, Class.lastVerb) && (!is(r, at, Class.timeFrame) || is(r, at - 1, Class.beforeVerb))
  )
}

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

/** A number without noun, unit or modifier. */
const isBare = ({ noun, unit, power, form }: Site['draft']): boolean =>
  !noun && !unit && power === 0 && form === 'digits'

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

const extents: ReadonlySet<string> = new Set(['length', 'area', 'mass'])

const isChange = (event: Told['event']): boolean => event === 'grew' || event === 'fell'

/** So long, so wide, so heavy or so far away. */
const isExtent = ({ r, draft }: Site): boolean =>
  extents.has(draft.unit?.dimension ?? '') &&
  !draft.change &&
  !(draft.unit?.dimension === 'mass' && is(r, draft.next, Class.of))

const takesMeasure: ReadonlySet<string> = new Set(
  'produced exported imported sold bought travelled lost grew fell donated pledged scored destroyed built'.split(
    ' ',
  ),
)

/** Where a verb moves, makes or sells it, that is what is told. */
function isYielded({ r, draft, first, from }: Site): boolean {
  const isWay = draft.unit?.dimension === 'length'
  for (let i = first - 1; i >= from && first - i < 6; i--) {
    if (eventAt(r, i, Class.strongEvent) === 'scored') return true
    if (yieldsAt(r, i, isWay)) return true
    if (is(r, i, Class.clauseMark)) return false
  }
  return false
}

/** A verb or noun of making, moving or selling; no area is a way. */
function yieldsAt(r: TextReading, i: number, isWay: boolean): boolean {
  const noun = eventAt(r, i, Class.shareEvent)
  if (noun && takesMeasure.has(noun)) return true
  return (eventVerbAt(r, i)?.senses ?? []).some(
    (sense) =>
      fits(sense, 'measure') &&
      takesMeasure.has(sense.event) &&
      (isWay || sense.event !== 'travelled'),
  )
}
