import type { ReplayReport } from '../../schemas/replay.ts'
import { confirm } from '../view/forms.ts'
import { type Html, count, html } from '../view/html.ts'
import { card, empty, note, stats } from '../view/parts.ts'
import { changeCards } from './changes.ts'
import type { Typed } from './form.ts'

/** What a replay would change, and the button that runs it. */
export function reportCards(report: ReplayReport, typed: Typed): Html {
  const { total, isMore, looked, isCut } = report
  if (total === 0)
    return empty(
      'It takes no entries.',
      'Only what has ended is taken, and what got as far as the stage it begins with.',
    )
  const all = `${isMore ? 'over ' : ''}${count(total)}`
  return html`<section class="stack" id="preview" aria-label="Preview">
    ${isCut ? note(`The time was over after ${looked} of them: this is told by those.`, 'warn') : ''}
    ${card(
      {
        id: 'verdict',
        title: verdictOf(report),
        aside: html`the newest ${looked} of ${all} were looked at, nothing was written`,
      },
      html`${counts(report)} ${runButton(typed, all)}`,
    )}
    ${changeCards(report, { before: 'Now', after: 'Then', isDone: false })}
  </section>`
}

function verdictOf({ looked, changed, unknown, rules }: ReplayReport): string {
  if (unknown === looked) return 'What it would change is not known before the pages are fetched'
  if (changed === 0) return 'It would change nothing of these'
  return rules.length === 0
    ? 'It would change no facts of these'
    : `It would change ${changed} of ${looked}`
}

const counts = ({ same, changed, new: made, fails, unknown }: ReplayReport): Html =>
  stats([
    { label: 'would change', value: changed },
    { label: 'stay the same', value: same },
    { label: 'would be new', value: made },
    { label: 'would fail', value: fails, tone: fails > 0 ? 'bad' : '' },
    ...(unknown > 0 ? [{ label: 'not known', value: unknown }] : []),
  ])

/** Runs what was previewed. */
export const runButton = (typed: Typed, all: string): Html =>
  html`<div class="row">
    ${confirm({
      id: 'run-replay',
      path: '/replays',
      label: 'Run it',
      question: html`<p>
        ${all} entries go through ${typed['from']} and the stages after it again, behind live work.
        It can be paused and cancelled; what it has changed by then stays.
      </p>`,
      fields: { ...typed, perMinute: '', limit: '' },
      inputs: html`<label class="field"
        >At most so many entries a minute
        <input
          type="number"
          name="perMinute"
          min="1"
          max="1000000"
          placeholder="as fast as there are workers"
      /></label>`,
      kind: 'primary',
    })}
  </div>`
