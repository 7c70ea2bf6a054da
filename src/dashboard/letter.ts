import type { App } from '../app/app.ts'
import { canFetch } from '../app/letters.ts'
import type { DryRun, KeptAnswer } from '../app/shapes.ts'
import { maskedJson, maskedText, maskedUrl } from '../masked.ts'
import type { DeadLetter } from '../schemas/dead-letter.ts'
import { answerSection } from './answer.ts'
import { button } from './view/forms.ts'
import { type Html, html } from './view/html.ts'
import { layout } from './view/page.ts'
import { facts, heading } from './view/parts.ts'
import { table } from './view/table.ts'
import { time, took } from './view/time.ts'

/** One dead letter, with what it would come to now where that was tried. */
export async function letterPage(app: App, letter: DeadLetter, tried?: DryRun): Promise<Html> {
  const { id, stage, code, message, attempts } = letter
  const answer = await app.letters.answer(letter)
  return layout(
    { title: `Dead letter ${id}`, at: '/failed' },
    html`${heading(html`${stage}: ${code}`, { lead: html`<p>${maskedText(message)}</p>` })}
      ${facts(about(letter))} ${actions(letter)} ${tried ? verdict(tried, letter) : ''}
      <h2>Attempts</h2>
      ${table(
        attempts,
        [
          ['At', (a) => new Date(a.failedAt), 't'],
          ['Took', (a) => took(a.durationMs), 'n'],
          ['Code', (a) => a.code],
          ['Message', (a) => a.message],
        ],
        { caption: 'Attempts', empty: 'None is on record.' },
      )}
      ${evidence(answer)}
      <h2>Input</h2>
      <pre>${maskedJson(letter.input, 2)}</pre>
      <h2>Stack</h2>
      <pre>${maskedText(letter.stack)}</pre>`,
  )
}

const evidence = (answer: KeptAnswer | undefined): Html | string =>
  answer ? answerSection(answer) : ''

const about = (letter: DeadLetter) =>
  [
    ['Status', letter.status],
    ['Died', html`${letter.deaths} time(s), last ${time(letter.deadAt)}`],
    ['Address', letter.url],
    ['Feed', letter.feedTitle],
    [
      'Entry',
      letter.entryId === null
        ? undefined
        : html`<a href="/articles/${letter.entryId}">${letter.entryId}</a>`,
    ],
    ['Cause', html`<a href="/failed?fingerprint=${letter.fingerprint}">${letter.fingerprint}</a>`],
    ['Page', pageLink(letter)],
  ] as const

const pageLink = ({ id, pageSha256 }: DeadLetter) =>
  pageSha256 === null
    ? undefined
    : html`<a href="/failed/${id}/page">the bytes it failed on</a>
        <span class="soft">sha256 ${pageSha256.slice(0, 12)}</span>`

/** Where the page is kept, it must be said which one is read: the kept one never changes. */
function actions(letter: DeadLetter): Html {
  const { id } = letter
  const isKept = canFetch(letter)
  const how = isKept ? ' on the kept page' : ''
  const again = { fetch: 'true' }
  return html`<p>
      ${button(`/failed/${id}/dry-run`, `Try it${how}, and write nothing`)}
      ${isKept ? button(`/failed/${id}/dry-run`, 'Fetch again, and write nothing', again) : ''}
    </p>
    <p>
      ${button(`/failed/${id}/retry`, `Retry${how}`)}
      ${isKept ? button(`/failed/${id}/retry`, 'Retry, and fetch again', again) : ''}
      ${button(`/failed/${id}/discard`, 'Discard')}
    </p>`
}

function verdict(tried: DryRun, letter: DeadLetter): Html {
  return html`<h2>What it would come to now</h2>
    <p>${maskedText(sentence(tried))}</p>
    ${tried.page ? html`<p class="soft">${readLine(tried.page, canFetch(letter))}</p>` : ''}`
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
