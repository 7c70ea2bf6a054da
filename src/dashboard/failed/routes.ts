import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { App } from '../../app/app.ts'
import { mostLetters } from '../../app/letters.ts'
import { type Bulk, type DeadLetter, DeadLetterFilter } from '../../schemas/dead-letter.ts'
import type { Desk } from '../desk.ts'
import { formOf, wholeFormOf } from '../form-body.ts'
import { addressOf, checkNames, readAs, textsOf, withoutEmpty } from '../query.ts'
import { pickedOf } from '../view/selection.ts'
import { askedOf } from './asked.ts'
import { causePage } from './cause.ts'
import { letterPage } from './letter.ts'
import { causesPage, openCauses } from './list.ts'
import { letterSourcePage } from './source.ts'

/** Dead letters by cause, one by one, and what can be done about them. */
export function failedRoutes(desk: Desk): Hono {
  const { app } = desk
  desk.addPart(
    'bulks',
    desk.kept(2_000, async () => app.letters.bulks()),
  )
  const seen = openCauses(desk)
  const routes = new Hono()
  routes.get('/', async (c) => {
    const asked = askedOf(c.req.query())
    await checkNames(app, asked.filter)
    const { fingerprint, bulk } = asked.filter
    const isOne = fingerprint !== undefined || bulk !== undefined
    return c.html(
      await (isOne ? causePage(desk, asked) : causesPage(app, asked, await seen(asked))),
    )
  })
  routes.get('/:id{[0-9]+}', async (c) =>
    withLetter(app, c, async (letter) => c.html(await letterPage(app, letter))),
  )
  routes.get('/:id{[0-9]+}/page', async (c) =>
    withLetter(app, c, async (letter) => evidence(app, letter)),
  )
  routes.get('/:id{[0-9]+}/source', async (c) =>
    withLetter(app, c, async (letter) => source(app, c, letter)),
  )
  letterActions(app, routes)
  causeActions(app, routes)
  return routes
}

/** What is done with one letter. */
function letterActions(app: App, routes: Hono): void {
  routes.post('/:id{[0-9]+}/retry', async (c) =>
    withLetterAsSeen(app, c, async (letter) => {
      const { retried } = await app.letters.retry(only(letter), await wanted(c))
      return c.redirect(addressOf('/failed', { did: 'retried', count: retried, of: 1 }), 303)
    }),
  )
  routes.post('/:id{[0-9]+}/discard', async (c) =>
    withLetterAsSeen(app, c, async (letter) => {
      const discarded = await app.letters.discard(only(letter), await reasonOf(c))
      return c.redirect(addressOf('/failed', { undo: discarded > 0 ? letter.id : undefined }), 303)
    }),
  )
  routes.post('/:id{[0-9]+}/dry-run', async (c) =>
    withLetter(app, c, async (letter) => {
      const result = await app.letters.dryRun(letter, c.req.raw.signal, await wanted(c))
      return c.html(await letterPage(app, letter, { tried: result }))
    }),
  )
}

/** What is done with all letters of a cause, or with those that were selected. */
function causeActions(app: App, routes: Hono): void {
  routes.post('/retry', async (c) => {
    const { fetch } = await wanted(c)
    return withCause(app, c, fetch ? 'fetch' : 'retry')
  })
  routes.post('/discard', async (c) => withCause(app, c, 'discard'))
  routes.post('/restore', async (c) => restore(app, c))
  routes.post('/selected', async (c) => withSelected(app, c))
  routes.post('/bulks/:id{[0-9]{1,15}}/stop', async (c) => {
    const stopped = await app.letters.stopBulk(Number(c.req.param('id')))
    return stopped
      ? c.redirect('/failed#bulks', 303)
      : c.text(`there is no bulk ${c.req.param('id')}`, 404)
  })
}

const Reason = z
  .string()
  .trim()
  .max(500)
  .transform((text) => (text === '' ? undefined : text))
  .optional()

async function reasonOf(c: Context): Promise<string | undefined> {
  const { reason } = textsOf(await formOf(c))
  return Reason.catch(undefined).parse(reason)
}

/** `fetch`: the page is to be fetched again. */
async function wanted(c: Context): Promise<{ readonly fetch: boolean }> {
  const { fetch } = textsOf(await formOf(c))
  return { fetch: fetch === 'true' }
}

