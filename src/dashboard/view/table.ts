import { addressOf } from '../query.ts'
import { type Html, attributes, html, shown } from './html.ts'

/** `n`: a number. `t`: what stands back, as times do. `a`: what may be long without a space, as addresses are. */
type CellKind = 'n' | 't' | 'a' | ''

/** A column: its heading, what a row says there, of what kind that is, and by what it is sorted. */
export type Column<Row> = readonly [
  heading: string,
  say: (row: Row) => unknown,
  how?: CellKind | { readonly kind?: CellKind; readonly sort: string },
]

/** By what the rows are sorted, and how one asks for another order. */
export interface Sorting {
  readonly by: string
  readonly descending: boolean
  /** The page, with `sort` and `descending` as parameters besides these. */
  readonly path: string
  readonly query: Readonly<Record<string, string | number | undefined>>
}

export interface TableParts<Row> {
  /** Says what the table is of: for who does not see where it stands. */
  readonly caption: string
  /** Said where there are no rows. */
  readonly empty: string | Html
  readonly showCaption?: boolean
  readonly sorting?: Sorting
  /** Names a row, so that it stays what it is when rows come and go. */
  readonly key?: (row: Row) => string
  /** Attributes of a row: `data-of` of what it is about, an id to link to. */
  readonly row?: (row: Row) => { readonly id?: string; readonly of?: string }
  /** Stays a table on a phone. */
  readonly dense?: boolean
}

/** Rows under headings. On a phone each row becomes a short list. Addresses in texts are masked. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  parts: TableParts<Row>,
): Html {
  if (rows.length === 0) return html`<div class="empty small">${parts.empty}</div>`
  // Where it is wider than its place, it can be moved by keyboard.
  const region = parts.dense
    ? { class: 'table dense', tabindex: '0', role: 'region', 'aria-label': parts.caption }
    : { class: 'table' }
  return html`<div ${attributes(region)}>
    <table>
      <caption class="${parts.showCaption ? '' : 'hidden-visually'}">
        ${parts.caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => heading(column, parts.sorting))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, columns, parts))}
      </tbody>
    </table>
  </div>`
}

const kindOf = <Row>([, , how = '']: Column<Row>): CellKind =>
  typeof how === 'string' ? how : (how.kind ?? '')

function heading<Row>(column: Column<Row>, sorting: Sorting | undefined): Html {
  const [name, , how] = column
  const kind = kindOf(column)
  if (!sorting || typeof how !== 'object') {
    return name === ''
      ? html`<th scope="col" class="${kind}">
          <span class="hidden-visually">What can be done</span>
        </th>`
      : html`<th scope="col" class="${kind}">${name}</th>`
  }
  const { by, descending, path, query } = sorting
  const isBy = by === how.sort
  const turned = isBy ? !descending : kind === 'n'
  const href = addressOf(path, { ...query, sort: how.sort, descending: turned ? '1' : undefined })
  const link = html`<a href="${href}">${name}${isBy ? (descending ? ' ↓' : ' ↑') : ''}</a>`
  return isBy
    ? html`<th scope="col" class="${kind}" aria-sort="${descending ? 'descending' : 'ascending'}">
        ${link}
      </th>`
    : html`<th scope="col" class="${kind}">${link}</th>`
}

function rowOf<Row>(row: Row, columns: readonly Column<Row>[], parts: TableParts<Row>): Html {
  const { id, of } = parts.row?.(row) ?? {}
  const named = attributes({ id, 'data-of': of, 'data-key': parts.key?.(row) })
  return html`<tr ${named}>
    ${columns.map((column) => cell(row, column))}
  </tr>`
}

function cell<Row>(row: Row, column: Column<Row>): Html {
  const [name, say] = column
  return html`<td class="${kindOf(column)}" data-heading="${name}">
    <span>${shown(say(row))}</span>
  </td>`
}

/** What follows a page of rows: where the older ones are, and how to come back to the first. */
export interface Paging {
  readonly path: string
  readonly query: Readonly<Record<string, string | number | undefined>>
  /** The key of the last row of this page; nothing on the last page. */
  readonly after: string | number | undefined
  /** Whether this is a later page. */
  readonly isLater: boolean
  readonly more?: string
}

export function paging({ path, query, after, isLater, more = 'Older ones' }: Paging): Html | '' {
  if (after === undefined && !isLater) return ''
  const { after: _, ...first } = query
  return html`<nav class="pages" aria-label="Pages">
    ${isLater ? html`<a href="${addressOf(path, first)}">Back to the first</a>` : html`<span></span>`}
    ${after === undefined ? html`<span>That is all.</span>` : html`<a href="${addressOf(path, { ...query, after })}" rel="next">${more}</a>`}
  </nav>`
}
