import type { Figure } from '../../src/schemas/figure.ts'
import { findAttributions } from '../../src/text/attributions.ts'
import { findFigures } from '../../src/text/figures.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { readText } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'
import { dates, quotes } from './times-quotes.ts'
import { unitName } from './unit-names.ts'

/** What the scorers of figures take: our facts in their shape. */
interface Scored {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number | readonly number[]
  readonly unit: string
  readonly change: string
  readonly concept: readonly string[]
}

/** Every part of the real code, in the order in which an article goes through it. */
export function findAll(text: string, published?: string): Figure[] {
  const reading = readText(text, 'en')
  const named = { mentions: [], entities: [] }
  const times = findTimes(reading, published)
  const found = findQuotes(reading, named)
  const attributions = findAttributions(reading, { ...named, quotes: found })
  return findFigures(reading, { times, mentions: [], quotes: found, attributions, published })
}

export default {
  name: 'wiredesk',
  figures(text: string, ref?: Date): Scored[] {
    const figures = findAll(text, ref?.toISOString())
    const byId = new Map(figures.map((figure) => [figure.id, figure] as const))
    return figures.flatMap((figure) => toScored(text, figure, byId))
  },
  dates,
  quotes: (text: string) => quotes(text),
}

function toScored(text: string, figure: Figure, all: ReadonlyMap<string, Figure>): Scored[] {
  const pair = pairOf(text, figure, all)
  if (pair === 'second') return []
  const { start } = figure.span
  const end = pair ? pair.span.end : figure.span.end
  return [
    {
      start,
      end,
      text: text.slice(start, end),
      value: pair ? [number(figure), number(pair)] : valueOf(figure),
      unit: unitName(pair && !figure.unit ? pair : figure),
      change: pair || isNominal(text, figure) ? '=' : changeOf(figure),
      concept: (figure.noun?.phrase ?? '-').split(' '),
    },
  ]
}

/** NewsQuant writes "fell from 4.8 to 4.7" as one range, as the text orders it; here it is two figures of a change. */
function pairOf(
  text: string,
  figure: Figure,
  all: ReadonlyMap<string, Figure>,
): Figure | 'second' | undefined {
  const { from, to } = figure.change ?? {}
  const first = all.get(from ?? '')
  const second = all.get(to ?? '')
  if (!first || !second || first.span.end > second.span.start) return undefined
  if (!/^[^.;,]{0,20}\bto \S{0,4}$/.test(text.slice(first.span.end, second.span.start)))
    return undefined
  return figure === second ? 'second' : figure === first ? second : undefined
}

/** The scorers count cents and pence as they are written. */
const cents = /^(?:cents?|p|pence|penny|pennies|sen|c|kopecks?|paise|satoshis?|fils)$/

const number = (figure: Figure): number =>
  cents.test(figure.unit?.surface ?? '')
    ? Number((figure.value * 100).toPrecision(12))
    : figure.value

function valueOf(figure: Figure): number | number[] {
  const { low, high, kind, value } = figure
  if (low === undefined || high === undefined) return number(figure)
  return kind === 'score' && value === high ? [high, low] : [low, high]
}

/** "a 4% drop": NewsQuant gives a direction only to what a verb governs. */
const isNominal = (text: string, { span, modifier }: Figure): boolean =>
  modifier === 'exact' &&
  /^ (?:[a-z]+ ){0,2}(?:drop|fall|rise|increase|decrease|decline|gain|loss|jump|cut|improvement|reduction)\b/.test(
    text.slice(span.end, span.end + 40),
  )

/** NewsQuant has one sign for modifier and direction; only what changed by an amount has a direction. */
function changeOf({ id, modifier, change }: Figure): string {
  const direction = change?.by === id && change.direction !== 'none' ? change.direction : undefined
  if (modifier === 'more-than' || modifier === 'at-least') return '>'
  if (direction) return direction
  if (modifier === 'less-than' || modifier === 'up-to') return '<'
  return modifier === 'approx' ? '~' : '='
}
