import type { KeptAnswer } from '../app/shapes.ts'
import { maskedText } from '../masked.ts'
import type { EntryStory } from '../schemas/entry-filter.ts'
import { answerSection } from './answer.ts'
import { addressOf } from './query.ts'
import { type Html, html } from './view/html.ts'
import { layout } from './view/page.ts'
import { facts, stateBadge } from './view/parts.ts'
import { table } from './view/table.ts'
import { ago, time, until } from './view/time.ts'

/** One entry: where it stands, what failed, what was kept. */
export function entryPage(
  story: EntryStory,
  answer: KeptAnswer | undefined,
  now: Date,
): Promise<Html> | Html {
  return layout(
    { title: story.title || story.id, at: '/entries' },
    html`<h1>${story.title || story.id}</h1>
      <p>
        ${stateBadge(story.state)}${story.stage === null ? '' : ` at ${story.stage}`}${why(story)}
      </p>
      ${facts(about(story, now))}
      <h2>Revisions</h2>
      ${table(
        story.revisions,
        [
          ['Revision', (r) => r.revision, 'n'],
          ['From', (r) => `the ${r.source}`],
          ['Fetched', (r) => r.fetchedAt, 't'],
          ['Recorded', (r) => (r.recordedAt ? time(r.recordedAt) : 'no'), 't'],
          ['Address', (r) => r.url],
        ],
        { caption: 'Revisions', empty: 'No page is kept.' },
      )}
      <h2>Failed attempts</h2>
      ${table(
        story.failures,
        [
          ['At', (f) => f.failedAt, 't'],
          ['Run', (f) => f.run, 'n'],
          ['Stage', (f) => f.stage],
          ['Took', (f) => `${f.durationMs} ms`, 'n'],
          ['Code', (f) => f.code],
          ['Message', (f) => f.message],
        ],
        { caption: 'Failed attempts', empty: 'None is on record.' },
      )}
      ${story.letters.length === 0 ? '' : letters(story)} ${answer ? answerSection(answer) : ''}`,
  )
}

const why = ({ state, reason, message }: EntryStory): string => {
  if (state === 'recorded' || reason === null) return ''
  return `: ${reason}${message === null ? '' : `, ${maskedText(message)}`}`
}

const about = (story: EntryStory, now: Date) =>
  [
    ['Record', recordLink(story)],
    ['Address', story.url],
    [
      'Feed',
      html`<a href="${addressOf('/entries', { feed: story.feedId })}">${maskedText(story.feed)}</a>
        <span class="soft">${story.feedId}</span>`,
    ],
    ['Id', story.id],
    ['Guid', story.guid],
    ['Discovered', story.discoveredAt],
    ['Moved last', html`${time(story.movedAt)}, ${ago(story.movedAt, now)}`],
    ['Run', `${story.run}, begun for: ${story.cause}`],
    ['Next attempt', nextAttempt(story, now)],
    ['Next look', story.refetchAt],
    ['Duplicate of', duplicateLink(story)],
  ] as const

const recordLink = ({ id, revisions }: EntryStory) =>
  revisions.some(({ recordedAt }) => recordedAt !== null)
    ? html`<a href="/records/${id}">what it says</a>`
    : undefined

const duplicateLink = ({ duplicateOf }: EntryStory) =>
  duplicateOf === null ? undefined : html`<a href="/entries/${duplicateOf}">${duplicateOf}</a>`

function nextAttempt({ nextAttemptAt, attempts, failingSince }: EntryStory, now: Date) {
  if (!nextAttemptAt) return undefined
  return html`${until(nextAttemptAt, now)} (${time(nextAttemptAt)}), after ${attempts} that failed
  since ${time(failingSince)}`
}

const letters = (story: EntryStory): Html =>
  html`<h2>Dead letters</h2>
    ${table(
      story.letters,
      [
        ['Letter', (l) => html`<a href="/failed/${l.id}">${l.id}</a>`],
        ['Stage', (l) => l.stage],
        ['Status', (l) => l.status],
      ],
      { caption: 'Dead letters', empty: '' },
    )}`
