import { expect, test } from 'vitest'
import { readFeed } from '../../../src/text/feed.ts'
import { type RssFeed, writeRss } from '../../../src/text/rss.ts'

const at = new Date('2026-03-02T10:00:00Z')
const item = {
  guid: 'wiredesk:article:1',
  title: 'Ships & <b>harbors</b> \u0001\ud800 "quoted"',
  link: 'https://news.example/a?x=1&y=2',
  at,
  told: ['<script>alert(1)</script>'],
  comments: 'http://desk.example/articles/1',
  categories: ['Rilke & Sons'],
}
const feed: RssFeed = {
  title: 'A ]]> & title',
  told: 'what it is',
  link: 'http://desk.example/articles?query=a&event=killed',
  self: 'http://desk.example/searches/a.rss',
  items: [item, { ...item, guid: 'wiredesk:article:2', at: new Date('2026-03-03T10:00:00Z') }],
}

test('what is written is read back as it was meant', () => {
  const text = writeRss(feed)
  const read = readFeed(Buffer.from(text), { url: 'http://desk.example/searches/a.rss' })

  expect(read.title).toBe('A ]]> & title')
  expect(read.entries[0]).toMatchObject({ guid: 'wiredesk:article:1', url: item.link })
  expect(text).toContain('Ships &amp; &lt;b&gt;harbors&lt;/b&gt; \ufffd &quot;quoted&quot;')
  expect(text).toContain('<category>Rilke &amp; Sons</category>')
})

test('a description is escaped as HTML, and that as XML', () => {
  expect(writeRss(feed)).toContain(
    '<description>&lt;p&gt;&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;&lt;/p&gt;</description>',
  )
})

test('the newest item says when the feed changed; one without items does not say', () => {
  expect(writeRss(feed)).toContain('<lastBuildDate>Tue, 03 Mar 2026 10:00:00 GMT</lastBuildDate>')
  expect(writeRss({ ...feed, items: [] })).not.toContain('lastBuildDate')
})
