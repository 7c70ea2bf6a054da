import { expect, test } from 'vitest'
import { readFeedList } from '../../../src/app/feed-lists.ts'

const listOf = (body: string) =>
  readFeedList(Buffer.from(`<opml version="2.0">\n<body>\n${body}\n</body>\n</opml>`))
const faultsOf = (body: string) => listOf(body).faults

test.each([
  [
    'another scheme',
    '<outline text="Old wire" type="rss" xmlUrl="ftp://old.example/rss"/>',
    'line 3: “Old wire” has "ftp://old.example/rss", which is no address of http or https',
  ],
  [
    'no scheme',
    '<outline title="Quay &amp; Dock" text="q" xmlUrl="quay.example/rss"/>',
    'line 3: “Quay & Dock” has "quay.example/rss", which is no address of http or https',
  ],
  [
    'no address',
    '<outline text="Bare" type="rss" htmlUrl="https://bare.example/"/>',
    'line 3: “Bare” has no address of a feed (xmlUrl)',
  ],
  ['no title', '\n\n<outline xmlUrl=" "/>', 'line 5: has no address of a feed (xmlUrl)'],
  [
    'an address that cannot be one',
    '<outline text="Half"\n xmlUrl="https://"/>',
    'line 4: “Half” has "https://", which is no address of http or https',
  ],
])('an outline with %s is told', (_, body, fault) => {
  expect(faultsOf(body)).toEqual([fault])
})

test.each([
  [
    'a folder',
    '<outline text="Ports"><outline text="A" xmlUrl="https://a.example/rss"/></outline>',
  ],
  ['a link', '<outline text="Site" type="link" url="https://a.example/"/>'],
  ['feed: in place of a scheme', '<outline xmlUrl="feed://a.example/rss"/>'],
  ['feed: before a scheme', '<outline xmlUrl="feed:https://a.example/rss"/>'],
  [
    'one that is listed twice',
    '<outline xmlUrl="https://a.example/rss"/><outline xmlUrl="https://a.example/rss"/>',
  ],
])('nothing is said of %s', (_, body) => {
  expect(faultsOf(body)).toEqual([])
})

test('what could be read is read beside what could not, whose secrets are masked', () => {
  const { feeds, faults } = listOf(
    '<outline xmlUrl="gopher://ana:s3cret@b.example/"/><outline xmlUrl="https://a.example/rss"/>',
  )

  expect(feeds.map(({ url }) => url)).toEqual(['https://a.example/rss'])
  expect(faults).toHaveLength(1)
  expect(faults[0]).not.toContain('s3cret')
})

test('of many the first are named and the rest is counted; what is long is cut', () => {
  const faults = faultsOf(
    Array.from({ length: 25 }, () => `<outline text="${'long '.repeat(100)}" type="rss"/>`).join(
      '\n',
    ),
  )

  expect(faults).toHaveLength(21)
  expect(faults[19]).toMatch(/^line 22: “.{100}…” has no address/)
  expect(faults.at(-1)).toBe('and 5 more like these')
})
