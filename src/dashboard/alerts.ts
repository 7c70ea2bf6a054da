import { type Context, Hono } from 'hono'
import { maskedText } from '../masked.ts'
import {
  AlertFilter,
  type AlertMessage,
  type ChannelTest,
  type ToldAlert,
} from '../schemas/alert.ts'
import type { Desk } from './desk.ts'
import { button } from './view/forms.ts'
import { type Html, html } from './view/html.ts'
import { layout } from './view/page.ts'
import { badge, card, heading, note } from './view/parts.ts'
import { type Column, table } from './view/table.ts'
import { ago, time } from './view/time.ts'

/** What wanted a person, and what was told of it. */
export function alertRoutes(desk: Desk): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => c.html(await alertsPage(desk)))
  routes.post('/test', async (c) => c.html(await tested(desk, c)))
  return routes
}

const tested = async (desk: Desk, c: Context): Promise<Html> =>
  alertsPage(desk, await desk.app.alerts.test(c.req.raw.signal))

async function alertsPage({ app }: Desk, tests?: readonly ChannelTest[]): Promise<Html> {
  const all = await app.alerts.list(AlertFilter.parse({ all: true }))
  const { channels } = app.alerts
  const open = all.filter(({ closedAt }) => closedAt === null)
  return layout(
    { title: 'Alerts', at: '/' },
    html`${heading('Alerts', {
      lead: 'What wanted a person. Wiredesk looks once a minute, and tells it when it has been so for a while.',
      actions: channels.length === 0 ? '' : button('/alerts/test', 'Send a test'),
    })}
    ${tests === undefined ? '' : tests.map(testNote)} ${told(channels)}
    ${card({ id: 'open', title: 'Now' }, alertTable(open, app.now(), 'Nothing wants a person.'))}
    ${card(
      { id: 'over', title: 'Over', aside: '90 days' },
      alertTable(
        all.filter(({ closedAt }) => closedAt !== null),
        app.now(),
        'No alert has ended yet.',
      ),
    )}`,
  )
}

const testNote = ({ channel, told: wasTold, code, message }: ChannelTest): Html =>
  wasTold
    ? note(`${channel} was told.`, 'good')
    : note(html`${channel} could not be told: <code>${code}</code> ${message}`, 'bad')

const told = (channels: readonly string[]): Html =>
  channels.length === 0
    ? note(
        html`Nobody is told. Set <code>WIREDESK_ALERT_WEBHOOK</code>, or
          <code>WIREDESK_ALERT_EMAIL</code> with <code>WIREDESK_SMTP_URL</code>.`,
        'warn',
      )
    : html`<p class="soft">Told by ${channels.join(', ')}.</p>`

const columns = (now: Date): readonly Column<ToldAlert>[] => [
  [
    'What',
    ({ what, todo, href, closedAt }) =>
      html`${closedAt ? what : html`<a href="${href}">${what}</a>`}<span class="sub"
          >${todo}</span
        >`,
  ],
  ['State', stateOf],
  ['Since', ({ since }) => ago(since, now), 't'],
  ['Over', ({ closedAt }) => ago(closedAt, now), 't'],
  ['Told', ({ messages }) => messages.map(messageLine)],
]

const stateOf = ({ tone, openedAt, closedAt }: ToldAlert): Html => {
  if (closedAt) return badge('over')
  return openedAt ? badge('open', tone) : badge('seen', 'info')
}

function messageLine({ channel, event, toldAt, failure, failureMessage }: AlertMessage): Html {
  if (toldAt) return html`<div>${channel}: ${event} ${time(toldAt)}</div>`
  if (failure === null) return html`<div>${channel}: ${event}, to be told</div>`
  return html`<div>
    ${channel}: ${event} ${badge(failure, 'bad')}<span class="sub"
      >${maskedText(failureMessage ?? '')}</span
    >
  </div>`
}

const alertTable = (alerts: readonly ToldAlert[], now: Date, empty: string): Html =>
  table(alerts, columns(now), { caption: 'Alerts', empty, key: ({ id }) => String(id) })
