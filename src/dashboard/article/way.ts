import { maskedText } from '../../masked.ts'
import type { EntryStory } from '../../schemas/entry-filter.ts'
import { addressOf } from '../query.ts'
import { type Html, html } from '../view/html.ts'
import { type Moment, timeline } from '../view/parts.ts'
import { time, took, until } from '../view/time.ts'

type Happened = Omit<Moment, 'when'> & {
  readonly at: Date
  /** Among what happened at the same time. */
  readonly rank: number
}

/** Everything that happened to an entry and is going to, in order, with the waits in between. */
export function wayOf(story: EntryStory, now: Date): Html {
  const past = [
    discovered(story),
    ...story.failures.map(failed),
    ...story.letters.map(died),
    ...story.revisions.flatMap(revised),
    ...ended(story),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.rank - b.rank)
  return timeline([...past.map((one, index) => told(one, past[index - 1])), ...ahead(story, now)])
}

/** Shorter ones go without saying. */
const leastWaitMs = 5_000

function told(happened: Happened, before: Happened | undefined): Moment {
  const { at, what, more, tone } = happened
  const waitedMs = before ? at.getTime() - before.at.getTime() : 0
  const waited =
    waitedMs >= leastWaitMs ? html`<span class="sub">after ${took(waitedMs)}</span>` : ''
  return { what, more, tone, when: html`${time(at, 'second')}${waited}` }
}

const discovered = (story: EntryStory): Happened => ({
  at: story.discoveredAt,
  rank: 0,
  tone: 'info',
  what: html`Discovered in
    <a href="${addressOf('/entries', { feed: story.feedId })}">${maskedText(story.feed)}</a>`,
  more: html`as <code>${maskedText(story.guid)}</code>`,
})

const failed = ({
  failedAt,
  stage,
  run,
  code,
  message,
  durationMs,
}: EntryStory['failures'][number]): Happened => ({
  at: failedAt,
  rank: 1,
  tone: 'warn',
  what: html`<b>${stage}</b> failed:
    <a href="${addressOf('/entries', { reason: code })}"><code>${code}</code></a>`,
  more: html`${maskedText(message)} · run ${run}, took ${took(durationMs)}`,
})

const died = ({ id, stage, status, code, deadAt }: EntryStory['letters'][number]): Happened => ({
  at: deadAt,
  rank: 2,
  tone: 'bad',
  what: html`Given up at <b>${stage}</b>: <a href="/failed/${id}">dead letter ${id}</a>`,
  more: html`<code>${code}</code>, ${status} since`,
})

function revised(revision: EntryStory['revisions'][number]): Happened[] {
  const { fetchedAt, normalizedAt, extractedAt, recordedAt, source, url, madeBy, pageSha256 } =
    revision
  const steps: readonly (readonly [
    Date | null,
    Happened['what'],
    Happened['more'],
    Happened['tone'],
  ])[] = [
    [
      fetchedAt,
      source === 'feed' ? 'Taken from the text of the feed' : 'Page fetched',
      html`${maskedText(url)} · sha256 <code>${pageSha256.slice(0, 12)}</code>`,
      'info',
    ],
    [normalizedAt, 'Text read from the page', '', 'info'],
    [
      extractedAt,
      'Facts found',
      madeBy === null ? '' : html`by version <code>${madeBy}</code>`,
      'info',
    ],
    [
      recordedAt,
      html`Recorded as <a href="?revision=${revision.revision}">revision ${revision.revision}</a>`,
      '',
      'good',
    ],
  ]
  return steps.flatMap(([at, what, more, tone], index) =>
    at === null ? [] : [{ at, rank: 3 + index, what, more, tone }],
  )
}

/** What ended it without a record, and is told by no other row. */
function ended({ state, reason, movedAt, duplicateOf }: EntryStory): Happened[] {
  if (state !== 'skipped') return []
  const same =
    duplicateOf === null
      ? ''
      : html`the same as <a href="/articles/${duplicateOf}">${duplicateOf}</a>`
  return [{ at: movedAt, rank: 9, what: html`Skipped: <code>${reason ?? ''}</code>`, more: same }]
}

/** What comes next. */
function ahead(
  { nextAttemptAt, attempts, refetchAt, stage, state }: EntryStory,
  now: Date,
): Moment[] {
  const next: Moment[] = []
  if (nextAttemptAt)
    next.push({
      tone: 'wait',
      what: html`Next attempt ${until(nextAttemptAt, now)}, from <b>${stage ?? ''}</b>`,
      when: time(nextAttemptAt, 'second'),
      more: `after ${attempts} that failed`,
    })
  else if (state === 'in-flight')
    next.push({ tone: 'wait', what: html`Under way: <b>${stage ?? ''}</b>`, when: '' })
  if (refetchAt)
    next.push({
      tone: 'wait',
      what: html`${state === 'recorded' ? 'Looked at again for changes' : 'Asked for again'}
      ${until(refetchAt, now)}`,
      when: time(refetchAt, 'second'),
    })
  return next
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

const stages = [
  ['Discovered', '', undefined],
  ['Fetched', 'fetch-article', 'fetchedAt'],
  ['Read', 'normalize-article', 'normalizedAt'],
  ['Extracted', 'extract-facts', 'extractedAt'],
  ['Recorded', 'store-record', 'recordedAt'],
] as const

/** The way of one revision at a glance: the stages, when each was done, and what failed on the way. */
export function wayStrip(
  story: EntryStory,
  revision: EntryStory['revisions'][number] | undefined,
): Html {
  const times = stages.map(([, , key]) =>
    key === undefined ? story.discoveredAt : (revision?.[key] ?? null),
  )
  return html`<ol class="way" aria-label="The way so far">
    ${stages.map((stage, index) => wayStep(story, stage, [times[index - 1] ?? null, times[index] ?? null]))}
  </ol>`
}

function wayStep(
  story: EntryStory,
  [name, stage]: (typeof stages)[number],
  [before, at]: readonly [Date | null, Date | null],
): Html {
  const failures = story.failures.filter((one) => one.stage === stage).length
  return html`<li class="${toneOf(story, stage, at)}">
    <b>${name}</b><span>${at ? timeAfter(at, before) : notYet(story, stage)}</span>
    <span class="soft"
      >${tookAfter(at, before)}${failures > 0 ? html` <a class="warn" href="#way">${failures} failed</a>` : ''}</span
    >
  </li>`
}

/** The day goes without saying where it is the same. */
const timeAfter = (at: Date, before: Date | null): Html | '' =>
  time(at, before && dayOf(at) === dayOf(before) ? 'clock' : 'second')

const notYet = (story: EntryStory, stage: string): string =>
  stage !== '' && story.stage === stage ? 'here now' : 'not yet'

const tookAfter = (at: Date | null, before: Date | null): string =>
  at && before && at >= before ? `+ ${took(at.getTime() - before.getTime())}` : ''

function toneOf(story: EntryStory, stage: string, at: Date | null): string {
  if (stage !== '' && story.stage === stage)
    return story.state === 'waiting' ? 'is-warn' : 'is-here'
  if (
    story.state === 'dead' &&
    story.letters.some((one) => one.stage === stage && one.status === 'open')
  )
    return 'is-bad'
  return at ? 'is-done' : ''
}
