import { TokenKind } from '../../tokens.ts'
import type { Draft } from '../drafts.ts'
import type { Stretch } from '../meaning/noun-phrases.ts'
import type { EventNet, Seen } from './net.ts'
import { partOf } from './parts.ts'
import { eachPlaced, isWithin, sentenceOf, tokensOf } from './places.ts'
import { rowAt, rowsOf } from './words.ts'

/** The word of the figure's sentence that speaks most for the class; where none does, the number itself. Asked at once after its likelihood. */
export function saidBy(net: EventNet, seen: Seen, draft: Draft, name: number): Stretch {
  const { r } = seen
  let most = 0
  let said: Stretch = { first: draft.start, next: draft.next }
  for (const [token, says] of voicesOf(net, seen, draft, name)) {
    const first = r.pieceOfToken[token] ?? 0
    const next = r.pieceOfToken[token + 1] ?? 0
    // A token within the piece of another has none that could be told: "700.5inchone5".
    if (says <= most || next <= first) continue
    most = says
    said = { first, next }
  }
  return said
}

/** How much each word of the sentence adds to the class, through the hidden layer as it is. */
function voicesOf(
  net: EventNet,
  { r, around }: Seen,
  draft: Draft,
  name: number,
): ReadonlyMap<number, number> {
  const { tables, written } = net
  const own = tokensOf(r, draft.start, draft.next)
  const same = sentenceOf(r, draft.start)
  const rows = rowsOf(r)
  const says = new Map<number, number>()
  const weights = weightsOf(net, name)
  const pulls: (Float64Array | undefined)[] = []
  eachPlaced(tables, around, (token, place) => {
    const isWord = r.tokens.kind[token] === TokenKind.word
    if (!isWord || isWithin(own, token) || !isWithin(same, token)) return
    const row = rowAt(tables, written, r, rows, token)
    const bag = place - tables.before - tables.after
    const said =
      bag < 0
        ? saidNear(net, row, place, weights)
        : saidIn(net, row, bag, (pulls[bag] ??= pullOf(net, place, weights)))
    says.set(token, (says.get(token) ?? 0) + said)
  })
  return says
}

/** What each hidden number that is not 0 adds to the class. */
const weightsOf = ({ tables: { out }, hidden }: EventNet, name: number): Float64Array =>
  hidden.map((value, j) => (value === 0 ? 0 : (out[name * hidden.length + j] ?? 0)))

function saidNear(
  { tables, parts }: EventNet,
  row: number,
  place: number,
  weights: Float64Array,
): number {
  const from = partOf(tables, parts, row, place)
  let said = 0
  for (let j = 0; j < weights.length; j++) said += (weights[j] ?? 0) * (parts.kept[from + j] ?? 0)
  return said
}

function saidIn(
  { tables: { size, vectors }, counts }: EventNet,
  row: number,
  bag: number,
  pull: Float64Array,
): number {
  let said = 0
  for (let k = 0; k < size; k++) said += (pull[k] ?? 0) * (vectors[row * size + k] ?? 0)
  return said / Math.max(1, counts[bag] ?? 0)
}

/** What each number of a word at that place adds to the class. */
function pullOf({ tables }: EventNet, place: number, weights: Float64Array): Float64Array {
  const { size, places } = tables
  const pull = new Float64Array(size)
  for (let j = 0; j < weights.length; j++) {
    const weight = weights[j] ?? 0
    if (weight === 0) continue
    const from = (place * weights.length + j) * size
    for (let k = 0; k < size; k++) pull[k] = (pull[k] ?? 0) + weight * (places[from + k] ?? 0)
  }
  return pull
}
