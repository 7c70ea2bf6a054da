import { escapeUTF8 } from 'entities'
import type { Enclosure, FeedDocument, FeedEntry } from '../../schemas/feed.ts'
import { type Fields, isFields } from '../json-fields.ts'
import { Unreadable } from '../unreadable.ts'
import { readDate } from './dates.ts'
import { dateFlags, fallbackId, present } from './entry.ts'
import { parseJson } from './json.ts'
import { entryBase, resolveLinks, resolveUrl } from './links.ts'
import { maxTextLength, stripControls, tidy } from './values.ts'
import type { About } from './xml-feed.ts'

// Whatever is not of the right type is passed over, not a reason to refuse the feed.

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || Number.isFinite(value)
    ? stripControls(String(value).slice(0, maxTextLength))
    : undefined

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const objectsOf = (value: unknown): readonly Fields[] => listOf(value).filter(isFields)

/** Feeds in the wild give one author where the format wants a list of them. */
function names({ author, authors }: Fields): string | undefined {
  const all = [...(isFields(authors) ? [authors] : objectsOf(authors)), ...objectsOf([author])]
  const found = new Set(all.map(({ name }) => tidy(textOf(name) ?? '')))
  found.delete('')
  return found.size === 0 ? undefined : [...found].join(', ')
}

const line = (written: string | undefined) => {
  const tidied = tidy(written ?? '')
  return tidied === '' ? undefined : tidied
}

/** Reads JSON Feed 1.0 and 1.1. Throws `not-a-feed`. */
export function readJsonFeed(json: string, about: About, repairs: Set<string>): FeedDocument {
  const feed = parseJson(json, about.url, repairs)
  if (!isFields(feed) || !isFeed(feed)) {
    throw new Unreadable('not-a-feed', `${about.url} is JSON, but no JSON Feed`)
  }
  const author = names(feed)
  const homePage = textOf(feed['home_page_url'])
  const feedUrl = textOf(feed['feed_url'])
  const url = entryBase(about.url, homePage) ?? about.url
  return present({
    format: 'json',
    title: line(textOf(feed['title'])),
    siteUrl: resolveUrl(homePage ?? '', about.url),
    description: textOf(feed['description']),
    language: textOf(feed['language']),
    id: feedUrl,
    author,
    hubUrl: objectsOf(feed['hubs']).flatMap((hub) => stringOf(hub['url']) ?? [])[0],
    selfUrl: resolveUrl(feedUrl ?? '', about.url),
    repairs: [...repairs],
    entries: objectsOf(feed['items']).map((item) => readItem(item, author, { ...about, url })),
  })
}

const isFeed = ({ version, title, items }: Fields) =>
  textOf(version)?.includes('jsonfeed.org') === true ||
  (textOf(title) !== undefined && objectsOf(items).length > 0)

function readItem(
  item: Fields,
  feedAuthor: string | undefined,
  { url: base, readAt }: About,
): FeedEntry {
  const text = (name: string) => textOf(item[name])
  const written = [text('date_published'), text('date_modified')]
  const dates = written.map((date) => (date === undefined ? undefined : readDate(date)))
  const isUnreadable = written.some((date, at) => date !== undefined && dates[at] === undefined)
  const [published, updated] = dates
  const summary = text('summary')
  const tags = listOf(item['tags']).flatMap((tag) => stringOf(tag) ?? [])
  const fields = {
    url: resolveUrl(text('url') ?? text('external_url') ?? '', base),
    title: line(text('title')),
    published: published?.value,
    updated: updated?.value,
    dateFlags: dateFlags(dates, isUnreadable, readAt),
    author: names(item) ?? feedAuthor,
    summary: summary && escapeUTF8(summary),
    content: contentOf(item, base),
    language: text('language'),
    image: resolveUrl(text('image') ?? text('banner_image') ?? '', base),
    categories: [...new Set(tags.map(tidy).filter((tag) => tag !== ''))],
    enclosures: objectsOf(item['attachments']).flatMap((one) => enclosureOf(one, base)),
  }
  return present({ guid: line(text('id')) ?? fallbackId(present(fields)), ...fields })
}

function contentOf(item: Fields, base: string): string | undefined {
  const html = textOf(item['content_html'])
  if (html !== undefined) return resolveLinks(html, base)
  const text = textOf(item['content_text'])
  return text === undefined ? undefined : escapeUTF8(text)
}

function enclosureOf(attachment: Fields, base: string): Enclosure[] {
  const written = stringOf(attachment['url'])
  const url = written === undefined ? undefined : resolveUrl(written, base)
  if (url === undefined) return []
  const size = attachment['size_in_bytes']
  const length = typeof size === 'number' && Number.isFinite(size) ? size : undefined
  return [present({ url, type: textOf(attachment['mime_type']), length })]
}
