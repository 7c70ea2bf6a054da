import type { ArticleRecord } from '../schemas/article-record.ts'
import type { EntityType } from '../schemas/entity.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Span } from '../schemas/span.ts'
import { doubtOf } from '../text/claims/figure-value.ts'
import { unitWords } from '../text/claims/unit-words.ts'
import { cellOf } from './table.ts'

const who: readonly EntityType[] = ['person', 'organization', 'group']
const where: readonly EntityType[] = ['place']

/** A record in four lines: title, who, where, figures. */
export function summarizeRecord(record: ArticleRecord): string[] {
  const { document, dates, revision } = record
  const when = dates.published ? `  ${dates.published.value}` : ''
  return [
    `${cellOf(document.title)}${when}${revision > 1 ? `  (revision ${revision})` : ''}`,
    `  who      ${namesOf(record, who)}`,
    `  where    ${namesOf(record, where)}`,
    `  figures  ${figuresOf(record)}`,
  ]
}

/** A record in one line, told as it lands: title, day, and the first figures. */
export function recordLine(record: ArticleRecord): string {
  const { document, dates, revision } = record
  const facts = [
    ...(dates.published ? [dates.published.value.slice(0, 10)] : []),
    ...(revision > 1 ? [`revision ${revision}`] : []),
    ...(document.access === 'partial' ? ['only a part'] : []),
    figuresOf(record, 3),
  ].filter((part) => part !== '-')
  return `recorded  ${cellOf(document.title)}  (${facts.join('; ')})`
}

const most = 6

function namesOf({ entities }: ArticleRecord, types: readonly EntityType[]): string {
  const names = entities
    .filter(({ type }) => types.includes(type))
    .toSorted((a, b) => b.mentions - a.mentions)
    .map(({ name }) => cellOf(name))
  return shorten(names, ', ')
}

/** "the first cells" says less than any amount does. */
const isRank = ({ kind }: Figure): boolean => kind === 'ordinal'

function figuresOf({ figures, document }: ArticleRecord, atMost = most): string {
  const phrases = figures
    .toSorted((a, b) => Number(isRank(a)) - Number(isRank(b)))
    .map(({ phraseSpan }) => cellOf(document.text.slice(phraseSpan.start, phraseSpan.end)))
  return shorten([...new Set(phrases)], '; ', atMost)
}

function shorten(parts: readonly string[], between: string, atMost = most): string {
  if (parts.length === 0) return '-'
  const more = parts.length - atMost
  return parts.slice(0, atMost).join(between) + (more > 0 ? ` and ${more} more` : '')
}

/** A record to be read: everything but the mentions. */
export function describeRecord(record: ArticleRecord): string[] {
  const { document, dates, entities, figures, quotes, times, headline } = record
  const slice = ({ start, end }: Span) => cellOf(document.text.slice(start, end))
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name
  return [
    cellOf(document.title),
    ...(dates.published
      ? [
          `published  ${dates.published.value} (zone ${dates.published.zone}, from ${dates.published.source}: ${cellOf(dates.published.raw)})`,
        ]
      : []),
    `url        ${cellOf(record.url)}`,
    ...(document.access === 'partial'
      ? ['access     only a part: a wall kept the rest, or a page of it is missing']
      : []),
    `authors    ${document.authors.map(({ name }) => cellOf(name)).join(', ') || '-'}`,
    `revision   ${record.revision}, page ${record.pageSha256.slice(0, 12)}, fetched ${record.fetchedAt}`,
    '',
    'entities',
    ...entities.map(
      (e) =>
        `  ${e.type.padEnd(12)} ${cellOf(e.name)}${rolesOf(e.roles)}${e.aliases.length > 0 ? `  also: ${e.aliases.map(cellOf).join(', ')}` : ''}`,
    ),
    '',
    'figures',
    ...figures.map((f) => `  ${f.kind.padEnd(12)} ${figureLine(f, slice, nameOf)}`),
    ...(headline && headline.figures.length > 0 ? ['', 'headline', ...headlineLines(record)] : []),
    '',
    'times',
    ...times.map((t) => `  ${(t.value ?? '?').padEnd(12)} ${slice(t.span)}`),
    '',
    'quotes',
    ...quotes.map(
      (q) =>
        `  ${cellOf(nameOf(q.speaker)) || (q.speakerSpan ? slice(q.speakerSpan) : 'unknown')}: ${slice(q.span)}`,
    ),
    ...unreadOf(record, slice),
    ...extraLines(record),
    '',
    'text',
    ...document.text.split('\n').map((line) => `  ${cellOf(line)}`),
  ]
}

