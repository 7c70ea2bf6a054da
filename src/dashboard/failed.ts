import { type Context, Hono } from 'hono'
import type { App } from '../app/app.ts'
import { canFetch, mostLetters } from '../app/letters.ts'
import { type DeadLetter, DeadLetterFilter } from '../schemas/dead-letter.ts'
import { letterPage } from './letter.ts'
import { textsOf, withoutEmpty } from './query.ts'
import { button, confirm } from './view/forms.ts'
import { type Html, html, many } from './view/html.ts'
import { live } from './view/live.ts'
import { layout } from './view/page.ts'
import { card, heading } from './view/parts.ts'
import { table } from './view/table.ts'

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
      await app.letters.retry(only(letter), await wanted(c))
      return c.redirect('/failed', 303)
    }),
  )
  routes.post('/:id{[0-9]+}/discard', async (c) =>
    withLetter(app, c, async (letter) => {
      await app.letters.discard(only(letter))
      return c.redirect('/failed', 303)
    }),
  )
  routes.post('/:id{[0-9]+}/dry-run', async (c) =>
    withLetter(app, c, async (letter) => {
      const result = await app.letters.dryRun(letter, c.req.raw.signal, await wanted(c))
      return c.html(await letterPage(app, letter, result))
    }),
  )
  routes.post('/retry', async (c) => {
    const options = await wanted(c)
    return withGroup(c, async (filter) => app.letters.retry(filter, options))
  })
  routes.post('/discard', async (c) => withGroup(c, async (filter) => app.letters.discard(filter)))
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
  const letter = Number.isSafeInteger(id) ? await app.letters.get(id) : undefined
  return letter ? then(letter) : c.text('there is no such dead letter', 404)
}

/** A letter by itself, whatever has been done about it. */
const only = ({ id, status }: DeadLetter) => DeadLetterFilter.parse({ id, status })

/** All open letters of one cause. */
async function withGroup(
  c: Context,
  act: (filter: DeadLetterFilter) => Promise<unknown>,
): Promise<Response> {
  const { fingerprint = '' } = textsOf(await c.req.parseBody())
  if (fingerprint === '') return c.text('name a fingerprint', 400)
  const filter = DeadLetterFilter.safeParse({ fingerprint, limit: mostLetters })
  if (!filter.success) return c.text('this filter cannot be read', 400)
  await act(filter.data)
  return c.redirect('/failed', 303)
}

/** The very bytes, as a download: a hostile page must not be shown as one of ours. */
async function evidence(app: App, letter: DeadLetter): Promise<Response> {
  const { id } = letter
  const bytes = await app.letters.page(letter)
  if (!bytes) return new Response(`no page is kept for dead letter ${id}`, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="dead-letter-${id}.page"`,
    },
  })
}

async function listPage(app: App, filter: DeadLetterFilter): Promise<Html> {
  const groups = await app.letters.groups(filter)
  const letters = await app.letters.list(filter)
  const { discarded } = await app.letters.counts()
  return layout(
    { title: 'Failed', at: '/failed' },
    html`${heading('Failed')}
    ${live(
      'failed',
      'letters',
      html`${card(
        { id: 'causes', title: 'By cause' },
        html`${table(
          groups,
          [
            ['Count', (g) => g.count, 'n'],
            ['Stage', (g) => g.stage],
            ['Code', (g) => html`<a href="/failed?fingerprint=${g.fingerprint}">${g.code}</a>`],
            ['Feeds', (g) => g.feeds, 'n'],
            ['Last', (g) => g.deadAt, 't'],
            ['Message', (g) => g.message],
          ],
          {
            caption: 'Causes',
            empty: filter.status === 'open' ? 'Nothing waits for you.' : 'There are none.',
            key: ({ fingerprint }) => fingerprint,
          },
        )}
        ${groupActions(filter, letters)}`,
      )}
      ${
        letters.length === 0
          ? ''
          : card(
              { id: 'letters', title: 'One by one' },
              table(letters, letterColumns, {
                caption: 'Dead letters',
                empty: '',
                key: ({ id }) => String(id),
              }),
            )
      }
      ${
        filter.status === 'open' && discarded > 0
          ? html`<p class="soft">
              <a href="/failed?status=discarded">${discarded} discarded</a>
            </p>`
          : ''
      }`,
    )}`,
  )
}

/** One step for all letters of one cause. */
function groupActions(
  { fingerprint, status }: DeadLetterFilter,
  letters: readonly DeadLetter[],
): Html | string {
  if (fingerprint === undefined || status !== 'open' || letters.length === 0) return ''
  const isKept = letters.some(canFetch)
  return html`<p>
      ${button('/failed/retry', isKept ? 'Retry all on the kept pages' : 'Retry all', { fingerprint })}
      ${isKept ? button('/failed/retry', 'Fetch all again', { fingerprint, fetch: 'true' }) : ''}
      ${confirm({ id: 'discard-all', path: '/failed/discard', label: 'Discard all', question: html`<p>${many(letters.length, 'letter')} or more leave the lists. They stay on record.</p>`, fields: { fingerprint }, kind: 'danger' })}
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
