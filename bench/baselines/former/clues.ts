import type { FeedEntry } from '../../../src/schemas/feed.ts'
import { normalizeLine } from '../../../src/text/normalize.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { type LinkedData, readJsonLd } from './json-ld.ts'

/** All that a page says about itself besides its text. */
export interface Clues {
  readonly document: DomDocument
  /** `<meta>` by name or property in lower case; each value normalized, none empty. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly linked: LinkedData
  readonly url: string
  readonly entry: FeedEntry | undefined
}

export function collectClues(
  document: DomDocument,
  jsonLd: readonly string[],
  url: string,
  entry: FeedEntry | undefined,
): Clues {
  const meta = metaOf(document)
  const title = [
    document.querySelector('h1')?.textContent,
    meta.get('og:title')?.[0],
    document.querySelector('title')?.textContent,
  ].join(' ')
  return { document, meta, linked: readJsonLd(jsonLd, title), url, entry }
}

/** The first value of the first of `names` that the page's `<meta>` elements state. */
export function metaValue({ meta }: Clues, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0]
    if (value) return value
  }
  return undefined
}

/** What an element says where its text is for people and an attribute for machines. */
export function textContent(element: DomElement | null | undefined): string | undefined {
  return element ? normalizeLine(element.textContent ?? '') || undefined : undefined
}

/** `relative` as an address of its own, or nothing if it is none of the web's. */
export function absoluteUrl(relative: string | null | undefined, base: string): string | undefined {
  const address = relative?.trim()
  if (!address || !URL.canParse(address, base)) return undefined
  const { href, protocol } = new URL(address, base)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}

function metaOf(document: DomDocument): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const value = normalizeLine(element.getAttribute('content') ?? '')
    if (!value) continue
    for (const attribute of ['property', 'name', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name) meta.set(name, [...(meta.get(name) ?? []), value])
      }
    }
  }
  return meta
}
