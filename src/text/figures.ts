import type { Mention } from '../schemas/entity.ts'
import type { Quote, Time } from '../schemas/facts.ts'
import type { Figure, FigureKind, Unit } from '../schemas/figure.ts'

const NUMBER =
  /(?<![\p{L}\p{N}.,-])([$€£¥])?(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,9})?(?: (thousand|million|billion|trillion)|(bn|m|k)\b)?( ?%| percent\b| per cent\b)?(?![\p{L}\p{N}])/gu

const ZEROS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  million: 6,
  bn: 9,
  billion: 9,
  trillion: 12,
}
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
}

interface Around {
  readonly times: readonly Time[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
}

/** Numbers written in digits, with currency or percent; those inside a time or a name are left out. */
export function findFigures(text: string, { times, mentions, quotes }: Around): Figure[] {
  const taken = [...times, ...mentions].map(({ span }) => span)
  return [...text.matchAll(NUMBER)]
    .filter(({ index }) => !taken.some(({ start, end }) => start <= index && index < end))
    .map((match, index) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const quote = quotes.find((it) => it.span.start <= span.start && span.end <= it.span.end)
      return {
        id: `f${index + 1}`,
        span,
        phraseSpan: span,
        modifier: 'exact',
        relations: [],
        ...(quote && { quote: quote.id }),
        ...read(match),
      }
    })
}

function read(
  match: RegExpExecArray,
): Pick<Figure, 'kind' | 'value' | 'decimal' | 'unit' | 'rule'> {
  const [, symbol, whole = '', fraction = '', word, suffix, percent] = match
  const decimal = scaled(
    whole.replaceAll(',', ''),
    fraction.slice(1),
    ZEROS[word ?? suffix ?? ''] ?? 0,
  )
  const kind: FigureKind = symbol ? 'money' : percent ? 'percent' : 'count'
  const unit = unitOf(symbol, percent)
  return { kind, value: Number(decimal), decimal, rule: `digits-${kind}`, ...(unit && { unit }) }
}

function unitOf(symbol: string | undefined, percent: string | undefined): Unit | undefined {
  if (symbol) return { code: CURRENCIES[symbol] ?? 'USD', system: 'ISO4217', surface: symbol }
  if (percent) return { code: '%', system: 'UCUM', surface: percent.trim() }
  return undefined
}

/** The decimal point moved right by `zeros`, without rounding. */
function scaled(whole: string, fraction: string, zeros: number): string {
  const digits = whole + fraction.padEnd(zeros, '0')
  const point = whole.length + zeros
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/0+$/, '')
  return right ? `${left}.${right}` : left
}
