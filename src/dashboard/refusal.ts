import type { MiddlewareHandler } from 'hono'
import { ownPath } from './query.ts'
import { html } from './view/html.ts'
import { type Page, layout } from './view/page.ts'
import { heading, note } from './view/parts.ts'

const titles: Readonly<Record<number, string>> = {
  400: 'This cannot be asked',
  404: 'This is not there',
  413: 'This is too large',
  500: 'Something went wrong',
}

/** Places of the menu by the first part of a path. */
const places: Readonly<Record<string, Page['at']>> = {
  articles: '/articles',
  entries: '/articles',
  claims: '/articles',
  searches: '/articles',
  import: '/articles',
  feeds: '/feeds',
  waiting: '/waiting',
  failed: '/failed',
  replays: '/replays',
  entities: '/entities',
  actions: '/actions',
}

/** To a browser a refusal in a line of text is given as a page, from which one goes on; whoever asks for no page gets the line. */
export const refusalPages = (): MiddlewareHandler => async (c, next) => {
  await next()
  const { status, headers } = c.res
  const isLine = headers.get('content-type')?.startsWith('text/plain') === true
  const isForPeople = c.req.header('accept')?.includes('text/html') === true
  if (status < 400 || !isLine || !isForPeople || c.req.path.startsWith('/api/')) return
  const why = (await c.res.text()).trim()
  const page = await layout(
    { title: titles[status] ?? 'Not done', at: placeOf(c.req.path) },
    html`${heading(titles[status] ?? 'Not done')} ${note(sentence(why), 'bad')}
      <p><a href="${backOf(c.req.url, c.req.header('referer'), placeOf(c.req.path))}">Back</a></p>`,
  )
  const kept = new Headers(headers)
  kept.set('content-type', 'text/html; charset=UTF-8')
  kept.delete('content-length')
  c.res = new Response(String(page), { status, headers: kept })
}

const placeOf = (path: string): Page['at'] => {
  const part = path.split('/')[1] ?? ''
  return Object.hasOwn(places, part) ? (places[part] ?? '/') : '/'
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** The page of ours that led here, unless it was this one. */
function backOf(asked: string, referrer: string | undefined, otherwise: string): string {
  const here = new URL(asked)
  const from = URL.parse(referrer ?? '')
  const isOurs = from !== null && from.host === here.host && from.pathname !== here.pathname
  return isOurs ? `${ownPath(from.pathname)}${from.search}` : otherwise
}
