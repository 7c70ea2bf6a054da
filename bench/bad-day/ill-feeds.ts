import { contentOf, pageOf, paragraphsOf } from '../support/articles.ts'
import { type Illness, type Item, during, html, redirect, status } from './illness.ts'
import type { Entry } from './illness.ts'

const fullText = (entry: Entry): Item => ({ content: contentOf(entry) })
const emptyFeed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Empty</title></channel></rss>`
const errorPage = '<!doctype html><title>Error</title><h1>Database error</h1><p>Try again later'

const stubOf = (entry: Entry) =>
  pageOf(
    entry.title,
    `<p>${paragraphsOf(entry)[0]}</p><div class="paywall"><p>Subscribe to read on.</p></div>`,
  )

/** The newest post stands first, each behind an anchor of its own. */
const liveOf = (posts: readonly Entry[]) =>
  pageOf(
    'Live: the day in the valley',
    posts
      .toReversed()
      .map(
        (post) =>
          `<section id="post-${post.index}"><h2>${post.title}</h2>${contentOf(post)}</section>`,
      )
      .join('\n'),
  )

/** Sites whose feeds are ill, or say more than their pages. */
export const illFeeds: readonly Illness[] = [
  {
    name: 'two-feeds',
    wrong: 'two feeds name the same entries',
    readable: 'page',
    feeds: 2,
  },
  {
    name: 'text-403',
    wrong: 'pages answer 403 for ever, the feed has the text',
    readable: 'feed',
    page: () => status(403),
    item: fullText,
  },
  {
    name: 'text-404',
    wrong: 'pages answer 404 for ever, the feed has the text',
    readable: 'feed',
    page: () => status(404),
    item: fullText,
  },
  {
    name: 'text-robots',
    wrong: 'robots.txt forbids the pages, the feed has the text',
    readable: 'feed',
    robots: () => ({
      kind: 'plain',
      status: 200,
      type: 'text/plain',
      body: 'User-agent: *\nDisallow: /a/',
    }),
    item: fullText,
  },
  {
    name: 'text-pdf',
    wrong: 'links lead to a PDF, the feed has the text',
    readable: 'feed',
    page: () => ({ kind: 'plain', status: 200, type: 'application/pdf', body: '%PDF-1.4 scanned' }),
    item: fullText,
  },
  {
    name: 'text-audio',
    wrong: 'links lead to a recording, the feed has the text',
    readable: 'feed',
    page: () => ({ kind: 'plain', status: 200, type: 'audio/mpeg', body: Buffer.alloc(900, 7) }),
    item: (entry, origin) => ({
      ...fullText(entry),
      enclosure: { url: `${origin}${entry.path}.mp3`, type: 'audio/mpeg' },
    }),
  },
  {
    name: 'text-no-link',
    wrong: 'entries have no link, the feed has the text',
    readable: 'feed',
    item: (entry) => ({ ...fullText(entry), link: undefined, guid: `note-${entry.index}` }),
  },
  {
    name: 'paywall',
    wrong: 'pages show a first paragraph, the feed has the text',
    readable: 'feed',
    body: stubOf,
    item: fullText,
  },
  {
    name: 'moved',
    wrong: 'the feed redirects (301) to another path after 6 h',
    readable: 'page',
    feed: during([6, Infinity], redirect('/moved.xml', 301)),
  },
  {
    name: 'gone',
    rush: [9, 11.5],
    wrong: 'the feed answers 410 after 12 h, pages answer 500 from 10 to 16 h',
    readable: 'page',
    published: [0.3, 11.8],
    feed: during([12, Infinity], status(410)),
    feedless: [12, Infinity],
    page: during([10, 16], status(500)),
  },
  {
    name: 'clock',
    wrong: 'its dates are 3 days ahead, and its own clock 5 h',
    readable: 'page',
    item: () => ({ aheadHours: 72 }),
    clockAheadHours: 5,
  },
  {
    name: 'feed-500',
    wrong: 'the feed, of 6 entries, answers 500 for 5 h',
    readable: 'page',
    shown: 6,
    entries: 15,
    feed: during([6, 11], status(500)),
    feedless: [6, 11],
  },
  {
    name: 'feed-broken',
    rush: [8.5, 11],
    wrong: 'the feed is an error page for 2 h',
    readable: 'page',
    feed: during([9, 11], html(200, errorPage)),
    feedless: [9, 11],
  },
  {
    name: 'feed-empty',
    rush: [12.5, 15],
    wrong: 'the feed is empty for 2 h',
    readable: 'page',
    feed: during([13, 15], {
      kind: 'plain',
      status: 200,
      type: 'application/rss+xml',
      body: emptyFeed,
    }),
    feedless: [13, 15],
  },
  {
    name: 'feed-tarpit',
    rush: [6.5, 10],
    wrong: 'the feed comes a byte a second for 3 h',
    readable: 'page',
    feed: during([7, 10], { kind: 'drip' }),
    feedless: [7, 10],
  },
  {
    name: 'alerts',
    wrong: 'all alerts share one address, which shows the newest',
    readable: 'feed',
    path: () => '/alerts',
    body: (_entry, all) => {
      const newest = all.at(-1)
      return newest ? pageOf(newest.title, contentOf(newest)) : pageOf('Alerts', '<p>None.</p>')
    },
    item: (entry) => ({ ...fullText(entry), guid: `alert-${entry.index}` }),
  },
  {
    name: 'live',
    wrong: 'the posts of a live page differ by fragment only',
    readable: 'page',
    path: () => '/live',
    body: (_entry, all) => liveOf(all),
    item: (entry, origin) => ({
      link: `${origin}/live#post-${entry.index}`,
      guid: `${origin}/live#post-${entry.index}`,
    }),
  },
  {
    name: 'guid-reused',
    wrong: 'three guids are used again and again',
    readable: 'page',
    item: ({ index }) => ({ guid: `slot-${index % 3}` }),
    shown: 3,
  },
]
