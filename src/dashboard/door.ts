import { assets } from './assets.ts'
import { ownPath } from './query.ts'
import { type Html, html } from './view/html.ts'

/** The page that was asked for, and why it is not shown. */
interface Door {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly why: string
}

/**
 * What who brings no token, or a wrong one, sees in a browser: where to put it. It is sent once as `?token=` to the page that was asked
 * for, with the rest of its query, for which a cookie is kept.
 */
export const doorPage = ({ path, query, why }: Door): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>A token is needed – Wiredesk</title>
        <link rel="icon" type="image/svg+xml" href="${assets.icon}" />
        <link rel="stylesheet" href="${assets.style}" />
      </head>
      <body class="door">
        <main>
          <h1>Wiredesk</h1>
          <p class="soft">${why}</p>
          <form action="${ownPath(path)}" class="stack">
            ${Object.entries(query)
              .filter(([name]) => name !== 'token')
              .map(
                ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
              )}
            <label class="field"
              >Token<input
                type="password"
                name="token"
                required
                autofocus
                autocomplete="current-password"
            /></label>
            <div class="row"><button class="primary">Enter</button></div>
          </form>
        </main>
      </body>
    </html>`
