import { parseFeed } from 'feedsmith'
import { milliseconds, type Scored } from './scored-feed.ts'

/** What lies at a path in a value of any shape. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Reflect.get(here, key)
  }
  return here
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The first that is text, `{ value }` unwrapped. */
function text(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const found = typeof value === 'object' ? at(value, 'value') : value
    if (typeof found === 'string') return found
  }
  return undefined
}

const date = (...values: readonly unknown[]) => milliseconds(text(...values))

const alternate = (links: unknown) =>
  text(
    at(
      list(links).find((link) => (at(link, 'rel') ?? 'alternate') === 'alternate'),
      'href',
    ),
  )

const author = (of: unknown) =>
  text(
    at(of, 'authors', 0, 'name'),
    at(of, 'author', 'name'),
    at(of, 'dc', 'creators', 0),
    at(of, 'itunes', 'author'),
    at(of, 'managingEditor', 'name'),
  )

const enclosures = (item: unknown) => [
  ...list(at(item, 'enclosures')),
  ...list(at(item, 'attachments')).map((one) => ({
    url: at(one, 'url'),
    type: at(one, 'mime_type'),
    length: at(one, 'size_in_bytes'),
  })),
  ...list(at(item, 'links'))
    .filter((link) => at(link, 'rel') === 'enclosure')
    .map((link) => ({ url: at(link, 'href'), type: at(link, 'type'), length: at(link, 'length') })),
]

const categories = (item: unknown) =>
  [
    ...list(at(item, 'categories')),
    ...list(at(item, 'tags')),
    ...list(at(item, 'dc', 'subjects')),
  ].map((one) => text(one, at(one, 'name'), at(one, 'term')))

function readItem(item: unknown) {
  return {
    title: text(at(item, 'title'), at(item, 'dc', 'titles', 0)),
    link: text(at(item, 'link'), at(item, 'url')) ?? alternate(at(item, 'links')),
    id: text(at(item, 'guid'), at(item, 'id'), at(item, 'rdf', 'about')),
    published: date(
      at(item, 'pubDate'),
      at(item, 'published'),
      at(item, 'date_published'),
      at(item, 'dc', 'dates', 0),
    ),
    updated: date(at(item, 'updated'), at(item, 'date_modified')),
    author: author(item),
    summary: text(at(item, 'description'), at(item, 'summary')),
    content: text(
      at(item, 'content', 'encoded'),
      at(item, 'content'),
      at(item, 'content_html'),
      at(item, 'content_text'),
    ),
    enclosures: enclosures(item),
    categories: categories(item),
    language: text(at(item, 'language'), at(item, 'xml', 'lang')),
    comments: text(at(item, 'comments')),
  }
}

/** feedsmith as its README uses it on text: UTF-8, no repairs, dates through `Date.parse`. */
export function readWithFeedsmith(bytes: Uint8Array): Scored {
  const { feed }: { readonly feed: unknown } = parseFeed(new TextDecoder().decode(bytes))
  const items = [...list(at(feed, 'items')), ...list(at(feed, 'entries'))]
  return {
    feed: {
      title: text(at(feed, 'title')),
      link: text(at(feed, 'link'), at(feed, 'home_page_url')) ?? alternate(at(feed, 'links')),
      description: text(at(feed, 'description'), at(feed, 'subtitle')),
      language: text(at(feed, 'language'), at(feed, 'xml', 'lang'), at(feed, 'dc', 'languages', 0)),
      id: text(at(feed, 'id'), at(feed, 'rdf', 'about')),
      updated: date(
        at(feed, 'updated'),
        at(feed, 'lastBuildDate'),
        at(feed, 'pubDate'),
        at(feed, 'dc', 'dates', 0),
      ),
      author: author(feed),
    },
    entries: items.map(readItem),
  }
}
