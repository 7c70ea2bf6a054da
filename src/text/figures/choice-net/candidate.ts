import type { Candidate } from '../../reading/choice.ts'
import { nameOf } from '../../reading/feature-names.ts'
import type { Stretch } from '../../reading/match.ts'
import { numberOf } from '../../tables/name-table.ts'
import { tokensOf, type TokenRange } from '../event-net/places.ts'
import type { AskedFigure } from './asked.ts'
import type { ChoiceNets, FieldNet } from './room.ts'
import { addMean, addRow, addToken, dot, type ReadWords } from './sums.ts'
import { besideAfter, besideBefore, candidatePlaces } from './tables.ts'

/** A candidate, its score by learned weights, and how likely it is by them. */
export interface Scored {
  readonly at: Stretch
  readonly features: Candidate['features']
  readonly score: number
  readonly likely: number
}

/** How many tokens between a candidate and its figure are read. */
const betweenWords = 16
/** Farther is as far, and more is as much. */
const mostTokens = 400
const mostScore = 6

/** What speaks for a candidate of the question that was read last. */
export function scoreOf(
  nets: ChoiceNets,
  net: FieldNet,
  words: ReadWords,
  { r, at }: AskedFigure,
  { at: stretch, features, score, likely }: Scored,
): number {
  const { hidden, asked } = nets
  const { tables } = net
  for (let j = 0; j < hidden.length; j++) hidden[j] = asked[j] ?? 0
  const figure = tokensOf(r, at.first, at.next)
  const place = tokensOf(r, stretch.first, stretch.next)
  addPlace(nets, net, words, place)
  const { from, to } = betweenOf(figure, place)
  const read = [from, Math.min(to, from + betweenWords)] as const
  addMean(nets, net.candidate, words, candidatePlaces - 1, read, hidden)
  addFeatures(net, features, hidden)
  const isElsewhere = r.sentence[at.first] !== r.sentence[stretch.first]
  const side = (place.to > figure.from ? 1 : 0) + (isElsewhere ? 2 : 0)
  addRow(hidden, tables.sides, side, tables.scales.sides)
  const addNumber = (row: number, number: number) => {
    addRow(hidden, tables.numbers, row, tables.scales.numbers * number)
  }
  addNumber(0, Math.max(-mostScore, Math.min(mostScore, score)))
  addNumber(1, 4 * likely)
  addNumber(2, Math.log1p(Math.max(0, Math.min(mostTokens, to - from))))
  return tables.outBias + dot(hidden, 0, tables.out) + tables.score * score
}

const betweenOf = (figure: TokenRange, place: TokenRange): TokenRange =>
  place.to <= figure.from
    ? { from: place.to, to: figure.from }
    : { from: figure.to, to: place.from }

/** The words before, at both ends of, and behind a candidate. */
function addPlace(
  nets: ChoiceNets,
  { candidate }: FieldNet,
  words: ReadWords,
  { from, to }: TokenRange,
): void {
  const add = (place: number, token: number) => {
    addToken(nets, candidate, words, place, token, nets.hidden)
  }
  for (let i = 0; i < besideBefore; i++) add(i, from - besideBefore + i)
  add(besideBefore, from)
  add(besideBefore + 1, to - 1)
  for (let i = 0; i < besideAfter; i++) add(besideBefore + 2 + i, to + i)
}

function addFeatures(net: FieldNet, features: Candidate['features'], to: Float64Array): void {
  const { tables, rowOf } = net
  for (const feature of features) {
    // Without holes: they would make every look slower.
    while (rowOf.length <= feature)
      rowOf.push(numberOf(tables.featureRows, nameOf(rowOf.length)) + 1)
    const row = (rowOf[feature] ?? 0) - 1
    if (row >= 0) addRow(to, tables.features, row, tables.scales.features)
  }
}
