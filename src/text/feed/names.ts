/**
 * Prefixes under which the reader knows a vocabulary, by namespace without scheme, `www.` and final
 * slash or hash. The vocabulary of RSS itself, in its several namespaces, has no prefix.
 */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['backend.userland.com/rss091', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['search.yahoo.com/mrss/rss.php', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['georss.org/georss', 'georss'],
  ['opengis.net/gml', 'gml'],
  ['w3.org/2003/01/geo/wgs84_pos', 'geo'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['pheedo.com/namespace/pheedo', 'pheedo'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['google.com/schemas/sitemap/0.84', 'sitemap'],
  ['google.com/schemas/sitemap/0.9', 'sitemap'],
  ['google.com/schemas/sitemap-news/0.9', 'news'],
  ['google.com/schemas/sitemap-image/1.1', 'image'],
])

/** Prefixes that mean their vocabulary even where nobody declared them. */
const customary: ReadonlySet<string> = new Set([...namespaces.values(), 'a10'])

/** Which vocabulary each prefix in scope stands for. */
export type Scope = ReadonlyMap<string, string>

/** More declarations than this in one scope are not a feed's. */
const maxPrefixes = 64

/** `undefined` for a namespace that no rule knows. */
function vocabularyOf(uri: string): string | undefined {
  const bare = uri
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]$/, '')
  return namespaces.get(bare)
}

/** The scope inside an element with these attributes: the same object where nothing is declared. */
export function declare(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let inner: Map<string, string> | undefined
  for (const [name, value] of attributes) {
    const prefix = prefixDeclared(name)
    if (prefix === undefined || scope.size >= maxPrefixes) continue
    const vocabulary = vocabularyOf(value) ?? (prefix === '' ? 'unknown' : undefined)
    if (vocabulary === undefined || scope.get(prefix) === vocabulary) continue
    inner ??= new Map(scope)
    inner.set(prefix, vocabulary)
  }
  return inner ?? scope
}

/** The prefix that an attribute declares; `` for the default namespace. */
function prefixDeclared(attribute: string): string | undefined {
  if (attribute === 'xmlns') return ''
  return attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined
}

/**
 * The name by which rules know an element: `dc:creator` whatever its prefix was. An unprefixed name
 * is the document's own (`own`: `atom` or ``) whatever default namespace it claims, unless that
 * is one of the known modules.
 */
export function nameIn(scope: Scope, written: string, own: string): string {
  const colon = written.indexOf(':')
  if (colon < 0) {
    const vocabulary = scope.get('') ?? own
    const isOwn = ['', 'atom', 'rdf', 'sitemap', 'unknown'].includes(vocabulary)
    return qualify(isOwn ? own : vocabulary, written)
  }
  const prefix = written.slice(0, colon)
  const local = written.slice(colon + 1)
  const declared = scope.get(prefix)
  if (declared !== undefined && declared !== 'unknown') return qualify(declared, local)
  if (customary.has(prefix)) return qualify(prefix === 'a10' ? 'atom' : prefix, local)
  return written
}

const qualify = (vocabulary: string, local: string) =>
  vocabulary === '' ? local : `${vocabulary}:${local}`
