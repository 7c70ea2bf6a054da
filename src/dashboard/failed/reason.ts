import { type Html, html } from '../view/html.ts'

/** Why something is given up: kept with it, and in the audit. */
export const reasonField = (id: string): Html =>
  html`<label class="field" for="${id}"
    >Why (kept with them)<input id="${id}" name="reason" maxlength="500" autocomplete="off"
  /></label>`
