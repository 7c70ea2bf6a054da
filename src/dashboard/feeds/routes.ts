import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { z } from 'zod'
import type { App } from '../../app/app.ts'
import type { OneFeed } from '../../app/feeds.ts'
import { type FeedOrder, SettingError, StageError, Unreadable, unseenOf } from '../../app/shapes.ts'
import { maskedText, maskedUrl } from '../../masked.ts'
import { FeedFilter } from '../../schemas/feed-filter.ts'
import type { Desk } from '../desk.ts'
import { formOf, wholeFormOf } from '../form-body.ts'
import { addressOf, readAs, textsOf, withoutEmpty } from '../query.ts'
import { brokenFeed } from '../searches/broken.ts'
import { answerRss, baseOf, limitOf } from '../searches/rss.ts'
import { pickedOf } from '../view/selection.ts'
import { addPage, importedPage } from './add.ts'
import { type Said, feedPage } from './feed.ts'
import { feedsPage } from './list.ts'
import { settingsOf } from './settings.ts'

/** The feeds that are watched, each by itself, and what can be done with them. */
export function feedRoutes(desk: Desk): Hono {
  const { app } = desk
  const counts = desk.kept(2_000, async () => app.feeds.counts())
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = readAs(FeedFilter, withoutEmpty(c.req.query()))
    return c.html(await feedsPage(app, { filter, counts: await counts(), done: doneOf(c) }))
  })
  routes.get('/export.opml', async (c) => exported(app, c))
  routes.get('/broken.rss', etag(), async (c) => broken(app, c))
  routes.get('/add', async (c) => c.html(await addPage(undefined, await folders(app))))
  routes.post('/find', async (c) => find(app, c))
  routes.post('/add', async (c) => add(app, c))
  routes.post('/import', bodyLimit({ maxSize: mostBytes }), async (c) => imported(app, c))
  routes.post('/bulk', async (c) => bulk(app, c))
  routes.get('/:id', async (c) =>
    withFeed(app, c, async (feed) => c.html(await feedPage(desk, feed, saidOf(c, feed)))),
  )
  feedActions(desk, routes)
  return routes
}

async function broken(app: App, c: Context): Promise<Response> {
  const limit = limitOf(c)
  if (limit === undefined) return c.text('limit is a number up to 200', 400)
  return answerRss(c, brokenFeed(await app.feeds.breaks(limit), baseOf(app, c)))
}

/** As large as a list that is read. */
const mostBytes = 32 * 2 ** 20

const folders = async (app: App): Promise<string[]> =>
  Object.keys((await app.feeds.counts()).folders).filter((name) => name !== '')

async function withFeed(
  app: App,
  c: Context,
  then: (feed: OneFeed) => Promise<Response>,
): Promise<Response> {
  const feed = await app.feeds.get(c.req.param('id') ?? '')
  return feed ? then(feed) : c.text(`there is no feed ${c.req.param('id')}`, 404)
}

const Count = z.coerce.number().int().nonnegative()
const done = {
  added: (count: number) => `${count} watched from now on.`,
  changed: (count: number) => `Done with ${count}.`,
  removed: () => 'It is watched no more. Added again, it goes on as it was.',
} as const

/** What was done just before, as the address says. */
function doneOf(c: Context): string {
  for (const [name, words] of Object.entries(done)) {
    const count = Count.safeParse(c.req.query(name))
    if (count.success) return words(count.data)
  }
  return ''
}

const words: Readonly<Record<string, string>> = {
  polled: 'It is polled now.',
  active: 'It is polled again.',
  paused: 'It is polled no more for now.',
  saved: 'Saved.',
}

/** Nothing where somebody has set it otherwise since: the address stays as it was. */
function saidOf(c: Pick<Context, 'req'>, { status }: Pick<OneFeed, 'status'>): Said | undefined {
  const did = c.req.query('did') ?? ''
  const text = words[did]
  const isOver = Status.safeParse(did).success && did !== status
  return text === undefined || isOver ? undefined : { text }
}

const back = (c: Context, { id }: OneFeed, did: string): Response =>
  c.redirect(addressOf(`/feeds/${id}`, { did }), 303)

const Address = z.url({ protocol: /^https?$/ })
const noAddress = (typed: string) => `${JSON.stringify(maskedUrl(typed))} is no address of the web.`
const Status = z.enum(['active', 'paused', 'removed'])

