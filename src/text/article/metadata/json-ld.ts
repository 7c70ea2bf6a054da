import { decodeHTML } from 'entities'
import { fold } from '../body/fold.ts'
import { parseLenient } from './lenient-json.ts'
import { plainLineOf } from './plain-markup.ts'

/** A JSON-LD object, its properties not yet known. */
export type LdNode = Readonly<Record<string, unknown>>

/** How many objects of a page are looked at, and how deep. */
const MOST_NODES = 2_000
const MOST_DEPTH = 8

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Recipe|HowTo|Answer|Question)$/u
const WEB_PAGE = /^(?:\w*WebPage|ItemPage|AboutPage)$/u
/** What these hold are others' headlines and dates. */
const LISTS = /^(?:ItemList|CollectionPage|BreadcrumbList|SiteNavigationElement|Comment|Blog)$/u

export interface LinkedData {
  /** The object that tells of the article itself, if one does. */
  readonly article: LdNode | undefined
  /** What names the page around it. */
  readonly page: LdNode | undefined
  /** By `@id`, for properties that refer to another object. */
  readonly byId: ReadonlyMap<string, LdNode>
  /** All that have a type. */
  readonly nodes: readonly LdNode[]
}

/** What tells which of several objects is the page's own. */
export interface Identity {
  readonly titles: readonly string[]
  readonly addresses: readonly string[]
}

/** What the page's JSON-LD says, whichever way it is nested: alone, in an array, in `@graph`. */
export function readJsonLd(scripts: readonly string[], identity: Identity): LinkedData {
  const found = flatten(scripts.flatMap(parseLenient))
  const articles = found.filter(({ node }) => typesOf(node).some((type) => ARTICLE.test(type)))
  const byId = new Map<string, LdNode>()
  for (const { node } of found) {
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 2 && !byId.has(id)) byId.set(id, node)
  }
  return {
    article: ownArticle(articles, identity),
    page: found.find(({ node }) => typesOf(node).some((type) => WEB_PAGE.test(type)))?.node,
    byId,
    nodes: found.map(({ node }) => node),
  }
}

interface Found {
  readonly node: LdNode
  /** It stands in a list of things: it may be another article. */
  readonly isListed: boolean
}

/** Pages list teasers of other articles too: the one with the page's address or headline is meant. */
function ownArticle(articles: readonly Found[], identity: Identity): LdNode | undefined {
  const titles = identity.titles.map(fold).filter((title) => title.length >= 8)
  const addresses = new Set(identity.addresses.map(addressKey))
  const isAbout = (node: LdNode) => {
    const headline = fold(textOf(node['headline'] ?? node['name']) ?? '')
    return headline.length >= 4 && titles.some((title) => title.includes(headline))
  }
  const isHere = (node: LdNode) =>
    [node['url'], node['mainEntityOfPage'], node['@id']].some((value) =>
      addresses.has(addressKey(textOf(value, '@id', 'url') ?? '')),
    )
  const whole = articles.filter(({ node }) => isWhole(node))
  return (
    whole.find(({ node }) => isAbout(node)) ??
    whole.find(({ node, isListed }) => isHere(node) && !isListed) ??
    articles.find(({ node }) => isAbout(node)) ??
    whole.find(({ isListed }) => !isListed)
  )?.node
}

function addressKey(address: string): string {
  return (
    address
      .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|(?<!\/)\/*(?:[#?].*)?$/giu, '')
      .toLowerCase() || '-'
  )
}

export function typesOf(node: LdNode): string[] {
  return listOf(node['@type'] ?? node['type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/u, '')] : [],
  )
}

/** A property's values: none, one or many are all a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property's first value that is text or, in an object, has text under `keys`. */
export function textOf(value: unknown, ...keys: readonly string[]): string | undefined {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && item.trim() !== '') return plainLineOf(item)
    if (typeof item === 'number') return String(item)
    if (!isNode(item)) continue
    for (const key of keys) {
      const [inner] = listOf(item[key])
      if (typeof inner === 'string' && inner.trim() !== '') return plainLineOf(inner)
    }
  }
  return undefined
}

/** A text of many lines with its line breaks, and with its markup if it has any. */
export function longTextOf(value: unknown): string | undefined {
  const [text] = listOf(value)
  if (typeof text !== 'string' || text.trim() === '') return undefined
  return text.includes('<') ? text : decodeHTML(text)
}

function isWhole(node: LdNode): boolean {
  return ['articleBody', 'datePublished', 'author', 'text', 'dateCreated'].some(
    (key) => key in node,
  )
}

/** Breadth first, so that what is said of the page itself comes before what it contains. */
function flatten(roots: readonly unknown[]): Found[] {
  const found: Found[] = []
  let level = roots.map((value) => ({ value, isListed: false }))
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth += 1) {
    const next: typeof level = []
    for (const { value, isListed } of level) {
      if (found.length + next.length > MOST_NODES) break
      if (Array.isArray(value)) {
        next.push(...value.slice(0, MOST_NODES).map((item: unknown) => ({ value: item, isListed })))
      } else if (isNode(value)) {
        found.push({ node: value, isListed })
        const isList = isListed || typesOf(value).some((type) => LISTS.test(type))
        next.push(...partsOf(value).map((part) => ({ value: part, isListed: isList })))
      }
    }
    level = next
  }
  return found.filter(({ node }) => '@type' in node || 'type' in node || 'headline' in node)
}

function partsOf(node: LdNode): unknown[] {
  return Object.values(node).filter((item) => typeof item === 'object' && item !== null)
}
