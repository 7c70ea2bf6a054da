import type { App } from '../../app/app.ts'
import type { WatchedFeed } from '../../app/feeds.ts'
import { type FeedCounts, type FeedDay, type Recall, shareOf, totalOf } from '../../app/shapes.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import type { FeedFilter } from '../../schemas/feed-filter.ts'
import { addressOf } from '../query.ts'
import { mayAct } from '../role.ts'
import { sparkline } from '../view/charts.ts'
import { button, filterBar } from '../view/forms.ts'
import { type Html, count, html, many, percent } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { card, empty, heading, note, stateBadge, tabs } from '../view/parts.ts'
import { pick, selectionBar } from '../view/selection.ts'
import { paging, table } from '../view/table.ts'
import { ago, since } from '../view/time.ts'
import { type Days, dayKeys, daysAgo } from './days.ts'
import { nextOf } from './next.ts'
import { paceOf } from './pace.ts'

/** What the list is asked for. */
interface Asked {
  readonly filter: FeedFilter
  readonly counts: FeedCounts
  /** What was done just before; '' where nothing was. */
  readonly done: string
}

/** All that a page of the list shows. */
interface Seen extends Asked {
  readonly feeds: readonly WatchedFeed[]
  readonly found: number
  readonly days: Days
  readonly recall: ReadonlyMap<string, readonly Recall[]>
  readonly now: Date
}

const fortnight = 14
const week = 7

async function look(app: App, asked: Asked): Promise<Seen> {
  const { filter } = asked
  const now = app.now()
  const feeds = await app.feeds.page(filter)
  const ids = feeds.map(({ id }) => id)
  const days = await app.feeds.days(ids, daysAgo(now, fortnight - 1))
  const recall = await app.feeds.recall(ids, daysAgo(now, week - 1))
  return {
    ...asked,
    feeds,
    found: await app.feeds.count(filter),
    days: Map.groupBy(days, ({ feedId }: FeedDay) => feedId),
    recall: Map.groupBy(recall, ({ feedId }) => feedId),
    now,
  }
}

/** The feeds that are watched: how each is doing, and what it brings. */
export async function feedsPage(app: App, asked: Asked): Promise<Html> {
  const seen = await look(app, asked)
  const { filter, done } = asked
  return layout(
    { title: 'Feeds', at: '/feeds' },
    html`${heading('Feeds', { actions: headActions() })} ${done === '' ? '' : note(done, 'good')}
    ${healthTabs(seen)} ${filters(seen)}
    ${live('feeds', filter.after === undefined ? 'feeds holds' : '', list(seen))}`,
  )
}

const headActions = (): Html =>
  html`<a class="button" href="/feeds/export.opml" download="wiredesk-feeds.opml">OPML</a>
    <a class="button" href="/feeds/broken.rss">Broken ones as RSS</a>
    ${mayAct() ? html`<a class="button primary" href="/feeds/add">Add feeds</a>` : ''}`

const ill = ['failing', 'dead', 'gone', 'quiet'] as const

function healthTabs({ counts: { health, paused }, filter }: Seen): Html {
  const { health: _health, status: _status, after: _after, ...rest } = queryOf(filter)
  const all = Object.values(health).reduce((sum, one) => sum + one, 0)
  const hrefOf = (more: Readonly<Record<string, string>>) =>
    addressOf('/feeds', { ...rest, ...more })
  const named = (['ok', 'new', 'quiet', 'failing', 'dead', 'gone'] as const).filter(
    (name) => (health[name] ?? 0) > 0 || filter.health === name,
  )
  const current = filter.status ?? filter.health ?? 'all'
  return tabs(
    'Feeds by health',
    [
      { name: 'all', href: hrefOf({}), count: all },
      {
        name: 'ill',
        href: hrefOf({ health: 'ill' }),
        count: ill.reduce((sum, name) => sum + (health[name] ?? 0), 0),
      },
      ...named.map((name) => ({ name, href: hrefOf({ health: name }), count: health[name] ?? 0 })),
      ...(paused > 0 || filter.status === 'paused'
        ? [{ name: 'paused', href: hrefOf({ status: 'paused' }), count: paused }]
        : []),
    ],
    current,
  )
}

const filters = ({ filter, counts: { folders } }: Seen): Html =>
  filterBar({
    path: '/feeds',
    label: 'Feeds',
    fields: [
      {
        kind: 'search',
        name: 'words',
        label: 'Title or address',
        value: filter.words ?? '',
        wide: true,
      },
      {
        kind: 'choice',
        name: 'folder',
        label: 'Folder',
        value: filter.folder ?? '',
        options: [['', 'all folders'], ...folderOptions(folders)],
      },
    ],
    kept: {
      health: filter.health,
      status: filter.status,
      sort: filter.sort === 'name' ? undefined : filter.sort,
      descending: filter.descending ? '1' : undefined,
    },
  })

const folderOptions = (folders: Readonly<Record<string, number>>): (readonly [string, string])[] =>
  Object.entries(folders)
    .filter(([name]) => name !== '')
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, feeds]) => [name, `${name} (${count(feeds)})`])

/** The filter as parameters of an address. */
export const queryOf = ({
  words,
  health,
  status,
  folder,
  sort,
  descending,
  limit,
}: FeedFilter) => ({
  words,
  health,
  status,
  folder,
  sort: sort === 'name' ? undefined : sort,
  descending: descending ? '1' : undefined,
  limit: limit === 50 ? undefined : limit,
  after: undefined,
})

