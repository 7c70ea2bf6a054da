import type { OneFeed } from '../../app/feeds.ts'
import { type FeedDay, type Recall, shareOf, totalOf } from '../../app/shapes.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import { dayAfter, shortDay, utcDay } from '../../moments.ts'
import type { EntrySummary } from '../../schemas/entry-filter.ts'
import type { Desk } from '../desk.ts'
import { holdTable } from '../holds.ts'
import { addressOf } from '../query.ts'
import { mayAct } from '../role.ts'
import { type Bar, barChart } from '../view/charts.ts'
import { button, confirm } from '../view/forms.ts'
import { type Html, count, html, percent } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { card, heading, note, stateBadge, stats } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { ago } from '../view/time.ts'
import { dayKeys, daysAgo } from './days.ts'
import { healthCell, newest, perDay } from './list.ts'
import { paceOf } from './pace.ts'
import { pollingCard, pollsCard } from './polls.ts'
import { settingsCard } from './settings.ts'

/** What was just done, or could not be. */
export interface Said {
  readonly text: string
  readonly isFault?: boolean
  /** Settings that were refused, as they were typed. */
  readonly typed?: Readonly<Record<string, string>> | undefined
}

const shownDays = 28
const newestEntries = 12

/** All that the page of a feed shows. */
interface Seen {
  readonly feed: OneFeed
  readonly now: Date
  readonly recall: readonly Recall[]
  readonly days: readonly FeedDay[]
  readonly entries: readonly EntrySummary[]
  readonly openLetters: number
}

async function look({ app }: Desk, feed: OneFeed): Promise<Seen> {
  const now = app.now()
  const from = daysAgo(now, shownDays - 1)
  const groups = await app.letters.groups({ feed: feed.id, status: 'open', limit: 100 })
  return {
    feed,
    now,
    recall: await app.feeds.recall([feed.id], from),
    days: await app.feeds.days([feed.id], from),
    entries: await app.entries.list({ feed: feed.id, limit: newestEntries }),
    openLetters: groups.reduce((sum, one) => sum + one.count, 0),
  }
}

/** One feed: how it is doing, what it brought, how it is asked, and what can be done with it. */
export async function feedPage(desk: Desk, feed: OneFeed, said?: Said): Promise<Html> {
  const seen = await look(desk, feed)
  const title = maskedText(feed.title || feed.url)
  return layout(
    { title, at: '/feeds' },
    html`${live('feed-head', 'feeds holds', html`${heading(title, { lead: lead(seen), actions: actions(feed) })}`)}
    ${said ? note(said.text, said.isFault ? 'bad' : 'good') : ''}
    ${live(
      'feed',
      'feeds flow holds',
      html`${numbers(seen)} ${held(seen)}
        <div class="grid halves">
          <div class="stack">${recallCard(seen)} ${pollsCard(seen)}</div>
          ${pollingCard(seen)}
        </div>
        ${entriesCard(seen)}`,
    )}
    ${changesCard(feed)} ${settingsCard(feed, said?.typed)}`,
  )
}

const lead = ({ feed, now }: Seen): Html =>
  html`<div class="row lead-line">
    ${healthCell(feed, now)} ${outward(feed.url)}
    ${feed.folder === null ? '' : html`<a href="${addressOf('/feeds', { folder: feed.folder })}">${feed.folder}</a>`}
    ${feed.siteUrl === null ? '' : outward(feed.siteUrl)}
  </div>`

/** An address of a site: a link only where it is one of the web. */
const outward = (url: string): Html =>
  /^https?:/i.test(url)
    ? html`<a href="${maskedUrl(url)}" rel="noreferrer noopener" target="_blank"
        >${maskedUrl(url)} ↗</a
      >`
    : html`<span>${maskedUrl(url)}</span>`

const actions = ({ id, status }: OneFeed): Html =>
  html`${status === 'active' ? button(`/feeds/${id}/poll`, 'Poll now', {}, 'primary') : ''}
  ${status === 'active' ? button(`/feeds/${id}/status`, 'Pause', { status: 'paused' }) : button(`/feeds/${id}/status`, 'Resume', { status: 'active' }, 'primary')}
  ${confirm({
    id: 'remove',
    path: `/feeds/${id}/status`,
    label: 'Remove',
    question: html`<p>
      It is watched no more. Its entries and records stay; added again, it goes on as it was.
    </p>`,
    fields: { status: 'removed' },
    kind: 'danger',
  })}`

