import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, isApart, sentenceEnd } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Amount } from './amount.ts'
import { readAmount } from './amounts.ts'
import type { Pair, PairRules, Reach } from './pair-shapes.ts'

/** What joins two amounts, and where the second one begins. */
interface Joint {
  readonly kind: Pair['kind']
  readonly at: number
}

/** Where the number of an amount that begins at `at` stands: after its currency and sign. */
function numberAt(r: TextReading, at: number): number {
  let i = at
  if (is(r, i, Class.dollarPrefix) && is(r, i + 1, Class.dollarSign)) i++
  if (opensMoney(r, i)) i++
  if (is(r, i, Class.currencyCode) && is(r, i - 1, Class.dollarSign)) i++
  const isSign = is(r, i, Class.negative) || (is(r, i, Class.hyphen) && !isApart(r, i + 1))
  return isSign ? i + 1 : i
}

const opensMoney = (r: TextReading, i: number): boolean =>
  is(r, i, Class.currencySign) ||
  is(r, i, Class.currencyCode) ||
  endOfPhrase(r, i, Class.moneyPrefix) > 0 ||
  endOfPhrase(r, i, Class.gluedPrefix) > 0

const opensNumber = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.startsNumber) || is(r, i, Class.article)

/** The amount at `i`, and the second one if it is the end of a range. */
export function readReach(
  r: TextReading,
  i: number,
  floor: number,
  rules: PairRules,
): Reach | undefined {
  const plain = readAmount(r, i, { floor })
  if (!plain) return undefined
  const isBetween = is(r, plain.start - 1, Class.between)
  const first = isBetween ? (readAmount(r, i, { withoutAnd: true, floor }) ?? plain) : plain
  const alone: Reach = { first: plain, next: plain.next, opens: plain.start }
  const joint = jointAt(r, first.next, isBetween)
  const second = joint && secondAt(r, joint.at, first)
  if (!joint || !second || (first.form === 'many' && joint.kind !== 'or')) return alone
  const pair = { first, second, kind: joint.kind }
  const found = firstRule(r, rules, pair, first.start, second.next)
  return found ? { ...found.result, rule: found.rule } : alone
}

function secondAt(r: TextReading, joint: number, first: Amount): Amount | undefined {
  const at = numberAt(r, joint)
  if (at >= sentenceEnd(r, first.start) || !opensNumber(r, at)) return undefined
  const second = readAmount(r, at, { floor: first.next })
  const isKin = (second?.kind === 'ordinal') === (first.kind === 'ordinal')
  return second && second.start >= first.next && isKin ? second : undefined
}

/** What joins the amount that ends before `at` to the next one. */
function jointAt(r: TextReading, at: number, isBetween: boolean): Joint | undefined {
  if (at >= sentenceEnd(r, at - 1)) return undefined
  return dashAt(r, at, isBetween) ?? wordAt(r, at, isBetween) ?? orAt(r, at) ?? ratioAt(r, at)
}

/** A hyphen stands apart from both or from neither: "5-7", "5 - 7". */
function dashAt(r: TextReading, at: number, isBetween: boolean): Joint | undefined {
  if (is(r, at, Class.shortDash) || is(r, at, Class.rangeTilde)) return { kind: 'dash', at: at + 1 }
  if (!is(r, at, Class.hyphen)) return undefined
  // "two- to three-year": the joint is the word after the hyphen.
  const isDangling = is(r, at + 1, Class.to) || (isBetween && is(r, at + 1, Class.and))
  if (isDangling) return { kind: 'dash', at: at + 2 }
  return isApart(r, at) === isApart(r, at + 1) ? { kind: 'dash', at: at + 1 } : undefined
}

/** "to", "through", "up to", after "between" "and"; "$500,000 to more than $1 million". */
function wordAt(r: TextReading, at: number, isBetween: boolean): Joint | undefined {
  if (is(r, at, Class.to)) {
    const behind = endOfPhrase(r, at + 1, Class.rangeModifier)
    return { kind: 'word', at: behind > 0 ? behind : at + 1 }
  }
  if (is(r, at, Class.up) && is(r, at + 1, Class.to)) return { kind: 'word', at: at + 2 }
  const isWord = is(r, at, Class.through) || (isBetween && is(r, at, Class.and))
  return isWord ? { kind: 'word', at: at + 1 } : undefined
}

/** "or", "or even" */
function orAt(r: TextReading, at: number): Joint | undefined {
  const next = endOfPhrase(r, at, Class.orJoint)
  return next > 0 ? { kind: 'or', at: next } : undefined
}

/** "one in five", "one out of three", "two of every three". */
function ratioAt(r: TextReading, at: number): Joint | undefined {
  const next = endOfPhrase(r, at, Class.ratioJoint)
  return next > 0 ? { kind: 'ratio', at: next } : undefined
}
