import type { WayPiece, WayStep, WayTarget } from '../../app/way.ts'
import { maskedText } from '../../masked.ts'
import { utcDay } from '../../moments.ts'
import type { EntryStory } from '../../schemas/entry-filter.ts'
import { addressOf } from '../query.ts'
import { type Html, html } from '../view/html.ts'
import { type Moment, timeline } from '../view/parts.ts'
import { time, took, until } from '../view/time.ts'

/** Everything that happened to an entry, who did what with it, and what is going to happen, with the waits in between. */
export const wayTimeline = (way: readonly WayStep[], now: Date): Html =>
  timeline(way.map((step) => momentOf(step, now)))

function momentOf({ at, tone, what, more, waitedMs }: WayStep, now: Date): Moment {
  const waited =
    waitedMs === undefined ? '' : html`<span class="sub">after ${took(waitedMs)}</span>`
  const tell = (pieces: readonly WayPiece[]) => html`${pieces.map((piece) => told(piece, now))}`
  return {
    tone,
    what: tell(what),
    more: more.length === 0 ? '' : tell(more),
    when: at === null ? '' : html`${time(at, 'second')}${waited}`,
  }
}

function told(piece: WayPiece, now: Date): Html | string {
  if (typeof piece === 'string') return maskedText(piece)
  if ('code' in piece) return html`<code>${maskedText(piece.code)}</code>`
  if ('stage' in piece) return html`<b>${piece.stage}</b>`
  if ('tookMs' in piece) return took(piece.tookMs)
  if ('when' in piece) return until(piece.when, now)
  const text = maskedText(piece.text)
  return html`<a href="${hrefOf(piece.to)}"
    >${piece.to.kind === 'code' ? html`<code>${text}</code>` : text}</a
  >`
}

const pages: Readonly<Record<WayTarget['kind'], (id: string) => string>> = {
  feed: (feed) => addressOf('/entries', { feed }),
  code: (reason) => addressOf('/entries', { reason }),
  letter: (id) => `/failed/${id}`,
  revision: (revision) => addressOf('', { revision }),
  article: (id) => `/articles/${id}`,
  replay: (id) => `/replays/${id}`,
  bulk: (bulk) => addressOf('/failed', { bulk }),
}

const hrefOf = ({ kind, id }: WayTarget): string => pages[kind](id)

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
  time(at, before && utcDay(at) === utcDay(before) ? 'clock' : 'second')

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
