import { utcDay } from '../../moments.ts'
import type { Replay } from '../../schemas/replay.ts'
import { mayAct } from '../role.ts'
import { type Html, count, html } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { empty, heading, stateBadge, tag } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'
import { ago } from '../view/time.ts'

export const endedOf = ({ queued, inFlight }: Replay): number => queued - inFlight

/** How far it is, as a bar and in numbers. */
export const progressBar = (replay: Replay): Html => {
  const ended = endedOf(replay)
  const most = Math.max(replay.total, replay.queued, 1)
  return html`<progress
      max="${most}"
      value="${ended}"
      aria-label="${count(ended)} of ${count(replay.total)} entries have ended"
    ></progress
    ><span class="sub">${count(ended)} of ${count(replay.total)}</span>`
}

/** What it takes, in words. */
export function filterText({ filter }: Replay): string {
  const { ids, enricherVersion: _, ...rest } = filter
  const told = Object.entries(rest).map(([name, value]) =>
    value instanceof Date ? `${name} ${utcDay(value)}` : `${name} ${value}`,
  )
  const named =
    ids === undefined ? [] : [ids.length === 1 ? `the article ${ids[0]}` : `${ids.length} articles`]
  return [...named, ...told].join(', ') || 'everything that has ended'
}

const columns = (now: Date): readonly Column<Replay>[] => [
  [
    'Replay',
    ({ id, isPreview }) =>
      html`<a href="/replays/${id}"><code>${id}</code></a>
        ${isPreview ? tag('preview', 'info') : ''}`,
  ],
  ['State', ({ status }) => stateBadge(status)],
  ['From', ({ fromStage }) => html`<code>${fromStage}</code>`],
  ['Takes', filterText],
  ['Progress', progressBar],
  ['Dead', ({ dead }) => dead, 'n'],
  ['Started', ({ startedAt }) => ago(startedAt, now), 't'],
]

export const listPage = (replays: readonly Replay[], now: Date): Html =>
  layout(
    { title: 'Replays', at: '/replays' },
    html`${heading('Replays', {
      lead: 'A stage and those after it, run again over what is kept. Workers do it, behind live work.',
      actions: mayAct() ? html`<a class="button primary" href="/replays/new">New replay</a>` : '',
    })}
    ${live(
      'all-replays',
      'replays',
      replays.length === 0
        ? empty(
            'No replay has been run.',
            'After a new release, or a new version of an enricher, one shows what it reads differently.',
          )
        : table(replays, columns(now), { caption: 'Replays', empty: '', key: ({ id }) => id }),
    )}`,
  )
