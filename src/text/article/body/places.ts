import { byHint } from '../../page/by-hint.ts'
import { MOST_TAGS, TEXT, attributeId, tagId, tagSet } from '../../page/names.ts'
import { firstAttribute, isOneOf, parentOf, tagOf, writtenValue } from '../../page/node.ts'
import { endOf, textLength } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import { KINDS, type Kind, KIND_NAMES, kindsOf } from './vocabulary.ts'

/** What stands around every node, handed down in one pass. */
export interface Places {
  /** What class and id of the element itself name: bits of `KIND_NAMES`. */
  readonly own: Int32Array
  /** What those around it name, but for elements that hold most of the page. */
  readonly around: Int32Array
  /** Bits of `within`. */
  readonly within: Uint16Array
  /** The nearest list, `article` and table around a node; 0 where there is none. */
  readonly list: Int32Array
  readonly article: Int32Array
  /** The outermost elements that say they are the text, an `article`, or the page's main part, in order. */
  readonly bodies: readonly number[]
  readonly articles: readonly number[]
  readonly mains: readonly number[]
}

export const within = {
  table: 1,
  quote: 2,
  figure: 4,
  caption: 8,
  pre: 16,
  articleBody: 32,
  nestedArticle: 64,
  dialog: 128,
  controls: 256,
  address: 512,
  details: 1024,
  comments: 2048,
  nav: 4096,
} as const

const WITHIN: readonly (readonly [string, number])[] = [
  ['table', within.table],
  ['blockquote', within.quote],
  ['q', within.quote],
  ['figure', within.figure],
  ['figcaption', within.caption],
  ['pre', within.pre],
  ['dialog', within.dialog],
  ['form', within.controls],
  ['address', within.address],
  ['details', within.details],
  ['nav', within.nav],
]
const withinOf = new Uint16Array(MOST_TAGS)
for (const [name, bit] of WITHIN) withinOf[tagId(name)] = bit

const LISTS = tagSet('ul ol dl menu')
const ARTICLE = tagId('article')
/** What attributes state of an element. */
const STATES = [
  { attribute: attributeId('itemprop'), what: /\barticleBody\b/iu, bit: within.articleBody },
  { attribute: attributeId('role'), what: /dialog/iu, bit: within.dialog },
  { attribute: attributeId('itemtype'), what: /comment/iu, bit: within.nestedArticle },
] as const
/** By the number of an attribute's name, one more than its place in `STATES`. */
const stateOf = new Uint8Array(256)
STATES.forEach(({ attribute }, place) => (stateOf[attribute ?? 0] = place + 1))

/** An element that holds more of the page's text than this is the page, whatever it is called. */
const MOST_SHARE = 0.4
/** Names of these kinds hold for all inside, however much that is. */
const ALWAYS = bitsOf('body') | bitsOf('comment') | bitsOf('consent')

export function bitsOf(kind: Kind): number {
  return kind in KINDS ? 1 << KIND_NAMES.indexOf(kind) : 0
}

export function placesOf(page: Page): Places {
  const { size } = page
  const places = {
    own: new Int32Array(size),
    around: new Int32Array(size),
    within: new Uint16Array(size),
    list: new Int32Array(size),
    article: new Int32Array(size),
  }
  const bodies: number[] = []
  const articles: number[] = []
  const mains: number[] = []
  for (let node = 1; node < size; node += 1) {
    handDown(page, places, node)
    if (page.name[node] === TEXT) continue

    const around = places.within[node] ?? 0
    const isNested = places.article[node] !== 0
    let inside = around | withinBy(tagOf(page, node), isNested)
    if (page.attributes[node] !== page.attributes[node + 1]) {
      places.own[node] = kindsAt(page, node)
      inside |= stated(page, node)
      if (holdsComments(page, node)) inside |= within.comments
    }
    if (page.name[node] === ARTICLE && !isNested) {
      places.article[node] = node
      articles.push(node)
    }
    places.within[node] = inside
    if ((inside & ~around & within.articleBody) !== 0) bodies.push(node)
    if (beginsMain(page, node)) mains.push(node)
  }
  return { ...places, bodies, articles, mains }
}

type Columns = Omit<Places, 'bodies' | 'articles' | 'mains'>

/** What holds for all that stands in an element. */
function handDown(page: Page, places: Columns, node: number): void {
  const parent = parentOf(page, node)
  const isBig = textLength(page, parent) > textLength(page, 0) * MOST_SHARE
  const handed = (places.own[parent] ?? 0) & (isBig ? ALWAYS : -1)
  places.around[node] = (places.around[parent] ?? 0) | handed
  places.within[node] = places.within[parent] ?? 0
  places.list[node] = isOneOf(page, node, LISTS) ? node : (places.list[parent] ?? 0)
  places.article[node] = places.article[parent] ?? 0
}

function withinBy(name: number, isNested: boolean): number {
  return (withinOf[name] ?? 0) | (isNested && name === ARTICLE ? within.nestedArticle : 0)
}

function holdsComments(page: Page, node: number): boolean {
  if (!isOneOf(page, node, CONTAINERS) || !areComments(page, node)) return false
  return textLength(page, node) <= textLength(page, 0) * MOST_COMMENTS
}

function beginsMain(page: Page, node: number): boolean {
  return page.region[node] === region.main && page.region[parentOf(page, node)] !== region.main
}

/** Comments may be longer than what they comment on, so that only an exact name tells them. */
const COMMENTS =
  /^(?:comments?|responses|respond|disqus_thread|(?:\w+-)?comments?[-_]?(?:area|section|wrapper|wrap|list|container|thread|block|form|body|content|item)?|comment-\d+|kommentare|commentaires|comentarios)$/iu
const CONTAINERS = tagSet('aside dl div footer form ol section ul li table')
const MAYBE = /comm|kommen|resp|disqus|comen/i
const MOST_COMMENTS = 0.9

const areComments = byHint(
  ({ text }) => MAYBE.test(text) && text.split(/\s+/u).some((name) => COMMENTS.test(name)),
)

const kindsAt = byHint(({ words }) => kindsOf(words))

function stated(page: Page, node: number): number {
  let bits = 0
  const last = firstAttribute(page, node + 1)
  for (let at = firstAttribute(page, node); at < last; at += 1) {
    const states = STATES[(stateOf[page.attributeName[at] ?? 0] ?? 0) - 1]
    if (!states) continue
    if (states.what.test(writtenValue(page, at))) bits |= states.bit
  }
  return bits
}

/** The smallest element around a range of nodes. */
export function commonParent(page: Page, from: number, to: number): number {
  let node = parentOf(page, from)
  while (node > 0 && endOf(page, node) < to) node = parentOf(page, node)
  return node
}

/** The first of the elements that hold most text; 0 where there is none. */
export function largest(page: Page, nodes: readonly number[]): number {
  return nodes.reduce(
    (most, node) => (most === 0 || textLength(page, node) > textLength(page, most) ? node : most),
    0,
  )
}
