import { TokenKind } from '../../tokens.ts'
import type { Draft } from '../drafts.ts'
import type { Stretch } from '../meaning/noun-phrases.ts'
import type { EventNet, Seen } from './net.ts'
import { eachPlaced, isWithin, sentenceOf, tokensOf } from './places.ts'
import { rowAt, rowsOf } from './words.ts'

/** The word of the figure's sentence that speaks most for the class; where none does, the number itself. Asked at once after its likelihood. */
export function saidBy(net: EventNet, seen: Seen, draft: Draft, name: number): Stretch {
  const { r } = seen
  let most = 0
  let said: Stretch = { first: draft.start, next: draft.next }
  for (const [token, says] of voicesOf(net, seen, draft, name)) {
    if (says <= most) continue
    most = says
    said = { first: r.pieceOfToken[token] ?? 0, next: r.pieceOfToken[token + 1] ?? 0 }
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
  const { tables, counts } = net
  const own = tokensOf(r, draft.start, draft.next)
  const same = sentenceOf(r, draft.start)
  const rows = rowsOf(r)
  const says = new Map<number, number>()
  const pulls = new Map<number, Float64Array>()
  eachPlaced(tables, around, (token, place) => {
    const isWord = r.tokens.kind[token] === TokenKind.word
    if (!isWord || isWithin(own, token) || !isWithin(same, token)) return
    const pull = pulls.get(place) ?? pullOf(net, place, name)
    pulls.set(place, pull)
    const from = rowAt(tables, r, rows, token) * tables.size
    const said = pull.reduce((sum, value, k) => sum + value * (tables.vectors[from + k] ?? 0), 0)
    says.set(token, (says.get(token) ?? 0) + said / Math.max(1, counts[place] ?? 0))
  })
  return says
}

/** What each number of a word at that place adds to the class. */
function pullOf({ tables, hidden }: EventNet, place: number, name: number): Float64Array {
  const { size, places, out } = tables
  const pull = new Float64Array(size)
  for (let j = 0; j < hidden.length; j++) {
    if (hidden[j] === 0) continue
    const weight = out[name * hidden.length + j] ?? 0
    const from = (place * hidden.length + j) * size
    for (let k = 0; k < size; k++) pull[k] = (pull[k] ?? 0) + weight * (places[from + k] ?? 0)
  }
  return pull
}
