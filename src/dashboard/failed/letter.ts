import type { App } from '../../app/app.ts'
import { canFetch } from '../../app/letters.ts'
import type { DryRun } from '../../app/shapes.ts'
import { maskedJson, maskedText, maskedUrl } from '../../masked.ts'
import type { DeadLetter } from '../../schemas/dead-letter.ts'
import { answerSection } from '../answer.ts'
import { addressOf } from '../query.ts'
import { button, confirm } from '../view/forms.ts'
import { type Html, html, many } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { card, facts, heading, note, stateBadge } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { time, took } from '../view/time.ts'
import { reasonField } from './reason.ts'
import { sourceOfLetter } from './source.ts'

/** What a page says of a letter besides: what it would come to now, or that it has moved on since a page with its buttons was made. */
interface Said {
  readonly tried?: DryRun
  readonly movedOn?: boolean
}

/** One dead letter, and what can be done about it. */
export async function letterPage(
  app: App,
  letter: DeadLetter,
  { tried, movedOn = false }: Said = {},
): Promise<Html> {
  const { id, stage, code, message, attempts, stack, input } = letter
  const answer = await app.letters.answer(letter)
  return layout(
    { title: `Dead letter ${id}`, at: '/failed' },
    html`${heading(html`${stage}: ${code}`, { lead: html`<p>${maskedText(message)}</p>` })}
      ${movedOn ? note(movedOnLine(letter), 'warn') : ''} ${tried ? verdict(tried, letter) : ''}
      ${actions(letter)}
      ${card({ id: 'about', title: `Letter ${id}`, aside: stateBadge(letter.status) }, facts(about(letter)))}
      ${card(
        { id: 'attempts', title: 'Attempts', aside: many(attempts.length, 'attempt') },
        table(
          attempts,
          [
            ['At', (a) => new Date(a.failedAt), 't'],
            ['Took', (a) => took(a.durationMs), 'n'],
            ['Code', (a) => a.code, 't'],
            ['Message', (a) => html`<span class="wrap">${maskedText(a.message)}</span>`],
          ],
          { caption: 'Attempts', empty: 'None is on record.' },
        ),
      )}
      ${answer ? html`<section class="card" aria-label="Answer">${answerSection(answer)}</section>` : ''}
      ${letter.pageSha256 === null ? '' : html`<section class="card" aria-label="Page">${sourceOfLetter(letter)}</section>`}
      <div class="grid halves">
        ${card({ id: 'stack', title: 'Where in the code it ended' }, html`<pre class="bytes" tabindex="0" aria-label="Stack">${maskedText(stack)}</pre>`)}
        ${card({ id: 'input', title: 'Its job' }, html`<pre class="bytes" tabindex="0" aria-label="Input">${maskedJson(input, 2)}</pre>`)}
      </div>`,
  )
}

const about = (letter: DeadLetter) =>
  [
    ['Status', letter.status],
    ['Died', html`${many(letter.deaths, 'time')}, last ${time(letter.deadAt)}`],
    ['Address', letter.url],
    [
      'Feed',
      letter.feedId === null
        ? undefined
        : html`<a href="/feeds/${letter.feedId}"
            >${maskedText(letter.feedTitle || letter.feedId)}</a
          >`,
    ],
    [
      'Entry',
      letter.entryId === null
        ? undefined
        : html`<a href="/articles/${letter.entryId}">${letter.entryId}</a>`,
    ],
    ['Cause', html`<a href="/failed?fingerprint=${letter.fingerprint}">${letter.fingerprint}</a>`],
    ['Release', letter.release ?? undefined],
    [
      'Discarded',
      letter.discardedAt &&
        html`${time(letter.discardedAt)}${letter.discardReason === null ? '' : html`: ${maskedText(letter.discardReason)}`}`,
    ],
  ] as const

const since = {
  open: 'it was taken up again, and waits for a decision',
  retried: 'it was retried',
  discarded: 'it was discarded',
} as const

const movedOnLine = ({ status }: DeadLetter): string =>
  `Nothing was done: since the page before was shown, ${since[status]}. Below is how it stands now.`

/** Where the page is kept, it must be said which one is read: the kept one never changes. */
function actions(letter: DeadLetter): Html {
  const { id, status } = letter
  const isKept = canFetch(letter)
  const how = isKept ? ' on the kept page' : ''
  const again = { fetch: 'true' }
  return html`<div class="row">
      ${button(`/failed/${id}/dry-run`, `Try it${how}, and write nothing`)}
      ${isKept ? button(`/failed/${id}/dry-run`, 'Fetch again, and write nothing', again) : ''}
    </div>
    <div class="row">
      ${button(`/failed/${id}/retry`, `Retry${how}`, { status }, 'primary')}
      ${isKept ? button(`/failed/${id}/retry`, 'Retry, and fetch again', { ...again, status }) : ''}
      ${
        status === 'discarded'
          ? button('/failed/restore', 'Take it up again', { letters: String(id) })
          : confirm({
              id: 'discard',
              path: `/failed/${id}/discard`,
              fields: { status },
              label: 'Discard',
              question: html`<p>It leaves the lists and stays on record. That can be undone.</p>`,
              inputs: reasonField('discard-reason'),
              kind: 'danger',
            })
      }
    </div>`
}

function verdict(tried: DryRun, letter: DeadLetter): Html {
  const isGood = tried.status !== 'failed'
  return html`<section
    class="note-box ${isGood ? 'good' : 'bad'}"
    aria-label="What it would come to now"
  >
    <p><b>${maskedText(sentence(tried))}</b></p>
    ${tried.page ? html`<p class="soft">${readLine(tried.page, canFetch(letter))}</p>` : ''}
    ${isGood ? html`<p><a href="${addressOf('/failed', { fingerprint: letter.fingerprint })}">Retry all of this cause</a></p>` : ''}
  </section>`
}

function sentence(tried: DryRun): string {
  if (tried.status === 'failed') return `It would fail again: ${tried.code}: ${tried.message}`
  return tried.outcome.status === 'skipped'
    ? `It would be skipped: ${tried.outcome.reason}.`
    : 'It would pass.'
}

/** Which bytes were read, and how to read others. */
function readLine(page: NonNullable<DryRun['page']>, isFetchable: boolean): Html {
  const { url, bytes, sha256, fetchedAt, isFresh } = page
  const what = `${bytes} bytes of ${maskedUrl(url)}, sha256 ${sha256.slice(0, 12)}`
  if (isFresh) return html`Read just now: ${what}.`
  const advice = isFetchable ? ' If the site has mended it since, fetch it again.' : ''
  return html`Read as kept on ${time(fetchedAt)}: ${what}.${advice}`
}
