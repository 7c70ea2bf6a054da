import { singular } from '../nouns.ts'
import type { EventRule } from './rules.ts'
import type { Told } from './senses.ts'
import type { Site } from './site.ts'
import { eventVerb, strongNoun } from './words.ts'

/** Of ages, periods, scores, ranks and sizes: their kind says most of it. */
export const kindEvents: readonly EventRule[] = [
  {
    id: 'event.age',
    reads: ({ draft }) =>
      draft.kind === 'age' ? itself(draft.start, draft.next, 'aged') : undefined,
    matches: [['They arrested a [13-year-old] boy.', 'aged', '13-year-old']],
    not: ['They arrested [13] boys.'],
  },
  {
    id: 'event.sentence',
    reads: sentenced,
    matches: [
      ['He was sentenced to [30 years] in prison.', 'sentenced', 'sentenced'],
      ['She faces [five years] in prison.', 'sentenced', 'prison'],
    ],
    not: ['He was in prison [30 years] ago.', 'He ruled for [30 years].'],
  },
  {
    id: 'event.duration',
    reads: lasted,
    matches: [
      ['The talks took [two days].', 'lasted', 'two days'],
      ['She was held for [444 days].', 'lasted', '444 days'],
      ['He is on a [three-day] visit.', 'lasted', 'three-day'],
    ],
    not: [
      'They met [two days] ago.',
      'They met [three years] later.',
      'It is due within [one month].',
    ],
  },
  {
    id: 'event.score',
    reads: score,
    matches: [
      ['Mali beat Morocco [1-0] in Paris.', 'won', 'beat'],
      ['They lost [26-7] to the Jets.', 'lost', 'lost'],
      ['The sides played to a [1-1] draw.', 'scored', '1-1'],
    ],
    not: ['Mali beat Morocco in [12] games.'],
  },
  {
    id: 'event.set',
    reads: setScore,
    matches: [['She beat Brown by [12] in the final.', 'won', 'beat']],
    not: ['She beat Brown in [12] games.', 'She met Brown on court [12].'],
  },
  {
    id: 'event.rank',
    reads: ranked,
    matches: [
      ['Kenya is the [fourth-largest] exporter.', 'ranked', 'largest'],
      ['The party came in [third].', 'ranked', 'third'],
      ['They are [seventh] in the Western Conference.', 'ranked', 'seventh'],
    ],
    not: ['It was the [third] game of the week.'],
  },
  {
    id: 'event.points',
    reads: gamePoints,
    matches: [['He finished with [33 points].', 'scored', '33 points']],
    not: ['The index gained [33 points].'],
  },
  {
    id: 'event.way',
    reads: way,
    matches: [
      ['They began the [three-kilometer] trek.', 'travelled', 'trek'],
      ['He kicked a [54-yard] field goal.', 'scored', 'goal'],
    ],
    not: ['They began the [three-kilometer] tunnel.'],
  },
  {
    id: 'event.size',
    reads: sized,
    matches: [
      ['The wall is [700 kilometers] long.', 'sized', '700 kilometers'],
      ['They found it at a depth of [45 feet].', 'sized', '45 feet'],
    ],
    not: [
      'They produced [3 million tons] of copper.',
      'They walked [30 kilometers].',
      'The country has [3 billion barrels] of oil.',
    ],
  },
]

const itself = (at: number, next: number, event: Told['event']): Told => ({ event, at, next })

const prisons = new Set('prison jail custody bars detention probation imprisonment'.split(' '))

/** "sentenced to 30 years", "jailed for 5 years", "faces 20 years in prison" */
function sentenced({ p, draft, first, from, to }: Site): Told | undefined {
  if (draft.kind !== 'duration') return undefined
  for (let i = first - 1; i >= from && first - i < 6; i--) {
    const sense = eventVerb(p.words[i] ?? '')?.senses.find(({ event }) => event === 'sentenced')
    if (sense) return itself(i, i + 1, 'sentenced')
  }
  for (let i = draft.next; i < Math.min(to, draft.next + 4); i++) {
    const word = p.words[i] ?? ''
    const isIn =
      p.words[i - 1] === 'in' ||
      p.words[i - 1] === 'behind' ||
      p.words[i - 1] === '’s' ||
      p.words[i - 1] === "'"
    if (prisons.has(word) && (isIn || word === 'imprisonment')) return itself(i, i + 1, 'sentenced')
  }
  return undefined
}

/** Behind a period, what makes it a point in time; before it, what makes it a frame. */
const points = new Set(
  'ago later earlier before after from hence since old away behind into'.split(' '),
)
const frames = new Set(
  'within next past last previous coming following recent every first another'.split(' '),
)

function lasted({ p, draft, first }: Site): Told | undefined {
  if (draft.kind !== 'duration' || points.has(p.words[draft.next] ?? '')) return undefined
  if (frames.has(p.words[first - 1] ?? '')) return undefined
  return itself(draft.start, draft.next, 'lasted')
}

const winning = new Set(
  'beat beats beating beaten defeat defeats defeated defeating win wins won winning victory rout routed thrashed downed edged overcame hammered crushed upset swept topped stunned blanked victorious winner triumph triumphed trounced thumped'.split(
    ' ',
  ),
)
const losing = new Set('lose loses lost losing loss fell beaten'.split(' '))

