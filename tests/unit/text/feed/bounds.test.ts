import { expect, test } from 'vitest'
import { readFeed } from '../../../../src/text/feed.ts'
import { readOpml } from '../../../../src/text/opml.ts'

const about = { url: 'https://a.example/feed' }
const long = `Port ${'opens '.repeat(40_000)}`

const rss = (title: string, entry = 'Port opens') =>
  readFeed(
    Buffer.from(
      `<rss version="2.0"><channel><title>${title}</title><language>${title}</language>
       <description>${title}</description>
       <item><title>${entry}</title><guid>1</guid><category>${entry}</category></item></channel></rss>`,
    ),
    about,
  )

test('a title is no longer than any headline, in XML and in JSON', () => {
  const json = readFeed(
    Buffer.from(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: long, items: [] }),
    ),
    about,
  )
  const xml = rss(long, long)

  for (const { title, repairs } of [xml, json]) {
    expect(title).toMatch(/^Port opens opens .*…$/)
    expect(title).toHaveLength(1_000)
    expect(repairs).toContain('text-too-long')
  }
  expect(xml.language?.length).toBeLessThanOrEqual(50)
  expect(xml.description?.length).toBeLessThanOrEqual(10_000)
  expect(xml.entries[0]?.title).toHaveLength(1_000)
  expect(xml.entries[0]?.categories[0]).toHaveLength(200)
})

test('what fits stays as it is', () => {
  const { title, entries, repairs } = rss('News &amp; views', 'Port opens – “at last” 🚢')

  expect([title, entries[0]?.title, repairs]).toEqual([
    'News & views',
    'Port opens – “at last” 🚢',
    [],
  ])
})

test('a title turns no line around, and cuts no character', () => {
  const { title } = rss(`Safe \u202egnitset\u202c ${'🚢'.repeat(700)}`)

  expect(title).toMatch(/^Safe gnitset 🚢/)
  expect(title?.isWellFormed()).toBe(true)
})

test('titles of a subscription list are bounded as well', () => {
  const attribute = long.slice(0, 30_000)
  const { feeds } = readOpml(
    Buffer.from(
      `<opml><body><outline text="${attribute}"><outline text="${attribute}" xmlUrl="https://a.example/feed"/></outline></body></opml>`,
    ),
  )

  expect(feeds[0]?.title).toHaveLength(1_000)
  expect(feeds[0]?.folders[0]).toHaveLength(200)
})
