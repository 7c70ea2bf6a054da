import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack } from './look.ts'
import { isDetermined } from './noun-phrases.ts'
import type { EventRule } from './rules.ts'
import { told, type Told } from './senses.ts'
import { isCount, type Site } from './site.ts'

/** Of what a game is won by and in; before all others, as some of it is told in time. */
export const marginEvents: readonly EventRule[] = [
  {
    name: 'event.won-by',
    when: isGameMargin,
    pattern: 'by #',
    build: (_, site) => decided(site, 14),
    examples: {
      matches: [
        ['Mali beat Peru by [84] runs.', 'won: beat'],
        ['Ayr lost the race to Largs by [two seconds].', 'lost: lost'],
      ],
      mustNotMatch: [
        'Ayr beat Largs and were hit by [12] balls.',
        'Prices were cut by [84] points.',
      ],
    },
  },
  {
    name: 'event.sets',
    when: [
      isCount,
      ({ r, draft: { noun } }) => noun !== undefined && is(r, noun.headAt, Class.setNoun),
      (site) => !isOfLast(site),
    ],
    pattern: '!number (in | lastVerb | otherVerb) counterWord{2} #',
    build: (_, site) => decided(site, 20),
    examples: {
      matches: [
        ['Holm beat Berg in [three] sets.', 'won: beat'],
        ['Holm needed [three] sets to beat Berg.', 'won: beat'],
        ['Ayr lost the series to Largs in [seven] games.', 'lost: lost'],
      ],
      mustNotMatch: [
        'Holm met Berg in [three] sets.',
        'It gave Ayr a first win in [nine] games.',
        'Ayr have one win in [five] games.',
        'Ayr lost seven of its last [nine] games.',
      ],
    },
  },
]

/** "its last nine games" */
const isOfLast = ({ r, first }: Site): boolean =>
  is(r, first - 1, Class.lastVerb) && isDetermined(r, first - 1)

const isWon = isOne(Class.winVerb)
const isEither = isOne(Class.winVerb, Class.loseVerb)
const endsGame = isOne(Class.semicolon, Class.but, Class.court)

/** Who won or lost stands before, or what they needed it for behind. */
function decided({ r, draft, first, from, to }: Site, far: number): Told | undefined {
  const before = lookBack(r, first, Math.max(from, first - far), isEither, endsGame)
  const at =
    before < 0 ? lookAhead(r, draft.next, Math.min(to, draft.next + 6), isWon, endsGame) : before
  if (at < 0 || isSeldom(r, at)) return undefined
  return told(isWon(r, at) ? 'won' : 'lost', at)
}

/** "a first win in nine games", "two wins in five games": how often, and not how it was won. */
const isSeldom = (r: TextReading, at: number): boolean =>
  is(r, at + 1, Class.in) &&
  (is(r, at - 1, Class.article) ||
    r.kind[at - 1] === PieceKind.number ||
    r.kind[at - 1] === PieceKind.ordinal ||
    is(r, at - 1, Class.ordinalWord) ||
    is(r, at - 1, Class.smallNumber))

/** Runs, goals and seconds: what a win is told in. */
function isGameMargin(site: Site): boolean {
  return !site.draft.change && (site.draft.kind === 'duration' || isMargin(site))
}

const isGameUnit = isOne(Class.gameUnit)

/** Points, games, strokes: what a lead is told in. */
export function isMargin({ r, draft }: Site): boolean {
  if (draft.unit) return draft.unit.code === '{point}'
  return draft.kind === 'count' && draft.noun !== undefined && isGameUnit(r, draft.noun.headAt)
}
