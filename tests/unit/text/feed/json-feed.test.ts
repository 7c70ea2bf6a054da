import { describe, expect, test } from 'vitest'
import { readJsonFeed } from '../../../../src/text/feed/json-feed.ts'

const version = 'https://jsonfeed.org/version/1.1'
const about = { url: 'https://news.example/feed.json', readAt: '2026-03-03T12:00:00.000Z' }

const read = (feed: unknown) => readJsonFeed(JSON.stringify(feed), about, new Set())
const feed = (fields: object) => read({ version, ...fields })
const entry = (fields: object, around: object = {}) =>
  feed({ items: [{ id: '1', ...fields }], ...around }).entries[0]

describe('what is a feed', () => {
  test.each([
    ['its version', { version }],
    ['a title and entries', { title: 'News', items: [{ id: '1' }] }],
  ])('by %s', (_, json) => {
    expect(read(json).format).toBe('json')
  })

  test.each([
    ['another version', { version: 'https://other.example/1' }],
    ['a title alone', { title: 'News' }],
    ['no entries', { title: 'News', items: [] }],
    ['entries alone', { items: [{ id: '1' }] }],
    ['a list', [version]],
    ['a text', version],
  ])('and what is none: %s', (_, json) => {
    expect(() => read(json)).toThrowError(expect.objectContaining({ code: 'not-a-feed' }))
  })
})

describe('a feed', () => {
  test('says what it is', () => {
    expect(
      feed({
        title: ' The \n News ',
        home_page_url: 'https://paper.example/',
        feed_url: '/feed.json',
        description: 'All of it',
        language: 'en',
        author: { name: 'Ada Voss' },
        hubs: [{ type: 'x' }, { url: 'https://hub.example/' }, { url: 'https://other.example/' }],
      }),
    ).toEqual({
      format: 'json',
      title: 'The News',
      siteUrl: 'https://paper.example/',
      description: 'All of it',
      language: 'en',
      id: '/feed.json',
      author: 'Ada Voss',
      hubUrl: 'https://hub.example/',
      selfUrl: 'https://news.example/feed.json',
      repairs: [],
      entries: [],
    })
  })

  test('passes over what is not of the right type', () => {
    expect(
      feed({
        title: ['News'],
        description: true,
        hubs: { url: 'x' },
        author: 'Ada',
        items: ['1', 2, null],
      }),
    ).toEqual({ format: 'json', repairs: [], entries: [] })
  })
})

describe('an entry', () => {
  test.each([
    ['its id', { id: ' a  b ' }, { guid: 'a b' }],
    ['a number for an id', { id: 12 }, { guid: '12' }],
    ['no id', { id: undefined, url: '/a' }, { guid: 'https://news.example/a' }],
    ['its address', { url: '/a', external_url: '/b' }, { url: 'https://news.example/a' }],
    ['an address elsewhere', { external_url: 'https://b.example/' }, { url: 'https://b.example/' }],
    ['a title', { title: ' One ' }, { title: 'One' }],
    ['a summary that is text', { summary: 'a < b' }, { summary: 'a &lt; b' }],
    [
      'HTML',
      { content_html: '<a href="/x">y</a>', content_text: 'y' },
      { content: '<a href="https://news.example/x">y</a>' },
    ],
    ['text', { content_text: 'a < b' }, { content: 'a &lt; b' }],
    [
      'a picture',
      { image: '/a.jpg', banner_image: '/b.jpg' },
      { image: 'https://news.example/a.jpg' },
    ],
    ['a banner', { banner_image: '/b.jpg' }, { image: 'https://news.example/b.jpg' }],
    ['tags', { tags: [' a ', 'a', '', 1, 'b'] }, { categories: ['a', 'b'] }],
    ['a language', { language: 'de' }, { language: 'de' }],
    [
      'dates',
      { date_published: '2026-03-02T08:00:00Z', date_modified: '2026-03-02T09:00:00Z' },
      { published: '2026-03-02T08:00:00.000Z', updated: '2026-03-02T09:00:00.000Z' },
    ],
    ['a date that is none', { date_published: 'soon' }, { dateFlags: ['unreadable'] }],
    ['a date ahead', { date_published: '2026-03-04T08:00:00Z' }, { dateFlags: ['future'] }],
  ])('has %s', (_, fields, expected) => {
    expect(entry(fields)).toMatchObject(expected)
  })

  test.each([
    ['one', { author: { name: 'Ada Voss' } }, 'Ada Voss'],
    ['a list', { authors: [{ name: 'Ada Voss' }, { name: 'Bo Ek' }] }, 'Ada Voss, Bo Ek'],
    ['both', { authors: [{ name: 'Ada Voss' }], author: { name: 'Ada Voss' } }, 'Ada Voss'],
    ['one for a list', { authors: { name: 'Ada Voss' } }, 'Ada Voss'],
    ['without a name', { authors: [{ url: '/ada' }, { name: ' ' }] }, 'The Desk'],
    ['none', {}, 'The Desk'],
  ])('has its authors, else those of the feed: %s', (_, fields, author) => {
    expect(entry(fields, { author: { name: 'The Desk' } })?.author).toBe(author)
  })

  test('has its files', () => {
    expect(
      entry({
        attachments: [
          { url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 },
          { url: '/b.mp3', size_in_bytes: '12' },
          { mime_type: 'audio/mpeg' },
          { url: 12 },
          { url: 'https://[bad' },
        ],
      })?.enclosures,
    ).toEqual([
      { url: 'https://news.example/a.mp3', type: 'audio/mpeg', length: 12 },
      { url: 'https://news.example/b.mp3' },
    ])
  })

  test('is of the site, where the feed is served from elsewhere', () => {
    expect(entry({ url: '/a' }, { home_page_url: 'https://paper.example/' })?.url).toBe(
      'https://paper.example/a',
    )
  })
})
