import { expect, test } from 'vitest'
import { sections } from '../../../src/sample/sections.ts'
import { sampleSite } from '../../../src/sample/site.ts'

const coffee = '/economy/coffee-harvest-estimate.html'
const road = '/world/reykjanes-road-reopens.html'
const feeds = ['/world/feed.rss', '/economy/feed.atom', '/science/feed.json']

/** The site, and a clock that can be put forward. */
function setup() {
  let time = Date.parse('2026-01-01T00:00:00Z')
  const site = sampleSite('http://127.0.0.1:8347', () => new Date(time))
  return {
    get: (path: string, knownTag = '') => site(path, knownTag),
    pass: (minutes: number) => void (time += minutes * 60_000),
  }
}

test('has a dozen articles of 150 to 400 words', () => {
  const articles = sections.flatMap((section) => section.articles)
  const lengths = articles.map(({ paragraphs }) => paragraphs.join(' ').split(/\s+/).length)

  expect(articles).toHaveLength(12)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(150)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(400)
})

test('answers every address in its feeds but the one that is gone', () => {
  const { get } = setup()
  const links = feeds.flatMap((path) => [
    ...get(path).body.matchAll(/http:\/\/127\.0\.0\.1:8347(\/\w+\/[\w-]+\.html)/g),
  ])
  const statuses = new Map(links.map(([, path = '']) => [path, get(path).status]))

  expect(statuses.size).toBe(14)
  expect(statuses.get('/world/museum-night-postponed.html')).toBe(404)
  expect(statuses.get(road)).toBe(503)
  expect([...statuses.values()].filter((status) => status === 200)).toHaveLength(12)
})

test('corrects an article, its title and its entry after a minute', () => {
  const { get, pass } = setup()
  const before = get(coffee)

  pass(1)
  const after = get(coffee)

  expect(before.body).toContain('expect 58.4 million bags')
  expect(before.body).not.toContain('56.9')
  expect(after.body).toContain('<h1>Brazilian growers expect 56.9 million bags of coffee</h1>')
  expect(after.body).toContain('Correction: ')
  expect(get('/economy/feed.atom').body).toContain('<updated>2025-09-03T15:45:00-03:00</updated>')
  expect(after.headers['etag']).not.toBe(before.headers['etag'])
})

test('answers 304 until a correction is out', () => {
  const { get, pass } = setup()
  const tag = get('/economy/feed.atom').headers['etag']

  expect(get('/economy/feed.atom', tag).status).toBe(304)
  pass(1)
  expect(get('/economy/feed.atom', tag).status).toBe(200)
})

test('shows no error twice to who has seen it corrected before a restart', () => {
  const before = setup()
  before.pass(1)
  const tag = before.get('/economy/feed.atom').headers['etag']

  const { get } = setup()

  expect(get('/economy/feed.atom', tag).status).toBe(304)
  expect(get(coffee).body).toContain('56.9 million bags')
})

test('gives the same entries after a restart', () => {
  const [before, after] = [setup(), setup()]

  expect(feeds.map((path) => after.get(path))).toEqual(feeds.map((path) => before.get(path)))
})

test('heals after two failures', () => {
  const { get } = setup()

  expect([1, 2, 3].map(() => get(road).status)).toEqual([503, 503, 200])
})

test('escapes what it puts into pages and feeds', () => {
  const { get } = setup()
  const { body } = get('/world/quake-drill-wellington.html')

  expect(JSON.parse(body.match(/ld\+json">(.*?)<\/script>/)?.[1] ?? '')).toMatchObject({
    '@type': 'NewsArticle',
    datePublished: '2025-09-05T16:30:00+12:00',
  })
  expect(JSON.parse(get('/science/feed.json').body)).toMatchObject({ items: { length: 4 } })
})
