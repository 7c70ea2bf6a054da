import { maskedUrl } from '../masked.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Entity } from '../schemas/entity.ts'
import type { HeadlineFigure } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Span } from '../schemas/span.ts'
import { type Html, html } from './view/html.ts'
import { layout } from './view/page.ts'
import { table } from './view/table.ts'

/** One record: its facts, and its text with the figures marked. */
export function recordPage(record: ArticleRecord): Promise<Html> | Html {
  const { document, dates, entities, figures, times, quotes } = record
  const slice = ({ start, end }: Span) => document.text.slice(start, end)
  const nameOf = (id: string | null) => entities.find((entity) => entity.id === id)?.name
  return layout(
    { title: document.title, at: '/records' },
    html`<h1>${document.title}</h1>
      <p class="soft">
        ${dates.published?.value ?? ''} ${document.authors.map(({ name }) => name).join(', ')} ·
        ${maskedUrl(record.url)} · revision ${record.revision} · ${record.feed.title}
      </p>
      <h2>Figures</h2>
      ${table<Figure>(
        figures,
        [
          ['Figure', (f) => slice(f.phraseSpan)],
          ['Value', (f) => f.decimal, 'n'],
          ['Unit', (f) => f.unit?.code],
          ['Kind', (f) => f.kind],
          ['What', (f) => [f.event?.class, f.measure?.text].filter(Boolean).join(': ')],
          ['Where', (f) => f.place?.text],
          ['When', whenOf],
          ['Status', (f) => (f.status === 'stated' ? '' : f.status)],
          [
            'Says',
            (f) =>
              f.attribution
                ? (nameOf(f.attribution.entity) ??
                  slice(f.attribution.nameSpan ?? f.attribution.sourceSpan))
                : '',
          ],
          ['Rule', (f) => f.rule, 't'],
        ],
        { caption: 'Figures', empty: 'It states no figures.' },
      )}
      ${headlineTable(record)}
      <h2>Entities</h2>
      ${table<Entity>(
        entities,
        [
          ['Name', (e) => e.name],
          ['Type', (e) => e.type],
          ['Roles', (e) => e.roles.map(({ text }) => text).join('; ')],
          ['Also', (e) => e.aliases.join(', ')],
          ['Mentions', (e) => e.mentions, 'n'],
          ['Link', (e) => (e.link ? `${e.link.kind}:${e.link.id}` : ''), 't'],
        ],
        { caption: 'Entities', empty: 'It names nothing.' },
      )}
      <h2>Quotes</h2>
      ${table(
        quotes,
        [
          ['Speaker', (q) => nameOf(q.speaker) ?? (q.speakerSpan ? slice(q.speakerSpan) : '?')],
          ['Kind', (q) => q.kind, 't'],
          ['Words', (q) => slice(q.span)],
        ],
        { caption: 'Quotes', empty: 'It quotes nobody.' },
      )}
      <h2>Times</h2>
      ${table(
        times,
        [
          ['Value', (t) => t.value ?? '?', 't'],
          ['Words', (t) => slice(t.span)],
        ],
        { caption: 'Times', empty: 'It names no times.' },
      )}
      ${unread(record)}
      <h2>Text</h2>
      ${paragraphs(document.text, figures)}`,
  )
}

/** When it was so, else when it was said. */
const whenOf = ({ occurredAt, saidAt }: Figure): string => {
  if (occurredAt) return occurredAt.value
  return saidAt ? `said ${saidAt.value}` : ''
}

/** The figures of the title, and the one of the text that bears each out. */
function headlineTable({ document, headline, figures }: ArticleRecord): Html {
  if (!headline || headline.figures.length === 0) return html``
  const phraseOf = (id: string | null) => {
    const found = figures.find((figure) => figure.id === id)
    return found && document.text.slice(found.phraseSpan.start, found.phraseSpan.end)
  }
  return html`<h2>Headline</h2>
    ${table<HeadlineFigure>(
      headline.figures,
      [
        ['Figure', (f) => document.title.slice(f.phraseSpan.start, f.phraseSpan.end)],
        ['Value', (f) => f.decimal, 'n'],
        ['Unit', (f) => f.unit?.code],
        ['Backed by', (f) => phraseOf(f.backedBy) ?? 'nothing in the text'],
      ],
      { caption: 'Figures', empty: 'It states no figures.' },
    )}`
}

/** What was not read, where there is such: else it would seem to state nothing. */
function unread({ unread: stretches = [], document }: ArticleRecord): Html | string {
  if (stretches.length === 0) return ''
  return html`<h2>Not read</h2>
    ${table(
      stretches,
      [
        ['Language', ({ language }) => language],
        ['Why', ({ reason }) => reason, 't'],
        ['Words', ({ start, end }) => document.text.slice(start, end)],
      ],
      { caption: 'Not read', empty: '' },
    )}`
}

/** The text, its figures marked. */
function paragraphs(text: string, figures: readonly Figure[]): Html[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    const inside = figures.filter(
      ({ span }) => span.start >= from && span.end <= from + line.length,
    )
    return html`<p class="text">${marked(line, from, inside)}</p>`
  })
}

function marked(line: string, from: number, figures: readonly Figure[]): Html[] {
  const pieces: Html[] = []
  let at = 0
  for (const { span } of figures.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start - from < at) continue
    pieces.push(
      html`${line.slice(at, span.start - from)}<mark
          >${line.slice(span.start - from, span.end - from)}</mark
        >`,
    )
    at = span.end - from
  }
  return [...pieces, html`${line.slice(at)}`]
}
