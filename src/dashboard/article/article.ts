import { entryStageNames } from '../../app/entry-stages.ts'
import type { KeptAnswer, Preview, RecordSummary } from '../../app/shapes.ts'
import type { WayStep } from '../../app/way.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { EntryStory } from '../../schemas/entry-filter.ts'
import type { EntryStage } from '../../schemas/jobs.ts'
import { changesByRule, tellable } from '../../text/record/fact-changes.ts'
import { answerSection } from '../answer.ts'
import { addressOf } from '../query.ts'
import { changeCards } from '../replays/changes.ts'
import { confirm, option } from '../view/forms.ts'
import { type Html, html, many } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { badge, card, empty, facts, heading, note, stateBadge, tag } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { ago, published, time } from '../view/time.ts'
import { aboutMarks, legend, markedText } from './marked.ts'
import { factsPanel } from './panel.ts'
import { revisionsCard } from './revisions.ts'
import { type Revision, sourceCard } from './source.ts'
import { wayStrip, wayTimeline } from './way.ts'

/** All that is shown of an article. */
export interface Shown {
  readonly story: EntryStory
  readonly way: readonly WayStep[]
  /** Of the revision that is asked for; nothing where there is none yet. */
  readonly record: ArticleRecord | undefined
  /** The one before it. */
  readonly before: ArticleRecord | undefined
  readonly carriers: readonly RecordSummary[]
  readonly answer: KeptAnswer | undefined
  readonly now: Date
  /** What a button has just done, or would do. */
  readonly done?: string | undefined
  readonly tried?: { readonly from: EntryStage; readonly preview: Preview | undefined } | undefined
}

export function articlePage(shown: Shown): Html {
  const { story, record, before, now, done, tried } = shown
  const title = record?.document.title || story.title || story.id
  const revision = shownRevision(story, record)
  return layout(
    { title, at: '/articles' },
    html`${live(
        'article-head',
        `entry:${story.id}`,
        html`${heading(title, { lead: lead(shown), actions: actions(story) })}
        ${done === undefined ? '' : note(done, 'good')} ${tried ? verdict(tried) : ''}
        ${wayStrip(story, revision)}`,
      )}
      ${record ? document(record) : nothingYet(story)}
      <div class="grid halves">
        <div class="stack">${revisionsCard(story, record, before)} ${carriersCard(shown)}</div>
        ${live(
          'article-way',
          `entry:${story.id}`,
          html`${card({ id: 'way', title: 'Its way, step by step', aside: html`run ${story.run}, begun for: ${story.cause}` }, wayTimeline(shown.way, now))}
          ${shown.answer ? html`<section class="card">${answerSection(shown.answer)}</section>` : ''}`,
        )}
      </div>
      ${sourceCard(story.id, revision)} ${aboutCard(story, record)}`,
  )
}

const shownRevision = (
  story: EntryStory,
  record: ArticleRecord | undefined,
): Revision | undefined =>
  story.revisions.find(({ revision }) => revision === record?.revision) ?? story.revisions.at(-1)

/** Where it stands, who brought it, and where it is. */
function lead({ story, record, now }: Shown): Html {
  const url = record?.url ?? story.url
  const dated = record?.dates.published
  return html`<div class="row lead-line">
    ${standing({ story, record })}
    <a href="${addressOf('/entries', { feed: story.feedId })}">${maskedText(story.feed)}</a>
    ${dated ? html`<span>published ${publishedTime(dated.value)}</span>` : html`<span>discovered ${ago(story.discoveredAt, now)}</span>`}
    ${record && record.document.authors.length > 0 ? html`<span>by ${record.document.authors.map(({ name }) => name).join(', ')}</span>` : ''}
    ${/^https?:/.test(url) ? html`<a href="${maskedUrl(url)}" rel="noreferrer noopener" target="_blank">the article at its site ↗</a>` : html`<span>${maskedUrl(url)}</span>`}
  </div>`
}

/** Its state, and why; of a record, whether its page held only a part. */
const standing = ({ story, record }: Pick<Shown, 'story' | 'record'>): Html =>
  html`${stateBadge(story.state)}${story.reason !== null && story.state !== 'recorded' ? html`<code>${story.reason}</code>` : ''}
  ${record?.document.access === 'partial' ? badge('only a part', 'warn') : ''}`

function publishedTime(value: string): Html | string {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) || value.length <= 10 ? value : time(date) || value
}

