import { withPer, type Amount, type AmountUnit } from './amount.ts'
import { add, compare, divide, integer } from './decimal.ts'
import { Word } from './lexicon.ts'
import { readNumber } from './numbers.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { skipHyphen, type Signed } from './sizes.ts'
import { unitAt } from './unit-at.ts'

const footMarks = new Set(["'", '’', '′'])
const inchMarks = new Set(['"', '”', '″'])

/** `6'3"` */
function feetAndInches(p: Pieces, amount: Signed): Amount | undefined {
  const at = amount.next
  const isWritten = footMarks.has(p.words[at] ?? '') && inchMarks.has(p.words[at + 2] ?? '')
  if (!isWritten || isApart(p, at) || isApart(p, at + 1) || isApart(p, at + 2)) return undefined
  const inches = p.kind[at + 1] === PieceKind.number ? readNumber(p, at + 1) : undefined
  if (!inches || inches.next !== at + 2 || compare(inches.value, integer(12)) >= 0) return undefined
  const next = at + 3
  const unit: AmountUnit = {
    code: '[ft_i]',
    system: 'UCUM',
    dimension: 'length',
    first: at,
    next: at + 1,
  }
  const value = add(amount.value, divide(inches.value, integer(12)))
  return { ...amount, next, value, kind: 'measure', unit, rule: 'measure.compound' }
}

/** A measure or a duration: the longest spelling of a unit that stands there. */
export function asMeasure(p: Pieces, amount: Signed): Amount | undefined {
  const height = feetAndInches(p, amount)
  if (height) return height
  const bracket = p.words[amount.next] === '(' && p.words[amount.next + 2] === ')'
  const at = bracket ? amount.next + 1 : skipHyphen(p, skipArticleAfterHalf(p, amount))
  const found = unitAt(p, at)
  if (!found || isFalseUnit(p, at, amount)) return undefined
  const next = bracket ? found.next + 1 : found.next
  const unit: AmountUnit = { ...found, system: 'UCUM', first: at, next: found.next }
  if (found.dimension === 'time')
    return { ...amount, next, kind: 'duration', unit, rule: 'duration' }
  const whole = withSmaller(p, amount, next, found.code)
  if (whole) return { ...whole, kind: 'measure', unit, rule: 'measure.compound' }
  return withPer(p, { ...amount, next, kind: 'measure', unit, rule: `measure.${found.dimension}` })
}

/** "5 ft 2 in", "8 lb 3 oz": so many of the smaller unit make one of the larger. */
const smaller: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['[ft_i]', ['[in_i]', 12]],
  ['[lb_av]', ['[oz_av]', 16]],
  ['[stone_av]', ['[lb_av]', 14]],
])

function withSmaller(p: Pieces, amount: Signed, at: number, code: string): Signed | undefined {
  const [smallCode, count] = smaller.get(code) ?? []
  if (smallCode === undefined || count === undefined) return undefined
  const from = skipHyphen(p, p.words[at] === 'and' || p.words[at] === ',' ? at + 1 : at)
  if (from >= (p.sentenceEnd[amount.start] ?? 0) || p.kind[from] !== PieceKind.number)
    return undefined
  const part = readNumber(p, from)
  const isInches = part !== undefined && smallCode === '[in_i]' && p.words[part.next] === 'in'
  const unit = isInches
    ? { code: smallCode, next: part.next + 1 }
    : part && unitAt(p, skipHyphen(p, part.next))
  if (!part || unit?.code !== smallCode || compare(part.value, integer(count)) >= 0)
    return undefined
  return {
    ...amount,
    next: unit.next,
    value: add(amount.value, divide(part.value, integer(count))),
  }
}

/** "half an hour", "half a mile". */
export function skipArticleAfterHalf(p: Pieces, { form, next }: Signed): number {
  const isArticle = ((p.bits[next] ?? 0) & Word.article) !== 0
  return form === 'fraction' && isArticle ? next + 1 : next
}

/** Words that are a unit only where the number stands right before and nothing else makes sense of them. */
function isFalseUnit(p: Pieces, at: number, amount: Signed): boolean {
  const word = p.words[at] ?? ''
  // Letters are units only as they are written: "5 M" and "2 T" are none, nor is "in" a measure of length.
  const written = p.text.slice(p.start[at] ?? 0, p.end[at] ?? 0)
  if (written === 'C' || written === 'F') return !isTemperature(p, at)
  if (word.length === 1 && /[A-Z]/.test(written)) return !/[VWAJKL]/.test(written)
  if (word === 'a' || (word === 'h' && isApart(p, at))) return true
  if (word === 'pm' || word === 'second') return isClockOrRank(p, at, amount)
  return word === 'pt' && isApart(p, at)
}

const warmth = new Set(
  'temperature temperatures heat heatwave hot cold warm weather melting boiling degrees celsius fahrenheit thermometer mercury forecast'.split(
    ' ',
  ),
)

/** Whether words nearby speak of warmth: then `C` and `F` are degrees. */
function isTemperature(p: Pieces, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - 12)
  const end = Math.min(p.sentenceEnd[at] ?? 0, at + 8)
  for (let i = least; i < end; i++) if (warmth.has(p.words[i] ?? '')) return true
  return false
}

function isClockOrRank(p: Pieces, at: number, amount: Signed): boolean {
  if (p.words[at] === 'pm')
    return amount.form !== 'digits' || compare(amount.value, integer(12)) <= 0
  // "4.3 second" measures, "the two second graders" do not.
  return amount.form !== 'digits' && p.words[at - 1] !== '-'
}
