import type { Entity } from '../schemas/entity.ts'
import type { Facts, Headline, HeadlineFigure, HeadlineTime, Time } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import { findEntities } from './entities.ts'
import { findFigures } from './figures.ts'
import { findTimes } from './times.ts'
import { readTitle } from './title.ts'

/** Longer titles are read by their beginning: no paper prints them. */
const longest = 1_000

/** What is known of the document of a title. */
interface Around {
  /** Its text: a short title that shows no language is in that of it. */
  readonly text?: string
  /** The money of the country that it is from. */
  readonly home?: string | undefined
}

/**
 * The figures, names and times of a title, each tied to what of the text says the same. Spans are offsets of the
 * title. `published` is what its relative dates are resolved against.
 */
export function readHeadline(
  title: string,
  published: string | undefined,
  body: Pick<Facts, 'figures' | 'entities' | 'times' | 'unread'>,
  around: Around = {},
): Headline {
  const text = title.slice(0, longest)
  const r = readTitle(text, around.text, body.unread)
  const { tokens } = r
  const { mentions } = findEntities(tokens)
  const times = findTimes(r, published)
  const figures = findFigures(r, { times, mentions, quotes: [], home: around.home })
  const named = namesOf(body.entities)
  return {
    figures: figures.map((figure, i) => headlineFigure(figure, i, body.figures)),
    mentions: mentions.map(({ span, type }) => ({
      span,
      type,
      backedBy: named.get(text.slice(span.start, span.end).toLowerCase()) ?? null,
    })),
    times: times.map((time) => headlineTime(time, body.times)),
  }
}

/** Entities by every form of their name, in lower case: titles may be all in capitals. */
function namesOf(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, name, aliases } of entities)
    for (const form of [name, ...aliases])
      if (!found.has(form.toLowerCase())) found.set(form.toLowerCase(), id)
  return found
}

function headlineTime({ span, kind, value, anchor }: Time, times: readonly Time[]): HeadlineTime {
  const backedBy = value === null ? undefined : times.find((time) => time.value === value)?.id
  return { span, kind, value, ...(anchor !== undefined && { anchor }), backedBy: backedBy ?? null }
}

function headlineFigure(figure: Figure, index: number, body: readonly Figure[]): HeadlineFigure {
  const {
    span,
    phraseSpan,
    kind,
    value,
    low,
    high,
    decimal,
    modifier,
    unit,
    noun,
    event,
    measure,
    status,
    rule,
  } = figure
  return {
    id: `h${index + 1}`,
    span,
    phraseSpan,
    kind,
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    decimal,
    modifier,
    ...(unit && { unit }),
    ...(noun && { noun }),
    ...(event && { event }),
    ...(measure && { measure }),
    status,
    rule,
    backedBy: backing(figure, body)?.id ?? null,
  }
}

/** The figure of the text that says the same, the one that agrees in most. */
function backing(title: Figure, body: readonly Figure[]): Figure | undefined {
  let best: Figure | undefined
  let most = -1
  for (const figure of body) {
    if (!isSameAmount(title, figure) || !isSameKind(title, figure)) continue
    const agreement = agreementOf(title, figure)
    if (agreement <= most) continue
    most = agreement
    best = figure
  }
  return best
}

function agreementOf(title: Figure, { noun, event, unit, value }: Figure): number {
  const isNoun = title.noun !== undefined && title.noun.head === noun?.head
  const isEvent = title.event !== undefined && title.event.class === event?.class
  const isUnit = title.unit !== undefined && title.unit.code === unit?.code
  return Number(isNoun) + Number(isEvent) + Number(isUnit) + (title.value === value ? 2 : 0)
}

/** A title leaves out units and nouns ("41 for Brown"), but does not tell others. */
const isSameKind = (title: Figure, figure: Figure): boolean =>
  isSameUnit(title, figure) && isKindOf(title, figure) && isSameEvent(title, figure)

const isSameUnit = (title: Figure, { unit }: Figure): boolean =>
  !title.unit || title.unit.code === unit?.code

function isKindOf({ kind, noun, unit }: Figure, figure: Figure): boolean {
  if (kind === figure.kind) return true
  return kind === 'count' && ((!noun && !unit) || figure.kind === 'measure')
}

/**
 * As many can be hurt as are killed. A sum or a measure of two digits and more is the same one, though, whatever
 * title and text call what became of it: "raised for 48 million" is what "cost 48 million".
 */
const isSameEvent = (title: Figure, figure: Figure): boolean =>
  !title.event ||
  !figure.event ||
  title.event.class === figure.event.class ||
  title.noun !== undefined ||
  (title.unit !== undefined && digitsOf(title.decimal).length > 1)

/** As much as the title says: "$4.6bn" for 4.58bn, "over 100" for 104. */
function isSameAmount(title: Figure, figure: Figure): boolean {
  const { value, modifier, low, high } = figure
  if (title.modifier === 'vague' || modifier === 'vague')
    return title.modifier === modifier && title.value === value
  if (title.modifier === 'between') return title.low === low && title.high === high
  return (
    value === title.value || rounded(value, title.decimal) === title.value || isBound(title, value)
  )
}

function isBound(title: Figure, value: number): boolean {
  const share = title.value === 0 ? Infinity : value / title.value
  const bound = bounds.get(title.modifier)
  return bound !== undefined && share > bound[0] && share < bound[1]
}

/** What share of the title's amount the text's may be: "over 100" for 104, "about 100" for 96. */
const bounds: ReadonlyMap<Figure['modifier'], readonly [above: number, below: number]> = new Map([
  ['more-than', [1, 1.2]],
  ['at-least', [1, 1.2]],
  ['less-than', [0.8, 1]],
  ['up-to', [0.8, 1]],
  ['approx', [0.9, 1.1]],
])

/** The digits that count: 46 of "4600000000". */
const digitsOf = (decimal: string): string =>
  decimal.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '')

/** `value` with as many digits as the title writes: two of "4600000000". */
function rounded(value: number, decimal: string): number {
  const digits = digitsOf(decimal).length
  return digits === 0 || !Number.isFinite(value)
    ? value
    : Number(value.toPrecision(Math.min(15, Math.max(2, digits))))
}
