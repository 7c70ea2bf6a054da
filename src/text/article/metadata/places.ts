import { namedAnyOf } from '../../page/by-hint.ts'
import { tagId } from '../../page/names.ts'
import { parentOf, regionOf } from '../../page/node.ts'
import { contains, endOf, nameOf } from '../../page/query.ts'
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
/** What stands so close above the headline belongs to it. */
const ABOVE = 60
const AFTER = 600
const BELOW = 350
const TAIL = 600

const AWAY = new Uint8Array(16)
for (const place of [region.nav, region.aside, region.footer, region.dialog, region.form]) {
  AWAY[place] = 1
}

/** Words in class or id of what leads to other articles or comes from readers. */
export const isOfOthers = namedAnyOf(
  'related relatedposts suggested suggestions recommended recommendations popular trending comment comments commentlist respond newsletter recirc recirculation outbrain taboola upnext similar morefrom cookie consent',
)
/** The same where it does not stand between the headline and the text. */
const isAside = namedAnyOf('sidebar breadcrumb breadcrumbs menu nav navigation carousel ticker')
/** The same where it does not stand right above the headline either: there they are the article's own. */
const isOfTeasers = namedAnyOf('latest recent teaser teasers promo promos')

const ARTICLE = tagId('article')

/** Where things stand on one page. */
export interface Places {
  readonly of: (node: number) => Place
  /** Every other node stands in the head or elsewhere. */
  readonly from: number
  readonly to: number
}

/** Tells of each node where it stands. */
export function placesIn(
  page: Page,
  headline: number | undefined,
  { first, last }: Pick<Body, 'first' | 'last'>,
): Places {
  const anchors = [headline, first].filter((node) => node !== undefined)
  if (anchors.length === 0) return { of: (node) => placeInHead(page, node), from: 0, to: 0 }
  const start = Math.min(...anchors)
  const bodyEnd = last === undefined ? undefined : endOf(page, last)
  const textAt = (node: number) => page.text[node] ?? 0
  const textEnd = bodyEnd === undefined ? textAt(start) + AFTER : textAt(bodyEnd) + TAIL
  const from = firstNode(start, (node) => textAt(start) - textAt(node) <= BEFORE)
  const to = firstNode(page.size, (node) => textAt(node) > textEnd)
  const isApart = apartIn(page, anchors)

  /** The text may begin with its standfirst, and the byline stand below that. */
  function isJustBelow(node: number): boolean {
    if (headline === undefined || node < headline) return false
    return textAt(node) - textAt(endOf(page, headline)) <= BELOW
  }

  function zoneOf(node: number): Place {
    if (first === undefined || bodyEnd === undefined || node < start) return 'headline'
    if (node < first || (node < bodyEnd && isJustBelow(node))) return 'headline'
    return node < bodyEnd ? 'article' : 'tail'
  }

  function of(node: number): Place {
    if (node < from || node >= to) return placeInHead(page, node)
    if (page.region[node] === region.head) return 'head'
    const zone = zoneOf(node)
    return isApart(node, zone === 'headline' ? closenessOf(node) : 0) ? 'elsewhere' : zone
  }

  function closenessOf(node: number): Closeness {
    if (headline === undefined) return 0
    if (node > headline) return 2
    return textAt(headline) - textAt(node) <= ABOVE ? 1 : 0
  }

  return { of, from, to }
}

function placeInHead(page: Page, node: number): Place {
  return page.region[node] === region.head ? 'head' : 'elsewhere'
}

/** The first node before `end` for which `holds`, as it does for all behind that one; else `end`. */
function firstNode(end: number, holds: (node: number) => boolean): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * How sure it is that a thing is the article's, whatever the parts of the page around it are called: not at all,
 * right above the headline, or between it and the text.
 */
type Closeness = 0 | 1 | 2

/** Whether a node stands in a part of the page that is not the article's and does not hold the headline or the text. */
function apartIn(
  page: Page,
  anchors: readonly number[],
): (node: number, closeness: Closeness) => boolean {
  const known = {
    0: new Int8Array(page.size),
    1: new Int8Array(page.size),
    2: new Int8Array(page.size),
  } as const

  /** What is told of an element holds for all in it that is not told of itself. */
  function isApart(node: number, closeness: Closeness): boolean {
    const verdicts = known[closeness]
    if (verdicts[node] !== 0) return verdicts[node] === 1
    const path: number[] = []
    let at = node
    while (at > 0 && verdicts[at] === 0) {
      path.push(at)
      if (nameOf(page, at) === 'body') break
      if (isOthers(page, at, closeness)) {
        verdicts[at] = anchors.some((anchor) => contains(page, at, anchor)) ? -1 : 1
        break
      }
      at = parentOf(page, at)
    }
    const verdict = verdicts[at] === 1 ? 1 : -1
    for (const step of path) verdicts[step] = verdict
    return verdict === 1
  }
  return isApart
}

/** Where another article, a landmark that is apart or a box that is named for others begins. */
function isOthers(page: Page, node: number, closeness: Closeness): boolean {
  if (page.name[node] === ARTICLE) return true
  if (closeness < 2 && isAway(page, node)) return true
  return (
    isOfOthers(page, node) ||
    (closeness < 2 && isAside(page, node)) ||
    (closeness < 1 && isOfTeasers(page, node))
  )
}

/** Where a landmark begins that is apart. An article's own footer tells of it, a page's does not. */
function isAway(page: Page, node: number): boolean {
  const place = regionOf(page, node)
  const around = regionOf(page, parentOf(page, node))
  if (AWAY[place] !== 1 || around === place) return false
  return place !== region.footer || (around !== region.article && around !== region.main)
}