async function withLetter(
  app: App,
  c: Context,
  then: (letter: DeadLetter) => Promise<Response>,
): Promise<Response> {
  const id = Number(c.req.param('id'))
  const letter = Number.isSafeInteger(id) ? await app.letters.get(id) : undefined
  return letter ? then(letter) : c.text(`there is no dead letter ${c.req.param('id')}`, 404)
}

/** What an old page offers is not done with a letter that somebody else has done something with since. */
async function withLetterAsSeen(
  app: App,
  c: Context,
  then: (letter: DeadLetter) => Promise<Response>,
): Promise<Response> {
  const { status = 'open' } = textsOf(await formOf(c))
  return withLetter(app, c, async (letter) =>
    letter.status === status
      ? then(letter)
      : c.html(await letterPage(app, letter, { movedOn: true }), 409),
  )
}

/** A letter by itself, whatever has been done about it. */
const only = ({ id, status }: DeadLetter) => DeadLetterFilter.parse({ id, status })

/** What a form says of which letters. */
const Named = DeadLetterFilter.omit({ id: true, ids: true, after: true, limit: true })

/** All open letters of one cause. */
async function withCause(app: App, c: Context, verb: Bulk['verb']): Promise<Response> {
  const named = readAs(Named, withoutEmpty(textsOf(await formOf(c))))
  const { fingerprint, bulk } = named
  if (fingerprint === undefined && bulk === undefined) return c.text('name a fingerprint', 400)
  await checkNames(app, named)
  const filter = { ...named, status: 'open' as const, limit: mostLetters }
  await app.letters.bulk({ verb, filter, reason: await reasonOf(c) })
  return c.redirect(`${addressOf('/failed', { fingerprint })}#bulks`, 303)
}

/** Letters by their ids, or all that a filter takes. */
async function restore(app: App, c: Context): Promise<Response> {
  const { letters = '', ...fields } = textsOf(await formOf(c))
  const ids = letters === '' ? undefined : letters.split(',').map(Number)
  const filter = readAs(DeadLetterFilter, {
    ...withoutEmpty(fields),
    ...(ids && { ids }),
    status: 'discarded',
    limit: mostLetters,
  })
  await checkNames(app, filter)
  const { fingerprint, bulk } = filter
  if (!ids && fingerprint === undefined && bulk === undefined)
    return c.text('say which letters', 400)
  const count = await app.letters.restore(filter)
  return c.redirect(addressOf('/failed', { did: 'restored', count, fingerprint }), 303)
}

const Order = z.object({
  do: z.enum(['retry', 'fetch', 'discard', 'restore']),
  ids: z.array(z.coerce.number().int().positive()).min(1).max(1_000),
  fingerprint: z.string().optional(),
  reason: Reason,
})
type Order = z.infer<typeof Order>

async function withSelected(app: App, c: Context): Promise<Response> {
  const body = await wholeFormOf(c)
  const order = Order.safeParse({ ...body, ids: pickedOf(body) })
  if (!order.success) return c.text('select letters, and say what to do with them', 400)
  const { fingerprint } = order.data
  return c.redirect(addressOf('/failed', { fingerprint, ...(await act(app, order.data)) }), 303)
}

/** Gives what the next page says of it. */
async function act(
  { letters }: App,
  { do: verb, ids, reason }: Order,
): Promise<Readonly<Record<string, string | number>>> {
  const filter = DeadLetterFilter.parse({ ids, limit: ids.length })
  const of = ids.length
  if (verb === 'restore') return { did: 'restored', count: await letters.restore(filter), of }
  if (verb === 'discard') {
    // What others have given up before is not to come back by an undo of this.
    const open = (await letters.list(filter)).map(({ id }) => id)
    const count = await letters.discard(filter, reason)
    return { undo: open.slice(0, 200).join(','), ...(count < of && { count, of }) }
  }
  const { retried } = await letters.retry(filter, { fetch: verb === 'fetch' })
  return { did: 'retried', count: retried, of }
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

const Part = z.coerce.number().int().nonnegative().max(100_000).catch(0)

async function source(app: App, c: Context, letter: DeadLetter): Promise<Response> {
  const body = await app.letters.page(letter)
  if (!body) return c.text(`no page is kept for dead letter ${letter.id}`, 404)
  return c.html(await letterSourcePage(letter, body, Part.parse(c.req.query('part') ?? 0)))
}
