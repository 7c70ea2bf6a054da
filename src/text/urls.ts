import { isTracking } from './tracking-parameters.ts'

/** Longer addresses are kept as they are. */
const maxLength = 8192

/** RFC 3986, 6.2.2: letters, digits and `-._~` need no escape; hex digits are capitals. */
const normalizeEscapes = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escape.toUpperCase()
  })

/** `www.` is decoration wherever a whole domain follows it. */
const bareHost = (host: string) => (/^www\.[^.]+\./.test(host) ? host.slice(4) : host)

/** Session ids, a folder's index page and the slash after a page's name are no part of what is named. */
function pathOf(pathname: string): string {
  const path = normalizeEscapes(pathname)
    .replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i, '/')
  return path.endsWith('/') ? path.slice(0, -1) : path
}

/**
 * Parameters that remain, in the order of their names. The order stays where it may matter: where a
 * name is given twice, or something has no name (`?/2024/05/story`, `?12345`).
 */
function queryOf(search: string): string {
  const parts = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
  const kept = parts.filter((part) => {
    const equals = part.indexOf('=')
    return equals < 0
      ? !isTracking(part, '')
      : !isTracking(part.slice(0, equals), part.slice(equals + 1))
  })
  const names = kept.map((part) => part.split('=', 1)[0] ?? '')
  const canSort = new Set(names).size === names.length && kept.every((part) => part.includes('='))
  const ordered = canSort ? kept.toSorted() : kept
  return ordered.length === 0 ? '' : `?${normalizeEscapes(ordered.join('&'))}`
}

/** A fragment names a place in a page, but for sites that route by it: `#!/story` and `#/story`. */
const fragmentOf = (hash: string) => (/^#!?\//.test(hash) ? hash : '')

/**
 * The form of a web address under which its variants are one: for comparing, not for fetching. Scheme
 * http becomes https; user, default port, `www.`, tracking parameters, fragment, index page and final
 * slash go; parameters are sorted where their order cannot matter. What is no web address comes back
 * trimmed.
 */
export function canonicalUrl(url: string): string {
  const written = url.trim()
  if (written.length > maxLength || !/^https?:/i.test(written) || !URL.canParse(written))
    return written
  const { hostname, port, pathname, search, hash } = new URL(written)
  const host = bareHost(hostname.replace(/\.$/, ''))
  // The other scheme's default: http became https, and `:80` stays behind.
  const shownPort = port === '' || port === '80' || port === '443' ? '' : `:${port}`
  return `https://${host}${shownPort}${pathOf(pathname)}${queryOf(search)}${fragmentOf(hash)}`
}

/** `news.example/rss`, as people write it, is an address of https; what has a scheme, or is no host, stays. */
export const withScheme = (address: string): string =>
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u.test(address.trim())
    ? `https://${address.trim()}`
    : address
