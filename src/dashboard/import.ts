import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { App } from '../app/app.ts'
import type { ImportReport } from '../app/imports.ts'
import { maskedText } from '../masked.ts'
import type { Desk } from './desk.ts'
import { formOf } from './form-body.ts'
import { addressOf } from './query.ts'
import { mayAct } from './role.ts'
import { foundInSent, mostSent } from './sent-articles.ts'
import { type Html, html, many } from './view/html.ts'
import { layout } from './view/page.ts'
import { card, empty, facts, heading, note } from './view/parts.ts'

const Form = z.object({
  file: z.instanceof(File),
  name: z.string().trim().min(1).max(200),
})

/** Articles out of a file that somebody has on his machine. */
export function importRoutes({ app }: Desk): Hono {
  const routes = new Hono()
  routes.get('/', (c) => c.html(importPage('files')))
  routes.post('/', fewAtOnce(), bodyLimit({ maxSize: mostSent }), async (c) => brought(app, c))
  return routes
}

/** A form is in memory until all that it brings is kept, which waits for room in the queues. */
const mostAtOnce = 2

function fewAtOnce(): MiddlewareHandler {
  let here = 0
  return async (c, next) => {
    if (here >= mostAtOnce) {
      const headers = { 'retry-after': '60', connection: 'close' }
      return c.text('other files are being brought in: try again when they are', 503, headers)
    }
    here += 1
    try {
      return await next()
    } finally {
      here -= 1
    }
  }
}

async function brought(app: App, c: Context): Promise<Response> {
  const form = Form.safeParse(await formOf(c))
  if (!form.success) return c.text('choose a file, and name the import', 400)
  const { file, name } = form.data
  const bytes = file.stream()
  const report = await app.imports.take(name, foundInSent({ feed: name, name: file.name, bytes }), {
    signal: c.req.raw.signal,
  })
  return c.html(importPage(name, report))
}

const importPage = (name: string, report?: ImportReport): Html =>
  layout(
    { title: 'Import', at: '/articles' },
    html`${heading('Import', { lead: 'Articles that did not come by a feed.' })}
    ${report ? reported(name, report) : ''} ${mayAct() ? form(name) : empty('You may look only.')}`,
  )

const form = (name: string): Html =>
  card(
    { id: 'import', title: 'From a file' },
    html`<form method="post" action="/import" enctype="multipart/form-data" class="line">
        <label class="field wide">File<input type="file" name="file" required /></label>
        <label class="field"
          >Kept as<input name="name" value="${name}" required maxlength="200"
        /></label>
        <button class="primary">Bring in</button>
      </form>
      <p class="soft">
        Text, HTML, JSON Lines, a feed, WARC or tar, packed by gzip or not, of 64 MiB at most;
        larger ones by <code>wiredesk import</code>. What was brought in before under the same name
        is known again.
      </p>`,
  )

const reported = (name: string, { counts, failures }: ImportReport): Html =>
  card(
    { id: 'report', title: 'Brought in' },
    html`${facts([
        ['New', counts.new],
        ['Changed', counts.changed],
        ['Known before', counts.known + counts.older],
        ['Elsewhere already', counts.duplicate],
        ['Passed over', counts.passed],
        ['Failed', counts.failed],
      ])}
      ${failures.length > 0 ? failed(counts.failed, failures) : ''}
      <p><a href="${addressOf('/entries', { feed: `import:${name}` })}">How they fare</a></p>`,
  )

const failed = (count: number, first: ImportReport['failures']): Html =>
  html`${note(`${many(count, 'thing')} could not be brought in.`, 'bad')}
    <ul>
      ${first.map(({ name, message }) => html`<li>${maskedText(`${name}: ${message}`)}</li>`)}
    </ul>`