/** "beat Morocco 1-0", "a 5-0 victory", "lost 26-7" */
function score({ p, draft, first, from, to }: Site): Told | undefined {
  if (draft.kind !== 'score') return undefined
  for (let i = first - 1; i >= from && first - i < 14; i--) {
    const word = p.words[i] ?? ''
    if (winning.has(word)) return itself(i, i + 1, 'won')
    if (losing.has(word) && first - i < 5) return itself(i, i + 1, 'lost')
    if (word === ';' || word === 'but') break
  }
  for (let i = draft.next; i < Math.min(to, draft.next + 4); i++) {
    const word = p.words[i] ?? ''
    if (winning.has(word)) return itself(i, i + 1, 'won')
    if (losing.has(word)) return itself(i, i + 1, 'lost')
    if (word === 'vote' || word === 'votes') return itself(i, i + 1, 'voted-for')
  }
  return itself(draft.start, draft.next, 'scored')
}

/** "beat Brown by 12", "defeated Haas 6": a bare number behind a verb of winning. */
function setScore({ p, draft, first, from }: Site): Told | undefined {
  const isBare =
    draft.kind === 'count' &&
    !draft.noun &&
    !draft.unit &&
    draft.power === 0 &&
    draft.form === 'digits'
  if (!isBare) return undefined
  for (let i = first - 1; i >= Math.max(from, first - 40); i--) {
    const word = p.words[i] ?? ''
    if (winning.has(word)) return itself(i, i + 1, 'won')
    if (word === 'but' || word === ';' || word === 'court') return undefined
  }
  return undefined
}

const superlative = /(?:^|-)(?:[a-z]{3,}est|most|least|best|worst|biggest)$/
const standings = new Set('place spot seed ranked ranking position rank'.split(' '))

/** "fourth-largest", "came in third", "seventh in the league" */
function ranked({ p, draft, first }: Site): Told | undefined {
  if (draft.kind !== 'ordinal') return undefined
  const { next } = draft
  const after = p.words[next] === '-' ? next + 1 : next
  const word = p.words[after] ?? ''
  if (superlative.test(word)) return itself(after, after + 1, 'ranked')
  if (standings.has(word)) return itself(after, after + 1, 'ranked')
  const before = p.words[first - 1] ?? ''
  const isFinish =
    /^(?:ranked|ranks|finished|finishing|finish|placed|came|seeded|stands|sits|lies|lie|sit)$/.test(
      before,
    )
  const isComeIn = before === 'in' && /^(?:came|come|comes|coming)$/.test(p.words[first - 2] ?? '')
  const isStanding =
    !draft.noun && word === 'in' && (before === ',' || /^(?:are|is|was|were)$/.test(before))
  return isFinish || isComeIn || isStanding ? itself(draft.start, next, 'ranked') : undefined
}

const markets =
  /^(?:index|stocks?|shares?|market|basis|percentage|average|composite|nikkei|dow|nasdaq|ftse)$/

/** Points of a game: not those of an index. */
function gamePoints({ p, draft, from, to }: Site): Told | undefined {
  if (draft.unit?.code !== '{point}' || draft.change) return undefined
  for (let i = Math.max(from, draft.start - 40); i < Math.min(to, draft.next + 20); i++)
    if (markets.test(p.words[i] ?? '')) return undefined
  return itself(draft.start, draft.next, 'scored')
}

const ways = new Set(
  'trek trip journey march walk race run drive flight voyage swim ride hike marathon crossing'.split(
    ' ',
  ),
)

/** "a three-kilometer trek", "a 54-yard field goal" */
function way({ p, draft, sort, to }: Site): Told | undefined {
  if (sort !== 'measure') return undefined
  for (let i = draft.next; i < Math.min(to, draft.next + 4); i++) {
    const word = p.words[i] ?? ''
    if (ways.has(word)) return itself(i, i + 1, 'travelled')
    if (strongNoun(word) === 'scored') return itself(i, i + 1, 'scored')
    if (/^(?:of|in|from|to|and|,)$/.test(word)) return undefined
  }
  return undefined
}

const lengths = new Set(['length', 'area', 'mass'])
const yielding = new Set([
  'produced',
  'exported',
  'imported',
  'sold',
  'bought',
  'travelled',
  'lost',
  'grew',
  'fell',
  'donated',
  'pledged',
  'scored',
  'destroyed',
])

/** What is so long, so wide, so heavy or so far away: where no verb moves, makes or sells it. */
function sized({ p, draft, first, from, sort }: Site): Told | undefined {
  if (sort !== 'measure' || !draft.unit || !lengths.has(draft.unit.dimension) || draft.change)
    return undefined
  if (draft.unit.dimension === 'mass' && p.words[draft.next] === 'of') return undefined
  for (let i = first - 1; i >= from && first - i < 6; i--) {
    const word = p.words[i] ?? ''
    const verb = eventVerb(word)?.senses.find(({ sorts }) => sorts?.includes('measure') === true)
    if (verb && yielding.has(verb.event)) return undefined
    if (strongNoun(singular(word)) === 'scored') return undefined
  }
  return itself(draft.start, draft.next, 'sized')
}
