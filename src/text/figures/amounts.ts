import { withPer, type Amount, type AmountUnit } from './amount.ts'
import { compare, integer } from './decimal.ts'
import type { Options } from './integers.ts'
import { Word } from './lexicon.ts'
import { asMeasure, skipArticleAfterHalf } from './measures.ts'
import { currencyAfter, currencyBefore, type Money } from './money.ts'
import { readNumber } from './numbers.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import type { Reading } from './reading.ts'
import {
  magnitudeAfter,
  shifted,
  skipHyphen,
  withAbbreviation,
  withBound,
  withoutOf,
  withSign,
  type Signed,
} from './sizes.ts'

/** The amount whose number begins at `i`: a currency or sign before it is taken in. */
export function readAmount(p: Pieces, i: number, options: Options = {}): Amount | undefined {
  const reading = readNumber(p, i, options)
  if (!reading) return undefined
  if (reading.form === 'ordinal') return { ...reading, kind: 'ordinal', rule: 'ordinal' }
  const floor = options.floor ?? 0
  const found = currencyBefore(p, reading.start)
  const before = found && found.first >= floor ? found : undefined
  const sized = withBound(p, withoutOf(p, withAbbreviation(p, reading, before !== undefined)))
  const signed = withSign(p, sized, before?.first ?? reading.start, floor)
  if (before) return asMoney(p, signed, before)
  return asPercent(p, signed) ?? asMinor(p, signed) ?? asMeasure(p, signed) ?? asCount(p, signed)
}

function asMoney(p: Pieces, amount: Signed, money: Money): Amount {
  const start = Math.min(amount.start, money.first)
  const repeated = currencyAfter(p, skipHyphen(p, amount.next), true)
  const isSame =
    repeated !== undefined &&
    p.kind[repeated.next] !== PieceKind.number &&
    repeated.minor !== true &&
    (money.isBare || repeated.code === money.code)
  const code = isSame && money.isBare ? repeated.code : money.code
  const next = isSame ? repeated.next : amount.next
  const sized = magnitudeAfter(p, next, amount)
  const unit: AmountUnit = {
    code,
    system: 'ISO4217',
    first: money.first,
    next: money.next,
    dimension: 'money',
  }
  return withPer(p, { ...sized, start, kind: 'money', unit, rule: 'money.prefix' })
}

function asPercent(p: Pieces, amount: Signed): Amount | undefined {
  const at = skipHyphen(p, skipArticleAfterHalf(p, amount))
  const next = percentEnd(p, at)
  if (next === at) return undefined
  const isPoint =
    p.words[next] === 'point' ||
    p.words[next] === 'points' ||
    p.words[next - 1]?.startsWith('point')
  const unit: AmountUnit = { code: '%', system: 'UCUM', first: at, next, dimension: 'percent' }
  if (!isPoint) return withPer(p, { ...amount, next, kind: 'percent', unit, rule: 'percent' })
  const end = p.words[next - 1]?.startsWith('point') === true ? next : next + 1
  return {
    ...amount,
    next: end,
    kind: 'percentage-point',
    unit: { ...unit, next: end },
    rule: 'percentage-point',
  }
}

function percentEnd(p: Pieces, at: number): number {
  switch (p.words[at] ?? '') {
    case '%':
    case 'percent':
    case 'percents':
    case 'pct':
    case 'pc':
      return at + 1
    case 'per':
      return p.words[at + 1] === 'cent' ? at + 2 : at
    case 'percentage':
      return p.words[at + 1] === 'point' || p.words[at + 1] === 'points' ? at + 2 : at + 1
    default:
      return at
  }
}

const payments = new Set(
  'fined fine pay pays paid paying cost costs costing worth price priced spend spent earn earned earns raised donated charged sold bought salary fee'.split(
    ' ',
  ),
)

/** Whether words of paying stand before: then pounds are no weight. */
function isPaid(p: Pieces, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - 6)
  for (let i = at - 1; i >= least; i--) if (payments.has(p.words[i] ?? '')) return true
  return false
}

/** "1.32 million won …, 17,000 won less": the sentence has told won before, after what can be no winner. */
function isWonAgain(p: Pieces, at: number): boolean {
  if (p.words[at] !== 'won') return false
  const least = Math.max(p.sentenceStart[at] ?? 0, at - 20)
  for (let i = at - 2; i > least; i--)
    if (p.words[i] === 'won' && ((p.bits[i - 1] ?? 0) & Word.magnitude) !== 0) return true
  return false
}

/** Money whose currency follows: "420 million finnish markka", "100€", "164p". */
function asMinor(p: Pieces, amount: Signed): Amount | undefined {
  const at = skipHyphen(p, amount.next)
  const isLarge =
    isPaid(p, amount.start) ||
    isWonAgain(p, at) ||
    amount.power >= 3 ||
    compare(amount.value, integer(100_000)) >= 0
  const money = currencyAfter(p, at, isLarge)
  if (!money) return undefined
  const sized = magnitudeAfter(p, money.next, {
    ...amount,
    ...shifted(amount, money.power ?? 0),
  })
  const { code, first, next } = money
  const unit: AmountUnit = { code, system: 'ISO4217', first, next, dimension: 'money' }
  return withCents(p, withPer(p, { ...sized, kind: 'money', unit, rule: 'money.suffix' }), money)
}

/** "3 dollars 50 cents", "15 dollars and fifty". */
function withCents(p: Pieces, amount: Amount, { minor }: Money): Amount {
  if (minor === true || amount.per || amount.form === 'many') return amount
  const at = p.words[amount.next] === 'and' ? amount.next + 1 : amount.next
  const isNumber =
    p.kind[at] === PieceKind.number ||
    ((p.bits[at] ?? 0) & (Word.digit | Word.teen | Word.tens)) !== 0
  if (!isNumber || at >= (p.sentenceEnd[amount.start] ?? 0)) return amount
  const cents = readNumber(p, at)
  if (!cents || cents.value.scale > 0 || compare(cents.value, integer(100)) >= 0) return amount
  const named = currencyAfter(p, cents.next, false)
  const isNamed = named?.minor === true
  if (!isNamed && !endsThere(p, cents)) return amount
  const value = { coefficient: amount.value.coefficient * 100n, scale: amount.value.scale + 2 }
  const added = cents.value.coefficient * 10n ** BigInt(amount.value.scale)
  return {
    ...amount,
    next: isNamed ? named.next : cents.next,
    value: { ...value, coefficient: value.coefficient + added },
  }
}

/** "15 dollars 50.": two digits, and the clause is over. */
const endsThere = (p: Pieces, { start, next, value }: Reading): boolean =>
  value.coefficient >= 10n &&
  (p.kind[start] !== PieceKind.number || p.words[start]?.length === 2) &&
  (next >= (p.sentenceEnd[start] ?? 0) || p.words[next] === '.')

function asCount(p: Pieces, amount: Signed): Amount {
  const kind = amount.form === 'fraction' ? 'fraction' : 'count'
  return withPer(p, {
    ...amount,
    kind,
    rule: amount.form === 'many' ? 'count.many' : `${kind}.${amount.form}`,
  })
}
