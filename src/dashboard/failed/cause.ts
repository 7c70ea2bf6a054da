import { canFetch } from '../../app/letters.ts'
import type { KeptAnswer } from '../../app/shapes.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import type { Bulk, DeadLetter, DeadLetterGroup, LetterFeed } from '../../schemas/dead-letter.ts'
import { answerSection } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { addressOf } from '../query.ts'
import { barChart } from '../view/charts.ts'
import { button, confirm, filterBar } from '../view/forms.ts'
import { type Html, count, html, many } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { card, heading, stats } from '../view/parts.ts'
import { pick, selectionBar } from '../view/selection.ts'
import { paging, table } from '../view/table.ts'
import { ago, dayField } from '../view/time.ts'
import { type Asked, queryOf } from './asked.ts'
import { bulksCard } from './bulks.ts'
import { doneNote } from './list.ts'
import { isMarked, releaseMark } from './marks.ts'
import { reasonField } from './reason.ts'
import { sourceOfLetter } from './source.ts'
import { barsOf, countsOf, spanSince } from './trend.ts'

/** All that is known of the letters of a filter: mostly those of one cause. */
interface Seen {
  readonly asked: Asked
  readonly now: Date
  readonly running: string
  /** Nothing where the filter takes none, or several. */
  readonly group: DeadLetterGroup | undefined
  readonly count: number
  readonly letters: readonly DeadLetter[]
  readonly feeds: readonly LetterFeed[]
  readonly bars: ReturnType<typeof barsOf>
  readonly sample: DeadLetter | undefined
  readonly answer: KeptAnswer | undefined
  readonly bulks: readonly Bulk[]
}

const mostFeeds = 12

async function look({ app }: Desk, asked: Asked): Promise<Seen> {
  const { filter } = asked
  const { after: _, ...whole } = filter
  const now = app.now()
  const groups = await app.letters.groups({ ...whole, limit: 100 })
  const [group] = groups
  const letters = await app.letters.list(filter)
  const sample = letters[0]
  const span = spanSince(group?.firstDeadAt ?? now, now)
  const { since: _since, until: _until, ...timeless } = whole
  const trend = await app.letters.trend(timeless, span)
  const { since: _s, until: _u, ...query } = queryOf(filter)
  return {
    asked,
    now,
    running: app.version,
    group: groups.length === 1 ? group : undefined,
    count: groups.reduce((sum, one) => sum + one.count, 0),
    letters,
    feeds: await app.letters.feeds({ ...whole, limit: mostFeeds }),
    bars: barsOf(countsOf(trend, span), span, query),
    sample,
    answer: sample && (await app.letters.answer(sample)),
    bulks: (await app.letters.bulks()).filter((bulk) => isOf(bulk, asked)),
  }
}

const isOf = ({ id, filter }: Bulk, { filter: { fingerprint, bulk } }: Asked): boolean =>
  id === bulk ||
  JSON.stringify(filter).includes(`"fingerprint":${JSON.stringify(fingerprint ?? '')}`)

/** One cause: since when, where, how it looks, and what can be done about all of it or some. */
export async function causePage(desk: Desk, asked: Asked): Promise<Html> {
  const seen = await look(desk, asked)
  const { group, sample } = seen
  const { code = 'These letters', stage = '' } = group ?? sample ?? {}
  return layout(
    { title: `${code} – Failed`, at: '/failed' },
    html`${heading(html`${code} ${stage === '' ? '' : html`<span class="soft">at ${stage}</span>`}`, { lead: lead(seen) })}
    ${doneNote(asked)}
    ${live('cause', 'letters bulks', html`${actions(seen)} ${numbers(seen)} ${charts(seen)} ${bulksCard(seen.bulks, seen.now)}`)}
    ${filters(seen)}
    ${live('letters', asked.filter.after === undefined ? 'letters' : '', lettersCard(seen))}
    ${sampleCard(seen)}`,
  )
}

