import type { EntryStory } from '../../schemas/entry-filter.ts'
import { addressOf } from '../query.ts'
import { type Html, bytes as size, html } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { heading } from '../view/parts.ts'

/** So much of a page is shown at once. */
export const partBytes = 48_000

export type Revision = EntryStory['revisions'][number]

const sourceAddress = (id: string, revision: number, part: number): string =>
  addressOf(`/articles/${id}/source`, { revision, part: part === 0 ? undefined : part })

/** The page as it came, on demand: opened, its first part is loaded; without a script a link leads to it. */
export function sourceCard(id: string, revision: Revision | undefined): Html | '' {
  if (!revision) return ''
  const address = sourceAddress(id, revision.revision, 0)
  return html`<details class="card" id="source" data-source="${address}">
    <summary>
      The page as it came
      <span class="soft">revision ${revision.revision}, from the ${revision.source}</span>
    </summary>
    <div data-into>
      <p><a href="${address}">Show it on a page of its own</a></p>
    </div>
  </details>`
}

/** One part of it, as text. */
export const sourcePage = (
  story: EntryStory,
  { revision, pageSha256 }: Revision,
  { body, part }: { readonly body: Uint8Array; readonly part: number },
): Html =>
  layout(
    { title: `Source of ${story.title || story.id}`, at: '/articles' },
    html`${heading('The page as it came', { lead: html`<a href="/articles/${story.id}">${story.title || story.id}</a>, revision ${revision}` })}
    ${sourcePart({ body, sha256: pageSha256, part, addressOf: (one) => sourceAddress(story.id, revision, one) })}`,
  )

interface SourcePart {
  readonly body: Uint8Array
  readonly sha256: string
  readonly part: number
  readonly addressOf: (part: number) => string
}

/** One part of what came, as text, with the way to the others. */
export const sourcePart = ({ body, sha256, part, addressOf: address }: SourcePart): Html =>
  html`<div data-part class="stack">
    <p class="soft">${size(body.length)}, sha256 <code>${sha256}</code></p>
    <pre class="source" tabindex="0" aria-label="Source">
${textOf(body.subarray(part * partBytes, (part + 1) * partBytes))}</pre>
    ${partsNav(address, part, Math.max(1, Math.ceil(body.length / partBytes)))}
  </div>`

const partsNav = (address: SourcePart['addressOf'], part: number, parts: number): Html | '' =>
  parts === 1
    ? ''
    : html`<nav class="pages" aria-label="Parts of the source">
        ${part > 0 ? html`<a href="${address(part - 1)}">Part ${part}</a>` : html`<span></span>`}
        <span>part ${part + 1} of ${parts}</span>
        ${part + 1 < parts ? html`<a href="${address(part + 1)}">Part ${part + 2}</a>` : html`<span></span>`}
      </nav>`

/** Readable whatever the bytes are: what is no text, and what would turn its direction, is shown as �. */
const textOf = (body: Uint8Array): string =>
  Buffer.from(body)
    .toString('utf8')
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')
