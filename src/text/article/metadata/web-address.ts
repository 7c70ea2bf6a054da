import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'

const BASE = tagSet('base')
/** Of those without an address so many are passed over. */
const MOST_BASES = 10

/** What the page's relative addresses are relative to: its own address, unless it states another. */
export function baseOf(page: Page, url: string): string {
  const stated = elementsNamed(page, BASE, 0, MOST_BASES).find(
    (node) => attributeOf(page, node, 'href') !== undefined,
  )
  return (stated !== undefined && absoluteUrl(attributeOf(page, stated, 'href'), url)) || url
}

/** `relative` as an address of its own, or nothing if it is none of the web's. */
export function absoluteUrl(relative: string | null | undefined, base: string): string | undefined {
  return addressIn(relative, base)?.href
}

/** The same, taken apart. */
export function addressIn(relative: string | null | undefined, base: string): URL | undefined {
  const written = relative?.trim()
  if (!written) return undefined
  // One that is whole needs no base, which would be taken apart each time.
  const address = /^https?:\/\//iu.test(written) ? URL.parse(written) : URL.parse(written, base)
  return address?.protocol === 'http:' || address?.protocol === 'https:' ? address : undefined
}
