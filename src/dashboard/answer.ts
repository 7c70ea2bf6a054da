import type { KeptAnswer } from '../app/shapes.ts'
import { maskedUrl } from '../masked.ts'
import { type Html, html } from './view/html.ts'
import { facts } from './view/parts.ts'
import { time } from './view/time.ts'

/** So much of a body shows what it is. */
const shownBytes = 4_000

/** The last answer that could not be used: its head, and the first part of its body as text. */
export const answerSection = ({ url, status, headers, body, answeredAt }: KeptAnswer): Html =>
  html`<h2>The last answer that could not be used</h2>
    <p><b>${status}</b> from ${maskedUrl(url)}, <span class="soft">${time(answeredAt)}</span></p>
    ${facts(Object.entries(headers))}
    ${body.length === 0 ? html`<p class="soft">Its body was empty.</p>` : firstPart(body)}`

const firstPart = (body: Uint8Array): Html =>
  html`<pre>${textOf(body.subarray(0, shownBytes))}</pre>
    ${body.length > shownBytes ? html`<p class="soft">The first ${shownBytes} of ${body.length} bytes that are kept.</p>` : ''}`

/** Readable whatever the bytes are: what is no text is shown as �. */
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')