function list(seen: Seen): Html {
  const { feeds, filter, found, counts } = seen
  const isBare = Object.keys(counts.health).length === 0
  if (isBare)
    return empty(
      'No feeds are watched yet.',
      html`<a href="/feeds/add">Add a feed, a site or a list of feeds</a>, or wiredesk feeds add URL`,
    )
  const after = feeds.length < filter.limit ? undefined : feeds.at(-1)?.id
  return card(
    { id: 'list', title: many(found, 'feed'), aside: sortedBy(filter) },
    html`${feeds.length === 0 ? '' : bulkBar(seen)}
    ${table(feeds, columnsOf(seen), {
      caption: 'Feeds',
      empty: 'No feed is so.',
      key: ({ id }) => id,
      sorting: {
        by: filter.sort,
        descending: filter.descending,
        path: '/feeds',
        query: { ...queryOf(filter), sort: undefined, descending: undefined },
      },
    })}
    ${paging({ path: '/feeds', query: queryOf(filter), after, isLater: filter.after !== undefined, more: 'More feeds' })}`,
  )
}

const sortedBy = ({ sort, descending }: FeedFilter): string =>
  `by ${sort}${descending ? ', the most first' : ''}`

function bulkBar({ filter, found, counts }: Seen): Html | '' {
  const { limit: _limit, after: _after, ...kept } = queryOf(filter)
  return selectionBar({
    path: '/feeds/bulk',
    acts: [
      ['poll', 'Poll now', 'primary'],
      ['pause', 'Pause'],
      ['resume', 'Resume'],
      ['folder', 'Put into folder'],
    ],
    inputs: html`<input
        name="into"
        list="folders"
        maxlength="200"
        placeholder="Folder; empty for none"
        aria-label="Folder to put them into"
      />
      <datalist id="folders">
        ${Object.keys(counts.folders).map((name) => html`<option value="${name}"></option>`)}
      </datalist>`,
    kept,
    whole: { count: found, of: 'that are found' },
  })
}

const columnsOf = ({ days, recall, now }: Seen) => {
  const keys = dayKeys(now, fortnight)
  return [
    ['', (f: WatchedFeed) => pick(f.id, maskedText(f.title || f.url))],
    [
      'Feed',
      (f: WatchedFeed) =>
        html`<a href="/feeds/${f.id}">${maskedText(f.title || f.url)}</a
          >${f.title === '' ? '' : html`<span class="sub">${maskedUrl(f.url)}</span>`}${f.folder === null ? '' : html`<span class="sub"><a href="${addressOf('/feeds', { folder: f.folder })}">${f.folder}</a></span>`}`,
      { sort: 'name' },
    ],
    ['Health', (f: WatchedFeed) => healthCell(f, now), { sort: 'health' }],
    ['Last entry', (f: WatchedFeed) => newest(f, now), { kind: 't', sort: 'newest' }],
    ['Pace', (f: WatchedFeed) => paceOf(f.poll), 't'],
    [
      'Fourteen days',
      (f: WatchedFeed) =>
        sparkline(
          perDay(days.get(f.id) ?? [], keys),
          `entries a day of ${maskedText(f.title || f.url)}`,
        ),
    ],
    [
      'Entries',
      (f: WatchedFeed) =>
        html`<a
          href="${addressOf('/entries', { feed: f.id })}"
          aria-label="${many(f.entries, 'entry', 'entries')} of ${maskedText(f.title || f.url)}"
          >${count(f.entries)}</a
        >`,
      { kind: 'n', sort: 'entries' },
    ],
    [
      'Recall, 7 d',
      (f: WatchedFeed) => html`<a href="/feeds/${f.id}#recall">${recallOf(recall.get(f.id))}</a>`,
      'n',
    ],
    ['Next poll', (f: WatchedFeed) => nextOf(f, now), { kind: '', sort: 'next' }],
  ] as const
}

export const perDay = (rows: readonly FeedDay[], keys: readonly string[]): number[] => {
  const of = new Map(rows.map(({ day, count: entries }) => [day, entries]))
  return keys.map((key) => of.get(key) ?? 0)
}

const recallOf = (rows: readonly Recall[] | undefined): string =>
  rows === undefined ? '–' : percent(shareOf(totalOf(rows)))

/** When the last entry of a feed was published, or came where it has no date. */
export const newest = (
  { poll, entries }: Pick<WatchedFeed, 'poll' | 'entries'>,
  now: Date,
): Html | '' => {
  const at = poll.pace?.newestAt ?? poll.changedAt
  return at === undefined || entries === 0 ? '' : ago(new Date(at), now)
}

/** How it is doing, why, and since when. */
export function healthCell({ health, status, hold }: WatchedFeed, now: Date): Html {
  const code = 'code' in health ? html` <code>${health.code}</code>` : ''
  const begun = 'since' in health ? html` for ${since(new Date(health.since), now)}` : ''
  const isOff = status === 'paused' || (status === 'gone' && health.status !== 'gone')
  return html`${stateBadge(health.status)}${isOff ? html` ${stateBadge(status)}` : ''}
    <span class="sub">${code}${begun}</span>
    ${hold ? html`<span class="sub warn">${hold.name} is left alone: ${hold.code}</span>${button('/holds/lift', 'Lift', { name: hold.name })}` : ''}`
}
