import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { Span } from '../../schemas/span.ts'

/** A span that does not lie in the text, or an id that names nothing. */
export class SpanError extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`)
    this.name = 'SpanError'
  }
}

/**
 * Makes sure that every span of the record slices its surface out of `document.text`, whole
 * characters and no white space at its ends, that a surface kept beside its span is the same to
 * the letter, and that every id names something in the record. Throws a `SpanError` naming the
 * first that does not.
 */
export function checkSpans(record: ArticleRecord): void {
  visit(record.document, 'document', record.document.text)
  for (const part of PARTS) visit(record[part], part, record.document.text)
  visit(record.headline, 'headline', record.document.title)
  checkIds(record)
  checkBacking(record)
}

/** What bears the title out is in the text. */
function checkBacking({ headline, figures, entities, times }: ArticleRecord): void {
  if (!headline) return
  const backing = [
    [headline.figures, idsOf(figures), 'headline.figures.backedBy'],
    [headline.mentions, idsOf(entities), 'headline.mentions.backedBy'],
    [headline.times, idsOf(times), 'headline.times.backedBy'],
  ] as const
  for (const [items, known, path] of backing)
    for (const { backedBy } of items) need(known, backedBy, path)
}

const PARTS = ['mentions', 'entities', 'figures', 'times', 'quotes', 'unread'] as const

/** Fields that repeat what their `span` covers. */
interface Surfaces {
  readonly span: unknown
  readonly text?: unknown
  readonly phrase?: unknown
}

function visit(value: unknown, path: string, text: string): void {
  if (typeof value !== 'object' || value === null) return

  if (isSpan(value)) return checkSpan(value, path, text)
  if ('span' in value && isSpan(value.span)) checkSurface(value, value.span, path, text)
  for (const [key, item] of Object.entries(value))
    if (typeof item === 'object') visit(item, `${path}.${key}`, text)
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  )
}

function checkSpan({ start, end }: Span, path: string, text: string): void {
  const surface = text.slice(start, end)
  if (start < 0 || end > text.length || surface.length !== end - start || surface === '') {
    throw new SpanError(path, `${start} to ${end} is not in the text of ${text.length}`)
  }
  if (!surface.isWellFormed()) throw new SpanError(path, `${start} to ${end} cuts a character`)
  if (surface.trim() !== surface)
    throw new SpanError(path, `"${surface}" has white space at an end`)
}

function checkSurface(value: Surfaces, { start, end }: Span, path: string, text: string): void {
  const surface = text.slice(start, end)
  for (const [field, said] of [
    ['text', value.text],
    ['phrase', value.phrase],
  ] as const)
    if (typeof said === 'string' && said !== surface)
      throw new SpanError(`${path}.${field}`, `"${said}" is "${surface}" in the text`)
}

function checkIds(record: ArticleRecord): void {
  const entities = idsOf(record.entities)
  for (const mention of record.mentions) need(entities, mention.entity, 'mentions.entity')
  for (const { roles } of record.entities) {
    for (const role of roles) need(entities, role.of, 'entities.roles.of')
  }
  for (const quote of record.quotes) need(entities, quote.speaker, 'quotes.speaker')
  const known = {
    entities,
    figures: idsOf(record.figures),
    times: idsOf(record.times),
    quotes: idsOf(record.quotes),
  }
  for (const figure of record.figures)
    for (const { path, of, idsIn } of FIGURE_IDS)
      for (const id of idsIn(figure)) need(known[of], id, path)
}

type Figure = ArticleRecord['figures'][number]

/** What of a figure names something else of the record. */
const FIGURE_IDS: readonly {
  readonly path: string
  readonly of: 'entities' | 'figures' | 'times' | 'quotes'
  readonly idsIn: (figure: Figure) => readonly (string | null | undefined)[]
}[] = [
  {
    path: 'figures.relations.figure',
    of: 'figures',
    idsIn: ({ relations }) => relations.map(({ figure }) => figure),
  },
  {
    path: 'figures.change',
    of: 'figures',
    idsIn: ({ change }) => [change?.from, change?.to, change?.by],
  },
  {
    path: 'figures.entity',
    of: 'entities',
    idsIn: ({ group, place }) => [group?.entity, place?.entity],
  },
  {
    path: 'figures.attribution.entity',
    of: 'entities',
    idsIn: ({ attribution }) => [attribution?.entity],
  },
  {
    path: 'figures.time',
    of: 'times',
    idsIn: ({ occurredAt, saidAt }) => [occurredAt?.time, saidAt?.time],
  },
  { path: 'figures.quote', of: 'quotes', idsIn: ({ quote }) => [quote] },
]

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}

function need(ids: ReadonlySet<string>, id: string | null | undefined, path: string): void {
  if (typeof id === 'string' && !ids.has(id)) throw new SpanError(path, `${id} names nothing`)
}
