import { Source } from './page/source.ts'
import { decodeAttribute } from './references.ts'
import { canonicalUrl } from './urls.ts'

/** A page for telephones or printers says so in its address. */
const VIEW_ADDRESS =
  /^https?:\/\/(?:amp|m|mobile|print)\.|\/amp(?:\/|$|\?)|[./]amp(?:\.html?)?(?:$|\?)|[?&](?:amp|print|printable|printview|printpage)(?:[=&]|$)|[?&](?:outputtype|view|format|mode)=(?:amp|print)|\/(?:print|printable|drucken|druckansicht|imprimir|imprimer|stampa)(?:\/|$|\?|\.)|[-_.]print(?:\.\w{2,5})?(?:$|\?)/iu
/** The sign of AMP is three bytes. */
const IS_AMP = /<html\b[^>]{0,500}?\s(?:amp|\u00E2\u009A\u00A1)(?=[\s=>])/iu
const CANONICAL = /<link\b[^>]{0,500}?\brel\s*=\s*["']?canonical\b[^>]{0,2000}>/iu
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu

/** Where a page says what it is. UTF-16 code units. */
const HEAD = 262_144

/**
 * The address under which an article is one: that of its page; of a view for telephones or printers the one that it states as
 * canonical, if that is on the same site. Of the page's source, a character for each byte, no more than its beginning is looked at.
 */
export function articleAddress(markup: string | Source, url: string): string {
  const head = Source.of(markup).headOf(HEAD)
  const isView = head.some((piece) => IS_AMP.test(piece)) || VIEW_ADDRESS.test(url)
  const href = isView ? statedHref(head) : ''
  if (href === '' || !URL.canParse(href, url)) return canonicalUrl(url)
  const stated = new URL(href, url)
  return isSameSite(stated, new URL(url)) && stated.pathname.length > 1
    ? canonicalUrl(stated.href)
    : canonicalUrl(url)
}

function statedHref(head: readonly string[]): string {
  const [stated = ''] = head.flatMap((piece) => CANONICAL.exec(piece)?.[0] ?? [])
  const link = Buffer.from(stated, 'latin1').toString()
  const [, quoted, single, plain] = HREF.exec(link) ?? []
  return decodeAttribute(quoted ?? single ?? plain ?? '')
}

const bareHost = (host: string) => host.replace(/^(?:www|amp|m|mobile|print)\./u, '')

const asInCache = (name: string) => name.replaceAll('-', '--').replaceAll('.', '-')

/** What is kept by a cache of AMP pages has the site's name before the cache's. */
function isSameSite(stated: URL, page: URL): boolean {
  const host = bareHost(stated.host)
  if (bareHost(page.host) === host) return true
  const cached = /^([\w-]+)\.cdn\.ampproject\.org$/iu.exec(page.host)?.[1]
  return cached === asInCache(stated.host) || cached === asInCache(host)
}