function numbers({ feed, recall, days, openLetters, now }: Seen): Html {
  const week = new Set(dayKeys(now, 7))
  const ofWeek = totalOf(recall.filter(({ day }) => week.has(day)))
  const brought = days.filter(({ day }) => week.has(day)).reduce((sum, one) => sum + one.count, 0)
  const waiting = totalOf(recall).waiting
  const of = (state: string) => addressOf('/entries', { feed: feed.id, state })
  return stats([
    { label: 'recall of 7 days', value: percent(shareOf(ofWeek)), href: '#recall' },
    {
      label: 'entries in 7 days',
      value: count(brought),
      href: addressOf('/entries', {
        feed: feed.id,
        since: utcDay(daysAgo(now, 6)),
      }),
    },
    {
      label: 'entries ever',
      value: count(feed.entries),
      href: addressOf('/entries', { feed: feed.id }),
    },
    { label: 'on their way', value: count(waiting), href: of('in-flight') },
    {
      label: 'open letters',
      value: count(openLetters),
      href: addressOf('/failed', { feed: feed.id }),
      tone: openLetters > 0 ? 'bad' : '',
    },
    { label: 'last entry', value: newest(feed, now) || '–' },
    { label: 'pace', value: paceOf(feed.poll) || '–' },
  ])
}

const held = ({ feed: { hold }, now }: Seen): Html | '' =>
  hold ? card({ id: 'holds', title: 'Its site is left alone' }, holdTable([hold], now)) : ''

function recallCard({ feed, recall, days, now }: Seen): Html {
  const keys = dayKeys(now, shownDays)
  const total = totalOf(recall)
  const entriesPerDay = perDay(days, keys)
  return card(
    {
      id: 'recall',
      title: 'What came of it, day by day',
      aside: `recall of four weeks ${percent(shareOf(total))}`,
    },
    html`${barChart({
        label: 'What came of what it published, day by day',
        names: [
          'recorded',
          'the same as a recorded one',
          'waiting',
          'lost by us',
          'refused by them',
        ],
        bars: keys.map((day, at) =>
          barOf(
            feed.id,
            day,
            recall.filter((row) => row.day === day),
            entriesPerDay[at] ?? 0,
          ),
        ),
        height: 100,
      })}
      <p class="soft">
        Of ${count(total.published)} published in four weeks
        <a href="${addressOf('/entries', { feed: feed.id, state: 'recorded' })}"
          >${count(total.recorded)} recorded</a
        >, ${count(total.same)} the same as those,
        <a href="${addressOf('/waiting', { feed: feed.id })}">${count(total.waiting)} waiting</a>,
        <a class="${total.lost > 0 ? 'bad' : ''}" href="${addressOf('/failed', { feed: feed.id })}"
          >${count(total.lost)} lost by us</a
        >,
        <a href="${addressOf('/entries', { feed: feed.id, state: 'skipped' })}"
          >${count(total.refused)} refused by them</a
        >.
      </p>`,
  )
}

function barOf(id: string, day: string, rows: readonly Recall[], discovered: number): Bar {
  const { published, recorded, same, waiting, lost, refused } = totalOf(rows)
  return {
    label: shortDay(day),
    parts: [recorded, same, waiting, lost, refused],
    href:
      discovered === 0 && published === 0
        ? undefined
        : addressOf('/entries', { feed: id, since: day, until: dayAfter(day) }),
    title: `${day}: ${published} published, ${recorded + same} recorded, ${waiting} waiting, ${lost} lost, ${refused} refused`,
  }
}

const entriesCard = ({ feed, entries, now }: Seen): Html =>
  card(
    {
      id: 'entries',
      title: 'Its newest entries',
      aside: html`<a href="${addressOf('/entries', { feed: feed.id })}"
        >all ${count(feed.entries)}</a
      >`,
    },
    table(
      entries,
      [
        ['Discovered', (e) => ago(e.discoveredAt, now), 't'],
        ['Entry', (e) => html`<a href="/articles/${e.id}">${maskedText(e.title || e.id)}</a>`],
        [
          'State',
          (e) =>
            html`<a class="plain" href="${addressOf('/entries', { feed: feed.id, state: e.state })}"
              >${stateBadge(e.state)}</a
            >`,
        ],
        ['Reason', (e) => e.reason ?? ''],
      ],
      { caption: 'Newest entries', empty: 'It has brought nothing yet.', key: ({ id }) => id },
    ),
  )

interface Field {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
}

/** A form of one field. */
const changeForm = (
  path: string,
  label: string,
  { name, value, hint = '', ...field }: Field,
): Html =>
  html`<form method="post" action="${path}" class="line">
    <label class="field"
      >${field.label}<input name="${name}" value="${value}" placeholder="${hint}" maxlength="2000"
    /></label>
    <button>${label}</button>
  </form>`

function changesCard({ id, title, renamed, url, folder }: OneFeed): Html | '' {
  if (!mayAct()) return ''
  return card(
    { id: 'changes', title: 'Name, folder and address' },
    html`<div class="fields">
      ${changeForm(`/feeds/${id}/rename`, 'Rename', {
        name: 'title',
        label: 'Title; empty for its own',
        value: renamed ? title : '',
        hint: title,
      })}
      ${changeForm(`/feeds/${id}/folder`, 'File', {
        name: 'folder',
        label: 'Folder; a slash for one in another',
        value: folder ?? '',
        hint: 'none',
      })}
      ${changeForm(`/feeds/${id}/move`, 'Move', {
        name: 'url',
        label: 'New address; entries and settings stay',
        value: '',
        hint: maskedUrl(url),
      })}
    </div>`,
  )
}