/** A figure with what is told of it: `killed`, `where`, `when`, by whom. */
function figureLine(
  figure: Figure,
  slice: (span: Span) => string,
  nameOf: (id: string | null) => string | undefined,
): string {
  const { phraseSpan, event, measure, status, place, attribution } = figure
  const parts = [
    event && withDoubt(event.class, event.confidence),
    measure && cellOf(measure.text),
    status === 'stated' ? undefined : status,
    place && withDoubt(`in ${cellOf(place.text)}`, place.confidence),
    whenOf(figure),
  ].filter((part) => part !== undefined)
  const told = parts.length > 0 ? `  (${parts.join('; ')})` : ''
  const by = attribution
    ? `  said by ${cellOf(nameOf(attribution.entity)) || slice(attribution.nameSpan ?? attribution.sourceSpan)}`
    : ''
  return `${amountOf(figure)}  ${slice(phraseSpan)}${told}${by}`
}

/** "in Kano, 42 % likely": what is doubtful says so. */
function withDoubt(text: string, confidence: number | undefined): string {
  const doubt = doubtOf(confidence)
  return doubt === undefined ? text : `${text}, ${doubt} likely`
}

const amountOf = (figure: Pick<Figure, 'decimal' | 'unit'>): string =>
  `${figure.decimal} ${unitWords(figure)}`.trimEnd()

const whenOf = ({ occurredAt, saidAt }: Figure): string | undefined => {
  if (occurredAt) return withDoubt(`occurred ${occurredAt.value}`, occurredAt.confidence)
  return saidAt && `said ${saidAt.value}`
}

function headlineLines({ document, headline, figures }: ArticleRecord): string[] {
  return (headline?.figures ?? []).map((figure) => {
    const { kind, phraseSpan, backedBy } = figure
    const backing = figures.find(({ id }) => id === backedBy)
    const phrase =
      backing && cellOf(document.text.slice(backing.phraseSpan.start, backing.phraseSpan.end))
    const own = cellOf(document.title.slice(phraseSpan.start, phraseSpan.end))
    return `  ${kind.padEnd(12)} ${amountOf(figure)}  ${own}  ${phrase === undefined ? 'backed by nothing in the text' : `backed by "${phrase}"`}`
  })
}

/** Nothing where all was read. */
function unreadOf({ unread = [] }: ArticleRecord, slice: (span: Span) => string): string[] {
  if (unread.length === 0) return []
  const lines = unread.map(
    ({ language, reason, ...span }) => `  ${language.padEnd(12)} ${slice(span)}  (${reason})`,
  )
  return ['', 'not read', ...lines]
}

const rolesOf = (roles: readonly { readonly text: string }[]) =>
  roles.length > 0 ? ` (${roles.map(({ text }) => cellOf(text)).join('; ')})` : ''

/** What enrichers of one's own gave, and who gave nothing. */
function extraLines({ extra = {}, unenriched = [] }: ArticleRecord): string[] {
  const parts = Object.entries(extra).map(([name, part]) => `${name}  ${JSON.stringify(part)}`)
  const failed = unenriched.map(({ name, code, message }) => `${name}  ${code}: ${message}`)
  const lines = [...parts, ...failed].map((line) => `  ${cellOf(line)}`)
  return lines.length === 0 ? [] : ['', 'extra', ...lines]
}
