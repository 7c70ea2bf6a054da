import type { Replay, ReplayChanges } from '../../schemas/replay.ts'
import { button, confirm } from '../view/forms.ts'
import { type Html, count, html } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { card, facts, heading, stateBadge, stats } from '../view/parts.ts'
import { age, ago } from '../view/time.ts'
import { changeCards } from './changes.ts'
import { endedOf, filterText, progressBar } from './list.ts'

/** How far one is, what it has changed so far, and what can be done with it. */
export const replayPage = (replay: Replay, changes: ReplayChanges, now: Date): Html =>
  layout(
    { title: `Replay ${replay.id}`, at: '/replays' },
    live(
      'replay',
      'replays flow',
      html`${heading(html`Replay <code>${replay.id}</code>`, {
        lead: html`${stateBadge(replay.status)} from <code>${replay.fromStage}</code>:
          ${filterText(replay)}`,
        actions: actions(replay),
      })}
      ${card({ id: 'progress', title: 'Progress' }, html`${progressBar(replay)} ${rest(replay, now)}`)}
      ${stats([
        { label: 'taken', value: replay.queued },
        { label: 'in flight', value: replay.inFlight },
        {
          label: 'dead',
          value: replay.dead,
          tone: replay.dead > 0 ? 'bad' : '',
          href: replay.dead > 0 ? '/failed' : undefined,
        },
        { label: 'records made anew', value: changes.kept },
        { label: 'of them with other facts', value: changes.changed },
      ])}
      ${changes.rules.length === 0 ? card({ id: 'rules', title: 'What it changed' }, html`<p class="soft">${changes.kept === 0 ? 'No record has been made anew so far.' : 'No fact is another so far.'}</p>`) : changeCards(changes, { before: 'Before', after: 'Now', isDone: true })}`,
    ),
  )

/** While it runs: at what rate, and how long it takes from here at that. */
function rest(replay: Replay, now: Date): Html {
  const { startedAt, endedAt, perMinute, status, total } = replay
  const ended = endedOf(replay)
  const ms = (endedAt ?? now).getTime() - startedAt.getTime()
  const perMs = ms > 0 ? ended / ms : 0
  const left = status === 'running' && perMs > 0 ? Math.max(0, total - ended) / perMs : undefined
  return facts([
    ['Ordered by', replay.by],
    ['Started', ago(startedAt, now)],
    ['Ended', endedAt && ago(endedAt, now)],
    ['Rate', ended === 0 ? undefined : `${count(Math.round(perMs * 60_000))} a minute`],
    [
      'At most',
      perMinute === null ? 'as fast as there are workers' : `${count(perMinute)} a minute`,
    ],
    ['Left', left === undefined ? undefined : `about ${age(left)}`],
  ])
}

function actions({ id, status }: Replay): Html {
  const path = `/replays/${id}`
  return html`${status === 'running' ? button(`${path}/pause`, 'Pause') : ''}
  ${status === 'paused' ? button(`${path}/resume`, 'Resume', {}, 'primary') : ''}
  ${
    status === 'running' || status === 'paused'
      ? confirm({
          id: 'cancel-replay',
          path: `${path}/cancel`,
          label: 'Cancel the replay',
          question: html`<p>
            It takes no more entries, for good. What is in flight ends as ever, and what it has
            changed stays.
          </p>`,
          kind: 'danger',
        })
      : ''
  }`
}
