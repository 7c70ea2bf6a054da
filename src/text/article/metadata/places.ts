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
const BEFORE = 400
const AFTER = 600
const BELOW = 350
const TAIL = 600

const AWAY = new Uint8Array(16)
for (const place of [region.nav, region.aside, region.footer, region.dialog, region.form]) {
  AWAY[place] = 1
}

/** Words in class or id of what leads to other articles or comes from readers. */
const OTHERS = words(
  'related relatedposts suggested suggestions recommended recommendations popular trending comment comments commentlist respond newsletter recirc recirculation outbrain taboola upnext similar morefrom cookie consent',
)
/** The same where it does not stand between the headline and the text. */
const ASIDE = words(
  'latest recent sidebar teaser teasers promo promos breadcrumb breadcrumbs menu nav navigation carousel ticker',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

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

  /** The text may begin with its standfirst, and the byline stand below that. */
  function isJustBelow(node: number): boolean {
    if (headline === undefined || node < headline) return false
    return textBefore(node) - textBefore(endOf(page, headline)) <= BELOW
  }

  function zoneOf(node: number): Place {
    if (start === undefined) return 'elsewhere'
    if (node < start) {
      return textBefore(start) - textBefore(node) <= BEFORE ? 'headline' : 'elsewhere'
    }
    if (first !== undefined && bodyEnd !== undefined) {
      if (node < first || (node < bodyEnd && isJustBelow(node))) return 'headline'
      if (node < bodyEnd) return 'article'
      return textBefore(node) - textBefore(bodyEnd) <= TAIL ? 'tail' : 'elsewhere'
    }
    return textBefore(node) - textBefore(start) <= AFTER ? 'headline' : 'elsewhere'
  }

  return (node) => {
    if (page.region[node] === region.head) return 'head'
    const zone = zoneOf(node)
    if (zone === 'elsewhere') return zone
    const isBetween = zone === 'headline' && headline !== undefined && node > headline
    return isApart(page, node, { anchors, isBetween }) ? 'elsewhere' : zone
  }
}

interface Setting {
  /** The headline and the text's first block. */
  readonly anchors: readonly number[]
  /** It stands between them: what is beside the headline tells of this article, whatever it is called. */
  readonly isBetween: boolean
}

/** It stands in a part of the page that is not the article's and does not hold the headline or the text. */
function isApart(page: Page, node: number, { anchors, isBetween }: Setting): boolean {
  const apart = closest(page, node, (at) => {
    if (page.name[at] === ARTICLE) return true
    if (nameOf(page, at) === 'body') return false
    if (!isBetween && isAway(page, at)) return true
    return wordsOf(page, at).some((word) => OTHERS.has(word) || (!isBetween && ASIDE.has(word)))
  })
  return apart !== undefined && !anchors.some((anchor) => contains(page, apart, anchor))
}

/** Where a landmark begins that is apart. An article's own footer tells of it, a page's does not. */
function isAway(page: Page, node: number): boolean {
  const place = page.region[node] ?? 0
  const around = page.region[page.parent[node] ?? 0] ?? 0
  if (AWAY[place] !== 1 || around === place) return false
  return place !== region.footer || (around !== region.article && around !== region.main)
}
