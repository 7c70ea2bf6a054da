import { expect, test } from 'vitest'
import { sections, feedPath } from '../../../src/sample/sections.ts'
import { isSampleFeed, sampleFolder } from '../../../src/schemas/sample-feed.ts'

const folder = sampleFolder

test.each(sections)('a feed of the newsroom is known, at whichever port ($path)', (section) => {
  for (const port of [8347, 8349, 8350, 8356])
    expect(isSampleFeed({ url: `http://127.0.0.1:${port}${feedPath(section)}`, folder })).toBe(true)
})

test.each([
  ['of another port', { url: 'http://127.0.0.1:8346/world/feed.rss', folder }],
  ['of a port behind them', { url: 'http://127.0.0.1:8357/world/feed.rss', folder }],
  ['of another host', { url: 'http://127.0.0.2:8347/world/feed.rss', folder }],
  ['of a host of its own', { url: 'https://news.example/world/feed.rss', folder }],
  ['of another path', { url: 'http://127.0.0.1:8347/sport/feed.rss', folder }],
  ['with a query', { url: 'http://127.0.0.1:8347/world/feed.rss?all', folder }],
  ['in another folder', { url: 'http://127.0.0.1:8347/world/feed.rss', folder: 'Ports' }],
  ['in no folder', { url: 'http://127.0.0.1:8347/world/feed.rss', folder: null }],
])('a feed %s is none of it', (_what, feed) => {
  expect(isSampleFeed(feed)).toBe(false)
})