/** So far an entry may have got that its stages can be begun with. */
const reached = (story: EntryStory): readonly EntryStage[] => {
  const newest = story.revisions.at(-1)
  const far = [true, newest !== undefined, newest?.normalizedAt, newest?.extractedAt]
  return entryStageNames.filter((_, index) => Boolean(far[index]))
}

function actions(story: EntryStory): Html | string {
  if (story.state === 'in-flight' || story.state === 'waiting') return ''
  const stages = reached(story)
  const choice = html`<label class="field"
    >From the stage
    <select name="from">
      ${stages.map((stage) => option(stage, stage, stage === stages.at(1)))}
    </select></label
  >`
  const path = `/articles/${story.id}`
  return html`${confirm({
    id: 'try-again',
    path: `${path}/try`,
    label: 'Try without writing',
    question: html`<p>
      Its stages run now on what is kept, or on the page fetched anew, and you see what would
      change. Nothing is written.
    </p>`,
    inputs: choice,
  })}
  ${confirm({
    id: 'run-again',
    path: `${path}/again`,
    label: 'Run again from here',
    question: html`<p>
      It goes through its stages anew. What it says then becomes its record; the pages that are kept
      stay.
    </p>`,
    inputs: choice,
    kind: 'primary',
  })}`
}

const verdicts: Readonly<Record<Preview['status'], string>> = {
  same: 'Nothing would change.',
  changed: 'It would change:',
  new: 'There would be a record, the first one.',
  fails: 'It would fail:',
  unknown: 'What it would change is not known.',
}

function verdict({ from, preview }: NonNullable<Shown['tried']>): Html {
  if (!preview) return note('It is in flight, or never got as far.', 'warn')
  const { id, title, status, changes, facts: changed } = preview
  return html`${note(
    html`<b>Tried from ${from}, nothing written.</b> ${verdicts[status]}
      ${changes.map((change) => html`${tag(change, status === 'fails' ? 'bad' : 'info')} `)}`,
    status === 'fails' ? 'bad' : 'good',
  )}
  ${changeCards(
    { rules: changesByRule(changed), examples: [{ id, title, facts: tellable(changed) }] },
    { before: 'Now', after: 'Then', isDone: false },
  )}`
}

const document = (record: ArticleRecord): Html =>
  html`<div class="article" id="document">
      <article class="card" aria-label="The document">
        ${legend(record)}
        <div class="document" lang="${record.document.language.code}">${markedText(record)}</div>
      </article>
      <div class="stack facts-side" tabindex="0" role="region" aria-label="What was found">
        ${factsPanel(record)}
      </div>
    </div>
    ${aboutMarks(record)}`

const nothingYet = (story: EntryStory): Html =>
  empty(
    html`There is no record of it${story.state === 'recorded' ? '' : html`: it is ${story.state}`}.`,
    story.message === null ? '' : maskedText(story.message),
  )

/** Who else tells the same story. */
const carriersCard = ({ carriers, story }: Shown): Html | '' =>
  carriers.length < 2
    ? ''
    : card(
        { id: 'carriers', title: 'Who carries the story', aside: many(carriers.length, 'carrier') },
        table(
          carriers,
          [
            [
              'Article',
              (r) =>
                r.id === story.id
                  ? html`<b>${r.title}</b>`
                  : html`<a href="/articles/${r.id}">${r.title}</a>`,
            ],
            ['Feed', (r) => maskedText(r.feed)],
            ['Published', (r) => published(r), 't'],
            ['Figures', (r) => r.figures, 'n'],
          ],
          { caption: 'Carriers of the story', empty: '' },
        ),
      )

const aboutCard = (story: EntryStory, record: ArticleRecord | undefined): Html =>
  html`<details class="card" id="about">
    <summary>Ids and how it was read</summary>
    ${facts([
      ['Id', html`<code>${story.id}</code>`],
      ['Guid', html`<code>${maskedText(story.guid)}</code>`],
      ['Address', story.url],
      ['Canonical', record && maskedUrl(record.canonicalUrl)],
      [
        'Language',
        record &&
          `${record.document.language.code}, ${Math.round(record.document.language.confidence * 100)} %`,
      ],
      ['Words', record?.document.wordCount],
      ['Text found by', record?.document.method],
      [
        'Date read from',
        record?.dates.published &&
          `${record.dates.published.source}: ${record.dates.published.raw}`,
      ],
      ['Access', record?.document.access],
      [
        'Made by',
        record &&
          html`${Object.entries(record.madeBy).map(([stage, version]) => html`<span class="sub">${stage} <code>${version}</code></span>`)}`,
      ],
    ])}
  </details>`
