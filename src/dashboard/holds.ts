import { Hono } from 'hono'
import type { App } from '../app/app.ts'
import type { Hold } from '../app/shapes.ts'
import { maskedText } from '../masked.ts'
import { formOf } from './form-body.ts'
import { addressOf, textsOf } from './query.ts'
import { button } from './view/forms.ts'
import { type Html, html, many } from './view/html.ts'
import { table } from './view/table.ts'
import { since, time } from './view/time.ts'

/** Ends holds. */
export function holdRoutes(app: App): Hono {
  const routes = new Hono()
  routes.post('/lift', async (c) => {
    const { name = '' } = textsOf(await formOf(c))
    if (name === '') return c.text('name a domain or server', 400)
    const { names, jobs } = await app.holds.lift([name])
    return c.redirect(addressOf('/waiting', { lifted: names.length, jobs }), 303)
  })
  return routes
}

/** The time of a server can be over: then it is tried, one request at a time. */
const longOf = ({ until }: Hold, now: Date): Html | string =>
  until <= now
    ? 'tried now and then'
    : html`for ${since(until, now)}<span class="sub">until ${time(until)}</span>`

const whyOf = ({ code, reason, waiting }: Hold): Html =>
  html`${maskedText(`${code}: ${reason}`)}<span class="sub"
      >${many(waiting, 'job waits', 'jobs wait')}</span
    >`

/** Who is left alone, until when and why, and who waits; each can be lifted. */
export const holdTable = (holds: readonly Hold[], now: Date): Html =>
  table(
    holds,
    [
      ['Site', (h) => h.name, 'a'],
      ['Left alone', (h) => longOf(h, now)],
      ['Why', whyOf, 'a'],
      ['', (h) => button('/holds/lift', 'Lift', { name: h.name })],
    ],
    {
      caption: 'Sites that are left alone',
      empty: 'No site is left alone.',
      key: ({ name }) => name,
    },
  )
