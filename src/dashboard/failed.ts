import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { App } from '../app.ts'
import { type DeadLetter, DeadLetterFilter } from '../schemas/dead-letter.ts'
import { type Html, button, layout, table } from './layout.ts'
import { fetchable, letterPage } from './letter.ts'
import { textsOf, withoutEmpty } from './query.ts'

/** Dead letters by cause, one by one, and what can be done about them. */
export function failedRoutes(app: App): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = DeadLetterFilter.safeParse(withoutEmpty(c.req.query()))
    return filter.success
      ? c.html(await listPage(app, filter.data))
      : c.text('this filter cannot be read', 400)
  })
  routes.get('/:id{[0-9]+}', async (c) =>
    withLetter(app, c, async (letter) => c.html(await letterPage(app, letter))),
  )
  routes.get('/:id{[0-9]+}/page', async (c) =>
    withLetter(app, c, async (letter) => evidence(app, letter)),
  )
  routes.post('/:id{[0-9]+}/retry', async (c) =>
    withLetter(app, c, async (letter) => {
      await app.retry([letter], await wanted(c))
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
      const result = await app.dryRun(letter, c.req.raw.signal, await wanted(c))
      return c.html(await letterPage(app, letter, result))
    }),
  )
  routes.post('/retry', async (c) => {
    const options = await wanted(c)
    return withGroup(app, c, async (letters) => app.retry(letters, options))
  })
  routes.post('/discard', async (c) =>
    withGroup(app, c, async (letters) => app.store.deadLetters.discard(letters)),
  )
  return routes
}

/** `fetch`: the page is to be fetched again. */
async function wanted(c: Context): Promise<{ readonly fetch: boolean }> {
  const { fetch } = textsOf(await c.req.parseBody())
  return { fetch: fetch === 'true' }
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

/** As many as one step can take. */
const mostLetters = 100_000

/** All open letters of one cause. */
async function withGroup(
  app: App,
  c: Context,
  act: (letters: readonly DeadLetter[]) => Promise<number>,
): Promise<Response> {
  const { fingerprint = '' } = textsOf(await c.req.parseBody())
  if (fingerprint === '') return c.text('name a fingerprint', 400)
  const filter = DeadLetterFilter.safeParse({ fingerprint, limit: mostLetters })
  if (!filter.success) return c.text('this filter cannot be read', 400)
  await act(await app.store.deadLetters.find(filter.data))
  return c.redirect('/failed', 303)
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
  const { discarded } = await app.store.deadLetters.counts()
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
          ['Last', (g) => g.deadAt, 't'],
          ['Message', (g) => g.message],
        ],
        filter.status === 'open' ? 'Nothing waits for you.' : 'There are none.',
      )}
      ${groupActions(filter, letters)}
      ${
        letters.length === 0
          ? ''
          : html`<h2>One by one</h2>
              ${table(letters, letterColumns, '')}`
      }
      ${
        filter.status === 'open' && discarded > 0
          ? html`<p class="soft"><a href="/failed?status=discarded">${discarded} discarded</a></p>`
          : ''
      }`,
  )
}

/** One step for all letters of one cause. */
function groupActions(
  { fingerprint, status }: DeadLetterFilter,
  letters: readonly DeadLetter[],
): Html | string {
  if (fingerprint === undefined || status !== 'open' || letters.length === 0) return ''
  const isKept = letters.some(fetchable)
  return html`<p>
      ${button('/failed/retry', isKept ? 'Retry all on the kept pages' : 'Retry all', { fingerprint })}
      ${isKept ? button('/failed/retry', 'Fetch all again', { fingerprint, fetch: 'true' }) : ''}
      ${button('/failed/discard', 'Discard all', { fingerprint })}
    </p>
    ${isKept ? html`<p class="soft">Where a site has mended its pages, only fetching them again helps.</p>` : ''}`
}

const letterColumns = [
  ['Id', (l: DeadLetter) => html`<a href="/failed/${l.id}">${l.id}</a>`],
  ['Died', (l: DeadLetter) => l.deadAt, 't'],
  ['Stage', (l: DeadLetter) => l.stage],
  ['Code', (l: DeadLetter) => l.code],
  ['Address', (l: DeadLetter) => l.url],
] as const
