import { expect, test } from 'vitest'
import { heldBy } from '../../../src/polling/held-by.ts'

const holds = [
  { kind: 'domain', name: 'news.example' },
  { kind: 'server', name: 'b.example:8080' },
  { kind: 'server', name: 'c.example' },
] as const

test.each([
  ['https://news.example/rss', 'news.example'],
  ['https://user:pw@feeds.News.example/rss', 'news.example'],
  ['http://b.example:8080/rss', 'b.example:8080'],
  ['http://b.example/rss', undefined],
  ['https://c.example:443/rss', 'c.example'],
  ['https://sub.c.example/rss', undefined],
  ['https://oldnews.example/rss', undefined],
  ['import:files', undefined],
  ['no address', undefined],
])('%s is held by %s', (url, name) => {
  expect(heldBy(url, holds)?.name).toBe(name)
})
