import type { Amount } from './amount.ts'
import { readAmount } from './amounts.ts'
import { codes, dollars, symbols } from './currencies.ts'
import { compare, shift } from './decimal.ts'
import { startsNumber, Word } from './lexicon.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { isScoreLike, isVoteBefore } from './scores.ts'

/** One amount, or two that belong together. */
export interface Reach {
  readonly first: Amount
  readonly second?: Amount
  /** `range`: from one to the other; `score`: one to the other; `change`: it was the first and became the second. */
  readonly join?: 'range' | 'score' | 'change' | 'ratio'
  readonly next: number
  /** The piece that opens it: "between" or "from", else the first amount's. */
  readonly opens: number
}

/** Where the number of an amount that begins at `at` stands: after its currency and sign. */
function numberAt(p: Pieces, at: number): number {
  let i = at
  const upper = (p.words[i] ?? '').toUpperCase()
  if (dollars.has(p.words[i] ?? '') && p.words[i + 1] === '$') i++
  if (symbols.has(p.words[i] ?? '') || (codes.has(upper) && p.kind[i] === PieceKind.word)) i++
  if (codes.has((p.words[i] ?? '').toUpperCase()) && p.words[i - 1] === '$') i++
  const isSign =
    p.words[i] === 'minus' ||
    p.words[i] === 'negative' ||
    (p.words[i] === '-' && !isApart(p, i + 1))
  return isSign ? i + 1 : i
}

const opensNumber = (p: Pieces, i: number): boolean =>
  p.kind[i] === PieceKind.number ||
  ((p.bits[i] ?? 0) & startsNumber) !== 0 ||
  ((p.bits[i] ?? 0) & Word.article) !== 0

/** The amount at `i`, and the second one if it is the end of a range. */
export function readReach(p: Pieces, i: number, floor: number): Reach | undefined {
  const plain = readAmount(p, i, { floor })
  if (!plain) return undefined
  const opener = p.words[plain.start - 1]
  const isBetween = opener === 'between'
  const first = isBetween ? (readAmount(p, i, { withoutAnd: true, floor }) ?? plain) : plain
  const joint = jointAt(p, first.next, isBetween)
  const alone: Reach = { first: plain, next: plain.next, opens: plain.start }
  if (joint === 0 || plain.form === 'many') return alone

  const at = numberAt(p, joint)
  if (at >= (p.sentenceEnd[i] ?? 0) || !opensNumber(p, at)) return alone
  const second = readAmount(p, at, { floor: first.next })
  if (
    !second ||
    second.start < first.next ||
    (second.kind === 'ordinal') !== (first.kind === 'ordinal')
  )
    return alone
  return joinAmounts(p, first, second, opener) ?? alone
}

/** The piece after "to", "-", "and"; 0 if none joins. */
function jointAt(p: Pieces, at: number, isBetween: boolean): number {
  if (at >= (p.sentenceEnd[at - 1] ?? 0)) return 0
  switch (p.words[at] ?? '') {
    case '-':
      // "two- to three-year": the joint is the word after the hyphen.
      if (p.words[at + 1] === 'to' || (isBetween && p.words[at + 1] === 'and')) return at + 2
      return isApart(p, at) === isApart(p, at + 1) ? at + 1 : 0
    case '–':
    case '~':
    case '−':
      return at + 1
    case 'to':
      return modifierEnd(p, at + 1)
    case 'through':
      return at + 1
    case 'up':
      return p.words[at + 1] === 'to' ? at + 2 : 0
    case 'and':
      return isBetween ? at + 1 : 0
    case '/':
      return 0
    case 'of':
      return p.words[at + 1] === 'every' ? at + 2 : 0
    case 'in':
    case 'out':
      return ratioJoint(p, at)
    default:
      return 0
  }
}

/** "$500,000 to more than $1 million": past what says how exact the end is. */
function modifierEnd(p: Pieces, at: number): number {
  const word = p.words[at] ?? ''
  if (word === 'about' || word === 'around' || word === 'nearly' || word === 'almost') return at + 1
  const isTwo = p.words[at + 1] === 'than' || p.words[at + 1] === 'least'
  return isTwo && (word === 'more' || word === 'at' || word === 'less') ? at + 2 : at
}

/** "one in five", "one out of three". */
function ratioJoint(p: Pieces, at: number): number {
  if (p.words[at] === 'out')
    return p.words[at + 1] === 'of' || p.words[at + 1] === 'every' ? at + 2 : 0
  return p.words[at + 1] === 'every' ? at + 2 : at + 1
}

