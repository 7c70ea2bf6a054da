import type { Bulk } from '../../schemas/dead-letter.ts'
import { DeadLetterFilter } from '../../schemas/dead-letter.ts'
import { addressOf } from '../query.ts'
import { button } from '../view/forms.ts'
import { type Html, count, html } from '../view/html.ts'
import { card, stateBadge } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { ago } from '../view/time.ts'

const words = { retry: 'Retry', fetch: 'Fetch again', discard: 'Discard' } as const

/** What was done with whole causes, how far it is, and what failed again. */
export const bulksCard = (bulks: readonly Bulk[], now: Date): Html | '' =>
  bulks.length === 0
    ? ''
    : card(
        { id: 'bulks', title: 'Done with whole causes' },
        table(
          bulks,
          [
            [
              'What',
              (b) =>
                html`<b>${words[b.verb]}</b>
                  ${ofWhat(b)}${b.reason === null ? '' : html`<span class="sub">${b.reason}</span>`}`,
            ],
            ['Taken', progress],
            ['On their way', (b) => (b.verb === 'discard' ? '' : count(b.inFlight)), 'n'],
            ['Failed again', (b) => (b.verb === 'discard' ? '' : failedAgain(b)), 'n'],
            [
              'Begun',
              (b) =>
                html`${ago(b.startedAt, now)}${b.by === null ? '' : html`<span class="sub">by ${b.by}</span>`}`,
            ],
            ['', turn],
          ],
          { caption: 'Done with whole causes', empty: '', key: ({ id }) => String(id) },
        ),
      )

/** Its cause, as far as its filter names one. */
function ofWhat({ filter }: Bulk): Html | string {
  const read = DeadLetterFilter.safeParse(filter)
  if (!read.success) return ''
  const { fingerprint, feed, code, stage, since } = read.data
  if (fingerprint === undefined) return [code, stage, feed].filter(Boolean).join(' ')
  return html`<a href="${addressOf('/failed', { fingerprint })}"
      ><code>${fingerprint.slice(0, 10)}</code></a
    >${feed === undefined ? '' : ' of one feed'}${since === undefined ? '' : ' of a time'}`
}

function progress({ taken, total, status }: Bulk): Html {
  const share = total === 0 ? 100 : Math.min(100, Math.round((taken / total) * 100))
  return html`${stateBadge(status)} ${count(taken)} of ${count(total)}
    <svg
      class="bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label="${share} %"
    >
      <rect class="of" width="100" height="8" rx="2" />
      <rect class="bar-1" width="${share}" height="8" rx="2" />
    </svg>`
}

const failedAgain = ({ id, failedAgain: again }: Bulk): Html | string =>
  again === 0
    ? '0'
    : html`<a class="bad" href="${addressOf('/failed', { bulk: id })}">${count(again)}</a>`

function turn({ id, verb, status }: Bulk): Html | '' {
  if (status === 'running') return button(`/failed/bulks/${id}/stop`, 'Stop')
  return verb === 'discard' ? button('/failed/restore', 'Undo', { bulk: String(id) }) : ''
}