/** What is done with one feed. */
function feedActions(desk: Desk, routes: Hono): void {
  const { app } = desk
  const toFeed = (verb: string, work: (c: Context, feed: OneFeed) => Promise<Response>) =>
    routes.post(`/:id/${verb}`, async (c) => withFeed(app, c, async (feed) => work(c, feed)))
  const refused = async (c: Context, feed: OneFeed, text: string, typed?: Said['typed']) =>
    c.html(await feedPage(desk, feed, { text, isFault: true, typed }), 400)

  toFeed('poll', async (c, feed) => {
    const isDue = await app.feeds.pollNow(feed.id)
    return isDue ? back(c, feed, 'polled') : refused(c, feed, 'It is not polled: resume it first.')
  })
  toFeed('status', async (c, feed) => {
    const status = Status.safeParse(textsOf(await formOf(c))['status'])
    if (!status.success) return c.text('say active, paused or removed', 400)
    await app.feeds.setStatus(feed.id, status.data)
    return status.data === 'removed'
      ? c.redirect(addressOf('/feeds', { removed: 1 }), 303)
      : back(c, feed, status.data)
  })
  toFeed('rename', async (c, feed) => {
    const { title = '' } = textsOf(await formOf(c))
    await app.feeds.rename(feed.id, title.trim().slice(0, 500))
    return back(c, feed, 'saved')
  })
  toFeed('folder', async (c, feed) => {
    await app.feeds.bulk([feed.id], { verb: 'folder', folder: folderOf(await formOf(c)) })
    return back(c, feed, 'saved')
  })
  toFeed('move', async (c, feed) => {
    const typed = (textsOf(await formOf(c))['url'] ?? '').trim()
    const url = Address.safeParse(typed)
    if (!url.success) return refused(c, feed, noAddress(typed))
    const isMoved = await app.feeds.move(feed.id, url.data)
    return isMoved ? back(c, feed, 'saved') : refused(c, feed, 'Another feed has that address.')
  })
  toFeed('settings', async (c, feed) => {
    const form = await wholeFormOf(c)
    try {
      await app.feeds.setSettings(feed.id, settingsOf(feed.settings, form))
      return back(c, feed, 'saved')
    } catch (error) {
      if (error instanceof SettingError) return refused(c, feed, error.message, textsOf(form))
      throw error
    }
  })
}

/** Slashes part folders; what is empty between them is none. */
const folderOf = (body: Readonly<Record<string, unknown>>, name = 'folder'): string =>
  (textsOf(body)[name] ?? '')
    .slice(0, 1_000)
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/')

async function exported(app: App, c: Context): Promise<Response> {
  const { opml } = await app.feeds.exportList(false)
  c.header('content-type', 'text/x-opml; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="wiredesk-feeds.opml"')
  return c.body(opml)
}

/** Somebody types `news.example`. */
const addressTyped = (text: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`

async function find(app: App, c: Context): Promise<Response> {
  const body = await formOf(c)
  const url = addressTyped((textsOf(body)['url'] ?? '').trim())
  const about = { url, folder: folderOf(body) }
  if (!Address.safeParse(url).success)
    return c.html(
      await addPage({ ...about, feeds: [], fault: noAddress(url) }, await folders(app)),
      400,
    )
  try {
    const feeds = await app.feeds.preview(url, c.req.raw.signal)
    return c.html(await addPage({ ...about, feeds }, await folders(app)))
  } catch (error) {
    if (!(error instanceof StageError)) throw error
    const fault = `${error.code}: ${maskedText(error.message)}`
    const unseen = unseenOf(error)
    return c.html(await addPage({ ...about, feeds: [], fault, unseen }, await folders(app)), 400)
  }
}

const Urls = z.array(Address).min(1).max(20)

async function add(app: App, c: Context): Promise<Response> {
  const body = await wholeFormOf(c)
  const urls = Urls.safeParse([body['urls']].flat().filter((url) => url !== undefined))
  if (!urls.success) return c.text('select feeds to add', 400)
  const folder = folderOf(body) || undefined
  const ids = await app.feeds.add(urls.data.map((url) => ({ url, folder })))
  return c.redirect(
    ids.length === 1 ? `/feeds/${ids[0]}` : addressOf('/feeds', { added: ids.length, folder }),
    303,
  )
}

async function imported(app: App, c: Context): Promise<Response> {
  const { file } = await formOf(c)
  if (!(file instanceof File)) return c.text('choose a file', 400)
  try {
    const list = await app.feeds.importList(new Uint8Array(await file.arrayBuffer()))
    return list.faults.length === 0
      ? c.redirect(addressOf('/feeds', { added: list.added }), 303)
      : c.html(await importedPage(list))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const fault = `This list cannot be read: ${error.message}`
    return c.html(await addPage({ url: '', folder: '', feeds: [], fault }, await folders(app)), 400)
  }
}

const Verb = z.enum(['poll', 'pause', 'resume', 'folder'])
/** So many feeds are changed at once. */
const mostFeeds = 100_000

async function bulk(app: App, c: Context): Promise<Response> {
  const body = await wholeFormOf(c)
  const { whole, do: asked, into: _into, ...fields } = textsOf(body)
  const verb = Verb.safeParse(asked)
  const filter = FeedFilter.safeParse({ ...withoutEmpty(fields), limit: mostInPage })
  if (!verb.success || !filter.success) return c.text('say what to do, and with which', 400)
  const ids =
    whole === '1' ? await app.feeds.ids({ ...filter.data, limit: mostFeeds }) : pickedOf(body)
  if (ids.length === 0) return c.text('select feeds first', 400)
  const order: FeedOrder =
    verb.data === 'folder'
      ? { verb: 'folder', folder: folderOf(body, 'into') }
      : { verb: verb.data }
  const changed = await app.feeds.bulk(ids, order)
  return c.redirect(addressOf('/feeds', { ...withoutEmpty(fields), ids: undefined, changed }), 303)
}

const mostInPage = 1_000
