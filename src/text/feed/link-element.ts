import type { Draft } from './draft.ts'
import type { Element } from './element.ts'
import { fileAt } from './files.ts'

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
  if (Object.hasOwn(relations, relation)) relations[relation]?.(draft, { url, type, element })
}

interface Link {
  readonly url: string
  readonly type: string
  readonly element: Element
}

/** What a link is to the document. */
const relations: Readonly<Record<string, (draft: Draft, link: Link) => void>> = {
  alternate: (draft, { url, type }) => addAlternate(draft, url, type),
  self: (draft, { url }) => draft.set('selfUrl', url),
  hub: (draft, { url }) => draft.set('hubUrl', url),
  replies(draft, { url, type }) {
    if (/html|^$/.test(type)) draft.set('comments', url, 1)
  },
  enclosure: (draft, { url, type, element }) =>
    draft.addEnclosure(fileAt(url, type, element.attribute('length'))),
}

/** Of several alternates, the page is the one for people: HTML, or of no stated type. */
function addAlternate(draft: Draft, url: string, type: string): void {
  const isFeed = /(?:rss|atom|rdf)\+xml|feed\+json/.test(type)
  const rank = type.includes('html') ? 1 : type === '' ? 2 : isFeed ? 8 : 4
  draft.set('url', url, rank)
  draft.set('siteUrl', url, rank)
}
