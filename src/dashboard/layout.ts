import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { maskedText } from '../masked.ts'
import { mayAct } from './role.ts'

/** A piece of a page. What is put into it is escaped, unless it is such a piece itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 15%, transparent); --soft: color-mix(in srgb, currentColor 60%, transparent); --bad: #b3261e; --good: #1b7f4d }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #6fcf97 } }
body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 0 1.25rem 3rem }
header { display: flex; gap: 1.25rem; align-items: baseline; border-bottom: 1px solid var(--line); padding: .9rem 0; margin-bottom: 1.25rem; flex-wrap: wrap }
header b { font-size: 1.1rem } header form { margin-left: auto }
a { color: inherit; text-decoration-color: var(--soft) } a[aria-current] { font-weight: 600; text-decoration: none }
h1 { font-size: 1.35rem; margin: .5rem 0 } h2 { font-size: 1rem; margin: 1.75rem 0 .5rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
th { font-weight: 500; color: var(--soft); white-space: nowrap } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums } td.t { white-space: nowrap; color: var(--soft) }
.cards { display: flex; gap: 1rem; flex-wrap: wrap } .cards div { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; min-width: 6.5rem } .cards b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums } .cards span { color: var(--soft) }
.bad { color: var(--bad) } .good { color: var(--good) } .soft { color: var(--soft) }
pre { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; font-size: 13px } p.text { max-width: 46rem }
form.inline { display: inline } form.row { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; margin: .75rem 0 } form.row select, form.row input { max-width: 14rem; min-width: 0 }
pre { white-space: pre-wrap; overflow-wrap: anywhere } p, h1 { overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.25rem; margin: .75rem 0 } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
@media (max-width: 44rem) {
  header form { margin-left: 0 } thead { display: none } tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0 }
  td, td.n, td.t { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .75rem; text-align: left; white-space: normal; border: 0; padding: .1rem 0 }
  td::before { content: attr(data-heading); color: var(--soft) } td.t::before { color: inherit } td:has(> span:empty) { display: none }
  dl { grid-template-columns: minmax(0, 1fr) } dd { margin-bottom: .4rem }
}
input, button, select { font: inherit; padding: .25rem .6rem } button { white-space: nowrap } mark { background: color-mix(in srgb, #f5c400 35%, transparent); color: inherit; border-radius: .2rem }
`

const links = [
  ['/', 'Status'],
  ['/records', 'Records'],
  ['/entries', 'Entries'],
  ['/waiting', 'Waiting'],
  ['/failed', 'Failed'],
  ['/feeds', 'Feeds'],
] as const

export interface Page {
  readonly title: string
  /** Of the link in the heading that stands for where we are. */
  readonly at: (typeof links)[number][0]
  /** The page loads itself again after so many seconds. */
  readonly refreshSec?: number
  readonly query?: string
}

/** A whole page around its content. No script runs in it. */
export function layout({ title, at, refreshSec, query = '' }: Page, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refreshSec === undefined ? '' : html`<meta http-equiv="refresh" content="${refreshSec}" />`}
        <title>${title} – Wiredesk</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <b>Wiredesk</b>
          ${links.map(([href, name]) => (href === at ? html`<a href="${href}" aria-current="page">${name}</a>` : html`<a href="${href}">${name}</a>`))}
          <form action="/records">
            <input
              type="search"
              name="query"
              value="${query}"
              placeholder="Search records"
              aria-label="Search records"
            />
          </form>
        </header>
        ${content}
      </body>
    </html>`
}

/** A table: each column a heading, what a row says there, and whether it is a number. Addresses are masked. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly (readonly [string, (row: Row) => unknown, ('n' | 't')?])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p class="soft">${empty}</p>`
  return html`<table>
    <thead>
      <tr>
        ${columns.map(([heading, , kind = '']) => html`<th class="${kind}">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(([heading, say, kind = '']) => html`<td class="${kind}" data-heading="${heading}"><span>${shown(say(row))}</span></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** What is no text is a number, or a piece of a page. Dates are in UTC. */
const shown = (cell: unknown) => {
  if (cell instanceof Date) return moment(cell)
  return typeof cell === 'string' ? maskedText(cell) : cell
}

/** Names and what they stand for, one below the other; what says nothing is left out. Addresses are masked. */
export function facts(pairs: readonly (readonly [string, unknown])[]): Html {
  const told = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return html`<dl>
    ${told.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${shown(value)}</dd>`,
    )}
  </dl>`
}

/** A button that does something, with what it is to be done to. There is none for who may only look. */
export const button = (
  path: string,
  label: string,
  fields: Readonly<Record<string, string | undefined>> = {},
): Html | string => {
  if (!mayAct()) return ''
  return html`<form method="post" action="${path}" class="inline">
    ${Object.entries(fields).map(([name, value = '']) => (value === '' ? '' : html`<input type="hidden" name="${name}" value="${value}" />`))}<button>
      ${label}
    </button>
  </form>`
}

/** `2026-11-23 12:41`, in UTC. */
export const moment = (date: Date | null | undefined): string =>
  date ? date.toISOString().slice(0, 16).replace('T', ' ') : ''

/** How long ago, or in how long: `3 min`, `5 h`, `2 d`. */
export function age(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1_000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

/** `past` for what is due already, else in how long. */
export const until = (date: Date, now: Date): string =>
  date <= now ? 'now' : `in ${age(date.getTime() - now.getTime())}`
