import { assets } from '../assets.ts'
import { type Html, html } from './html.ts'
import { type Icon, icon } from './icons.ts'

/** Where one can go, in the order of the menu: a page of its own takes a line here. */
const places = [
  ['/', 'Overview', 'overview'],
  ['/articles', 'Articles', 'articles'],
  ['/feeds', 'Feeds', 'feeds'],
  ['/waiting', 'Waiting', 'waiting'],
  ['/failed', 'Failed', 'failed'],
  ['/replays', 'Replays', 'replays'],
  ['/entities', 'Entities', 'entities'],
  ['/actions', 'Actions', 'audit'],
] as const satisfies readonly (readonly [string, string, Icon])[]

export interface Page {
  readonly title: string
  /** Of the line of the menu that stands for where we are. */
  readonly at: (typeof places)[number][0]
  /** What is searched for. */
  readonly query?: string
}

/** A whole page around its content: one for all, so that one knows one's way. */
export const layout = ({ title, at, query = '' }: Page, content: unknown): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Wiredesk</title>
        <link rel="icon" type="image/svg+xml" href="${assets.icon}" />
        <link rel="stylesheet" href="${assets.style}" />
        ${assets.scripts.map((path) => html`<link rel="modulepreload" href="${path}" />`)}
        <script type="module" src="${assets.script}"></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <a class="brand" href="/">${icon('mark')}Wiredesk</a>
          <form class="search" action="/articles" role="search" aria-label="Articles">
            <input
              type="search"
              name="query"
              value="${query}"
              placeholder="Search articles"
              aria-label="Search articles"
            />
          </form>
          <nav aria-label="Pages of the desk">
            <ul>
              ${places.map(([href, name, sign]) => place(href, name, sign, href === at))}
            </ul>
          </nav>
          <div class="side-note with-script">
            <button
              type="button"
              class="pulse"
              data-pulse
              aria-pressed="false"
              title="Stops and resumes updates of this page"
            >
              Not live
            </button>
          </div>
        </header>
        <main id="main" tabindex="-1">${content}</main>
        <footer><span data-zone>Times are in UTC.</span></footer>
      </body>
    </html>`

function place(href: string, name: string, sign: Icon, isHere: boolean): Html {
  const inside = html`${icon(sign)}${name}`
  return isHere
    ? html`<li><a href="${href}" aria-current="page">${inside}</a></li>`
    : html`<li><a href="${href}">${inside}</a></li>`
}