const lead = ({ group, sample, asked: { filter }, running }: Seen): Html =>
  html`<p>${maskedText(group?.message ?? sample?.message ?? '')}</p>
    <div class="row lead-line">
      <a
        href="${addressOf('/failed', { status: filter.status === 'open' ? undefined : filter.status })}"
        >all causes</a
      >
      ${filter.fingerprint === undefined ? '' : html`<span>fingerprint <code>${filter.fingerprint}</code></span>`}
      ${filter.bulk === undefined ? '' : html`<span>failed again after bulk ${filter.bulk}</span>`}
      ${group && isMarked([group], running) ? releaseMark(group.releases, running) : ''}
    </div>`

/** One step for all letters of the filter. */
function actions({ asked: { filter }, sample, count: all }: Seen): Html | '' {
  if (!sample) return ''
  const { limit: _, ...fields } = queryOf(filter)
  const texts = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? '' : String(value)]),
  )
  if (filter.status !== 'open')
    return filter.status === 'discarded'
      ? html`<div class="row">
          ${button('/failed/restore', `Take all ${count(all)} up again`, texts, 'primary')}
        </div>`
      : ''
  const isKept = canFetch(sample)
  return html`<div class="row">
      ${button(`/failed/${sample.id}/dry-run`, isKept ? 'Try the newest on its kept page' : 'Try the newest')}
      ${isKept ? button(`/failed/${sample.id}/dry-run`, 'Try it fetched again', { fetch: 'true' }) : ''}
      ${button('/failed/retry', isKept ? 'Retry all on the kept pages' : 'Retry all', texts, 'primary')}
      ${isKept ? button('/failed/retry', 'Fetch all again', { ...texts, fetch: 'true' }) : ''}
      ${confirm({
        id: 'discard-all',
        path: '/failed/discard',
        label: 'Discard all',
        question: html`<p>
          ${many(all, 'letter')} leave the lists. They stay on record, and can be taken up again.
        </p>`,
        inputs: reasonField('discard-reason'),
        fields: texts,
        kind: 'danger',
      })}
    </div>
    ${isKept ? html`<p class="soft">Trying writes nothing. Where a site has mended its pages, only fetching them again helps.</p>` : ''}`
}

function numbers({ group, count: all, asked, now }: Seen): Html | '' {
  if (!group) return ''
  const { status } = asked.filter
  return stats([
    { label: status, value: count(all), href: '#letters', tone: status === 'open' ? 'bad' : '' },
    { label: group.feeds === 1 ? 'feed' : 'feeds', value: count(group.feeds), href: '#feeds' },
    { label: 'first died', value: ago(group.firstDeadAt, now) || '' },
    { label: 'last died', value: ago(group.deadAt, now) || '' },
  ])
}

const charts = ({ bars, feeds, asked }: Seen): Html | '' =>
  feeds.length === 0 && bars.every(({ parts }) => parts.every((part) => part === 0))
    ? ''
    : html`<div class="grid halves">
        ${card({ id: 'trend', title: 'When they died', aside: bars.length === 48 ? 'hour by hour, UTC' : 'day by day, UTC' }, barChart({ label: 'How many died, and when', names: [], bars, height: 90 }))}
        ${card(
          { id: 'feeds', title: 'Of which feeds' },
          table(
            feeds,
            [
              ['Feed', (f) => html`<a href="/feeds/${f.feedId}">${maskedText(f.feed)}</a>`],
              [
                'Letters',
                (f) =>
                  html`<a
                    href="${addressOf('/failed', { ...queryOf(asked.filter), feed: f.feedId })}"
                    >${count(f.count)}</a
                  >`,
                'n',
              ],
              ['Last', (f) => f.deadAt, 't'],
            ],
            {
              caption: 'Feeds',
              empty: 'They are of no feed.',
              key: ({ feedId }) => feedId,
              dense: true,
            },
          ),
        )}
      </div>`

