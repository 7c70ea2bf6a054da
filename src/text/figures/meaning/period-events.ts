import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isGameMinute } from './game-minutes.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import type { EventRule } from './rules.ts'
import { skipCounters, told, type Told } from './senses.ts'
import { isCount, isDuration, type Site } from './site.ts'
import { by, itself } from './tellers.ts'
import { eventVerbAt } from './verbs.ts'

/** Of ages and periods: their kind says most of it; in the order in which they are tried. */
export const periodEvents: readonly EventRule[] = [
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
    when: [isCount, mayBeAge],
    pattern: [
      'personNoun&!groupNoun of # !of',
      'ageExtreme word{3} be # !word',
      'ageExtreme word{3} comma at # (comma | stop)',
      '(somebody&!groupNoun | capital) comma # comma',
      '(capital | actingPronoun) ageTurn # (stop | comma | phraseOpener | conjunction | and | timeFrame | weekday | verbFiller)',
      'at # comma (capital | actingPronoun | possessive)',
      'actingPronoun was # when',
      'when (capital | actingPronoun | possessive) word&!phraseOpener{2} was # comma',
      'reporting capital{3} comma # (stop | comma)',
    ],
    build: itself('aged'),
    examples: {
      matches: [
        ['A boy of [twelve] fell in.', 'aged: twelve'],
        ['They are all men, and the youngest is [20].', 'aged: 20'],
        ['The oldest guest, at [101], danced.', 'aged: 101'],
        ['The pilot, [sixty], had flown since his youth.', 'aged: sixty'],
        ['The poet Holm turned [84] in May.', 'aged: 84'],
        ['At [60], Holm still runs.', 'aged: 60'],
        ['He was [two] when they left.', 'aged: two'],
        ['When Ann Holm was [9], she sang.', 'aged: 9'],
        ['“It was so,” said Holm, [44].', 'aged: 44'],
      ],
      mustNotMatch: [
        'The oldest house is [20] meters wide.',
        'They met a driver of [12] cars.',
        'The road turned [90] degrees.',
        'They were at [60], and rose.',
        'When the score was [9], they left.',
        'They met Holm, [44].',
      ],
    },
  },
  {
    name: 'event.jailed',
    when: isDuration,
    pattern: 'by:spentVerb # in word&!clauseMark{3} prison',
    build: by('detained'),
    examples: {
      matches: [['He spent [six weeks] in a city jail.', 'detained: spent']],
      mustNotMatch: ['He spent [six weeks] in a city hotel.'],
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
        ['They sentenced the clerk Holm, known as Bly, to [six years].', 'sentenced: sentenced'],
        ['The ex-treasurer gets [4 years] for the theft of coins.', 'sentenced: gets'],
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
    when: [
      isDuration,
      (site) => !isPoint(site) && !isRecordSpan(site) && !isGameMinute(site.r, site.draft),
    ],
    pattern: '#',
    build: itself('lasted'),
    examples: {
      matches: [
        ['The talks took [two days].', 'lasted: two days'],
        ['She was held for [444 days].', 'lasted: 444 days'],
        ['He is on a [three-day] visit.', 'lasted: three-day'],
        ['The curfew will last [ten days].', 'lasted: ten days'],
        ['They lost power for [two days] after the storm.', 'lasted: two days'],
        ['It is to stay so for the next [50 years].', 'lasted: 50 years'],
      ],
      mustNotMatch: [
        'They met [two days] ago.',
        'They met [three years] later.',
        'It is due within [one month].',
        'He scored with [41 seconds] left.',
        'It was their largest exercise in [20 years].',
        'Confidence fell to a [five-year] low.',
        'Sales fell in the [19 weeks] to June 8.',
        'Ott headed in on [12 minutes].',
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

const isJailing = isOne(Class.jailVerb)
const isParted = isOne(Class.semicolon, Class.relativePronoun)

const closesTerm = isOne(Class.pointInTime, Class.of, Class.to)

/** "got 18 months", "asked for ten years": a term where the text is of a court. */
function givenTerm({ r, draft, first, next, from }: Site): Told | undefined {
  const isLong = draft.unit?.code === 'a' || draft.unit?.code === 'mo'
  if (!isLong || closesTerm(r, next)) return undefined
  const last = skipCounters(r, first - 1, first - 6)
  if (is(r, last, Class.to)) return jailedTo(r, last, from)
  const at = leadsToTerm(r, last) ? last - 1 : last
  return is(r, at, Class.termVerb) && isAtCourt(r, at, next) ? told('sentenced', at) : undefined
}

const leadsToTerm = isOne(Class.pronoun, Class.for)

/** "sentenced Holm, a clerk, to six years" */
function jailedTo(r: TextReading, to: number, from: number): Told | undefined {
  const at = lookBack(r, to, Math.max(from, to - asideReach), isJailing, isParted)
  return at < 0 ? undefined : told('sentenced', at)
}

/** How far before a term its verb may stand, in pieces. */
const asideReach = 18

/** "got 4 years for theft" */
const isAtCourt = (r: TextReading, at: number, next: number): boolean =>
  lookBack(r, at, at - courtReach, isCourt) >= 0 ||
  (is(r, next, Class.for) && lookAhead(r, next + 1, next + 5, isCourt) >= 0)

/** How far before a term its court may be named, in pieces. */
const courtReach = 40

const isElection: Sight = (r, i) =>
  eventVerbAt(r, i)?.senses.some(({ event }) => event === 'elected') ?? false

const isPoint = ({ r, draft, first }: Site): boolean =>
  !isTaken(r, first) && (is(r, draft.next, Class.pointInTime) || is(r, first - 1, Class.timeFrame))

const isExtreme = isOne(Class.superlative, Class.ordinalWord, Class.recordLevel)

/** "the largest in 20 years", "a five-year low", "the 19 weeks to June 8" */
function isRecordSpan({ r, draft, first, from }: Site): boolean {
  const { next } = draft
  if (is(r, next, Class.recordLevel)) return true
  if (is(r, next, Class.to) && is(r, next + 1, Class.month)) return true
  const isSince = is(r, skipCounters(r, first - 1, from), Class.in) && !is(r, next, Class.of)
  return isSince && lookBack(r, first, Math.max(from, first - 9), isExtreme) >= 0
}

/** "took two days", "will last ten days", "for the next two days" */
const isTaken = (r: TextReading, first: number): boolean => {
  if (is(r, first - 1, Class.lastVerb) && is(r, first - 2, Class.beforeVerb)) return true
  if (is(r, first - (is(r, first - 1, Class.timeFrame) ? 3 : 1), Class.for)) return true
  const at = skipCounters(r, first - 1, first - 5)
  return (
    is(r, at, Class.lastVerb) && (!is(r, at, Class.timeFrame) || is(r, at - 1, Class.beforeVerb))
  )
}

/** No noun, no unit, and not more than anybody lives. */
function mayBeAge({ draft }: Site): boolean {
  return !draft.noun && !draft.unit && draft.power === 0 && toNumber(draft.value) < 116
}
