import { escapeUTF8 } from 'entities/escape'
import { stripControls } from './feed/values.ts'

export interface RssItem {
  /** Of this item for ever: a reader shows it once. */
  readonly guid: string
  readonly title: string
  readonly link: string
  readonly at: Date
  /** Paragraphs of plain text. */
  readonly told: readonly string[]
  /** Where more is said of it. */
  readonly comments?: string | undefined
  readonly categories?: readonly string[]
}

export interface RssFeed {
  readonly title: string
  readonly told: string
  /** The page that shows the same. */
  readonly link: string
  /** Where the feed itself is. */
  readonly self: string
  /** The newest first. */
  readonly items: readonly RssItem[]
}

/** What XML has no place for, escaped or not, is left out. */
const escapeXml = (text: string): string => escapeUTF8(stripControls(text.toWellFormed()))

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`

/** A description is HTML for its readers: what is told is no markup there either. */
const described = (told: readonly string[]): string =>
  told.map((paragraph) => element('p', paragraph)).join('')

const itemLines = ({ guid, title, link, at, told, comments, categories = [] }: RssItem) => [
  '    <item>',
  `      ${element('title', title)}`,
  `      ${element('link', link)}`,
  `      ${element('guid', guid, ' isPermaLink="false"')}`,
  `      ${element('pubDate', at.toUTCString())}`,
  `      ${element('description', described(told))}`,
  ...(comments === undefined ? [] : [`      ${element('comments', comments)}`]),
  ...categories.map((category) => `      ${element('category', category)}`),
  '    </item>',
]

/** Writes RSS 2.0. The same feed is the same text: there is no time of writing in it. */
export function writeRss({ title, told, link, self, items }: RssFeed): string {
  const [newest] = items.map(({ at }) => at).toSorted((a, b) => b.getTime() - a.getTime())
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    `    ${element('title', title)}`,
    `    ${element('link', link)}`,
    `    ${element('description', told)}`,
    `    <atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>`,
    ...(newest ? [`    ${element('lastBuildDate', newest.toUTCString())}`] : []),
    ...items.flatMap(itemLines),
    '  </channel>',
    '</rss>',
    '',
  ].join('\n')
}
