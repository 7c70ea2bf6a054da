import type { ImportedList, PreviewedFeed } from '../../app/feeds.ts'
import type { Unseen } from '../../app/shapes.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import { type Html, html, many } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { card, heading, note, tag } from '../view/parts.ts'
import { time } from '../view/time.ts'

/** What was found at an address, or why nothing was. */
export interface Found {
  readonly url: string
  readonly folder: string
  readonly feeds: readonly PreviewedFeed[]
  readonly fault?: string | undefined
  /** Why nobody may look there for a while. */
  readonly unseen?: Unseen | undefined
}

/** Where feeds are added: by an address, which is looked at first, or by a list. */
export const addPage = (found: Found | undefined, folders: readonly string[]): Html =>
  layout(
    { title: 'Add feeds', at: '/feeds' },
    html`${heading('Add feeds', { lead: "A feed's address, or a site's: you see what it brings before it is added." })}
    ${found && notFound(found)}
    ${card(
      { id: 'find', title: 'By address' },
      html`<form method="post" action="/feeds/find" class="line">
        <label class="field wide"
          >Address<input
            name="url"
            value="${found?.url ?? ''}"
            required
            maxlength="2000"
            placeholder="https://news.example/"
            autocomplete="off"
        /></label>
        <label class="field"
          >Folder<input name="folder" list="folders" value="${found?.folder ?? ''}" maxlength="200"
        /></label>
        <datalist id="folders">
          ${folders.map((name) => html`<option value="${name}"></option>`)}
        </datalist>
        <button class="primary">Look there</button>
      </form>`,
    )}
    ${found && found.feeds.length > 0 ? foundFeeds(found) : ''}
    ${card(
      { id: 'opml', title: 'By a list of another reader' },
      html`<form method="post" action="/feeds/import" enctype="multipart/form-data" class="line">
        <label class="field wide"
          >OPML file<input
            type="file"
            name="file"
            required
            accept=".opml,.xml,text/xml,text/x-opml"
        /></label>
        <button>Import</button>
      </form>`,
    )}`,
  )

/** What of a list could not be used. */
export const importedPage = ({ added, faults }: ImportedList): Html =>
  layout(
    { title: 'Not all of the list', at: '/feeds' },
    html`${heading('Not all of the list', { lead: html`<p>${many(added, 'feed is', 'feeds are')} watched. What follows could not be used.</p>` })}
      ${card(
        { id: 'faults', title: 'Correct it, and import the list again' },
        html`<ul>
          ${faults.map((fault) => html`<li>${maskedText(fault)}</li>`)}
        </ul>`,
      )}
      <p><a href="/feeds">All feeds</a>, <a href="/feeds/add">Add feeds</a></p>`,
  )

const notFound = (found: Found): Html =>
  html`${found.fault === undefined ? '' : note(found.fault, 'bad')}
  ${found.unseen ? addUnseen(found, found.unseen) : ''}`

const addUnseen = ({ url, folder }: Found, { until }: Unseen): Html =>
  html`<form method="post" action="/feeds/add" class="line">
    <input type="hidden" name="folder" value="${folder}" />
    <input type="hidden" name="urls" value="${url}" />
    <button>Add it unseen</button>
    <span class="soft">It is taken for a feed; its first poll waits until ${time(until)}.</span>
  </form>`

const foundFeeds = ({ feeds, folder }: Found): Html =>
  html`<form method="post" action="/feeds/add" class="stack">
    <input type="hidden" name="folder" value="${folder}" />
    <div class="heading">
      <h2>${many(feeds.length, 'feed')} found</h2>
      <button class="primary">Add those selected</button>
    </div>
    <div class="grid halves">${feeds.map(previewCard)}</div>
  </form>`

const previewCard = ({ url, title, format, entries, isWatched }: PreviewedFeed, at: number): Html =>
  card(
    { id: `found-${at}`, title: maskedText(title || url), aside: format },
    html`<label class="check">
        <input type="checkbox" name="urls" value="${url}" ${isWatched ? '' : html`checked`} />
        <span>${maskedUrl(url)}</span> ${isWatched ? tag('watched already', 'info') : ''}
      </label>
      ${
        entries.length === 0
          ? html`<p class="soft">It has no entries at present.</p>`
          : html`<ul class="preview">
              ${entries.map(
                (entry) =>
                  html`<li>
                    <span>${maskedText(entry.title || entry.url)}</span>
                    <span class="soft">${when(entry.published)}</span>
                  </li>`,
              )}
            </ul>`
      }`,
  )

function when(published: string | undefined): Html | string {
  const date = new Date(published ?? '')
  return Number.isNaN(date.getTime()) ? (published ?? '') : time(date)
}
