import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { App } from '../../app/app.ts'
import { ReplayOverError, StageError } from '../../app/shapes.ts'
import type { Replay } from '../../schemas/replay.ts'
import type { Desk } from '../desk.ts'
import { formOf } from '../form-body.ts'
import { checkNames, readAs, textsOf, withoutEmpty } from '../query.ts'
import { mayAct } from '../role.ts'
import { type Html, html } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { empty, heading, note } from '../view/parts.ts'
import { choicePage, comparePage } from './compare.ts'
import { type Typed, Wanted, orderOf, replayForm, typedNames } from './form.ts'
import { listPage } from './list.ts'
import { reportCards } from './preview.ts'
import { replayPage } from './replay.ts'

const turns = {
  pause: async (app: App, id: string) => app.replays.pause(id),
  resume: async (app: App, id: string) => app.replays.resume(id),
  cancel: async (app: App, id: string) => app.replays.cancel(id),
} as const

/** Replays, one of them, and a new one, which is looked at before it is run. */
export function replayRoutes({ app }: Desk): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => c.html(await listPage(await app.replays.list(), app.now())))
  routes.get('/new', async (c) => c.html(await newPage(typedIn(c.req.query()))))
  routes.post('/preview', async (c) => preview(app, c))
  routes.post('/', async (c) =>
    start(app, c, async (wanted) => app.replays.start(orderOf(wanted), wanted.perMinute)),
  )
  routes.post('/previews', async (c) =>
    start(app, c, async (wanted) => app.replays.startPreview(orderOf(wanted))),
  )
  routes.get('/compare', async (c) => {
    const { one = '', other = '' } = c.req.query()
    const comparison = await app.replays.compare(one, other)
    if (comparison) return c.html(await comparePage(comparison))
    const found = await Promise.all([one, other].map(async (id) => app.replays.get(id)))
    const missing = [one, other].filter((id, at) => id !== '' && !found[at])
    const page = await choicePage(await app.replays.list(), { one, other, missing })
    return c.html(page, missing.length > 0 ? 404 : 200)
  })
  routes.get('/:id', async (c) => {
    const replay = await app.replays.get(c.req.param('id'))
    if (!replay) return c.text(`there is no replay ${c.req.param('id')}`, 404)
    const changes = await app.replays.changes(replay.id)
    const others = await app.replays.list()
    return c.html(await replayPage({ replay, changes, others, now: app.now() }))
  })
  for (const [verb, turn] of Object.entries(turns))
    routes.post(`/:id/${verb}`, async (c) =>
      turned(c, async () => turn(app, c.req.param('id') ?? '')),
    )
  return routes
}

const typedIn = (given: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(typedNames.map((name) => [name, given[name] ?? '']))

function newPage(typed: Typed, below: Html | '' = ''): Html {
  return layout(
    { title: 'New replay', at: '/replays' },
    html`${heading('New replay', {
      lead: 'Stages run again over what is kept. First you see what that would change; nothing is written until you run it.',
    })}
    ${mayAct() ? replayForm(typed) : empty('This token may look and not act.', 'Replays take one with the role operate.')}
    ${below}`,
  )
}

async function preview(app: App, c: Context): Promise<Response> {
  const typed = typedIn(textsOf(await formOf(c)))
  try {
    const wanted = await wantedIn(app, typed)
    const { limit } = wanted
    const signal = c.req.raw.signal
    const report = await app.replays.report({ ...orderOf(wanted), limit, signal })
    return c.html(await newPage(typed, reportCards(report, typed)))
  } catch (error) {
    return told(c, error, typed)
  }
}

/** The order that was typed. Throws `HTTPException`, which names what cannot be asked so. */
async function wantedIn(app: App, typed: Typed): Promise<Wanted> {
  const wanted = readAs(Wanted, withoutEmpty(typed))
  await checkNames(app, wanted)
  return wanted
}

/** What cannot be asked, such as an enricher that there is not, is said where it was asked. */
async function told(c: Context, error: unknown, typed: Typed): Promise<Response> {
  if (!(error instanceof StageError || error instanceof HTTPException)) throw error
  return c.html(await newPage(typed, note(error.message, 'bad')), 400)
}

async function start(
  app: App,
  c: Context,
  begin: (wanted: Wanted) => Promise<Replay>,
): Promise<Response> {
  const typed = typedIn(textsOf(await formOf(c)))
  try {
    const { id } = await begin(await wantedIn(app, typed))
    return c.redirect(`/replays/${id}`, 303)
  } catch (error) {
    return told(c, error, typed)
  }
}

async function turned(c: Context, turn: () => Promise<Replay | undefined>): Promise<Response> {
  try {
    const replay = await turn()
    return replay
      ? c.redirect(`/replays/${replay.id}`, 303)
      : c.text(`there is no replay ${c.req.param('id')}`, 404)
  } catch (error) {
    if (error instanceof ReplayOverError) return c.text(error.message, 409)
    throw error
  }
}
