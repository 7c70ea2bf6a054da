import type { DeadLetter } from '../../schemas/dead-letter.ts'
import { partBytes, sourcePart } from '../article/source.ts'
import { addressOf } from '../query.ts'
import { type Html, html } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { heading } from '../view/parts.ts'

const sourceAddress = (id: number, part: number): string =>
  addressOf(`/failed/${id}/source`, { part: part === 0 ? undefined : part })

/** The kept page as it came, read when it is opened. */
export const sourceOfLetter = ({ id, pageSha256 }: DeadLetter): Html =>
  html`<details data-source="${sourceAddress(id, 0)}">
      <summary>
        The page it failed on <span class="soft">sha256 ${pageSha256?.slice(0, 12)}</span>
      </summary>
      <div data-into>
        <p><a href="${sourceAddress(id, 0)}">Show it on a page of its own</a></p>
      </div>
    </details>
    <p class="soft"><a href="/failed/${id}/page">Download the bytes it failed on</a></p>`

/** One part of it, as text. */
export const letterSourcePage = (
  { id, pageSha256, code }: DeadLetter,
  body: Uint8Array,
  part: number,
): Html =>
  layout(
    { title: `Page of letter ${id}`, at: '/failed' },
    html`${heading('The page it failed on', { lead: html`<a href="/failed/${id}">letter ${id}</a>: ${code}` })}
    ${sourcePart({ body, sha256: pageSha256 ?? '', part: Math.min(part, Math.floor(Math.max(0, body.length - 1) / partBytes)), addressOf: (one) => sourceAddress(id, one) })}`,
  )
