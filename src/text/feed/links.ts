const absolute = /^[a-z][a-z0-9+.-]*:/i
/** What nearly all addresses look like, and is one without asking the URL parser, which takes longer. */
const plain = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#][\w/?#.,;:@!$&'()*+=~%-]*)?$/i

/** Whether an address is whole without a base. */
const isAbsolute = (url: string) => absolute.test(url)

/** Longer ones are data, not addresses. */
const maxUrlLength = 8192

/**
 * `url` against `base`, or nothing if it is no address. Spaces inside are encoded, spaces around and
 * line breaks are dropped. An absolute address is given back as written.
 */
export function resolveUrl(url: string, base: string | undefined): string | undefined {
  if (url.length <= maxUrlLength && plain.test(url)) return url
  const written = url.trim().replace(/[\t\r\n]+\s*/g, '')
  if (written === '' || written.length > maxUrlLength) return undefined
  if (isAbsolute(written)) return URL.canParse(written) ? encodeSpaces(written) : undefined
  // Written as people say it; a path that begins so is rarer.
  if (/^www\.[^/]+\./i.test(written)) return resolveUrl(`http://${written}`, undefined)
  if (base !== undefined && URL.canParse(written, base)) return new URL(written, base).href
  return undefined
}

const encodeSpaces = (url: string) => url.replaceAll(' ', '%20')

/** The base inside an element that has `xml:base`: a base that is no address leaves the outer one. */
export const innerBase = (outer: string | undefined, written: string | undefined) =>
  written === undefined ? outer : (resolveUrl(written, outer) ?? outer)

const originOf = (url: string | undefined) =>
  /^https?:\/\/[^/?#\s]+/i.exec(url?.trim() ?? '')?.[0].toLowerCase()

/**
 * What relative links in entries are relative to without `xml:base`: the document's address, but for
 * feeds that are served from elsewhere than the site they speak of. Their links are the site's.
 */
export function entryBase(document: string, site: string | undefined): string | undefined {
  const origin = originOf(site)
  return origin !== undefined && origin !== originOf(document) ? site : document
}

const openingTag = /<[a-z][^<>]*>/gi
const linkAttribute =
  /(\s(?:href|src|action|background|cite|longdesc|poster)\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi

/** HTML with the relative addresses in its tags made absolute. */
export function resolveLinks(html: string, base: string | undefined): string {
  if (base === undefined || !html.includes('<')) return html
  return html.replace(openingTag, (tag) =>
    tag.includes('=')
      ? tag.replace(
          linkAttribute,
          (_, head: string, value: string) => head + resolveQuoted(value, base),
        )
      : tag,
  )
}

function resolveQuoted(value: string, base: string): string {
  const quote = value.startsWith('"') || value.startsWith("'") ? value.charAt(0) : ''
  const url = quote === '' ? value : value.slice(1, -1)
  if (isAbsolute(url.trim()) || url.startsWith('#')) return value
  const resolved = resolveUrl(url.replaceAll('&amp;', '&'), base)
  if (resolved === undefined) return value
  return quote + resolved.replaceAll('&', '&amp;') + quote
}
