import type { Document } from '../../../schemas/document.ts'
import { normalizeLine } from '../../normalize.ts'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed } from '../../page/query.ts'
import type { Clues } from './clues.ts'
import { listOf, textOf } from './json-ld.ts'
import { metaValue } from './statements.ts'
import { absoluteUrl } from './web-address.ts'

type Site = Pick<Document, 'siteName' | 'section' | 'canonicalUrl'>

/** What a page says of the site around it, and which address it calls its own. */
export function siteOf(clues: Clues): Site {
  const { linked } = clues
  const siteName =
    metaValue(clues, 'og:site_name') ??
    textOf(linked.article?.['publisher'], 'name') ??
    metaValue(clues, 'application-name')
  const section =
    metaValue(clues, 'article:section') ??
    listOf(linked.article?.['articleSection']).map((item) => textOf(item, 'name'))[0]
  const canonicalUrl = canonicalOf(clues)
  return {
    ...(siteName && { siteName: normalizeLine(siteName) }),
    ...(section && { section: normalizeLine(section) }),
    ...(canonicalUrl && { canonicalUrl }),
  }
}

const LINK = tagSet('link')

/** The address the page itself calls its own. One that leads to a site's start is a mistake. */
function canonicalOf(clues: Clues): string | undefined {
  const { page, url, base } = clues
  const canonical = elementsNamed(page, LINK).find((node) =>
    /(?:^|\s)canonical(?:\s|$)/iu.test(attributeOf(page, node, 'rel') ?? ''),
  )
  const stated = [
    canonical === undefined ? undefined : attributeOf(page, canonical, 'href'),
    metaValue(clues, 'og:url'),
  ]
  return stated
    .map((address) => absoluteUrl(address, base))
    .find(
      (address) =>
        address !== undefined &&
        (new URL(address).pathname !== '/' || new URL(url).pathname === '/'),
    )
}
