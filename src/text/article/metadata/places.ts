import { tagId } from '../../page/names.ts'
import { closest, contains, endOf, nameOf, wordsOf } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'

/** Where a page's text was found: the nodes of its first and last block; none where it came from a script. */
export interface Body {
  readonly first?: number | undefined
  readonly last?: number | undefined
  /** The smallest element with all of it. */
  readonly container?: number | undefined
  /** The text itself. */
  readonly text: string
}

/**
 * Where a thing stands: in the head; beside the headline or between it and the text; in the text; in the
 * few lines behind it; or elsewhere, where it tells of other articles as likely as of this one.
 */
export type Place = 'head' | 'headline' | 'article' | 'tail' | 'elsewhere'

/** How much text may stand before the headline, after it where no text was found, and behind the text. */
const BEFORE = 300
const AFTER = 600
const TAIL = 400

const AWAY = new Uint8Array(16)
for (const place of [region.nav, region.aside, region.footer, region.dialog, region.form]) {
  AWAY[place] = 1
}

/** Words in class or id of what leads to other articles or comes from readers. */
const ELSEWHERE = new Set(
  'related relatedposts suggested suggestions recommended recommendations popular trending latest recent sidebar widget comment comments commentlist respond teaser teasers promo promos newsletter recirc recirculation outbrain taboola upnext breadcrumb breadcrumbs menu nav navigation carousel ticker similar morefrom footer cookie consent'.split(
    ' ',
  ),
)

const ARTICLE = tagId('article')

/** Tells of each node where it stands. */
export function placesIn(
  page: Page,
  headline: number | undefined,
  { first, last }: Pick<Body, 'first' | 'last'>,
): (node: number) => Place {
  const anchors = [headline, first].filter((node) => node !== undefined)
  const start = anchors.length > 0 ? Math.min(...anchors) : undefined
  const bodyEnd = last === undefined ? undefined : endOf(page, last)
  const textBefore = (node: number) => page.text[node] ?? 0

  function zoneOf(node: number): Place {
    if (start === undefined) return 'elsewhere'
    if (node < start) {
      return textBefore(start) - textBefore(node) <= BEFORE ? 'headline' : 'elsewhere'
    }
    if (first !== undefined && bodyEnd !== undefined) {
      if (node < first) return 'headline'
      if (node < bodyEnd) return 'article'
      return textBefore(node) - textBefore(bodyEnd) <= TAIL ? 'tail' : 'elsewhere'
    }
    return textBefore(node) - textBefore(start) <= AFTER ? 'headline' : 'elsewhere'
  }

  return (node) => {
    if (page.region[node] === region.head) return 'head'
    const zone = zoneOf(node)
    if (zone === 'elsewhere') return zone
    return isApart(page, node, anchors) ? 'elsewhere' : zone
  }
}

/** It stands in a part of the page that is not the article's and does not hold the headline or the text. */
function isApart(page: Page, node: number, anchors: readonly number[]): boolean {
  const holds = (outer: number) => anchors.some((anchor) => contains(page, outer, anchor))
  const apart = closest(page, node, (at) => {
    if (page.name[at] === ARTICLE) return true
    const parent = page.parent[at] ?? 0
    const place = page.region[at] ?? 0
    if (AWAY[place] === 1 && page.region[parent] !== place) return true
    if (nameOf(page, at) === 'body') return false
    return wordsOf(page, at).some((word) => ELSEWHERE.has(word))
  })
  return apart !== undefined && !holds(apart)
}
