import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { entryStageNames } from '../../app/entry-stages.ts'
import type { EntryStory } from '../../schemas/entry-filter.ts'
import type { EntryStage } from '../../schemas/jobs.ts'
import type { Desk } from '../desk.ts'
import { formOf } from '../form-body.ts'
import { addressOf, readAs, textsOf, withoutEmpty } from '../query.ts'
import { type Shown, articlePage } from './article.ts'
import { sourcePage } from './source.ts'

const StageName = z.string().refine((name) => entryStageNames.includes(name), {
  error: `is none of ${entryStageNames.join(', ')}`,
})

const Asked = z.object({
  revision: z.coerce.number().int().positive().max(1_000_000).optional(),
  part: z.coerce.number().int().nonnegative().max(100_000).default(0),
  again: StageName.optional().catch(undefined),
})
const Order = z.object({ from: StageName })

/** An article's whole way, what was read of it, and what can be done. */
export function articleRoutes(desk: Desk): Hono {
  const { app } = desk
  const routes = new Hono()
  routes.get('/:id', async (c) =>
    withStory(desk, c, async (story) => {
      const { revision, again } = readAs(Asked, withoutEmpty(c.req.query()))
      const done = again && `It runs again from ${again}.`
      return c.html(await articlePage(await look(desk, story, { revision, done })))
    }),
  )
  routes.get('/:id/source', async (c) =>
    withStory(desk, c, async (story) => source(desk, c, story)),
  )
  routes.post('/:id/again', async (c) =>
    withOrder(desk, c, async ({ id }, from) => {
      const isTaken = await app.entries.again(id, from)
      if (!isTaken) return c.text('it is in flight, or never got as far', 409)
      return c.redirect(addressOf(`/articles/${id}`, { again: from }), 303)
    }),
  )
  routes.post('/:id/try', async (c) =>
    withOrder(desk, c, async (story, from) => {
      const preview = await app.entries.tryAgain(story.id, from, c.req.raw.signal)
      return c.html(await articlePage(await look(desk, story, { tried: { from, preview } })))
    }),
  )
  return routes
}

async function withStory(
  { app }: Desk,
  c: Context,
  then: (story: EntryStory) => Promise<Response>,
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const story = await app.entries.get(id)
  return story ? then(story) : c.text(`there is no article ${id}`, 404)
}

const withOrder = async (
  desk: Desk,
  c: Context,
  then: (story: EntryStory, from: EntryStage) => Promise<Response>,
): Promise<Response> =>
  withStory(desk, c, async (story) => {
    const { from } = readAs(Order, textsOf(await formOf(c)))
    return then(story, from)
  })

/** So many of those who carry a story are shown. */
const mostCarriers = 20

async function look(
  { app }: Desk,
  story: EntryStory,
  {
    revision,
    done,
    tried,
  }: Pick<Shown, 'done' | 'tried'> & { readonly revision?: number | undefined },
): Promise<Shown> {
  const { records, entries } = app
  const record = await records.get(story.id, revision)
  const cluster = record?.relations.cluster
  const hasBefore = record !== undefined && record.revision > 1
  return {
    story,
    way: await entries.way(story),
    record,
    before: hasBefore ? await records.get(story.id, record.revision - 1) : undefined,
    carriers: cluster === undefined ? [] : await records.list({ cluster, limit: mostCarriers }),
    answer: await entries.answer(story.id),
    now: app.now(),
    done,
    tried,
  }
}

async function source({ app }: Desk, c: Context, story: EntryStory): Promise<Response> {
  const { revision: wanted, part } = readAs(Asked, withoutEmpty(c.req.query()))
  const revision = story.revisions.find((one) => one.revision === wanted) ?? story.revisions.at(-1)
  const body = revision && (await app.entries.page(revision.pageSha256))
  if (!revision || !body) return c.text('no page is kept', 404)
  return c.html(await sourcePage(story, revision, { body, part }))
}
