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

const nowhere = { href: '', protocol: '' }

/** `relative` as an address of its own, or nothing if it is none of the web's. */
export function absoluteUrl(relative: string | null | undefined, base: string): string | undefined {
  const address = relative?.trim()
  const { href, protocol } = (address && URL.parse(address, base)) || nowhere
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
