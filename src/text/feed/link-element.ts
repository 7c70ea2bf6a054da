import type { Draft } from './draft.ts'
import type { Element } from './element.ts'

const text = (draft: Draft, element: Element) => {
  const url = element.url()
  draft.set('url', url, 0)
  draft.set('siteUrl', url, 0)
}

/** `<link>` in its two shapes: an address as text (RSS), or `href` with what it is to the document (Atom). */
export function addLink(draft: Draft, element: Element): void {
  const rel = element.attribute('rel')
  // Some write the address as text all the same.
  const href = element.attribute('href') ?? (rel === undefined ? undefined : element.raw())
  if (href === undefined) return text(draft, element)
  const url = element.resolve(href)
  if (url === undefined) return
  const type = element.attribute('type')?.toLowerCase() ?? ''
  const relation = (rel ?? 'alternate').toLowerCase().replace(/^.*[/#]/, '')
  if (relation === 'alternate') return addAlternate(draft, url, type)
  if (relation === 'self') draft.set('selfUrl', url)
  if (relation === 'hub') draft.set('hubUrl', url)
  if (relation === 'replies' && /html|^$/.test(type)) draft.set('comments', url, 1)
  if (relation === 'enclosure') {
    const length = Number(element.attribute('length') ?? Number.NaN)
    draft.addEnclosure({
      url,
      ...(type === '' ? {} : { type }),
      ...(Number.isFinite(length) && length >= 0 ? { length } : {}),
    })
  }
}

/** Of several alternates, the page is the one for people: HTML, or of no stated type. */
function addAlternate(draft: Draft, url: string, type: string): void {
  const isFeed = /(?:rss|atom|rdf)\+xml|feed\+json/.test(type)
  const rank = type.includes('html') ? 1 : type === '' ? 2 : isFeed ? 8 : 4
  draft.set('url', url, rank)
  draft.set('siteUrl', url, rank)
}
