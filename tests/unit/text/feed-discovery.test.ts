import { describe, expect, test } from 'vitest'
import { findFeedLinks, sitemapsIn, usualFeedUrls } from '../../../src/text/feed-discovery.ts'

const find = (html: string, url = 'https://news.example/local/') =>
  findFeedLinks(new TextEncoder().encode(html), { url })

/** A page that states so many feeds. */
const stating = (count: number) =>
  find(
    Array.from(
      { length: count },
      (_, at) => `<link rel="alternate" type="application/rss+xml" href="/feed/${at}">`,
    ).join(''),
  )

describe('findFeedLinks', () => {
  test('finds the feeds that a page states, those of comments last', () => {
    const html = `<!doctype html><html><head><title>News</title>
      <link rel="alternate" type="application/rss+xml" title="News &raquo; Comments" href="/comments/feed/">
      <link rel="alternate" type="application/rss+xml" title="News" href="/feed/">
      <link rel="alternate" type="application/atom+xml; charset=utf-8" href=atom.xml>
      <link rel="alternate" type="application/feed+json" href="/feed.json">
      <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="/feed.css">`

    expect(find(html).map(({ url }) => url)).toEqual([
      'https://news.example/feed/',
      'https://news.example/local/atom.xml',
      'https://news.example/feed.json',
      'https://news.example/comments/feed/',
    ])
  })

  test('resolves against the base of the page', () => {
    expect(
      find(
        '<base href="https://cdn.example/x/"><link rel="alternate" type="text/xml" href="rss.xml">',
      ),
    ).toEqual([{ url: 'https://cdn.example/x/rss.xml', source: 'link' }])
  })

  test('falls back to links in the text that look like feeds', () => {
    const html =
      '<a href="/about">About</a><a href="/rss/top.xml" title="Top">RSS</a><a href="/feedback">Write</a>'

    expect(find(html)).toEqual([
      { url: 'https://news.example/rss/top.xml', title: 'Top', source: 'anchor' },
    ])
  })

  test('passes over what stands in scripts and comments, and what is no web address', () => {
    const html = `<script>if (a<b) document.write('<link rel="alternate" type="application/rss+xml" href="/a">')</script>
      <!-- <link rel="alternate" type="application/rss+xml" href="/b"> -->
      <link rel="alternate" type="application/rss+xml" href="javascript:1">`

    expect(find(html)).toEqual([])
  })

  test('finds no more than fifty', () => {
    expect([49, 50, 51, 90].map((count) => stating(count).length)).toEqual([49, 50, 50, 50])
  })

  test('takes time linear in the page', () => {
    expect(find('<a '.repeat(300_000))).toEqual([])
    expect(find('<link rel=alternate href="'.repeat(100_000))).toEqual([])
  })
})

describe('usualFeedUrls', () => {
  test('tries beside the page first, then at the root', () => {
    const urls = usualFeedUrls('https://news.example/blog?x=1')

    expect(urls.slice(0, 2)).toEqual([
      'https://news.example/blog/feed',
      'https://news.example/blog/rss',
    ])
    expect(urls).toContain('https://news.example/feed')
    expect(new Set(urls).size).toBe(urls.length)
  })

  test('has nothing to try for what is no address', () => {
    expect(usualFeedUrls('news')).toEqual([])
  })
})

describe('sitemapsIn', () => {
  test('lists the sitemaps of a robots.txt, those for news first', () => {
    const robots =
      'User-agent: *\r\nDisallow: /x\r\nSitemap: https://a.example/sitemap.xml\r\nsitemap:/news-sitemap.xml # daily\nSitemap: ftp://a.example/x'

    expect(sitemapsIn(robots, 'https://a.example/robots.txt')).toEqual([
      'https://a.example/news-sitemap.xml',
      'https://a.example/sitemap.xml',
    ])
  })
})
