import type { ArticleRecord } from '../../schemas/article-record.ts'
import { type Html, attributes, html } from '../view/html.ts'
import { entityFields, figureFields, quoteFields, timeFields } from './fields.ts'
import { type Marked, type Piece, nest } from './nest.ts'

/** What can be marked, in the order of the legend. */
export const kinds = ['figure', 'name', 'time', 'quote'] as const
export type Kind = (typeof kinds)[number]

/** What a mark is of: `f1`, `e2`; a figure's number itself stands out in its phrase. */
interface Of {
  readonly kind: Kind | 'value'
  readonly id: string
  readonly type?: string
  /** The first place where it is named: a stop of the keyboard, and what a row leads to. */
  readonly isMain: boolean
}

/** All marks of a record's text. */
function marksOf({ figures, mentions, times, quotes }: ArticleRecord): Marked<Of>[] {
  const seen = new Set<string>()
  const isNew = (id: string) => !seen.has(id) && seen.add(id) !== undefined
  return [
    ...quotes.map(({ span, id }) => mark(span, 0, { kind: 'quote', id, isMain: true })),
    ...figures.flatMap(({ phraseSpan, span, id }) => [
      mark(phraseSpan, 1, { kind: 'figure', id, isMain: true }),
      mark(span, 4, { kind: 'value', id, isMain: false }),
    ]),
    ...times.map(({ span, id }) => mark(span, 2, { kind: 'time', id, isMain: true })),
    ...mentions.map(({ span, entity, type }) =>
      mark(span, 3, { kind: 'name', id: entity, type, isMain: isNew(entity) }),
    ),
  ]
}

const mark = (
  { start, end }: { readonly start: number; readonly end: number },
  rank: number,
  of: Of,
): Marked<Of> => ({ start, end, rank, of })

/** The text in paragraphs, with all that was found marked in place. */
export function markedText(record: ArticleRecord): Html[] {
  const { text } = record.document
  const marks = marksOf(record)
  let start = 0
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    const own = marks.filter((one) => one.start < span.end && one.end > span.start)
    return html`<p>${nest(text, own, span).map(drawn)}</p>`
  })
}

function drawn(piece: Piece<Of>): Html | string {
  if ('text' in piece) return piece.text
  const { of, isFirst, inside } = piece
  const content = inside.map(drawn)
  if (of.kind === 'value') return html`<b class="value">${content}</b>`
  const isStop = of.isMain && isFirst
  const named = attributes({
    class: of.type === undefined ? of.kind : `${of.kind} ${of.type}`,
    'data-of': of.id,
    'data-kind': of.kind,
    ...(isStop && {
      id: `mark-${of.id}`,
      tabindex: '0',
      'data-stop': '',
      'aria-describedby': `about-${of.id}`,
    }),
  })
  return html`<mark${named}>${content}</mark>`
}

/** The fields of all that is marked, hidden: what is pointed at shows its own. */
export const aboutMarks = (record: ArticleRecord): Html =>
  html`<div hidden>
    ${record.figures.map((one) => about(one.id, figureFields(record, one)))}
    ${record.entities.map((one) => about(one.id, entityFields(one)))}
    ${record.times.map((one) => about(one.id, timeFields(record, one)))}
    ${record.quotes.map((one) => about(one.id, quoteFields(record, one)))}
  </div>`

const about = (id: string, fields: Html): Html => html`<div id="about-${id}">${fields}</div>`

const names: Readonly<Record<Kind, string>> = {
  figure: 'Figures',
  name: 'Names',
  time: 'Times',
  quote: 'Quotes',
}

/** Switches each kind on and off: boxes alone do it, without a script. */
export const legend = ({ figures, entities, times, quotes }: ArticleRecord): Html => {
  const counts = { figure: figures, name: entities, time: times, quote: quotes }
  return html`<fieldset class="marks-legend">
    <legend class="hidden-visually">What is marked</legend>
    ${kinds.map(
      (kind) =>
        html`<label class="${kind}"
          ><input
            type="checkbox"
            checked
            data-shows="${kind}"
            class="shows-${kind}"
          />${names[kind]} <span>${counts[kind].length}</span></label
        >`,
    )}
  </fieldset>`
}
