import { escapeUTF8 as escape } from 'entities'
import { feedPath, siteName } from './sections.ts'
import type { Listed, Section } from './sections.ts'

export interface SampleFeed {
  readonly section: Section
  /** Of the site, without a slash at its end. */
  readonly origin: string
  /** Newest first. */
  readonly entries: readonly Listed[]
  readonly updated: string
}

/** The feed of a section in its format, with the type it is served as. */
export function renderFeed(feed: SampleFeed): { readonly type: string; readonly body: string } {
  const { type, render } = formats[feed.section.format]
  return { type: `${type}; charset=utf-8`, body: render(feed) }
}

const formats = {
  rss: { type: 'application/rss+xml', render: rss },
  atom: { type: 'application/atom+xml', render: atom },
  json: { type: 'application/feed+json', render: jsonFeed },
}

export const feedTitle = ({ name }: Section) => `${siteName}: ${name}`

/** Says which page it is wherever the site runs: its port may differ from one start to the next. */
const guid = ({ path }: Listed) => `tag:meridian-sample.example,2025:${path}`

const httpDate = (time: string) => new Date(time).toUTCString()

function rss({ section, origin, entries, updated }: SampleFeed): string {
  const items = entries.map(
    (entry) => `<item>
<title>${escape(entry.title)}</title>
<link>${origin}${entry.path}</link>
<guid isPermaLink="false">${guid(entry)}</guid>
<dc:creator>${escape(entry.author)}</dc:creator>
<pubDate>${httpDate(entry.published)}</pubDate>
<description>${escape(entry.summary)}</description>
</item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escape(feedTitle(section))}</title>
<link>${origin}${section.path}/</link>
<atom:link href="${origin}${feedPath(section)}" rel="self" type="application/rss+xml"/>
<description>Invented news to try a news pipeline with</description>
<language>en</language>
<ttl>1</ttl>
<lastBuildDate>${httpDate(updated)}</lastBuildDate>
${items.join('\n')}
</channel>
</rss>
`
}

function atom({ section, origin, entries, updated }: SampleFeed): string {
  const items = entries.map(
    (entry) => `<entry>
<title>${escape(entry.title)}</title>
<link rel="alternate" type="text/html" href="${origin}${entry.path}"/>
<id>${guid(entry)}</id>
<author><name>${escape(entry.author)}</name></author>
<published>${entry.published}</published>
<updated>${entry.modified ?? entry.published}</updated>
<summary>${escape(entry.summary)}</summary>
</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${escape(feedTitle(section))}</title>
<id>tag:meridian-sample.example,2025:${section.path}</id>
<link rel="self" type="application/atom+xml" href="${origin}${feedPath(section)}"/>
<link rel="alternate" type="text/html" href="${origin}${section.path}/"/>
<updated>${updated}</updated>
${items.join('\n')}
</feed>
`
}

function jsonFeed({ section, origin, entries }: SampleFeed): string {
  const items = entries.map((entry) => ({
    id: guid(entry),
    url: origin + entry.path,
    title: entry.title,
    summary: entry.summary,
    content_text: entry.summary,
    date_published: entry.published,
    ...(entry.modified !== undefined && { date_modified: entry.modified }),
    authors: [{ name: entry.author }],
    language: 'en',
  }))
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(section),
    home_page_url: `${origin}${section.path}/`,
    feed_url: origin + feedPath(section),
    language: 'en',
  }
  return JSON.stringify({ ...about, items }, undefined, 2)
}
