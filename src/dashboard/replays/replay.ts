import type { Replay, ReplayChanges } from '../../schemas/replay.ts'
import { mayAct } from '../role.ts'
import { button, confirm } from '../view/forms.ts'
import { type Html, count, html } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { type Stat, card, facts, heading, stateBadge, stats } from '../view/parts.ts'
import { age, ago } from '../view/time.ts'
import { changeCards } from './changes.ts'
import { compareForm } from './compare.ts'
import { typedOf } from './form.ts'
import { endedOf, filterText, progressBar } from './list.ts'
import { runButton } from './preview.ts'

/** What is shown of a replay, or of a preview. */
export interface ShownReplay {
  readonly replay: Replay
  readonly changes: ReplayChanges
  /** With which it can be compared. */
  readonly others: readonly Replay[]
  readonly now: Date
}

/** How far one is, what it has changed so far, or would, and what can be done with it. */
export const replayPage = ({ replay, changes, others, now }: ShownReplay): Html =>
  layout(
    { title: `${kindOf(replay)} ${replay.id}`, at: '/replays' },
    html`${live(
      'replay',
      'replays flow',
      html`${heading(html`${kindOf(replay)} <code>${replay.id}</code>`, {
        lead: html`${stateBadge(replay.status)} from <code>${replay.fromStage}</code>:
          ${filterText(replay)}`,
        actions: actions(replay),
      })}
      ${card({ id: 'progress', title: 'Progress' }, html`${progressBar(replay)} ${rest(replay, now)}`)}
      ${stats(replay.isPreview ? wouldBe(replay, changes) : became(replay, changes))}
      ${changed(replay, changes)}`,
    )}
    ${compareForm(replay, others)}`,
  )

const kindOf = ({ isPreview }: Replay) => (isPreview ? 'Preview' : 'Replay')

const became = (replay: Replay, changes: ReplayChanges): readonly Stat[] => [
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
]

const wouldBe = (replay: Replay, changes: ReplayChanges): readonly Stat[] => [
  { label: 'looked at', value: replay.queued },
  { label: 'would have other facts', value: changes.changed },
  { label: 'would be new', value: changes.new },
  { label: 'would fail', value: changes.fails, tone: changes.fails > 0 ? 'bad' : '' },
  ...(changes.unknown > 0 ? [{ label: 'not known', value: changes.unknown }] : []),
]

function changed({ isPreview, queued }: Replay, changes: ReplayChanges): Html {
  if (changes.rules.length > 0)
    return changeCards(
      changes,
      isPreview
        ? { before: 'Now', after: 'Then', isDone: false }
        : { before: 'Before', after: 'Now', isDone: true },
    )
  const none = isPreview ? queued === 0 : changes.kept === 0
  const nothingYet = isPreview
    ? 'No article has been looked at so far.'
    : 'No record has been made anew so far.'
  return card(
    { id: 'rules', title: isPreview ? 'What it would change' : 'What it changed' },
    html`<p class="soft">${none ? nothingYet : 'No fact is another so far.'}</p>`,
  )
}

/** While it runs: at what rate, and how long it takes from here at that. */
function rest(replay: Replay, now: Date): Html {
  const { startedAt, endedAt, perMinute, status, total, by, versions, release } = replay
  const ended = endedOf(replay)
  const ms = (endedAt ?? now).getTime() - startedAt.getTime()
  const perMs = ms > 0 ? ended / ms : 0
  const left = status === 'running' && perMs > 0 ? Math.max(0, total - ended) / perMs : undefined
  return facts([
    ['Ordered by', by],
    ['Started', ago(startedAt, now)],
    ['Ended', endedAt && ago(endedAt, now)],
    ['Rate', ended === 0 ? undefined : `${count(Math.round(perMs * 60_000))} a minute`],
    [
      'At most',
      perMinute === null ? 'as fast as there are workers' : `${count(perMinute)} a minute`,
    ],
    ['Left', left === undefined ? undefined : `about ${age(left)}`],
    [
      'Versions',
      [...Object.entries(versions).map((pair) => pair.join(' ')), release]
        .filter(Boolean)
        .join(', '),
    ],
  ])
}

function actions(replay: Replay): Html {
  const typed = replay.isPreview && mayAct() ? typedOf(replay) : undefined
  const { id, status } = replay
  const path = `/replays/${id}`
  const isOver = status === 'done' || status === 'cancelled'
  return html`${status === 'running' ? button(`${path}/pause`, 'Pause') : ''}
  ${status === 'paused' ? button(`${path}/resume`, 'Resume', {}, 'primary') : ''}
  ${isOver ? '' : cancelButton(replay)}
  ${isOver && typed ? runButton(typed, count(replay.total)) : ''}`
}

const cancelButton = ({ id, isPreview }: Replay): Html | '' =>
  confirm({
    id: 'cancel-replay',
    path: `/replays/${id}/cancel`,
    label: isPreview ? 'Stop looking' : 'Cancel the replay',
    question: isPreview
      ? html`<p>It looks at no more articles, for good. What it has told so far stays.</p>`
      : html`<p>
          It takes no more entries, for good. What is in flight ends as ever, and what it has
          changed stays.
        </p>`,
    kind: 'danger',
  })
