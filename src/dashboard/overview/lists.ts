import type { WatchedFeed } from '../../app/feeds.ts'
import type { RecordSummary } from '../../app/shapes.ts'
import { maskedText } from '../../masked.ts'
import type { WaitingCause } from '../../schemas/entry-filter.ts'
import { holdTable } from '../holds.ts'
import { addressOf } from '../query.ts'
import { button } from '../view/forms.ts'
import { type Html, bytes, count, html, many } from '../view/html.ts'
import { card, stateBadge } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { published, since, until } from '../view/time.ts'
import { type Seen, mostCauses } from './seen.ts'

/** Feeds that fail or have fallen silent. */
export function feedsCard({ feeds, now }: Seen): Html {
  const { watched, ill, health } = feeds
  const more = health.failing + health.dead + health.gone + health.quiet - ill.length
  return card(
    {
      id: 'feeds',
      title: 'Feeds that need a look',
      aside: html`<a href="/feeds">${many(watched, 'feed')}</a>`,
    },
    html`${table(ill, feedColumns(now), {
      caption: 'Silent and failing feeds',
      empty: watched === 0 ? 'No feeds are watched yet.' : 'All feeds answer and bring news.',
      key: ({ id }) => id,
    })}
    ${more > 0 ? html`<p class="soft"><a href="/feeds">${count(more)} more</a></p>` : ''}`,
  )
}

const feedColumns = (now: Date) =>
  [
    [
      'Feed',
      (f: WatchedFeed) =>
        html`<a href="${addressOf('/entries', { feed: f.id })}"
          >${maskedText(f.title || f.url)}</a
        >`,
      'a',
    ],
    ['Health', (f: WatchedFeed) => stateBadge(f.health.status)],
    [
      'Why',
      (f: WatchedFeed) => ('code' in f.health ? html`<code>${f.health.code}</code>` : ''),
      't',
    ],
    [
      'For',
      (f: WatchedFeed) => ('since' in f.health ? since(new Date(f.health.since), now) : ''),
      't',
    ],
  ] as const

export const holdsCard = ({ holds, now }: Seen): Html =>
  card({ id: 'holds', title: 'Sites that are left alone' }, holdTable(holds, now))

/**
 * How many entries wait: those of the causes beside it, which may be newer than what was `counted` of all; there may be more of them
 * than causes are shown.
 */
export function waitingOf(causes: readonly Pick<WaitingCause, 'count'>[], counted: number): number {
  const shown = causes.reduce((sum, cause) => sum + cause.count, 0)
  return causes.length < mostCauses ? shown : Math.max(shown, counted)
}

export const waitingCard = ({ causes, oldest, now }: Seen): Html =>
  card(
    {
      id: 'waiting',
      title: 'Waiting for another attempt',
      aside: html`<a href="/waiting"
        >${many(waitingOf(causes, oldest.waiting), 'entry', 'entries')}</a
      >`,
    },
    table(causes, causeColumns(now), {
      caption: 'What waits, by cause',
      empty: 'Nothing waits.',
      key: ({ stage, code }) => `${stage} ${code}`,
    }),
  )

const causeColumns = (now: Date) =>
  [
    [
      'Cause',
      (c: WaitingCause) =>
        html`<a href="${addressOf('/waiting', { reason: c.code })}"><code>${c.code}</code></a
          ><span class="sub">at ${c.stage}</span>`,
    ],
    ['Entries', (c: WaitingCause) => count(c.count), 'n'],
    ['Failing for', (c: WaitingCause) => since(c.failingSince, now), 't'],
    ['Next', (c: WaitingCause) => until(c.nextAttemptAt, now), 't'],
    ['', (c: WaitingCause) => button('/waiting/now', 'Try now', { reason: c.code })],
  ] as const

const recordColumns = [
  [
    'Article',
    (r: RecordSummary) =>
      html`<a href="/articles/${r.id}">${r.title}</a
        ><span class="sub">${r.entities.slice(0, 3).join(', ')}</span>`,
  ],
  ['Figures', (r: RecordSummary) => r.figures, 'n'],
  ['Published', (r: RecordSummary) => published(r, 'day'), 't'],
] as const

export const newestCard = ({ newest }: Seen): Html =>
  card(
    { id: 'newest', title: 'Newest records', aside: html`<a href="/articles">all</a>` },
    table(newest, recordColumns, {
      caption: 'Newest records',
      empty: 'There are no records.',
      key: ({ id }) => id,
    }),
  )

/** Where records go besides the store; nothing where they go nowhere. */
export const sinksCard = ({ sinks, now }: Seen): Html | '' =>
  sinks.length === 0
    ? ''
    : card(
        { id: 'sinks', title: 'Sinks' },
        table(
          sinks,
          [
            ['Sink', (s) => s.name],
            ['Kind', (s) => s.kind],
            [
              'State',
              (s) =>
                s.failure === null
                  ? stateBadge(s.status)
                  : html`${stateBadge('failing')} <code>${s.failure}</code>`,
            ],
            ['Behind', (s) => count(s.behind), 'n'],
            ['For', (s) => since(s.behindSince, now), 't'],
            ['Delivered', (s) => count(s.delivered), 'n'],
            ['Refused', (s) => count(s.letters), 'n'],
          ],
          { caption: 'Sinks', empty: 'Records go nowhere else.', key: ({ name }) => name },
        ),
      )

const mostTables = 6

export function storageCard({ storage: { tables, bytes: all, disk }, ledger }: Seen): Html {
  const most = Math.max(1, ...tables.map((one) => one.bytes))
  return card(
    {
      id: 'storage',
      title: 'Storage',
      aside: html`${bytes(all)}${disk ? html`, ${bytes(disk.free)} free` : ''}`,
    },
    html`${table(
        tables.slice(0, mostTables),
        [
          ['Table', (t) => html`<code>${t.name}</code>`],
          ['Rows', (t) => (t.rows === 0 ? '–' : `≈ ${count(t.rows)}`), 'n'],
          ['Size', (t) => bytes(t.bytes), 'n'],
          ['', (t) => share(t.bytes / most)],
        ],
        {
          caption: 'The largest tables',
          empty: 'The store holds nothing.',
          key: ({ name }) => name,
          dense: true,
        },
      )}
      <p class="soft">${ledgerLine(ledger)}</p>`,
  )
}

const share = (part: number): Html =>
  html`<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar-2" width="${Math.max(1, Math.round(part * 100))}" height="8" rx="2" />
  </svg>`

const ledgerLine = ({ faults }: Seen['ledger']): Html =>
  faults === 0
    ? html`<span class="good">The ledger balances:</span> every entry is recorded, skipped, dead or
        in flight.`
    : html`<span class="bad">The ledger does not balance.</span>`
