export type XmlFormat = 'rss' | 'rdf' | 'atom' | 'sitemap'

/** Elements that begin a feed document. */
export const roots: ReadonlyMap<string, XmlFormat> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
  ['entry', 'atom'],
  ['atom:entry', 'atom'],
  ['urlset', 'sitemap'],
  ['sitemap:urlset', 'sitemap'],
  ['sitemapindex', 'sitemap'],
  ['sitemap:sitemapindex', 'sitemap'],
])

/** The vocabulary of names without a prefix. */
export const ownVocabulary = { rss: '', rdf: '', atom: 'atom', sitemap: 'sitemap' } as const

export const entryNames: Readonly<Record<XmlFormat, ReadonlySet<string>>> = {
  rss: new Set(['item']),
  rdf: new Set(['item']),
  atom: new Set(['atom:entry', 'entry']),
  sitemap: new Set(['sitemap:url', 'sitemap:sitemap']),
}

/** Elements whose children are read by rules of their own, named `container>child`. */
export const opaqueContainers: ReadonlySet<string> = new Set([
  'atom:author',
  'author',
  'atom:contributor',
  'contributor',
  'atom:source',
  'image',
  'atom:image',
  'textinput',
  'news:publication',
  'itunes:owner',
  'skiphours',
  'skipdays',
])

/** Elements whose children are read as if they stood outside. */
export const clearContainers: ReadonlySet<string> = new Set([
  'channel',
  'items',
  'rdf:seq',
  'media:group',
  'media:content',
  'news:news',
  'itunes:category',
  'image:image',
  'georss:where',
  'gml:point',
])

/** Fields in which HTML may stand unescaped; in others, an element means that an end tag is missing. */
export const holdsHtml = (name: string) =>
  /(?:^|:)(?:title|summary|description|content|subtitle|tagline|info|rights|copyright|body|encoded|fullitem)$/.test(
    name,
  )

/** Entries and what every entry has: where one begins right inside a field, that field's end tag is missing. */
export const endsField: ReadonlySet<string> = new Set([
  'item',
  'guid',
  'pubdate',
  'atom:entry',
  'atom:id',
  'atom:updated',
  'atom:published',
])

/** HTML's elements without an end tag. */
export const isVoid = (name: string) =>
  /^(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name)
