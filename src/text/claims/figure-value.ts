import type { ClaimFigure } from '../../schemas/claim.ts'
import { type Figure, FigureKind, Modifier } from '../../schemas/figure.ts'
import { codeWords } from './unit-words.ts'

/** What stands before a number that is no exact one. */
export const signs: Readonly<Record<string, string>> = {
  approx: '≈ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'less-than': '< ',
  'up-to': '≤ ',
  vague: '~ ',
}

/** With commas between the thousands. */
export const grouped = (decimal: string): string => {
  const [whole = '', part] = decimal.split('.')
  const digits = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return part === undefined ? digits : `${digits}.${part}`
}

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 })

const one = (number: number, exact = String(number)): string =>
  Math.abs(number) < 1e6 && exact.length < 9 ? grouped(exact) : short.format(number)

/** Short, as one reads it: `≥ 740M`, `70–75`; the exact one is among the fields. */
export function shortValue({ decimal, value, modifier, low, high, kind }: ShownFigure): string {
  const isRange = low !== undefined && high !== undefined
  if (isRange && kind === 'score') return `${one(high)}–${one(low)}`
  if (isRange) return `${one(low)}–${one(high)}`
  return (signs[modifier] ?? '') + one(value, decimal)
}

type ShownFigure = Pick<Figure, 'decimal' | 'value' | 'modifier' | 'low' | 'high' | 'kind'>

/** A figure of a claim as one reads it, with its unit. */
export function figureValue({ value, exact, low, high, unit, ...figure }: ClaimFigure): string {
  const text = shortValue({
    value,
    decimal: exact,
    kind: FigureKind.catch('count').parse(figure.kind),
    modifier: Modifier.catch('exact').parse(figure.modifier),
    ...(low !== null && { low }),
    ...(high !== null && { high }),
  })
  return unit === null ? text : `${text} ${codeWords(unit)}`
}

/** Of what it is a figure, in words: "killed: person". */
export const matterOf = ({ event, measure, noun, kind }: ClaimFigure): string =>
  [event ?? measure ?? kind, noun].filter((part) => part !== null).join(': ')

/** Of what is as likely as this, five in six are right, of what is less likely about half (`bench/gold.ts --confidence`). */
const doubtful = 0.7

/** `62 %` */
export const percentOf = (confidence: number): string => `${Math.round(confidence * 100)} %`

/** How likely a choice is right, where that is to be told beside it: of what is doubtful. */
export const doubtOf = (confidence: number | undefined): string | undefined =>
  confidence === undefined || confidence >= doubtful ? undefined : percentOf(confidence)
