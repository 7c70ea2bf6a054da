import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { Entity } from '../../schemas/entity.ts'
import type { HeadlineFigure, Quote, Time } from '../../schemas/facts.ts'
import type { Figure } from '../../schemas/figure.ts'
import { doubtOf, shortValue } from '../../text/claims/figure-value.ts'
import { unitWords } from '../../text/claims/unit-words.ts'
import { claimHrefOf } from '../claims/link.ts'
import { type Html, html } from '../view/html.ts'
import { tag } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'
import { sourceOf, speakerOf, whenOf } from './fields.ts'

/** What was found in a text, beside it: each row leads to its mark. */
export const factsPanel = (record: ArticleRecord): Html =>
  html`${part('Figures', record.figures.length, figureTable(record), true)} ${headline(record)}
  ${part('Names', record.entities.length, entityTable(record), false)}
  ${part('Quotes', record.quotes.length, quoteTable(record), false)}
  ${part('Times', record.times.length, timeTable(record), false)} ${unread(record)}`

const part = (name: string, many: number, content: Html, isOpen: boolean): Html => {
  const inside = html`<summary>${name} <span class="soft">${many}</span></summary>
    ${content}`
  return isOpen
    ? html`<details class="card" open>${inside}</details>`
    : html`<details class="card">${inside}</details>`
}

const linked = (id: string, content: unknown): Html => html`<a href="#mark-${id}">${content}</a>`

const rowOf = ({ id }: { readonly id: string }) => ({ id: `row-${id}`, of: id })

const figureTable = (record: ArticleRecord): Html =>
  table(record.figures, figureColumns(record), {
    caption: 'Figures',
    empty: 'It states no figures.',
    row: rowOf,
  })

const figureColumns = (record: ArticleRecord): readonly Column<Figure>[] => [
  [
    'Value',
    (f) =>
      html`<span class="figure-value"
        >${linked(f.id, shortValue(f))} <small>${unitWords(f)}</small></span
      >`,
  ],
  [
    'What',
    (f) =>
      html`${f.event ? html`${tag(f.event.class, 'info')}${doubt(f.event)}` : ''}${f.measure ? html`<span>${f.measure.text}</span>` : ''}
      ${f.noun ? html`<span class="sub">${f.noun.phrase}</span>` : f.event || f.measure ? '' : html`<span class="sub">${f.kind}</span>`}
      ${f.status === 'stated' ? '' : tag(f.status, 'warn')}`,
  ],
  [
    'Where, when',
    (f) =>
      html`${f.place?.text ?? ''}${doubt(f.place)}<span class="sub when"
          >${whenOf(f)}${doubt(f.occurredAt)}</span
        >`,
  ],
  ['Source', (f) => html`${sourceOf(record, f)}${others(record, f)}`],
]

/** Beside what is not sure. */
function doubt(chosen: { readonly confidence?: number | undefined } | undefined): Html | '' {
  const words = doubtOf(chosen?.confidence)
  return words === undefined
    ? ''
    : html` <small class="doubt" title="how likely this is right">${words}</small>`
}

const others = (record: ArticleRecord, figure: Figure): Html | '' => {
  const href = claimHrefOf(record, figure)
  return href === undefined ? '' : html`<a class="sub" href="${href}">what others say</a>`
}

/** The figures of the title, and what of the text bears each out. */
function headline({ document, headline: found, figures }: ArticleRecord): Html | '' {
  if (!found || found.figures.length === 0) return ''
  const backed = ({ backedBy }: HeadlineFigure) => {
    const figure = figures.find(({ id }) => id === backedBy)
    return figure
      ? linked(figure.id, document.text.slice(figure.phraseSpan.start, figure.phraseSpan.end))
      : html`<span class="warn">nothing in the text</span>`
  }
  return part(
    'Headline',
    found.figures.length,
    table(
      found.figures,
      [
        ['Figure', (f) => document.title.slice(f.phraseSpan.start, f.phraseSpan.end)],
        ['Value', (f) => `${shortValue(f)} ${unitWords(f)}`],
        ['Backed by', backed],
      ],
      { caption: 'Figures of the title', empty: '' },
    ),
    false,
  )
}

const entityTable = (record: ArticleRecord): Html =>
  table<Entity>(
    record.entities,
    [
      [
        'Name',
        (e) =>
          html`${linked(e.id, e.name)}<span class="sub"
              >${e.roles.map(({ text }) => text).join('; ')}</span
            >`,
      ],
      ['Type', (e) => tag(e.type)],
      ['Link', (e) => (e.link ? html`<code>${e.link.kind}:${e.link.id}</code>` : ''), 't'],
      ['Named', (e) => e.mentions, 'n'],
    ],
    { caption: 'Names', empty: 'It names nothing.', row: rowOf },
  )

const quoteTable = (record: ArticleRecord): Html =>
  table<Quote>(
    record.quotes,
    [
      ['Speaker', (q) => linked(q.id, speakerOf(record, q))],
      [
        'Words',
        (q) =>
          html`${record.document.text.slice(q.span.start, q.span.end)}
            <span class="sub">${q.kind}</span>`,
      ],
    ],
    { caption: 'Quotes', empty: 'It quotes nobody.', row: rowOf },
  )

const timeTable = (record: ArticleRecord): Html =>
  table<Time>(
    record.times,
    [
      ['Words', (t) => linked(t.id, record.document.text.slice(t.span.start, t.span.end))],
      ['Value', (t) => t.value ?? 'not resolved'],
      ['Kind', (t) => t.kind, 't'],
    ],
    { caption: 'Times', empty: 'It names no times.', row: rowOf },
  )

/** What was not read, where there is such: else it would seem to state nothing. */
function unread({ unread: stretches = [], document }: ArticleRecord): Html | '' {
  if (stretches.length === 0) return ''
  return part(
    'Not read',
    stretches.length,
    table(
      stretches,
      [
        ['Language', ({ language }) => language],
        ['Why', ({ reason }) => reason, 't'],
        ['Words', ({ start, end }) => document.text.slice(start, end)],
      ],
      { caption: 'Not read', empty: '' },
    ),
    true,
  )
}
