import { type Html, html } from './html.ts'

/** A piece of a page that is made anew in place when one of these parts of the desk changes. */
export const live = (id: string, parts: string, content: unknown): Html =>
  html`<div class="stack" id="${id}" data-live="${parts}">${content}</div>`
