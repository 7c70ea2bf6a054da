import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { App } from '../app.ts'
import { maskedJson, maskedText } from '../masked.ts'
import { type DeadLetter, DeadLetterFilter } from '../schemas/dead-letter.ts'
import { type Html, layout, moment, table } from './layout.ts'

/** Dead letters by cause, one by one, and what can be done about them. */
export function failedRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = DeadLetterFilter.safeParse(c.req.query())
    return filter.success
      ? c.html(await listPage(app, filter.data))
      : c.text('this filter cannot be read', 400)
  })
  routes.get('/:id{[0-9]+}', async (c) =>
    withLetter(app, c, async (letter) => c.html(await letterPage(letter))),
  )
  routes.get('/:id{[0-9]+}/page', async (c) =>
    withLetter(app, c, async (letter) => evidence(app, letter)),
  )
  routes.post('/:id{[0-9]+}/retry', async (c) =>
    withLetter(app, c, async (letter) => {
      await app.retry([letter])
      return c.redirect('/failed', 303)
    }),
  )
  routes.post('/:id{[0-9]+}/discard', async (c) =>
    withLetter(app, c, async (letter) => {
      await app.store.deadLetters.discard([letter])
      return c.redirect('/failed', 303)
    }),
  )
  routes.post('/:id{[0-9]+}/dry-run', async (c) =>
    withLetter(app, c, async (letter) => {
      const result = await app.dryRun(letter, c.req.raw.signal)
      return c.html(await letterPage(letter, maskedJson(result, 2)))
    }),
  )
  return routes
}

async function withLetter(
  app: App,
  c: Context,
  then: (letter: DeadLetter) => Promise<Response>,
): Promise<Response> {
  const id = Number(c.req.param('id'))
  const letter = Number.isSafeInteger(id) ? await app.store.deadLetters.get(id) : undefined
  return letter ? then(letter) : c.text('there is no such dead letter', 404)
}

/** The very bytes, as a download: a hostile page must not be shown as one of ours. */
async function evidence(app: App, { id, pageSha256 }: DeadLetter): Promise<Response> {
  const bytes = pageSha256 === null ? undefined : await app.store.articles.bytes(pageSha256)
  if (!bytes) return new Response(`no page is kept for dead letter ${id}`, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="dead-letter-${id}.page"`,
    },
  })
}

async function listPage(app: App, filter: DeadLetterFilter): Promise<Html> {
  const groups = await app.store.deadLetters.groups(filter)
  const letters = await app.store.deadLetters.find(filter)
  return layout(
    { title: 'Failed', at: '/failed', refreshSec: 15 },
    html`<h1>Failed</h1>
      <h2>By cause</h2>
      ${table(
        groups,
        [
          ['Count', (g) => g.count, 'n'],
          ['Stage', (g) => g.stage],
          ['Code', (g) => html`<a href="/failed?fingerprint=${g.fingerprint}">${g.code}</a>`],
          ['Feeds', (g) => g.feeds, 'n'],
          ['Last', (g) => moment(g.deadAt), 't'],
          ['Message', (g) => g.message],
        ],
        'Nothing is dead.',
      )}
      ${
        letters.length === 0
          ? ''
          : html`<h2>One by one</h2>
              ${table(letters, letterColumns, '')}`
      }`,
  )
}

const letterColumns = [
  ['Id', (l: DeadLetter) => html`<a href="/failed/${l.id}">${l.id}</a>`],
  ['Died', (l: DeadLetter) => moment(l.deadAt), 't'],
  ['Stage', (l: DeadLetter) => l.stage],
  ['Code', (l: DeadLetter) => l.code],
  ['Address', (l: DeadLetter) => l.url],
] as const

function letterPage(letter: DeadLetter, dryRun?: string): Promise<Html> | Html {
  const { id, stage, code, message, status, attempts, url, stack } = letter
  return layout(
    { title: `Dead letter ${id}`, at: '/failed' },
    html`<h1>${stage}: ${code}</h1>
      <p>${maskedText(message)}</p>
      <p class="soft">
        Dead letter ${id}, ${status}. Died ${letter.deaths} time(s), last ${moment(letter.deadAt)}.
        Fingerprint ${letter.fingerprint}.
      </p>
      <p>${maskedText(url ?? '')} <span class="soft">${letter.feedTitle ?? ''}</span></p>
      <p>
        ${action(id, 'dry-run', 'Try it, and write nothing')} ${action(id, 'retry', 'Retry')}
        ${action(id, 'discard', 'Discard')}
        ${letter.pageSha256 === null ? '' : html`<a href="/failed/${id}/page">The page’s bytes</a>`}
      </p>
      ${
        dryRun === undefined
          ? ''
          : html`<h2>What it would come to now</h2>
              <pre>${dryRun}</pre>`
      }
      <h2>Attempts</h2>
      ${table(
        attempts,
        [
          ['At', (a) => a.failedAt, 't'],
          ['Took', (a) => `${a.durationMs} ms`, 'n'],
          ['Code', (a) => a.code],
          ['Message', (a) => a.message],
        ],
        'None is on record.',
      )}
      <h2>Input</h2>
      <pre>${maskedJson(letter.input, 2)}</pre>
      <h2>Stack</h2>
      <pre>${maskedText(stack)}</pre>`,
  )
}

const action = (id: number, name: string, label: string): Html =>
  html`<form method="post" action="/failed/${id}/${name}" style="display: inline">
    <button>${label}</button>
  </form>`
