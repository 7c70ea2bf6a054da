import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readAs } from '../../../src/dashboard/query.ts'
import { refusalPages } from '../../../src/dashboard/refusal.ts'

const routes = new Hono()
  .use(refusalPages())
  .get('/feeds/:id', (c) => c.text('there is no feed <b>12</b>', 404))
  .get('/import', (c) => c.text('try again later', 503, { 'retry-after': '30' }))
  .get('/api/v1/feeds', (c) => c.text('no', 404))
  .get('/healthz', (c) => c.text('ok'))
  .get('/json', (c) => c.json({ error: 'no' }, 400))
  .get('/waiting', (c) => c.json(readAs(z.object({ limit: z.coerce.number() }), c.req.query())))
routes.notFound((c) => c.text(`there is no page ${c.req.path}`, 404))

const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  routes.request(`http://desk.example${path}`, { headers })
const asPerson = { accept: 'text/html,application/xhtml+xml' }
const linkBack = /<a href="([^"]*)">Back<\/a>/

describe('a refusal', () => {
  test('is a page with the menu for a browser, with its words as text', async () => {
    const response = await ask('/feeds/12', asPerson)
    const page = await response.text()

    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch('text/html')
    expect(page).toContain('There is no feed &lt;b&gt;12&lt;/b&gt;')
    expect(page).toContain('<title>This is not there – Wiredesk</title>')
    expect(page).toMatch(/<a href="\/feeds" aria-current="page">/)
  })

  test('keeps its headers', async () => {
    const response = await ask('/import', asPerson)

    expect(response.headers.get('retry-after')).toBe('30')
    expect(await response.text()).toContain('Try again later')
  })

  test('is a page for what there is not, at the top of the menu', async () => {
    const page = await (await ask('/constructor', asPerson)).text()

    expect(page).toContain('There is no page /constructor')
    expect(page).toMatch(/<a href="\/" aria-current="page">/)
  })

  test('stays a line for whoever asks for no page, of the API, of other types, and where nothing is wrong', async () => {
    expect(await (await ask('/feeds/12')).text()).toBe('there is no feed <b>12</b>')
    expect(await (await ask('/api/v1/feeds', asPerson)).text()).toBe('no')
    expect(await (await ask('/json', asPerson)).json()).toEqual({ error: 'no' })
    expect(await (await ask('/healthz', asPerson)).text()).toBe('ok')
  })
})

describe('from a refusal one goes back', () => {
  test.each([
    ['to the page that led there', 'http://desk.example/feeds?health=ill', '/feeds?health=ill'],
    ['to the place in the menu, of a page of another site', 'https://evil.example/x', '/feeds'],
    ['to the place in the menu, of the same page', 'http://desk.example/feeds/12?a=b', '/feeds'],
    [
      'not to another host by two slashes',
      'http://desk.example//evil.example/x',
      '/evil.example/x',
    ],
    ['to the place in the menu, of no address', 'nowhere', '/feeds'],
  ])('%s', async (_, referer, back) => {
    const page = await (await ask('/feeds/12', { ...asPerson, referer })).text()

    expect(linkBack.exec(page)?.[1]).toBe(back)
  })
})

test('what a page cannot read is named with its value', async () => {
  const response = await ask('/waiting?limit=many')

  expect(response.status).toBe(400)
  expect(await response.text()).toBe('limit "many" is no number')
})
