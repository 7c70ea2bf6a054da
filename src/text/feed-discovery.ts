import { decodeBody } from './charset.ts'
import { charsetsInHtml } from './charset/html.ts'
import { innerBase, resolveUrl } from './feed/links.ts'
import { decodeXml, stripControls, tidy } from './feed/values.ts'
import { type Attributes, readMarkup } from './feed/xml.ts'

/** A feed that a page speaks of. */
export interface FeedLink {
  readonly url: string
  readonly title?: string
  /** `link` is the page's own statement; `anchor` is a link in its text that looks like a feed. */
  readonly source: 'link' | 'anchor'
}

/** More are a directory of feeds, not a site's. */
const maxLinks = 50

const feedType = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|rss|atom)$/
/** `application/xml` and `application/json` are feeds only where something else says so. */
const vagueType = /^(?:application|text)\/(?:xml|json)$/
const feedAddress =
  /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:2?\.xml|\.php|\.json|\.rdf|\.aspx?)?(?:[/?#]|$)|\.(?:rss|atom|rdf)(?:[?#]|$)|[?&](?:feed|format|type)=(?:rss2?|atom|json-?feed)/i

const valueOf = (attributes: Attributes, name: string) =>
  tidy(stripControls(decodeXml(attributes.get(name) ?? '')))

function isFeedLink(attributes: Attributes): boolean {
  const relations = valueOf(attributes, 'rel').toLowerCase().split(' ')
  const type = valueOf(attributes, 'type').toLowerCase().split(';', 1)[0] ?? ''
  if (relations.includes('feed')) return true
  if (!relations.includes('alternate')) return false
  return (
    feedType.test(type) || (vagueType.test(type) && feedAddress.test(valueOf(attributes, 'href')))
  )
}

/** Feeds of comments, and of one story's replies, come last: nobody watches a site for them. */
const isOfComments = ({ url, title }: FeedLink) =>
  /comment|kommentar|replies/i.test(`${url} ${title ?? ''}`)

/**
 * The feeds that an HTML page names, best first: by `<link rel=alternate>` in their order, those of
 * comments last; where there is none, links in its text that look like feeds. Never throws.
 */
export function findFeedLinks(
  body: Uint8Array,
  { url, contentType }: { readonly url: string; readonly contentType?: string },
): FeedLink[] {
  const found = { link: new Map<string, FeedLink>(), anchor: new Map<string, FeedLink>() }
  let base: string | undefined = url

  function add(attributes: Attributes, source: FeedLink['source']): void {
    const address = resolveUrl(valueOf(attributes, 'href'), base)
    const links = found[source]
    if (address === undefined || !/^https?:/i.test(address)) return
    if (links.size >= maxLinks || links.has(address)) return
    const title = valueOf(attributes, 'title')
    links.set(address, { url: address, ...(title === '' ? {} : { title }), source })
  }

  readMarkup(decodeBody(body, { contentType, declaredIn: charsetsInHtml }).chunks, {
    open(name, attributes) {
      if (name === 'base') base = innerBase(url, valueOf(attributes, 'href'))
      if (name === 'link' && isFeedLink(attributes)) add(attributes, 'link')
      if (name === 'a' && feedAddress.test(valueOf(attributes, 'href'))) add(attributes, 'anchor')
    },
    close() {},
    text() {},
    cdata() {},
    other() {},
    repaired() {},
    isHtml: true,
  })
  const links = [...(found.link.size > 0 ? found.link : found.anchor).values()]
  return [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)]
}

/** Where feeds lie on most sites that do not say so, the most usual first. */
const usualPaths = [
  'feed',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'feeds',
  'feed.json',
  'rss/news.xml',
  'feeds/posts/default',
  'index.rdf',
  '?feed=rss2',
]

/** Addresses worth a try on a site that names no feed: beside the page that was asked for, then at the root. */
export function usualFeedUrls(siteUrl: string): string[] {
  if (!URL.canParse(siteUrl)) return []
  const folder = new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl.split(/[?#]/, 1)[0] ?? ''}/`)
  const bases = folder.pathname === '/' ? [folder.origin + '/'] : [folder.href, `${folder.origin}/`]
  return [...new Set(bases.flatMap((base) => usualPaths.map((path) => new URL(path, base).href)))]
}

const isNews = (sitemap: string) => /news|noticias|nachrichten|actualite|latest/i.test(sitemap)

/** The sitemaps that a robots.txt lists, those for news first: a news sitemap is a feed. */
export function sitemapsIn(robots: string, url: string): string[] {
  const found = new Set<string>()
  for (const line of robots.slice(0, 500 * 1024).split(/\r\n?|\n/)) {
    const address = /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1]
    const resolved = address === undefined ? undefined : resolveUrl(address, url)
    if (resolved !== undefined && /^https?:/i.test(resolved)) found.add(resolved)
  }
  const all = [...found].slice(0, maxLinks)
  return [...all.filter(isNews), ...all.filter((sitemap) => !isNews(sitemap))]
}