function joinAmounts(
  p: Pieces,
  first: Amount,
  second: Amount,
  opener: string | undefined,
): Reach | undefined {
  const joint = p.words[first.next] ?? ''
  if (joint === 'in' || joint === 'out' || joint === 'of') return joinRatio(first, second, joint)
  const isFrom = opener === 'from' || opener === 'between'
  const isDash = joint !== 'to' && joint !== 'through' && joint !== 'up' && joint !== 'and'
  if (!fits(p, first, second, isFrom, isDash)) return undefined

  const low = carry(first, second)
  const high =
    second.unit || !low.unit
      ? second
      : { ...second, unit: low.unit, kind: low.kind, ...(low.per && { per: low.per }) }
  const opens = isFrom ? first.start - 1 : first.start
  if (opener === 'from' && (changesBefore(p, opens) || isRaised(p, first, second, opens)))
    return { first: low, second: high, join: 'change', next: second.next, opens }
  const isVote = joint === 'to' && isVoteBefore(p, first.start)
  const isScore = (isDash || isVote) && !isFrom && isScoreLike(p, first, second)
  if (isScore) return { first, second, join: 'score', next: second.next, opens }
  if (!isFrom && compare(low.value, high.value) >= 0 && !low.unit) return undefined
  return { first: low, second: high, join: 'range', next: second.next, opens }
}

/** Whether both can be the ends of one range. */
function fits(p: Pieces, first: Amount, second: Amount, isFrom: boolean, isDash: boolean): boolean {
  const a = first.unit
  const b = second.unit
  if (a && b) {
    const isChange = !isFrom && !isDash && changesBefore(p, first.start)
    const isSame =
      a.code === b.code &&
      a.dimension === b.dimension &&
      (first.kind === 'percentage-point') === (second.kind === 'percentage-point')
    return isSame && !isChange
  }
  if (a && !b) return isFrom || isDash || (a.dimension === 'money' && second.power > 0)
  return !(b && !a && !isFrom && !isDash && b.dimension === 'money' && first.power > 0)
}

/** The unit and magnitude that are written only once: "5-7%", "$6 to 7 billion". */
function carry(first: Amount, second: Amount): Amount {
  const isSmall =
    first.power === 0 &&
    second.power > 0 &&
    compare(shift(first.value, second.power), second.value) < 0
  const isPlain = first.form === 'digits' || first.form === 'words' || first.form === 'fraction'
  const value = isSmall && isPlain ? shift(first.value, second.power) : first.value
  if (first.unit || !second.unit) return { ...first, value }
  return {
    ...first,
    value,
    unit: second.unit,
    kind: second.kind,
    rule: second.rule,
    ...(second.per && { per: second.per }),
  }
}

/** Whether a verb of change governs what begins at `at`. */
export function changesBefore(p: Pieces, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - 4)
  for (let i = at - 1; i >= least; i--) {
    if (((p.bits[i] ?? 0) & (Word.up | Word.down)) !== 0) return true
    if (p.words[i] === 'by') continue
    if (p.words[i] === ',' || ((p.bits[i] ?? 0) & Word.preposition) !== 0) return false
  }
  return false
}

/** How far before "from" the verb of a change may stand where both amounts are money. */
const raiseReach = 30

/** "increase credit lines with the bank from $55 billion to $110 billion": a change, whatever stands between. */
function isRaised(p: Pieces, first: Amount, second: Amount, from: number): boolean {
  if (first.unit?.dimension !== 'money' || second.unit?.dimension !== 'money') return false
  const least = Math.max(p.sentenceStart[from] ?? 0, from - raiseReach)
  for (let i = from - 1; i >= least; i--) {
    const word = p.words[i] ?? ''
    if (word === ';' || /^(?:rang|vary|vari|cost|price|worth)/.test(word)) return false
    if (raises.has(word)) return true
  }
  return false
}

const raises = new Set(
  'increase increases increased increasing raise raises raised raising lift lifted boost boosted expand expanded reduce reduces reduced reducing lower lowered cut cuts cutting'.split(
    ' ',
  ),
)

function joinRatio(first: Amount, second: Amount, joint: string): Reach | undefined {
  const isPlain =
    !first.unit &&
    !second.unit &&
    first.power === 0 &&
    first.value.scale === 0 &&
    second.value.scale === 0
  const isPart = isPlain && compare(first.value, second.value) < 0 && first.value.coefficient > 0n
  if (!isPart || first.form === 'ordinal' || (second.value.coefficient > 1900n && joint === 'in'))
    return undefined
  // "8 in 5 cities" counts; "one in five" is a share.
  const isShare =
    joint !== 'in' ||
    ((first.form === second.form || first.value.coefficient === 1n) &&
      second.value.coefficient <= 100n)
  return isShare
    ? { first, second, join: 'ratio', next: second.next, opens: first.start }
    : undefined
}