const filters = ({ asked: { filter } }: Seen): Html =>
  filterBar({
    path: '/failed',
    label: 'Letters of this cause',
    fields: [
      { name: 'feed', label: 'Feed', value: filter.feed ?? '', hint: 'id or address', wide: true },
      { name: 'since', label: 'Died since', value: dayField(filter.since), kind: 'date' },
      { name: 'until', label: 'Before', value: dayField(filter.until), kind: 'date' },
      {
        name: 'release',
        label: 'Release',
        value: filter.release ?? '',
        hint: 'that they died under',
      },
    ],
    kept: {
      fingerprint: filter.fingerprint,
      bulk: filter.bulk === undefined ? undefined : String(filter.bulk),
      status: filter.status === 'open' ? undefined : filter.status,
    },
  })

function lettersCard({ letters, asked, count: all, now }: Seen): Html {
  const { filter } = asked
  const after = letters.length < filter.limit ? undefined : letters.at(-1)?.id
  return card(
    { id: 'letters-card', title: 'One by one, the newest first', aside: many(all, 'letter') },
    html`${letters.length === 0 ? '' : bar(asked, letters)}
    ${table(letters, letterColumns(now), {
      caption: 'Dead letters',
      empty: filter.status === 'open' ? 'None of this cause is open.' : 'There are none.',
      key: ({ id }) => String(id),
    })}
    ${paging({ path: '/failed', query: queryOf(filter), after, isLater: filter.after !== undefined })}`,
  )
}

function bar({ filter }: Asked, letters: readonly DeadLetter[]): Html | '' {
  const kept = { fingerprint: filter.fingerprint, status: filter.status }
  if (filter.status === 'discarded')
    return selectionBar({
      path: '/failed/selected',
      acts: [['restore', 'Take up again', 'primary']],
      kept,
    })
  if (filter.status !== 'open') return ''
  const isKept = letters.some(canFetch)
  return selectionBar({
    path: '/failed/selected',
    acts: [
      ['retry', isKept ? 'Retry on the kept pages' : 'Retry', 'primary'],
      ...(isKept ? [['fetch', 'Fetch again'] as const] : []),
      ['discard', 'Discard', 'danger'],
    ],
    inputs: html`<input
      name="reason"
      maxlength="500"
      placeholder="Why, if discarded"
      aria-label="Why, if they are discarded"
    />`,
    kept,
  })
}

const letterColumns = (now: Date) =>
  [
    ['', (l: DeadLetter) => pick(l.id, `letter ${l.id}`)],
    ['Letter', (l: DeadLetter) => html`<a href="/failed/${l.id}">${l.id}</a>`],
    ['Died', (l: DeadLetter) => ago(l.deadAt, now), 't'],
    ['Times', (l: DeadLetter) => l.deaths, 'n'],
    [
      'Address',
      (l: DeadLetter) =>
        html`${maskedUrl(l.url ?? '')}${l.feedTitle === null ? '' : html`<span class="sub">${maskedText(l.feedTitle)}</span>`}${l.discardReason === null ? '' : html`<span class="sub">discarded: ${maskedText(l.discardReason)}</span>`}`,
      'a',
    ],
    ['Release', (l: DeadLetter) => l.release ?? '', 't'],
  ] as const

/** The newest of them, as it is: its bytes, the site's answer, and where in the code it ended. */
function sampleCard({ sample, answer }: Seen): Html | '' {
  if (!sample) return ''
  return html`<div class="grid halves">
    ${card(
      {
        id: 'sample',
        title: 'A sample: the newest',
        aside: html`<a href="/failed/${sample.id}">letter ${sample.id}</a>`,
      },
      html`<p>${maskedUrl(sample.url ?? '')}</p>
        ${sample.pageSha256 === null ? html`<p class="soft">No page is kept of it.</p>` : sourceOfLetter(sample)}
        <details>
          <summary>Where in the code it ended</summary>
          <pre class="bytes" tabindex="0" aria-label="Stack">${maskedText(sample.stack)}</pre>
        </details>`,
    )}
    ${answer ? html`<section class="card" aria-label="Answer">${answerSection(answer)}</section>` : ''}
  </div>`
}
