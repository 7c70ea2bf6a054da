import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { currentActor } from '../../app/actor.ts'
import { RegistryDecisionError } from '../../app/shapes.ts'
import { faultsIn } from '../../schemas/faults.ts'
import { MergeOrder, RenameOrder, SplitOrder, UndoOrder } from '../../schemas/registry.ts'
import type { Desk } from '../desk.ts'
import { formOf } from '../form-body.ts'
import { addressOf, readAs, textsOf, withoutEmpty } from '../query.ts'
import { html } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { heading, note } from '../view/parts.ts'
import { entityPage } from './entity.ts'
import { entityHref } from './link.ts'
import { listPage } from './list.ts'

const Search = z.object({ name: z.string().max(300).default('') })
const Page = z.object({
  after: z.string().max(100).optional(),
  done: z.coerce.number().int().positive().optional().catch(undefined),
})

const mostFound = 50
const mostDecisions = 30
const pageSize = 20

/** Who and what is named, and what people decide of it. */
export function entityRoutes({ app }: Desk): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const { name } = readAs(Search, withoutEmpty(c.req.query()))
    const found = name === '' ? [] : await app.entities.find(name, mostFound)
    return c.html(await listPage(name, found, await app.entities.decisions(mostDecisions)))
  })
  routes.post('/merge', async (c) =>
    decide(c, MergeOrder, async (order) => app.entities.merge(order)),
  )
  routes.post('/rename', async (c) =>
    decide(c, RenameOrder, async (order) => app.entities.rename(order)),
  )
  routes.post('/split', async (c) =>
    decide(c, SplitOrder, async (order) => (await app.entities.split(order))[0]),
  )
  routes.post('/undo', async (c) => decide(c, UndoOrder, async (order) => app.entities.undo(order)))
  routes.get('/:key{.+}', async (c) => {
    const { after, done } = readAs(Page, withoutEmpty(c.req.query()))
    const key = c.req.param('key')
    const about = await app.entities.about(key, { limit: pageSize, after })
    if (!about) return c.text(`nothing is filed under the key ${key}`, 404)
    return c.html(await entityPage({ ...about, isLater: after !== undefined, done }))
  })
  return routes
}

/** Carries out a decision in the name of whoever asks, and shows the page it was made on. What cannot be decided is said. */
async function decide<Order extends z.ZodType>(
  c: Context,
  schema: Order,
  work: (order: z.output<Order>) => Promise<{ readonly id: number } | undefined>,
): Promise<Response> {
  const { back = '', id, article, ...sent } = withoutEmpty(textsOf(await formOf(c)))
  const asked = {
    ...sent,
    ...(id !== undefined && { id: Number(id) }),
    ...(article !== undefined && { articles: [article] }),
    by: currentActor() ?? 'web',
  }
  const order = schema.safeParse(asked)
  if (!order.success) return refused(c, faultsIn(order.error, asked), back, 400)
  try {
    const made = await work(order.data)
    return c.redirect(addressOf(placeOf(back), { done: made?.id }), 303)
  } catch (error) {
    if (error instanceof RegistryDecisionError) return refused(c, error.message, back, 409)
    throw error
  }
}

/** A page of ours: what a form sent must lead nowhere else. */
const placeOf = (back: string): string => {
  if (back === '/actions') return back
  return back === '' ? '/entities' : entityHref(back)
}

const refused = async (c: Context, why: string, back: string, status: 400 | 409) =>
  c.html(
    await layout(
      { title: 'Not decided', at: '/entities' },
      html`${heading('Not decided')} ${note(why, 'bad')}
        <p><a href="${placeOf(back)}">Back</a></p>`,
    ),
    status,
  )
