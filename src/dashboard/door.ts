import { assets } from './assets.ts'
import { type Html, html } from './view/html.ts'

/** What who brings no token, or a wrong one, sees in a browser: where to put it. It is sent once as `?token=`, for which a cookie is kept. */
export const doorPage = (path: string, why: string): Html =>
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
          <form action="${path}" class="stack">
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
