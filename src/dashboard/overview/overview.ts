import { Hono } from 'hono'
import { findAlerts } from '../../app/alerts/rules.ts'
import type { Alert } from '../../schemas/alert.ts'
import type { Desk } from '../desk.ts'
import { recallPage } from '../recall.ts'
import { type Html, count, html } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { heading, note, stats } from '../view/parts.ts'
import { ago } from '../view/time.ts'
import { feedsCard, holdsCard, newestCard, sinksCard, storageCard, waitingCard } from './lists.ts'
import { pipelineDrawing } from './pipeline.ts'
import { recallCard } from './recall-card.ts'
import { type Seen, openSeen } from './seen.ts'

export function overviewRoutes(desk: Desk): Hono {
  const look = openSeen(desk)
  const routes = new Hono()
  routes.get('/', async (c) => c.html(await overviewPage(await look())))
  routes.get('/recall', async (c) => c.html(await recallPage(desk)))
  return routes
}

const overviewPage = (seen: Seen): Html =>
  layout(
    { title: 'Overview', at: '/' },
    html`${heading('Overview', { actions: html`<a class="button" href="/alerts">Alerts</a>` })}
    ${live(
      'overview',
      'overview',
      html`${sampleNote(seen)} ${alertList(findAlerts(seen))}
        <section aria-labelledby="pipeline-title" class="stack">
          <div class="heading">
            <h2 id="pipeline-title">Pipeline, the last hour</h2>
            ${movedLast(seen)}
          </div>
          ${pipelineDrawing(seen.stages, seen.now)}
        </section>
        ${outcomes(seen)}
        <div class="grid halves">
          <div class="stack">${recallCard(seen)} ${waitingCard(seen)} ${storageCard(seen)}</div>
          <div class="stack">${feedsCard(seen)} ${newestCard(seen)} ${holdsCard(seen)}</div>
        </div>
        ${sinksCard(seen)}`,
    )}`,
  )

/** What is invented is told as such, and how it goes. */
const sampleNote = ({ feeds: { samples } }: Seen): Html | '' =>
  samples === 0
    ? ''
    : note(
        html`This is a sample newsroom: its news is invented. It goes, with all that was read of it,
          as soon as you <a href="/feeds/add">add a feed</a> or bring in articles; started with
          <code>--sample</code>, Wiredesk keeps it beside them.`,
        'info',
      )

const movedLast = ({ oldest: { inFlight, inFlightSince }, now }: Seen): Html =>
  inFlightSince
    ? html`<span class="soft"
        >${count(inFlight)} in flight, the oldest moved ${ago(inFlightSince, now)}</span
      >`
    : html`<span class="soft">nothing is in flight</span>`

const alertList = (alerts: readonly Alert[]): Html =>
  alerts.length === 0
    ? note('Nothing needs you.', 'good')
    : html`<section class="stack" aria-labelledby="alerts-title">
        <h2 id="alerts-title" class="hidden-visually">Alerts</h2>
        <ul class="alerts">
          ${alerts.map(alert)}
        </ul>
      </section>`

const alert = ({ kind, tone, what, todo, href, link }: Alert): Html =>
  html`<li class="alert ${tone}" data-key="${kind}">
    <b>${what}</b><span>${todo}</span><a href="${href}">${link}</a>
  </li>`

/** What came of what was discovered in seven days. */
const outcomes = ({ ledger: { total }, letters, oldest }: Seen): Html =>
  html`<section class="stack" aria-labelledby="week-title">
    <h2 id="week-title">The last seven days</h2>
    ${stats([
      { label: 'discovered', value: count(total.discovered), href: '/entries' },
      { label: 'recorded', value: count(total.recorded), href: '/entries?state=recorded' },
      { label: 'skipped', value: count(total.skipped), href: '/entries?state=skipped' },
      { label: 'dead', value: count(total.dead), href: '/entries?state=dead' },
      { label: 'in flight', value: count(total.inFlight), href: '/entries?state=in-flight' },
      {
        label: 'waiting',
        value: count(oldest.waiting),
        href: '/waiting',
        tone: oldest.waiting > 0 ? 'warn' : '',
      },
      {
        label: 'open letters',
        value: count(letters.open),
        href: '/failed',
        tone: letters.open > 0 ? 'bad' : '',
      },
    ])}
  </section>`
