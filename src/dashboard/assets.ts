import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { Hono } from 'hono'

const folder = new URL('./assets/', import.meta.url)

const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#0a58a6"/><path d="M3 5h4.500M3 8h10M3 11h7" stroke="#fff" stroke-width="1.500" stroke-linecap="round"/><circle cx="11.200" cy="5" r="1.800" fill="#ffd166"/></svg>`

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** All there is, by name: the parts of the style are one file, in the order of their names. */
function readAssets(): ReadonlyMap<string, string> {
  const names = readdirSync(folder).toSorted()
  const ending = (end: string) => names.filter((name) => name.endsWith(end))
  return new Map([
    ['desk.css', ending('.css').map(read).join('')],
    ['icon.svg', iconFile],
    ...ending('.js').map((name): [string, string] => [name, read(name)]),
  ])
}

const files = readAssets()

/** Of all of them: another release has other addresses, so that what is kept by browsers is never an old one. */
const hash = createHash('sha256')
  .update(JSON.stringify([...files]))
  .digest('hex')
  .slice(0, 16)

const addressOf = (name: string) => `/assets/${hash}/${name}`

/** Where style and scripts are. */
export const assets = {
  style: addressOf('desk.css'),
  icon: addressOf('icon.svg'),
  script: addressOf('desk.js'),
  /** What that one imports. */
  scripts: [...files.keys()]
    .filter((name) => name.endsWith('.js') && name !== 'desk.js')
    .map(addressOf),
} as const

export function assetRoutes(): Hono {
  const routes = new Hono()
  routes.get(`/assets/${hash}/:name`, (c) => {
    const name = c.req.param('name')
    const text = files.get(name)
    if (text === undefined) return c.text('there is no such file', 404)
    c.header('content-type', types[name.split('.').at(-1) ?? ''] ?? 'text/plain')
    c.header('cache-control', 'private, max-age=31536000, immutable')
    return c.body(text)
  })
  return routes
}
