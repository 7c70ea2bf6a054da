import { maskedUrl } from '../../masked.ts'
import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { EntryStory } from '../../schemas/entry-filter.ts'
import type { FactChange } from '../../schemas/fact-change.ts'
import { factChanges } from '../../text/record/fact-changes.ts'
import { type Html, html, many } from '../view/html.ts'
import { badge, card } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { time } from '../view/time.ts'
import { type Change, textChanges } from './diff.ts'

/** All revisions, and what the one that is shown changed of the one before. */
export const revisionsCard = (
  story: EntryStory,
  record: ArticleRecord | undefined,
  before: ArticleRecord | undefined,
): Html =>
  card(
    { id: 'revisions', title: 'Revisions', aside: many(story.revisions.length, 'revision') },
    html`${table(
      story.revisions.toReversed(),
      [
        ['Revision', (r) => revisionLink(r, record)],
        ['From', (r) => html`the ${r.source}<span class="sub">${maskedUrl(r.url)}</span>`, 'a'],
        ['Fetched', (r) => r.fetchedAt, 't'],
        ['Recorded', (r) => (r.recordedAt ? time(r.recordedAt) : 'not recorded'), 't'],
      ],
      { caption: 'Revisions', empty: 'No page is kept.' },
    )}
    ${record && before ? changes(before, record) : ''}`,
  )

const revisionLink = (
  { revision, recordedAt }: EntryStory['revisions'][number],
  record: ArticleRecord | undefined,
): Html => {
  if (recordedAt === null) return html`${revision}`
  return revision === record?.revision
    ? html`<b>${revision}</b> <span class="soft">shown</span>`
    : html`<a href="?revision=${revision}">${revision}</a>`
}

function changes(before: ArticleRecord, after: ArticleRecord): Html {
  const facts = factChanges(before, after)
  return html`<h3>What revision ${after.revision} changed of revision ${before.revision}</h3>
    ${before.document.title === after.document.title ? '' : html`<div class="diff"><p>${textChanges(before.document.title, after.document.title).flat().map(stretch)}</p></div>`}
    ${textDiff(before.document.text, after.document.text)}
    ${table(
      facts,
      [
        [
          '',
          ({ kind }) => badge(kind, kind === 'gained' ? 'good' : kind === 'lost' ? 'bad' : 'warn'),
        ],
        ['Fact', ({ what, words }) => html`${words}<span class="sub">${what}</span>`],
        ['Fields', fieldsOf],
      ],
      { caption: 'Facts that changed', empty: 'The facts are the same.' },
    )}`
}

const fieldsOf = ({ fields }: FactChange): Html[] =>
  fields.map(
    ([name, before, after]) =>
      html`<span class="sub"
        >${name}: <del>${before || 'nothing'}</del> <ins>${after || 'nothing'}</ins></span
      >`,
  )

const isSame = (line: readonly Change[]): boolean => line.every(({ kind }) => kind === 'same')

/** Paragraphs that are the same are left out, but for their number. */
function textDiff(before: string, after: string): Html {
  const lines = textChanges(before, after)
  const same = lines.filter(isSame).length
  const changed = lines.filter((line) => !isSame(line))
  if (changed.length === 0) return html`<p class="soft">The text is the same.</p>`
  return html`<div class="diff">
    ${changed.map((line) => html`<p>${line.map(stretch)}</p>`)}
    ${same > 0 ? html`<p class="soft">${many(same, 'paragraph')} unchanged.</p>` : ''}
  </div>`
}

const stretch = ({ kind, words }: Change): Html | string => {
  const text = words.join('')
  if (kind === 'same') return text
  return kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
}
