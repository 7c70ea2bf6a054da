import { escapeUTF8 } from 'entities'
import { z } from 'zod'
import type { Enclosure, FeedDocument, FeedEntry } from '../../schemas/feed.ts'
import { Unreadable } from '../unreadable.ts'
import { readDate } from './dates.ts'
import { dateFlags, fallbackId, present } from './entry.ts'
import { parseJson } from './json.ts'
import { entryBase, resolveLinks, resolveUrl } from './links.ts'
import { maxTextLength, stripControls, tidy } from './values.ts'
import type { About } from './xml-feed.ts'

/** Whatever is not of the right type is passed over, not a reason to refuse the feed. */
const text = z
  .union([z.string(), z.number()])
  .transform((value) => stripControls(String(value).slice(0, maxTextLength)))
  .optional()
  .catch(undefined)
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((element) => {
        const read = item.safeParse(element)
        return read.success ? [read.data] : []
      }),
    )
const Author = z.object({ name: text })
const authors = {
  author: Author.optional().catch(undefined),
  // Feeds in the wild give one object where the format wants a list.
  authors: z.union([Author.transform((author) => [author]), listOf(Author)]).catch([]),
}
const Attachment = z.object({
  url: z.string(),
  mime_type: text,
  size_in_bytes: z.number().optional().catch(undefined),
})
const Item = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  tags: listOf(z.string()),
  attachments: listOf(Attachment),
  ...authors,
})
const JsonFeed = z.object({
  version: text,
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  hubs: listOf(z.object({ url: z.string() })),
  items: listOf(Item),
  ...authors,
})

const names = ({ author, authors: list }: Pick<z.infer<typeof Item>, 'author' | 'authors'>) => {
  const all = [...list, ...(author === undefined ? [] : [author])].map(({ name }) =>
    tidy(name ?? ''),
  )
  const found = [...new Set(all.filter((name) => name !== ''))]
  return found.length === 0 ? undefined : found.join(', ')
}

const line = (written: string | undefined) => {
  const tidied = tidy(written ?? '')
  return tidied === '' ? undefined : tidied
}

/** Reads JSON Feed 1.0 and 1.1. Throws `not-a-feed`. */
export function readJsonFeed(json: string, about: About, repairs: Set<string>): FeedDocument {
  const feed = JsonFeed.safeParse(parseJson(json, about.url, repairs))
  if (!feed.success || !isFeed(feed.data)) {
    throw new Unreadable('not-a-feed', `${about.url} is JSON, but no JSON Feed`)
  }
  const { data } = feed
  const author = names(data)
  const url = entryBase(about.url, data.home_page_url) ?? about.url
  return present({
    format: 'json',
    title: line(data.title),
    siteUrl: resolveUrl(data.home_page_url ?? '', about.url),
    description: data.description,
    language: data.language,
    id: data.feed_url,
    author,
    hubUrl: data.hubs[0]?.url,
    selfUrl: resolveUrl(data.feed_url ?? '', about.url),
    repairs: [...repairs],
    entries: data.items.map((item) => readItem(item, author, { ...about, url })),
  })
}

const isFeed = (feed: z.infer<typeof JsonFeed>) =>
  feed.version?.includes('jsonfeed.org') === true ||
  (feed.title !== undefined && feed.items.length > 0)

function readItem(
  item: z.infer<typeof Item>,
  feedAuthor: string | undefined,
  { url: base, readAt }: About,
): FeedEntry {
  const written = [item.date_published, item.date_modified]
  const dates = written.map((date) => (date === undefined ? undefined : readDate(date)))
  const isUnreadable = written.some((date, at) => date !== undefined && dates[at] === undefined)
  const [published, updated] = dates
  const fields = {
    url: resolveUrl(item.url ?? item.external_url ?? '', base),
    title: line(item.title),
    published: published?.value,
    updated: updated?.value,
    dateFlags: dateFlags(dates, isUnreadable, readAt),
    author: names(item) ?? feedAuthor,
    summary: item.summary && escapeUTF8(item.summary),
    content: contentOf(item, base),
    language: item.language,
    image: resolveUrl(item.image ?? item.banner_image ?? '', base),
    categories: [...new Set(item.tags.map(tidy).filter((tag) => tag !== ''))],
    enclosures: item.attachments.flatMap((attachment) => enclosureOf(attachment, base)),
  }
  return present({ guid: line(item.id) ?? fallbackId(present(fields)), ...fields })
}

function contentOf(item: z.infer<typeof Item>, base: string): string | undefined {
  if (item.content_html !== undefined) return resolveLinks(item.content_html, base)
  return item.content_text === undefined ? undefined : escapeUTF8(item.content_text)
}

function enclosureOf(attachment: z.infer<typeof Attachment>, base: string): Enclosure[] {
  const url = resolveUrl(attachment.url, base)
  if (url === undefined) return []
  return [present({ url, type: attachment.mime_type, length: attachment.size_in_bytes })]
}
