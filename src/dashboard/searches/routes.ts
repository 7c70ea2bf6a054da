import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { subjectOf } from '../../app/searches.ts'
import { SearchError } from '../../app/shapes.ts'
import type { SavedSearch } from '../../schemas/saved-search.ts'
import type { Desk } from '../desk.ts'
import { formOf } from '../form-body.ts'
import { addressOf, textsOf, withoutEmpty } from '../query.ts'
import { listPage, searchAddress } from './list.ts'
import { answerRss, baseOf, limitOf, searchFeed } from './rss.ts'

/** Searches that are kept, and a feed of each. */
export function searchesRoutes(desk: Desk): Hono {
  const { app } = desk
  const routes = new Hono()
  routes.get('/', async (c) => c.html(listPage(await app.searches.list(), saidOf(c))))
  routes.get('/:file{[a-z0-9-]+\\.rss}', etag(), async (c) => feed(desk, c))
  routes.get('/:name', async (c) => {
    const search = await app.searches.get(c.req.param('name'))
    return search
      ? c.redirect(searchAddress(search, app.now()))
      : c.text(`there is no search ${c.req.param('name')}`, 404)
  })
  routes.post('/', async (c) => add(desk, c))
  routes.post('/remove', async (c) => {
    const { name = '' } = textsOf(await formOf(c))
    const removed = await app.searches.remove(name)
    return c.redirect(addressOf('/searches', { removed: removed ? name : undefined }), 303)
  })
  return routes
}

function saidOf(c: Context): string {
  const { added, removed } = c.req.query()
  if (added !== undefined) return `${added} is kept.`
  return removed === undefined ? '' : `${removed} is forgotten.`
}

async function feed({ app }: Desk, c: Context): Promise<Response> {
  const name = (c.req.param('file') ?? '').replace(/\.rss$/, '')
  const limit = limitOf(c)
  if (limit === undefined) return c.text('limit is a number up to 200', 400)
  const search = await app.searches.get(name)
  if (!search) return c.text(`there is no search ${name}`, 404)
  const found = await app.searches.found(search, limit)
  return answerRss(c, searchFeed(search, found, baseOf(app, c)))
}

/** The form sends the name, and beside it the filter as it stands in the address of the search. */
async function add({ app }: Desk, c: Context): Promise<Response> {
  const { name = '', ...asked } = withoutEmpty(textsOf(await formOf(c)))
  const filter: SavedSearch['filter'] = asked
  try {
    const added = await app.searches.add({ name, subject: subjectOf(filter), filter })
    if (!added) return c.text(`there is a search ${name} already`, 409)
  } catch (error) {
    if (error instanceof SearchError) return c.text(error.message, 400)
    throw error
  }
  return c.redirect(addressOf('/searches', { added: name }), 303)
}
